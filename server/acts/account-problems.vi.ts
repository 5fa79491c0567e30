// Why a row of an account list cannot be used, and how to mend it.

export const rowProblems = {
  noName: 'chưa có họ và tên (hoặc dài quá 200 ký tự); điền họ và tên',
  badLogin: 'tên đăng nhập trống, có dấu cách hoặc ngắn hơn 3 ký tự; điền thư công vụ hoặc tên đăng nhập',
  twice: 'tên đăng nhập này có ở nhiều dòng; giữ một dòng cho mỗi người',
  unknownUnit: 'không có đơn vị tên này trong đơn vị và các đơn vị trực thuộc; ghi đúng tên như trong mẫu',
  badMark: 'cột quyền chỉ đánh dấu x hoặc để trống; sửa lại dấu',
  noRights: 'chưa đánh dấu quyền nào; đánh dấu x, hoặc xóa dòng',
  badDay: 'ngày không đúng; ghi dạng 17/9/2023',
  endsBefore: 'ngày kết thúc trước ngày bắt đầu hoặc đã qua; sửa lại ngày',
  elsewhere: 'người này còn quyền ở đơn vị khác; đề nghị đơn vị đó ghi ngày kết thúc trước',
  administerFromAbove: 'quyền quản trị của đơn vị do đơn vị cấp trên lập danh sách; bỏ thay đổi ở cột quản trị',
} as const

export type RowProblem = keyof typeof rowProblems

/** A row's problems as one sentence. */
export function rowReason(problems: readonly RowProblem[]): string {
  const text = problems.map((one) => rowProblems[one]).join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
