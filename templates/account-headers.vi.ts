// What the columns of the account list are called; letter case, marks and signs aside when it is read.

export const accountHeaders = {
  name: 'Họ và tên',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  login: 'Tên đăng nhập (thư công vụ)',
  enter: 'Nhập',
  approve: 'Duyệt',
  send: 'Gửi',
  consolidate: 'Tổng hợp',
  administer: 'Quản trị',
  from: 'Từ ngày',
  to: 'Đến ngày',
  note: 'Ghi chú',
} as const

export type AccountColumn = keyof typeof accountHeaders

/** Headers that stand over several columns or carry nothing to read. */
export const otherAccountHeaders = { ordinal: 'STT', rights: 'Quyền' } as const

/** Another way people write the login's header. */
export const loginHeaders = ['Tên đăng nhập', 'Tên đăng nhập/thư công vụ', 'Thư công vụ']
