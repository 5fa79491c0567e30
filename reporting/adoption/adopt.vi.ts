// Adopting a blank in Vietnamese: what is asked, what is refused with its remedy, what was carried over.
import type { Carried, Params, Place, Proposal, Question, QuestionKind, Remark, RemarkCode } from './proposal.ts'
import { auditSentence } from './audit.vi.ts'

/** The sentence of a question: where, what is not clear, and what to answer. */
export function questionSentence(question: Question): string {
  return `${placeText(question.place)}: ${questions[question.kind](question.asked)}`
}

/** The sentence of a remark: where, what is wrong or was left aside, and the remedy. */
export function remarkSentence(remark: Remark): string {
  const place = placeText(remark.place)
  return place === '' ? remarks[remark.code](remark.params) : `${place}: ${remarks[remark.code](remark.params)}`
}

/** `Sheet II.06a, ô C9`. */
export function placeText({ sheet, address }: Place): string {
  if (sheet === '') return ''
  if (address === '') return `Sheet ${sheet}`
  const rows = /^(\d+):(\d+)$/u.exec(address)
  if (rows) return rows[1] === rows[2] ? `Sheet ${sheet}, hàng ${rows[1] ?? ''}` : `Sheet ${sheet}, hàng ${rows[1] ?? ''} đến ${rows[2] ?? ''}`
  const columns = /^([A-Z]+):\1$/u.exec(address)
  return columns ? `Sheet ${sheet}, cột ${columns[1] ?? ''}` : `Sheet ${sheet}, ô ${address}`
}

/** How a proposal stands, in one sentence. */
export function standingSentence({ declaration, questions: open, refusals }: Proposal): string {
  if (refusals.length > 0) return 'Chưa lập được biểu từ sheet này. Sửa tệp theo các điểm nêu trên rồi nạp lại.'
  if (open.length > 0) return `Còn ${open.length} điểm cần trả lời trước khi dùng được biểu này.`
  return `Biểu ${declaration?.code ?? ''} đã đủ. Quản trị xem lại rồi xác nhận.`
}

const carriedNames: Record<Carried['what'], string> = {
  rule: 'quy tắc',
  column: 'cột',
  item: 'chỉ tiêu',
  group: 'nhóm',
  lines: 'danh mục',
  synthesis: 'tổng hợp từ biểu',
  note: 'ghi chú của biểu',
  cautions: 'lưu ý',
  end: 'ngày hết hiệu lực',
}

/** `quy tắc II.06a.R4`. */
export function carriedText({ what, name }: Carried): string {
  return `${carriedNames[what]} ${name}`
}

/** What a terminal or a page says around a proposal. */
export const adoptionWords = {
  form: (code: string, edition: string) => `Biểu ${code}, phiên bản ${edition}`,
  nameless: 'Chưa lập được biểu',
  title: (title: string) => `Tên biểu: ${title}`,
  column: (column: number, path: string, type: string, formula: string) => `  cột (${column}) ${path}: ${type}${formula === '' ? '' : `, ${formula}`}`,
  item: (item: string, label: string, type: string, formula: string) => `  chỉ tiêu ${item} ${label}: ${type}${formula === '' ? '' : `, ${formula}`}`,
  group: (ordinal: string, label: string) => `  nhóm ${ordinal} ${label}`,
  total: (label: string) => `  dòng tổng: ${label}`,
  rules: (count: number) => `Số quy tắc: ${count}`,
  inherited: (count: number) => `Giữ từ biểu đang dùng: ${count} phần`,
  dropped: (list: string) => `Không còn so với biểu đang dùng: ${list}`,
  ask: (sentence: string) => `HỎI: ${sentence}`,
  id: (id: string) => `  mã câu hỏi: ${id}`,
  choice: (value: string, label: string) => `  - ${value}: ${label}`,
  proposed: (value: string) => `  đề xuất: ${value}`,
  refused: (sentence: string) => `KHÔNG NHẬN: ${sentence}`,
  unread: (sentence: string) => `Lưu ý: ${sentence}`,
} as const

