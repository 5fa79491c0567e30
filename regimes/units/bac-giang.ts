// Bắc Giang: the 27 units of the table of 10/2023 (letter UBND-TTPVHCC/2023-10), in its order and with its names.
//
// Days are recorded only as far as they are known. 72/2025/QH15 ended the district level on 30/6/2025, and on 1/7/2025
// Bắc Giang became part of Bắc Ninh, so nothing here outlives 30/6/2025. Some departments were joined on 1/3/2025
// elsewhere in the country; which ones here, and under which names, no document at hand says, so no such day is set.
import type { Unit } from '../../reporting/units/unit.ts'

const id = 'bac-giang'
const to = '2025-06-30'

const departments: readonly [string, string][] = [
  ['so-noi-vu', 'Sở Nội vụ'],
  ['so-tu-phap', 'Sở Tư pháp'],
  ['so-ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư'],
  ['so-tai-chinh', 'Sở Tài chính'],
  ['so-cong-thuong', 'Sở Công Thương'],
  ['so-nong-nghiep-va-ptnt', 'Sở Nông nghiệp và PTNT'],
  ['so-giao-thong-van-tai', 'Sở Giao thông vận tải'],
  ['so-xay-dung', 'Sở Xây dựng'],
  ['so-tai-nguyen-va-moi-truong', 'Sở Tài nguyên và Môi trường'],
  ['so-thong-tin-va-truyen-thong', 'Sở Thông tin và Truyền thông'],
  ['so-lao-dong-thuong-binh-va-xh', 'Sở Lao động - Thương binh và XH'],
  ['so-van-hoa-the-thao-va-du-lich', 'Sở Văn hoá, Thể thao và Du lịch'],
  ['so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ'],
  ['so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo'],
  ['so-y-te', 'Sở Y tế'],
  ['so-ngoai-vu', 'Sở Ngoại vụ'],
  ['ban-quan-ly-cac-kcn', 'Ban Quản lý các KCN'],
]

const districts: readonly [string, string][] = [
  ['yen-dung', 'UBND huyện Yên Dũng'],
  ['hiep-hoa', 'UBND huyện Hiệp Hoà'],
  ['lang-giang', 'UBND huyện Lạng Giang'],
  ['tan-yen', 'UBND huyện Tân Yên'],
  ['son-dong', 'UBND huyện Sơn Động'],
  ['viet-yen', 'UBND huyện Việt Yên'],
  ['thanh-pho', 'UBND thành phố Bắc Giang'],
  ['yen-the', 'UBND huyện Yên Thế'],
  ['luc-ngan', 'UBND huyện Lục Ngạn'],
  ['luc-nam', 'UBND huyện Lục Nam'],
]

function under(kind: Unit['kind'], units: readonly [string, string][]): Unit[] {
  return units.map(([own, name]) => ({ id: `${id}.${own}`, name, kind, to, sample: true, memberships: [{ parent: id, to }] }))
}

export const bacGiangUnits: readonly Unit[] = [
  { id, name: 'UBND tỉnh Bắc Giang', kind: 'province', to, sample: true, memberships: [] },
  ...under('department', departments),
  ...under('district', districts),
]
