// Refusals about accounts to Vietnamese: why not, and what to do next.
import type { Refusal, RefusalCode } from './refusal.ts'

type Params = Refusal['params']

export const accountSentences = {
  noGrant: () => 'Hôm nay tài khoản này không có quyền nào còn hiệu lực (chưa đến ngày bắt đầu, hoặc đã thôi nhiệm vụ). Nếu không đúng, đề nghị người quản trị của đơn vị lập danh sách tài khoản trình thủ trưởng phê duyệt.',
  accountLocked: () => 'Tài khoản này đang bị khóa. Liên hệ người quản trị của đơn vị để được mở khóa.',
  mustChangePassword: () => 'Mật khẩu đang dùng là mật khẩu cấp một lần. Đổi mật khẩu rồi làm tiếp.',
  shortPassword: ({ least = 10 }) => `Mật khẩu phải từ ${least} ký tự trở lên. Đặt mật khẩu dài hơn.`,
  passwordIsLogin: () => 'Mật khẩu không được trùng tên đăng nhập. Đặt mật khẩu khác.',
  passwordUnchanged: () => 'Mật khẩu mới trùng mật khẩu đang dùng. Đặt mật khẩu khác.',
  unknownAccount: ({ login = '' }) => `Không có tài khoản “${login}” trong đơn vị và các đơn vị trực thuộc. Xem danh sách tài khoản rồi chọn lại.`,
  ownAccount: () => 'Không tự khóa hoặc cấp lại mật khẩu cho chính mình. Dùng chức năng đổi mật khẩu, hoặc đề nghị người quản trị khác.',
  accountElsewhere: ({ login = '' }) => `Tài khoản “${login}” còn quyền ở đơn vị khác nên đơn vị này không được thay đổi. Đề nghị quản trị của đơn vị cấp trên chung thực hiện.`,
  accountListHeader: () => 'Không thấy bảng danh sách tài khoản: cần một hàng tiêu đề có “Họ và tên”, “Đơn vị”, “Tên đăng nhập” và các cột quyền, mỗi cột một lần. Lấy mẫu danh sách từ Khớp rồi điền lại.',
  accountListEmpty: () => 'Danh sách chưa có dòng nào. Điền ít nhất một dòng rồi gửi lại.',
  accountListLong: ({ limit = '' }) => `Danh sách có hơn ${limit} dòng. Chia thành nhiều danh sách rồi gửi lần lượt.`,
  accountListRows: ({ rows = '' }) => `Danh sách còn dòng không dùng được (hàng ${rows}) nên chưa phê duyệt được. Từ chối danh sách này; người quản trị sửa các dòng đó rồi gửi lại.`,
  accountListChanged: ({ rows = '' }) => `Từ khi lập danh sách, quyền của các tài khoản ở hàng ${rows} đã thay đổi. Từ chối danh sách này; người quản trị lấy mẫu mới rồi gửi lại.`,
  accountListDecided: () => 'Danh sách này đã được phê duyệt hoặc từ chối trước đó. Tải lại để xem kết quả.',
  unknownAccountList: () => 'Không có danh sách này ở đơn vị. Tải lại danh sách chờ phê duyệt rồi chọn lại.',
  ownAccountList: () => 'Người lập danh sách không tự phê duyệt danh sách của mình. Đề nghị thủ trưởng đơn vị phê duyệt.',
  oidcOff: () => 'Máy chủ này chưa nối với tài khoản của tỉnh. Đăng nhập bằng tên đăng nhập và mật khẩu của Khớp.',
  oidcFailed: () => 'Chưa đăng nhập được bằng tài khoản của tỉnh: lượt đăng nhập đã hết hạn, bị hủy, hoặc mở ở trình duyệt khác. Về trang đăng nhập và làm lại từ đầu.',
  oidcUnverified: () => 'Tài khoản của tỉnh chưa có thư công vụ đã xác minh nên không biết là tài khoản nào trong Khớp. Xác minh thư công vụ, hoặc đăng nhập bằng tên đăng nhập và mật khẩu của Khớp.',
  oidcUnknown: () => 'Tài khoản của tỉnh này chưa được gắn với tài khoản nào trong Khớp. Đề nghị người quản trị của đơn vị đưa thư công vụ vào danh sách tài khoản trình thủ trưởng phê duyệt.',
  codeNeeded: () => 'Tài khoản này cần thêm mã xác thực. Nhập mã 6 số trên ứng dụng xác thực, hoặc một mã dự phòng.',
  wrongCode: () => 'Mã xác thực không đúng, đã hết hạn hoặc đã dùng rồi. Chờ mã mới trên ứng dụng rồi nhập lại, hoặc dùng một mã dự phòng.',
  mustEnrol: () => 'Vai trò này bắt buộc có mã xác thực. Đăng ký ứng dụng xác thực rồi làm tiếp.',
  alreadyEnrolled: () => 'Tài khoản đã đăng ký mã xác thực. Nếu mất ứng dụng, đề nghị người quản trị của đơn vị hủy mã cũ rồi đăng ký lại.',
  noEnrolment: () => 'Chưa bắt đầu đăng ký mã xác thực. Lấy mã bí mật mới rồi nhập mã 6 số của nó.',
} satisfies Partial<Record<RefusalCode, (params: Params) => string>>