const questions: Record<QuestionKind, (asked: Params) => string> = {
  basis: () => 'Văn bản nào ban hành biểu này? Ghi số và ký hiệu, ví dụ 01/2020/TT-VPCP.',
  fromDay: () => 'Biểu có hiệu lực từ ngày nào? Ghi như 2026-02-15.',
  evidence: ({ basis = '' }) => `Văn bản ${basis} thuộc loại nào? Chọn một.`,
  code: ({ text = '' }) => (text === '' ? 'Không thấy mã biểu (ví dụ “Biểu số II.06a/VPCP/KSTT”). Ghi mã biểu, không có khoảng trắng.' : `“${text}” chưa đủ để phân biệt với biểu khác. Ghi mã biểu, không có khoảng trắng.`),
  title: () => 'Không rõ đâu là tên biểu. Chọn hoặc ghi tên biểu.',
  issuedUnder: () => 'Không thấy dòng “Ban hành theo …”. Ghi dòng này như sẽ in dưới mã biểu.',
  measure: ({ measure = '' }) => `Biểu đang dùng có đơn vị tính “${measure}”, mẫu này không ghi. Giữ hay bỏ (-)?`,
  numberRow: ({ rows = '' }) => `Có nhiều hàng giống hàng số thứ tự cột (hàng ${rows}). Chọn hàng đúng.`,
  hiddenColumn: ({ column = '', letters = '' }) => `Cột ${letters} (số ${column}) đang bị ẩn. Giữ trong biểu hay bỏ?`,
  columnNumber: ({ sign = '' }) =>
    sign === '' ? 'Cột này có tiêu đề nhưng không có số trong hàng số thứ tự cột. Ghi số của cột, chưa dùng cho cột khác.' : `Cột này ghi “${sign}”: không phải số, hoặc số đã dùng cho cột khác. Ghi số của cột, chưa dùng cho cột khác.`,
  columnLabel: ({ column = '' }) => `Cột (${column}) không có tiêu đề phía trên. Ghi tiêu đề cột.`,
  columnRole: ({ column = '', label = '' }) => `Cột (${column}) “${label}” dùng để làm gì? Chọn một.`,
  headingSpan: ({ label = '' }) => `Ô này trống, bên cạnh tiêu đề “${label}” nhưng không gộp ô. Cột dưới ô này có thuộc “${label}” không?`,
  formulaUnread: ({ column = '', text = '' }) => `Không hiểu công thức “${text}” của cột (${column}). Ghi lại dạng (4)+(5)+(6), hoặc bỏ qua (-) để đơn vị tự điền.`,
  unknownColumn: ({ column = '', text = '', unknown = '' }) => `Công thức “${text}” của cột (${column}) nhắc tới cột số ${unknown} không có số liệu trong biểu. Ghi lại công thức, hoặc bỏ qua (-).`,
  twoFormulas: ({ column = '', formulas = '' }) => `Cột (${column}) có nhiều công thức khác nhau: ${formulas}. Chọn công thức để tính; công thức còn lại dùng để kiểm tra.`,
  circular: ({ column = '', text = '' }) => `Công thức vòng quanh: ${text} (bắt đầu ở cột ${column}). Chọn cột do đơn vị tự điền, hoặc sửa lại công thức.`,
  lineKind: ({ rows = '', first = '' }) => `Có ${rows} dòng in sẵn (“${first}”…) cùng dòng tổng. Đây là chỉ tiêu in sẵn, hay chỉ là dòng mẫu của bảng theo danh mục?`,
  catalogue: () => 'Tên ở các dòng lấy từ danh mục nào? Chọn một.',
  noun: ({ label = '' }) => `Mỗi dòng “${label}” gọi là gì trong câu (ví dụ “lĩnh vực”)? Ghi một cụm danh từ.`,
  totalLabel: () => 'Không thấy dòng tổng. Ghi chữ của dòng tổng.',
  itemKey: ({ label = '', ordinal = '', first = '' }) =>
    first !== '' ? `Số “${ordinal}” đã dùng cho chỉ tiêu ở ô ${first}, nay lặp lại ở “${label}”. Chọn hoặc ghi mã của chỉ tiêu này, không trùng mã khác; nếu mẫu in sai thì sửa mẫu rồi nạp lại.` : `Chỉ tiêu “${label}” không có số thứ tự rõ ràng (“${ordinal}”). Chọn hoặc ghi mã, ví dụ 1.2, không trùng mã khác.`,
  itemType: ({ item = '', label = '', measure = '' }) => (item === '*' ? 'Mẫu không có cột đơn vị tính. Các chỉ tiêu không có chỉ tiêu con nhận loại số nào?' : `Chỉ tiêu ${item} “${label}”${measure === '' ? ' không ghi đơn vị tính' : ` (${measure})`}: nhận loại số nào?`),
  choices: ({ label = '' }) => `Không đọc được các lựa chọn trong “${label}”. Ghi lại dạng “Không = 0; Có = 1”, hoặc chọn không có (-).`,
  itemFormula: ({ item = '', label = '', text = '' }) => `Chưa rõ công thức “${text}” của chỉ tiêu ${item} “${label}”. Chọn cách hiểu, hoặc bỏ qua (-) để đơn vị tự điền.`,
}

