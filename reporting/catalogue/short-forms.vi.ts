// Short forms officials write in names, undone for ranking suggestions only.

export const shortForms = {
  leadingWord: /^lĩnh vực\s+/iu,
  /** Toneless short form to toneless full form. */
  words: new Map<string, string>([
    ['atvsld', 'an toan ve sinh lao dong'],
    ['attp', 'an toan thuc pham'],
    ['bhxh', 'bao hiem xa hoi'],
    ['btxh', 'bao tro xa hoi'],
    ['bvmt', 'bao ve moi truong'],
    ['cccd', 'can cuoc cong dan'],
    ['dn', 'doanh nghiep'],
    ['gddt', 'giao duc va dao tao'],
    ['gtvt', 'giao thong van tai'],
    ['hkd', 'ho kinh doanh'],
    ['htx', 'hop tac xa'],
    ['khcn', 'khoa hoc va cong nghe'],
    ['khdt', 'ke hoach va dau tu'],
    ['ldtbxh', 'lao dong thuong binh va xa hoi'],
    ['ncc', 'nguoi co cong'],
    ['nnmt', 'nong nghiep va moi truong'],
    ['nnptnt', 'nong nghiep va phat trien nong thon'],
    ['pccc', 'phong chay chua chay'],
    ['tnmt', 'tai nguyen va moi truong'],
    ['ttdt', 'thong tin dien tu'],
    ['tttt', 'thong tin va truyen thong'],
    ['vbqppl', 'van ban quy pham phap luat'],
    ['vhttdl', 'van hoa the thao va du lich'],
    ['vlxd', 'vat lieu xay dung'],
    ['xnk', 'xuat nhap khau'],
  ]),
}
