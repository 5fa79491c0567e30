// The words about tasks from directives.
import type { DirectiveLevel, TaskState } from './directive.ts'

export const taskStateLabels: Record<TaskState, string> = {
  inTime: 'Trong hạn',
  completedOnTime: 'Đã hoàn thành đúng hạn',
  completedLate: 'Đã hoàn thành nhưng quá hạn',
  overdue: 'Quá hạn nhưng chưa hoàn thành',
}

export const levelLabels: Record<DirectiveLevel, string> = {
  government: 'Chính phủ, Thủ tướng Chính phủ giao',
  province: 'Tỉnh giao',
}

export const directiveWords = {
  assigned: 'Tổng số nhiệm vụ được giao',
  noDue: 'không ghi hạn',
  ownTask: 'báo cáo nhiệm vụ này (nhiệm vụ do đơn vị được giao tự báo cáo)',
  badSpan: 'ngày đầu phải có thật và không sau ngày cuối',
  problems: {
    day: 'ngày văn bản không có thật',
    due: 'hạn của nhiệm vụ không có thật hoặc trước ngày văn bản',
    twice: 'hai nhiệm vụ trùng mã',
  },
}
