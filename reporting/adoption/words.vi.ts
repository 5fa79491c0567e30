// The words by which the parts of an official blank are known. Compared in small letters and NFC.

export const readWords = {
  /** `Biểu số X`, `Biểu mẫu X`: the words, then the code. */
  code: /^(biểu mẫu số|biểu số|biểu mẫu|mẫu biểu số|mẫu biểu|mẫu số|phụ lục số|phụ lục|biểu)\s*:?\s*(\S.*)$/iu,
  annex: /^phụ lục/iu,
  /** A letter as an ordinal: `a`, `đ`. */
  letter: /^[a-zđ]$/u,
  /** The word before a column's number inside a printed formula. */
  columnInFormula: /cột/gu,
  /** Numbers of legal documents, as against letters: `01/2020/TT-VPCP`, `19/2025/QĐ-TTg`. */
  legalNumber: /\/\d{4}\/|\/QĐ|\/NQ|QH\d/u,
  /** Words before a bare number that make `1` mean `BM1`. */
  formWords: /^biểu mẫu$/iu,
  issuedUnder: /^\(?\s*(ban hành|kèm theo|dựng lại theo)/iu,
  measure: /^\(?\s*(?:đơn vị tính|đvt)\s*:\s*([^)]*?)\s*\)?$/iu,
  period: /^\(?\s*(kỳ báo cáo|kỳ\s*:|từ ngày|(?:quý|tháng|năm)(?![\p{L}])|6 tháng|số liệu tính|tính từ)/iu,
  party: /^[-–\s]*(đơn vị báo cáo|đơn vị gửi|đơn vị nhận|cơ quan báo cáo|cơ quan nhận|nơi nhận|ngày nhận)/iu,
  motto: /^(cộng hòa xã hội chủ nghĩa|độc lập\s*[-–]|ủy ban nhân dân|ubnd\b|tên cơ quan|tên đơn vị)/iu,
  ordinal: /^(stt|tt|số tt|số thứ tự)$/u,
  label: /^(?:tên |danh mục )?(?:chỉ tiêu|nội dung|tiêu chí)(?![\p{L}])/u,
  measureColumn: /^(đơn vị tính|đvt|đơn vị)$/u,
  value: /^(số liệu|kết quả|số lượng|giá trị|thống kê|kết quả thống kê|số liệu báo cáo|kết quả thực hiện|số liệu thống kê)$/u,
  note: /^(ghi chú|giải trình|diễn giải|ghi chú, giải trình)$/u,
  name: /(lĩnh vực|tên ngành|ngành|tên đơn vị|tên cơ quan|đơn vị|cơ quan|tên)/u,
  /** A row that begins so, or holds such a cell, ends the table. */
  signature: /^(người lập|thủ trưởng|\(ký|ký tên|xác nhận của)|ngày.*tháng.*năm/u,
  notes: /^(ghi chú|lưu ý|chú thích|nơi nhận|nguồn số liệu|\(\*+\)|\*+)(?![\p{L}\d])/u,
  dots: /^[.…\s]*$/u,
  percent: /^(%|tỷ lệ|tỉ lệ|tỷ lệ %|tỉ lệ %|phần trăm|phần trăm \(%\)|tỷ lệ \(%\))$/u,
  money: /^((nghìn|ngàn|triệu|tỷ|tỉ)( đồng)?|đồng|1[.,]?000 đồng|1[.,]?000[.,]?000 đồng|vnđ|usd)$/u,
  /** Measures whose amounts have fractions. */
  fractions: /^(ha|hecta|km|m|m2|m²|m3|m³|tấn|tạ|kg|điểm|giờ)$/u,
  /** A label that promises choices although they could not be read. */
  choiceSign: /=\s*\d|\d\s*=/u,
  columnWord: /^cột\s*/iu,
} as const

/** The choices offered with questions. */
export const choiceWords = {
  law: 'Văn bản quy phạm pháp luật (thông tư, nghị định, quyết định, nghị quyết)',
  letter: 'Công văn hướng dẫn',
  keep: 'Giữ cột này trong biểu',
  leaveOut: 'Bỏ qua, không lập thành công thức',
  leaveColumnOut: 'Bỏ cột này',
  row: (row: number) => `Hàng ${row}`,
  column: (column: number) => `Cột (${column}) không phải cột tính`,
  under: (label: string) => `Thuộc nhóm “${label}”`,
  alone: 'Không thuộc nhóm nào',
  fixed: 'Các chỉ tiêu in sẵn, đơn vị chỉ điền số',
  catalogueLines: 'Mỗi dòng một tên trong danh mục, đơn vị tự thêm dòng',
  none: 'Không có',
  roles: {
    ordinal: 'Số thứ tự',
    name: 'Tên theo danh mục',
    label: 'Nội dung chỉ tiêu',
    measure: 'Đơn vị tính',
    value: 'Số liệu phải điền',
    count: 'Số đếm phải điền',
    note: 'Ghi chú',
  },
  types: {
    group: 'Tiêu đề, không điền số',
    count: 'Số đếm (số nguyên)',
    percent: 'Tỷ lệ % (0 đến 100)',
    money: 'Số tiền hoặc lượng có phần lẻ',
    code: 'Chọn một trong các số in sẵn',
  },
  percent: 'Tỷ lệ % (0 đến 100), làm tròn hai số lẻ',
  defaultTotal: 'Tổng cộng',
} as const
