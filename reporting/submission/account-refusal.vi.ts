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
  ownAccount: () => 'Không tự khóa, cấp lại mật khẩu hay xóa bước xác thực của chính mình. Mở “Tài khoản của tôi” để đổi, hoặc đề nghị người quản trị khác.',
  accountElsewhere: ({ login = '' }) => `Tài khoản “${login}” còn quyền ở đơn vị khác nên đơn vị này không được thay đổi. Đề nghị quản trị của đơn vị cấp trên chung thực hiện.`,
  accountListHeader: () => 'Không thấy bảng danh sách tài khoản: cần một hàng tiêu đề có “Họ và tên”, “Đơn vị”, “Tên đăng nhập” và các cột quyền, mỗi cột một lần. Lấy mẫu danh sách từ Khớp rồi điền lại.',
  accountListEmpty: () => 'Danh sách chưa có dòng nào. Điền ít nhất một dòng rồi gửi lại.',
  accountListLong: ({ limit = '' }) => `Danh sách có hơn ${limit} dòng. Chia thành nhiều danh sách rồi gửi lần lượt.`,
  accountListRows: ({ rows = '' }) => `Danh sách còn dòng không dùng được (hàng ${rows}) nên chưa phê duyệt được. Từ chối danh sách này; người quản trị sửa các dòng đó rồi gửi lại.`,
  accountListChanged: ({ rows = '' }) => `Từ khi lập danh sách, quyền của các tài khoản ở hàng ${rows} đã thay đổi. Từ chối danh sách này; người quản trị lấy mẫu mới rồi gửi lại.`,
  accountListDecided: () => 'Danh sách này đã được phê duyệt hoặc từ chối trước đó. Tải lại để xem kết quả.',
  unknownAccountList: () => 'Không có danh sách này ở đơn vị. Tải lại danh sách chờ phê duyệt rồi chọn lại.',
  ownAccountList: () => 'Người lập danh sách không tự phê duyệt danh sách của mình. Đề nghị thủ trưởng đơn vị phê duyệt.',
} satisfies Partial<Record<RefusalCode, (params: Params) => string>>