const remarks: Record<RemarkCode, (params: Params) => string> = {
  emptyWorkbook: () => 'Tệp không có sheet nào có nội dung. Chọn lại tệp mẫu biểu.',
  noNumberRow: () => 'Không thấy hàng số thứ tự cột (1) (2) (3)… dưới tiêu đề. Thêm hàng này ngay dưới tiêu đề, mỗi cột một số, rồi nạp lại.',
  numberRowBelow: ({ row = '' }) => `Hàng số thứ tự cột (hàng ${row}) nằm dưới các dòng số liệu. Chuyển hàng này lên ngay dưới tiêu đề cột rồi nạp lại.`,
  mergedAcross: ({ row = '' }) => `Ô gộp này kéo từ tiêu đề hoặc hàng số thứ tự cột (hàng ${row}) xuống các dòng số liệu. Bỏ gộp ô (Home > Merge & Center), chỉ gộp trong tiêu đề, rồi nạp lại.`,
  tooManyColumns: ({ columns = '', limit = '' }) => `Hàng số thứ tự cột có ${columns} cột, nhiều hơn ${limit} cột. Tách biểu thành nhiều sheet, mỗi sheet một biểu, rồi nạp lại.`,
  tooManyCells: ({ cells = '', limit = '' }) => `Sheet có ${cells} ô có nội dung, nhiều hơn ${limit}: đây không giống mẫu trống. Xóa số liệu, giữ lại mẫu, rồi nạp lại.`,
  tooManyLines: ({ lines = '', limit = '' }) => `Có ${lines} dòng có chữ dưới hàng số thứ tự cột, nhiều hơn ${limit}: đây không giống mẫu trống. Xóa các dòng đã điền, giữ lại mẫu, rồi nạp lại.`,
  tooManyQuestions: ({ questions: count = '', limit = '' }) => `Có ${count} điểm không rõ, nhiều hơn ${limit}: mẫu này khó đọc tự động. Kiểm tra số thứ tự và đơn vị tính của các dòng rồi nạp lại.`,
  audit: (params) => auditSentence(params),
  unread: ({ text = '' }) => `“${text}” không được đưa vào biểu. Nếu là phần của biểu, sửa lại mẫu rồi nạp lại.`,
  leftAlone: ({ text = '' }) => `Từ “${text}” trở xuống coi là ghi chú và chữ ký, không đưa vào biểu. Nếu còn chỉ tiêu ở dưới, sửa lại mẫu rồi nạp lại.`,
  figures: ({ count = '' }) => `Mẫu đã có số liệu (${count} ô, bắt đầu từ ô này). Số liệu không đưa vào biểu; chỉ tiêu và công thức vẫn được đọc.`,
  hiddenSheet: () => 'Sheet đang ẩn nên không đọc. Nếu là mẫu biểu, bỏ ẩn sheet rồi nạp lại.',
  otherEdition: ({ taken = '', edition = '' }) => `Phiên bản ${taken} đã có và khác mẫu này, nên mẫu này mang tên phiên bản ${edition}. Kiểm tra ngày hiệu lực.`,
}
