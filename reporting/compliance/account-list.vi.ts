// What the account list says.
import type { Permission } from '../submission/workflow.ts'

const rightNames: Record<Permission, string> = { enter: 'Nhập', approve: 'Duyệt', send: 'Gửi', consolidate: 'Tổng hợp', administer: 'Quản trị' }

export const accountListWords = {
  sheet: 'Danh sách tài khoản',
  title: (unit: string) => `DANH SÁCH TÀI KHOẢN CỦA CÁN BỘ, CÔNG CHỨC ${unit.toUpperCase()}`,
  basis: (day: string) => `(Lập ngày ${day}; người quản trị của đơn vị lập, trình thủ trưởng đơn vị phê duyệt trước khi phân quyền)`,
  before: ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Tên đăng nhập (thư công vụ)'],
  rights: 'Quyền (đánh dấu x)',
  rightNames,
  after: ['Từ ngày', 'Đến ngày', 'Ghi chú'],
  below: [
    'Ngày ghi dạng 17/9/2023. Bỏ trống “Từ ngày”: từ ngày phê duyệt. “Đến ngày” là ngày cuối cùng còn quyền; người thôi nhiệm vụ thì ghi “Đến ngày”, không xóa dòng.',
    'Dòng không có trong danh sách giữ nguyên quyền đang có. Quyền quản trị của đơn vị do đơn vị cấp trên lập danh sách.',
  ],
}
