// Refusals about the second factor and about signing in elsewhere to Vietnamese: why not, and what to do next.
import type { Refusal, RefusalCode } from './refusal.ts'

type Params = Refusal['params']

export const signInSentences = {
  mustEnrolFactor: () => 'Quyền của tài khoản này cần thêm bước xác thực thứ hai. Mở trang Khớp, đăng nhập và đăng ký ứng dụng tạo mã rồi làm tiếp.',
  wrongCode: ({ enrolling }) => enrolling === 1
    ? 'Mã không khớp với khóa vừa cấp. Kiểm tra lại khóa đã gõ vào ứng dụng và giờ của điện thoại, chờ mã mới rồi gõ lại.'
    : 'Mã không đúng, đã dùng rồi hoặc đã hết hiệu lực. Chờ ứng dụng hiện mã mới rồi gõ lại; nếu vẫn sai, kiểm tra giờ của điện thoại. Mất điện thoại thì dùng mã dự phòng, hoặc đề nghị người quản trị xóa bước xác thực thứ hai.',
  challengeLost: () => 'Đã quá thời gian nhập mã. Đăng nhập lại từ đầu.',
  factorPresent: () => 'Tài khoản này đã có bước xác thực thứ hai. Muốn chuyển sang điện thoại khác thì bỏ bước đang có trước.',
  factorMissing: () => 'Tài khoản này chưa có bước xác thực thứ hai, không có gì để bỏ. Tải lại trang để xem lại.',
  enrolmentLost: () => 'Việc đăng ký này đã được bắt đầu lại ở nơi khác hoặc chưa bắt đầu. Bấm đăng ký lại để lấy khóa mới.',
  factorUnreadable: () => 'Máy chủ không đọc được khóa của bước xác thực thứ hai (khóa KHOP_SECRET_KEY đã đổi). Dùng mã dự phòng, hoặc đề nghị người quản trị xóa bước xác thực thứ hai để đăng ký lại.',
  elsewhereOff: () => 'Máy chủ này chưa được nối với nơi đăng nhập khác. Đăng nhập bằng tên và mật khẩu của Khớp.',
  providerDown: ({ label = '' }) => `Hiện không nối được với “${label}”. Chờ vài phút rồi thử lại, hoặc đăng nhập bằng tên và mật khẩu của Khớp.`,
  signInLost: () => 'Lần đăng nhập này đã hết thời gian, đã dùng rồi, hoặc không bắt đầu từ trình duyệt này. Bấm đăng nhập lại từ đầu.',
  signInDeclined: ({ label = '' }) => `“${label}” báo là việc đăng nhập đã bị hủy hoặc từ chối. Thử lại, hoặc đăng nhập bằng tên và mật khẩu của Khớp.`,
  signInUntrusted: ({ label = '' }) => `Câu trả lời của “${label}” không kiểm chứng được nên không dùng. Bấm đăng nhập lại từ đầu; nếu vẫn vậy, báo người vận hành Khớp.`,
  unlinkedIdentity: ({ label = '', who = '' }) =>
    `Tài khoản bên ngoài này${who === '' ? '' : ` (${who})`} chưa nối với tài khoản nào của Khớp. Đăng nhập bằng tên và mật khẩu của Khớp, bấm vào tên mình ở đầu trang để nối với “${label}”; hoặc đề nghị người quản trị của đơn vị ghi ${who === '' ? 'thư công vụ của bạn' : 'địa chỉ này'} vào tài khoản của bạn.`,
  identityTaken: () => 'Tài khoản bên ngoài hoặc địa chỉ này đã nối với một tài khoản khác của Khớp. Đề nghị người quản trị của đơn vị kiểm tra và gỡ ở tài khoản kia trước.',
} satisfies Partial<Record<RefusalCode, (params: Params) => string>>
