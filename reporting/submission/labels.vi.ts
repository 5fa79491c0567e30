// Vietnamese names of standings, acts and rights.
import type { Act } from './event.ts'
import type { StandingState } from './standing.ts'
import type { Permission } from './workflow.ts'

export const standingLabels: Record<StandingState, string> = {
  none: 'Chưa có số liệu',
  draft: 'Nháp, chờ duyệt',
  approved: 'Đã duyệt, chờ gửi',
  sent: 'Đã gửi',
  received: 'Đã tiếp nhận',
  returned: 'Bị trả lại',
}

export const actLabels: Record<Act, string> = {
  save: 'lưu',
  approve: 'duyệt',
  sign: 'khai báo ký số',
  send: 'gửi',
  receive: 'tiếp nhận',
  return: 'trả lại',
}

export const permissionLabels: Record<Permission, string> = {
  enter: 'nhập dữ liệu',
  approve: 'duyệt báo cáo',
  send: 'gửi báo cáo',
  consolidate: 'tổng hợp báo cáo',
  administer: 'quản trị',
}
