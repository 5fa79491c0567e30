// Refusal to Vietnamese: why not, and what to do next.
import type { Refusal, RefusalCode } from './refusal.ts'

type Params = Refusal['params']

/** The sentence of a refusal: the reason and the next step. */
export function refusalSentence(refusal: Refusal): string {
  return sentences[refusal.code](refusal.params)
}

const lookAgain = 'Lấy lại mẫu từ Khớp rồi chép số liệu sang (dán giá trị).'

const sentences: Record<RefusalCode, (params: Params) => string> = {
  notSignedIn: () => 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập lại; số liệu trong tệp vẫn còn nguyên.',
  wrongPassword: () => 'Tên đăng nhập hoặc mật khẩu không đúng. Gõ lại, hoặc liên hệ người quản trị của đơn vị.',
  lockedOut: ({ minutes = 15 }) => `Đăng nhập sai quá nhiều lần. Chờ ${minutes} phút rồi thử lại, hoặc liên hệ người quản trị của đơn vị.`,
  notPermitted: ({ permission = '' }) => `Tài khoản này không có quyền ${permission}. Liên hệ người quản trị của đơn vị để được phân quyền.`,
  outsideSubtree: ({ unit = '' }) => `Tài khoản này không thuộc ${unit} hoặc đơn vị cấp trên của ${unit}. Chọn đúng đơn vị, hoặc đăng nhập bằng tài khoản của đơn vị đó.`,
  unknownRegime: ({ regime = '' }) => `Không có chế độ báo cáo “${regime}”. Xem danh sách chế độ báo cáo rồi chọn lại.`,
  unknownPeriod: ({ period = '' }) => `Chưa có văn bản nào trong hệ thống quy định kỳ “${period}” của chế độ báo cáo này. Kiểm tra lại kỳ (ví dụ 2023-09, 2023-Q3), hoặc đề nghị quản trị tỉnh bổ sung lịch báo cáo.`,
  unknownUnit: ({ unit = '' }) => `Không có đơn vị “${unit}” trong kỳ này. Xem danh sách đơn vị rồi chọn lại.`,
  unknownForm: ({ form = '' }) => `Chưa có biểu mẫu “${form}” cho kỳ này. Xem danh sách biểu mẫu rồi chọn lại.`,
  unknownReport: () => 'Báo cáo này chưa có gì. Hãy lưu số liệu trước.',
  noDuty: ({ unit = '', owes, by = '' }) =>
    owes === undefined
      ? `${unit} không phải gửi báo cáo này trong kỳ. Kiểm tra lại đơn vị và kỳ báo cáo.`
      : `${unit} không phải gửi báo cáo này trong kỳ; văn bản chỉ yêu cầu: ${String(owes).toLowerCase()}, hạn ${by}. Kiểm tra lại loại báo cáo.`,
  badRequest: ({ detail = '' }) => `Yêu cầu gửi lên chưa đúng: ${detail}. Tải lại trang rồi làm lại; nếu vẫn vậy, báo người quản trị.`,
  emptyFile: () => 'Tệp rỗng. Chọn lại tệp .xlsx đã lưu.',
  tooLarge: ({ megabytes = 20 }) => `Tệp lớn hơn ${megabytes} MB. Biểu này thường dưới 1 MB: xóa ảnh, sheet thừa rồi lưu lại.`,
  tooManyParts: () => `Tệp chứa quá nhiều thành phần. ${lookAgain}`,
  unpacksTooLarge: () => `Nội dung nén trong tệp lớn bất thường nên không mở. ${lookAgain}`,
  duplicateParts: () => `Tệp bị hỏng: có hai thành phần trùng tên. Mở bằng Excel, chọn Save As thành tệp .xlsx mới rồi gửi lại.`,
  notWorkbook: () => 'Tệp này không phải bảng tính Excel (.xlsx). Chọn đúng tệp, hoặc mở bằng Excel rồi Save As thành .xlsx.',
  encrypted: () => 'Tệp đang đặt mật khẩu mở. Trong Excel vào File > Info > Protect Workbook > Encrypt with Password, xóa mật khẩu, lưu rồi gửi lại.',
  macroEnabled: () => 'Tệp có macro nên không nhận. Trong Excel chọn Save As, kiểu Excel Workbook (.xlsx), rồi gửi tệp mới.',
  legacyWorkbook: () => 'Tệp kiểu cũ .xls không nhận. Trong Excel chọn Save As, kiểu Excel Workbook (.xlsx), rồi gửi tệp mới.',
  truncated: () => 'Tệp bị cụt hoặc hỏng khi chép. Mở lại tệp gốc bằng Excel, lưu rồi gửi lại.',
  hostileContent: () => `Tệp có nội dung bất thường nên không mở. ${lookAgain}`,
  readerStopped: () => `Đọc tệp quá lâu nên đã dừng. ${lookAgain}`,
  noIdentity: () => `Tệp không mang dấu nhận biết của mẫu Khớp nên không biết là báo cáo nào. ${lookAgain}`,
  formNotFound: ({ form = '' }) => `Không thấy biểu ${form} trong tệp. Có thể sheet đã bị xóa hoặc hàng số thứ tự cột (1), (2), (3)… đã bị sửa. ${lookAgain}`,
  columnMissing: ({ form = '', column = '' }) => `Biểu ${form} thiếu cột số ${column}. Có thể cột đã bị xóa: nhấn Ctrl+Z để lấy lại, hoặc lấy lại mẫu rồi chép số liệu sang.`,
  twoSheets: ({ form = '', sheets = '' }) => `Có nhiều sheet cùng là biểu ${form} (${sheets}). Giữ một sheet, xóa sheet thừa, lưu rồi gửi lại.`,
  unknownEdition: ({ form = '', edition = '' }) => `Mẫu ${form} phiên bản ${edition} không dùng cho kỳ này. ${lookAgain}`,
  tooManyLines: ({ form = '', limit = '' }) => `Biểu ${form} có hơn ${limit} dòng. Xóa các dòng thừa dưới bảng, lưu rồi gửi lại.`,
  otherRegime: ({ found = '', wanted = '' }) => `Tệp này thuộc chế độ báo cáo “${found}”, không phải “${wanted}”. Chọn lại chế độ báo cáo hoặc chọn lại tệp.`,
  otherPeriod: ({ found = '', wanted = '' }) => `Tệp này là báo cáo ${found}, không phải ${wanted}. Chọn lại kỳ, hoặc lấy mẫu của ${wanted} rồi nhập số liệu kỳ này.`,
  otherUnit: ({ found = '', wanted = '' }) => `Tệp này là báo cáo của ${found}, không phải của ${wanted}. Chọn lại đơn vị hoặc chọn lại tệp.`,
  notOpen: ({ act = '', state = '' }) => `Báo cáo đang ở trạng thái “${state}” nên chưa thể ${act}. ${nextStep(String(state))}`,
  notCurrent: () => 'Báo cáo đã có bản lưu khác mới hơn bản đang xem. Tải lại trạng thái, xem bản mới nhất rồi làm tiếp.',
  hasErrors: ({ errors = '' }) => `Báo cáo còn ${errors} lỗi nên chưa duyệt được. Sửa hết lỗi, lưu lại rồi duyệt.`,
  unexplained: ({ warnings = '' }) => `Còn ${warnings} điểm cần giải trình. Ghi giải trình cho từng điểm, hoặc sửa số liệu, rồi gửi lại.`,
  keyReused: () => 'Mã lần gửi này đã dùng cho một nội dung khác. Bấm gửi lại để tạo lần gửi mới.',
  tooOften: () => 'Thao tác quá nhanh và quá nhiều lần. Chờ một phút rồi thử lại.',
}

function nextStep(state: string): string {
  return state === 'Đã gửi' || state === 'Đã tiếp nhận'
    ? 'Muốn sửa, đề nghị đơn vị nhận trả lại báo cáo.'
    : 'Làm theo thứ tự: lưu, duyệt, gửi.'
}
