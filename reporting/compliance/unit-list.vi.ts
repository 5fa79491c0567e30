// What the list of units says.

export const unitListWords = {
  sheet: 'Danh sách đơn vị',
  title: (province: string) => `DANH SÁCH ĐƠN VỊ CỦA ${province.toUpperCase()}`,
  filled: (day: string) => `(Các đơn vị đang hoạt động ngày ${day}. Sửa hàng có thay đổi, thêm hàng cho đơn vị mới)`,
  blank: '(Mỗi hàng một đơn vị; đơn vị mới cần đủ tên, loại và trực thuộc)',
  hints: 'Ngày ghi dạng 1/7/2025. Trực thuộc, Thay cho: ghi đúng tên hoặc mã. Hợp nhất: ghi các đơn vị cũ ở cột Thay cho, cách nhau bằng dấu chấm phẩy. Bỏ trống Từ ngày: từ ngày áp dụng của cả danh sách.',
  header: ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại', 'Trực thuộc', 'Từ ngày', 'Đến ngày', 'Thay cho'],
} as const
