// Refusal to Vietnamese: why not, and what to do next.
import { accountSentences } from './account-refusal.vi.ts'
import { signInSentences } from './sign-in-refusal.vi.ts'
import { documentSentence } from './document-refusal.vi.ts'
import { isDay, writtenDay } from '../calendar/day.ts'
import { periodLabel } from '../calendar/labels.vi.ts'
import { parsePeriod } from '../calendar/period.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

type Params = Refusal['params']

/** The sentence of a refusal: the reason and the next step. */
export function refusalSentence(refusal: Refusal): string {
  return documentSentence(refusal) ?? sentences[refusal.code](refusal.params)
}

const lookAgain = 'Lấy lại mẫu từ Khớp rồi chép số liệu sang (dán giá trị).'

const sentences: Record<RefusalCode, (params: Params) => string> = {
  ...accountSentences,
  ...signInSentences,
  notSignedIn: () => 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập lại; số liệu trong tệp vẫn còn nguyên.',
  wrongPassword: () => 'Tên đăng nhập hoặc mật khẩu không đúng. Gõ lại, hoặc liên hệ người quản trị của đơn vị.',
  lockedOut: ({ minutes = 15 }) => `Đăng nhập sai quá nhiều lần. Chờ ${minutes} phút rồi thử lại, hoặc liên hệ người quản trị của đơn vị.`,
  notPermitted: ({ permission = '' }) => `Tài khoản này không có quyền ${permission}. Liên hệ người quản trị của đơn vị để được phân quyền.`,
  outsideSubtree: ({ unit = '' }) => `Tài khoản này không thuộc ${unit} hoặc đơn vị cấp trên của ${unit}. Chọn đúng đơn vị, hoặc đăng nhập bằng tài khoản của đơn vị đó.`,
  ownWork: () => 'Tài khoản này đã lưu, duyệt hoặc gửi chính bản báo cáo này nên không được tiếp nhận hay trả lại nó. Đề nghị người khác của đơn vị nhận báo cáo thực hiện.',
  unknownRegime: ({ regime = '' }) => `Không có chế độ báo cáo “${regime}”. Xem danh sách chế độ báo cáo rồi chọn lại.`,
  unknownPeriod: ({ period = '' }) => `Chưa có văn bản nào trong hệ thống quy định kỳ “${period}” của chế độ báo cáo này. Kiểm tra lại kỳ (ví dụ 2023-09, 2023-Q3), hoặc đề nghị quản trị tỉnh bổ sung lịch báo cáo.`,
  unknownUnit: ({ unit = '' }) => `Không có đơn vị “${unit}” trong kỳ này. Xem danh sách đơn vị rồi chọn lại.`,
  unknownForm: ({ form = '' }) => `Chưa có biểu mẫu “${form}” cho kỳ này. Xem danh sách biểu mẫu rồi chọn lại.`,
  unknownReport: () => 'Báo cáo này chưa có gì. Hãy lưu số liệu trước.',
  nothingBelow: ({ unit = '' }) => `Kỳ này không có đơn vị nào gửi báo cáo cho ${unit}, nên không có gì để tổng hợp. Kiểm tra lại đơn vị và kỳ báo cáo.`,
  noOrigin: ({ form = '' }) => `Bản đã lưu không có số ở dòng này của biểu ${form}. Lưu lại báo cáo rồi hỏi lại, hoặc chọn ô khác.`,
  noDuty: ({ unit = '', owes, by = '' }) =>
    owes === undefined
      ? `${unit} không phải gửi báo cáo này trong kỳ. Kiểm tra lại đơn vị và kỳ báo cáo.`
      : `${unit} không phải gửi báo cáo này trong kỳ; văn bản chỉ yêu cầu: ${String(owes).toLowerCase()}, hạn ${by}. Kiểm tra lại loại báo cáo.`,
  badRequest: ({ detail = '' }) => `Yêu cầu gửi lên chưa đúng: ${detail}. Tải lại trang rồi làm lại; nếu vẫn vậy, báo người quản trị.`,
  unknownAddress: ({ address = '' }) => `Không có địa chỉ “${address}” trên máy chủ này. Kiểm tra lại địa chỉ, hoặc mở trang chủ của Khớp.`,
  manifestNeedsHttps: () => 'Excel chỉ nhận địa chỉ https nên chưa có tệp manifest.xml để cài. Khởi động lại Khớp với --https (chạy thử trên máy này), hoặc đặt KHOP_ORIGIN là địa chỉ https của máy chủ.',
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
  tooBusy: () => 'Máy chủ đang đọc nhiều tệp cùng lúc nên chưa nhận thêm. Tệp vẫn còn nguyên trên máy; chờ một phút rồi làm lại.',
  noIdentity: () => `Tệp không mang dấu nhận biết của mẫu Khớp nên không biết là báo cáo nào. ${lookAgain}`,
  identityConflict: () => 'Tệp mang hai dấu nhận biết khác nhau nên không biết là báo cáo nào; có thể sheet của tệp khác đã được chép cả vào tệp này. Lấy mẫu mới từ Khớp cho đúng kỳ và đơn vị, chép số liệu sang (dán giá trị), rồi gửi tệp đó.',
  formNotFound: ({ form = '' }) => `Không thấy biểu ${form} trong tệp. Có thể sheet đã bị xóa hoặc hàng số thứ tự cột (1), (2), (3)… đã bị sửa. ${lookAgain}`,
  columnMissing: ({ form = '', column = '' }) => `Biểu ${form} thiếu cột số ${column}. Có thể cột đã bị xóa: nhấn Ctrl+Z để lấy lại, hoặc lấy lại mẫu rồi chép số liệu sang.`,
  twoSheets: ({ form = '', sheets = '' }) => `Có nhiều sheet cùng là biểu ${form} (${sheets}). Giữ một sheet, xóa sheet thừa, lưu rồi gửi lại.`,
  unknownEdition: ({ form = '', edition = '' }) => `Mẫu ${form} phiên bản ${edition} không dùng cho kỳ này. ${lookAgain}`,
  tooManyLines: ({ form = '', limit = '' }) => `Biểu ${form} có hơn ${limit} dòng. Xóa các dòng thừa dưới bảng, lưu rồi gửi lại.`,
  listNotText: () => 'Tệp này không phải danh sách .xlsx hay .csv (nội dung không phải chữ). Mở danh sách bằng Excel, chọn Save As kiểu Excel Workbook (.xlsx) rồi chọn lại tệp mới.',
  listOldEncoding: () => 'Chữ trong tệp .csv không phải Unicode (UTF-8) nên tiếng Việt sẽ bị sai. Mở tệp bằng Excel, chọn Save As kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8, rồi chọn lại tệp mới. Nếu tệp dùng phông cũ (VNI, .VnTime), chuyển mã sang Unicode trước.',
  listBroken: ({ row = '' }) => `Dấu ngoặc kép trong tệp .csv không khép đúng ở khoảng hàng ${row}. Mở tệp bằng Excel, kiểm tra hàng đó, hoặc lưu thành .xlsx rồi chọn lại.`,
  listHeaderMissing: ({ wanted = '' }) => `Không thấy hàng tiêu đề của danh sách: đã tìm một ô ghi ${wanted}. Thêm hàng tiêu đề có ô đó (và các ô “Cơ quan”, “Mã” nếu có) ngay trên danh sách. Nếu trong tệp chữ Việt hiện sai, lưu lại thành .xlsx hoặc CSV UTF-8.`,
  listHeadersTwice: ({ places = '' }) => `Có nhiều hàng tiêu đề danh sách (${places}) nên không biết lấy danh sách nào. Giữ một danh sách với một hàng tiêu đề, xóa phần còn lại, lưu rồi chọn lại tệp.`,
  listColumnsTwice: ({ row = '', columns = '' }) => `Hàng tiêu đề (hàng ${row}) có nhiều cột cùng ý nghĩa: ${columns}. Giữ một cột, đổi tên hoặc xóa cột thừa, lưu rồi chọn lại tệp.`,
  listUnread: ({ rows = '', count = 0 }) => `Còn ${count} hàng chưa đọc được (hàng ${rows}). Sửa các hàng đó trong tệp rồi xem trước lại, hoặc đánh dấu bỏ qua.`,
  listOlder: ({ asOf = '' }) => `Danh mục đang dùng có từ ngày ${writtenDay(String(asOf))}, mới hơn ngày của danh sách này. Kiểm tra lại ngày áp dụng.`,
  listEmpty: () => 'Dưới hàng tiêu đề không có tên nào. Kiểm tra lại tệp rồi chọn lại.',
  listTooLong: ({ limit = '' }) => `Danh sách có hơn ${limit} hàng, dài hơn mọi danh mục lĩnh vực đã biết. Kiểm tra lại có chọn nhầm tệp không, xóa các hàng thừa, lưu rồi chọn lại.`,
  unknownCatalogue: ({ catalogue = '' }) => `Chế độ báo cáo này không có danh mục “${catalogue}”. Xem lại mã danh mục (ví dụ linh-vuc) rồi làm lại.`,
  otherRegime: ({ found = '', wanted = '' }) => `Tệp này thuộc chế độ báo cáo “${found}”, không phải “${wanted}”. Chọn lại chế độ báo cáo hoặc chọn lại tệp.`,
  otherPeriod: ({ found = '', wanted = '' }) => `Tệp này là báo cáo ${found}, không phải ${wanted}. Chọn lại kỳ, hoặc lấy mẫu của ${wanted} rồi nhập số liệu kỳ này.`,
  otherUnit: ({ found = '', wanted = '' }) => `Tệp này là báo cáo của ${found}, không phải của ${wanted}. Chọn lại đơn vị hoặc chọn lại tệp.`,
  notOpen: ({ act = '', state = '' }) => `Báo cáo đang ở trạng thái “${state}” nên chưa thể ${act}. ${nextStep(String(state))}`,
  notYetOpen: ({ period = '', from = '' }) => `${period} chưa bắt đầu thời gian chốt số liệu (từ ${from}) nên chưa gửi được. Kiểm tra lại kỳ báo cáo đã chọn, hoặc gửi khi đã có số liệu của kỳ.`,
  notCurrent: () => 'Báo cáo đã có bản lưu khác mới hơn bản đang xem. Tải lại trạng thái, xem bản mới nhất rồi làm tiếp.',
  sameHands: () => 'Chế độ báo cáo này quy định người duyệt phải khác người nhập, mà bản này do chính tài khoản này lưu. Đề nghị người có quyền duyệt khác của đơn vị duyệt.',
  nothingDiffers: () => 'Bản thay thế không khác số liệu đã gửi nên không thay. Kiểm tra lại có chọn nhầm tệp cũ không, sửa số liệu rồi lưu lại.',
  noMoreTime: ({ until = '', deadline = '' }) => `Ngày gia hạn ${writtenDay(String(until))} không sau thời hạn đã quy định (${writtenDay(String(deadline))}). Chọn ngày muộn hơn.`,
  unknownRule: ({ rule = '' }) => `Các biểu của báo cáo này không có quy tắc “${rule}”. Lấy đúng mã quy tắc ở kết quả kiểm tra rồi làm lại.`,
  notWaivable: ({ rule = '' }) => `Quy tắc ${rule} cần để đọc và cộng được tệp nên không miễn được. Đề nghị đơn vị sửa số liệu theo gợi ý của kết quả kiểm tra.`,
  hasErrors: ({ errors = '' }) => `Báo cáo còn ${errors} lỗi nên chưa duyệt được. Sửa hết lỗi, lưu lại rồi duyệt.`,
  unexplained: ({ warnings = '' }) => `Còn ${warnings} điểm cần giải trình. Ghi giải trình cho từng điểm, hoặc sửa số liệu, rồi gửi lại.`,
  notReviewed: ({ items = '', count = '' }) => `Công văn của kỳ này yêu cầu kiểm tra lại trước khi duyệt; còn ${count} mục chưa đánh dấu: ${items}. Xem các dòng được nêu, sửa số liệu nếu sai, đánh dấu từng mục rồi duyệt.`,
  keyReused: () => 'Mã lần gửi này đã dùng cho một nội dung khác. Bấm gửi lại để tạo lần gửi mới.',
  tooOften: () => 'Thao tác quá nhanh và quá nhiều lần. Chờ một phút rồi thử lại.',
  notJson: () => 'Nội dung gửi lên không phải JSON hợp lệ, hoặc có khóa cấm như “__proto__”. Xuất lại tờ khai từ Khớp, sửa trên bản đó rồi gửi lại.',
  notDeclaration: ({ path = '', problem = '', more = 0 }) =>
    `Tờ khai chưa đúng dạng tại ${path === '' ? 'gốc của tệp' : path}: ${String(problem).replaceAll('undefined', 'không có gì')}${Number(more) > 0 ? ` (và ${more} chỗ khác)` : ''}. Sửa chỗ này rồi gửi lại; xuất một tờ khai có sẵn để xem cách viết.`,
  declarationTooLarge: ({ megabytes = '' }) => `Tờ khai lớn hơn ${megabytes} MB. Một biểu mẫu thường dưới 0,1 MB: kiểm tra xem có chọn nhầm tệp không.`,
  unsoundDeclaration: ({ problem = '', more = 0 }) =>
    `Tờ khai chưa dùng được: ${problem}${Number(more) > 0 ? ` (và ${more} điểm khác)` : ''}. Sửa tờ khai rồi gửi lại; danh mục đang dùng chưa thay đổi gì.`,
  unknownDocument: ({ document = '' }) => `Chưa có văn bản “${document}” trong danh sách văn bản. Ghi thêm trích yếu, ngày ký và cơ quan ban hành của văn bản này.`,
  documentDiffers: ({ document = '', title = '' }) =>
    `Văn bản “${document}” đã có trong danh sách với nội dung khác (“${title}”). Nếu đúng là văn bản đó thì chỉ ghi số, không ghi lại trích yếu.`,
  unknownAdoption: ({ seq = '' }) => `Không có lần ban hành số ${seq} đang hiệu lực để rút. Xem lịch sử danh mục rồi chọn lại.`,
  unknownCalendar: ({ calendar = '' }) => `Chế độ báo cáo này không có lịch mã “${calendar}”. Xem danh sách lịch báo cáo rồi chọn lại.`,
  unknownShelfForm: ({ form = '', edition = '' }) => `Không có biểu “${form}”${edition === '' ? '' : ` phiên bản “${edition}”`}. Xem danh sách biểu mẫu rồi chọn lại.`,
  editionOverlap: ({ form = '', edition = '', basis = '', from = '', to = '' }) =>
    `Thời gian áp dụng trùng với ${basis === '' ? form : `lịch theo văn bản ${basis}`}${edition === '' ? '' : ` phiên bản ${edition}`} (từ ${spanEnd(from)}${to === '' ? ', chưa ghi kết thúc' : ` đến ${spanEnd(to)}`}). ${
      to === '' ? `Nếu phiên bản mới thay phiên bản này, đánh dấu “${basis === '' ? 'Đóng phiên bản trước vào ngày liền trước' : 'Đóng lịch trước vào kỳ liền trước'}” (dòng lệnh: --closes-previous) rồi gửi lại.` : 'Sửa ngày áp dụng rồi gửi lại.'
    }`,
  editionExists: ({ form = '', edition = '' }) =>
    `Đã có ${form}${edition === '' ? '' : ` phiên bản ${edition}`} với nội dung khác. Đặt mã phiên bản khác; nếu bản đã ban hành bị sai và chưa dùng, rút bản đó trước.`,
  editionInUse: ({ form = '', edition = '', period = '' }) =>
    `${form}${edition === '' ? '' : ` phiên bản ${edition}`} đã dùng cho báo cáo đã gửi${period === '' ? '' : ` của ${spanEnd(period)}`} nên không được sửa, rút hoặc cắt ngắn. Ban hành phiên bản khác, áp dụng từ kỳ sau.`,
  unitsInUse: ({ unit = '', period = '' }) =>
    `Thay đổi này làm khác đi tên, loại hoặc trực thuộc của “${unit}” trong ${spanEnd(period)}, kỳ đã có báo cáo gửi. Ghi ngày hiệu lực sau kỳ đó rồi gửi lại.`,
  shelfChanged: () => 'Tỉnh vừa thay đổi biểu mẫu, lịch hoặc danh mục của chế độ báo cáo này. Tải lại báo cáo, kiểm tra lại rồi làm tiếp.',
  nothingChanged: () => 'Nội dung này đang được dùng đúng như vậy rồi, không có gì thay đổi. Không cần gửi lại.',
  mailOff: () => 'Máy chủ Khớp chưa có máy chủ thư nên chưa gửi được thư nhắc. Đề nghị người vận hành đặt KHOP_SMTP_URL và KHOP_MAIL_FROM; trong lúc chờ, xem danh sách và lập công văn đôn đốc.',
  badAddress: () => 'Địa chỉ thư chưa đúng. Ghi một địa chỉ duy nhất, ví dụ canbo@tinh.gov.vn, không kèm tên hay dấu cách.',
  nobodyLate: ({ period = '' }) => `${period}: không có đơn vị nào chưa gửi hay gửi quá hạn, nên không có gì để đôn đốc. Kiểm tra lại kỳ báo cáo.`,
  badDirective: ({ problem = '' }) => `Văn bản giao nhiệm vụ chưa ghi đúng: ${problem}. Sửa lại rồi gửi lại.`,
  directiveKnown: ({ document = '' }) => `Văn bản ${document} đã có trong danh sách giao nhiệm vụ. Xem lại danh sách; nếu chỉ thêm thời gian, ghi gia hạn cho nhiệm vụ.`,
  unknownTask: () => 'Không có nhiệm vụ này trong các đơn vị mà tài khoản theo dõi. Xem danh sách nhiệm vụ rồi chọn lại.',
  taskDone: ({ day = '' }) => `Nhiệm vụ này đã báo cáo hoàn thành ngày ${day} nên không ghi thêm được. Nếu ghi nhầm, báo cơ quan theo dõi nhiệm vụ.`,
  badTaskDay: ({ day = '', from = '', to = '' }) => `Ngày “${day}” phải có thật và nằm trong khoảng từ ngày văn bản (${from}) đến hôm nay (${to}). Sửa ngày rồi gửi lại.`,
  badExtension: ({ due = '' }) => `Hạn mới phải là ngày có thật và sau hạn đang có${due === '' ? '' : ` (${due})`}. Sửa ngày rồi gửi lại.`,
}

/** An edition's first or last day, or a calendar page's first or last period, as officials write it. */
function spanEnd(at: string | number): string {
  const text = String(at)
  if (isDay(text)) return `ngày ${writtenDay(text)}`
  const period = parsePeriod(text)
  return period ? `kỳ ${periodLabel(period)}` : text
}

function nextStep(state: string): string {
  return state.startsWith('Đã gửi') || state === 'Đã tiếp nhận'
    ? 'Muốn sửa, lưu bản thay thế kèm lý do, hoặc đề nghị đơn vị nhận trả lại báo cáo.'
    : 'Làm theo thứ tự: lưu, duyệt, gửi.'
}
