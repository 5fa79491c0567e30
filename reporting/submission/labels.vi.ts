// Vietnamese names of standings, acts and rights.
import { writtenDay, type Day } from '../calendar/day.ts'
import type { Deliverable } from '../calendar/edition.ts'
import type { Extension, Waiver } from './allowance.ts'
import type { Act, Clock } from './event.ts'
import type { StandingState } from './standing.ts'
import type { Receipt } from './receipt.ts'
import type { Permission } from './workflow.ts'

export const standingLabels: Record<StandingState, string> = {
  none: 'Chưa có số liệu',
  draft: 'Nháp',
  awaiting: 'Chờ duyệt',
  approved: 'Đã duyệt, chờ gửi',
  signed: 'Đã ký số, chờ gửi',
  sent: 'Đã gửi',
  received: 'Đã tiếp nhận',
  revised: 'Đã gửi, đang sửa bản thay thế',
  reapproved: 'Đã gửi, bản thay thế đã duyệt',
  returned: 'Bị trả lại',
}

/** Where a report stands, in the words of what it is made of: figures, or a narrative. */
export function standingLabel(state: StandingState, deliverable: Deliverable): string {
  return state === 'none' && deliverable === 'narrative' ? 'Chưa có văn bản' : standingLabels[state]
}

export const actLabels: Record<Act, string> = {
  save: 'lưu',
  submit: 'trình duyệt',
  approve: 'duyệt',
  sign: 'khai báo ký số',
  send: 'gửi',
  revise: 'lưu bản thay thế',
  replace: 'thay bản đã gửi',
  receive: 'tiếp nhận',
  return: 'trả lại',
  extend: 'gia hạn',
  waive: 'miễn áp dụng quy tắc',
}

export const permissionLabels: Record<Permission, string> = {
  enter: 'nhập dữ liệu',
  approve: 'duyệt báo cáo',
  send: 'gửi báo cáo',
  consolidate: 'tổng hợp báo cáo',
  administer: 'quản trị',
}

export const clockLabels: Record<Clock, string> = {
  restarts: 'tính tiến độ theo ngày gửi lại',
  continues: 'giữ ngày gửi trước để tính tiến độ',
}

/** `Gia hạn đến 25/9/2023 theo 12/UBND-NC ngày 18/9/2023`. */
export function extensionLabel({ until, document }: Pick<Extension, 'until' | 'document'>): string {
  return `Gia hạn đến ${writtenDay(until)} theo ${document.number} ngày ${writtenDay(document.day)}`
}

/** `Miễn áp dụng II.06a.P1 (lý do; người duyệt: …)`. */
export function waiverLabel({ rule, reason, by }: Pick<Waiver, 'rule' | 'reason' | 'by'>): string {
  return `Miễn áp dụng ${rule} (${reason}; người duyệt: ${by})`
}

/** Which day the timeliness was measured by, where it is not the day of sending. */
export function countedOnLabel(day: Day): string {
  return `Tiến độ tính theo lần gửi ngày ${writtenDay(day)}`
}

/** `Thay bản gửi trước KN-2023-0000001 (lý do)`. */
export function replacesLabel({ number, reason }: { readonly number: string; readonly reason: string }): string {
  return `Thay bản gửi trước ${number} (${reason})`
}

/** A signature is declared; whether anybody verified it is said beside it. */
export const signatureLabels = {
  verified: 'chữ ký số đã được kiểm tra',
  declared: 'theo khai báo; chữ ký số chưa kiểm được',
} as const

/** What a receipt has to say beside its numbers, line by line; nothing for most. */
export function receiptRemarks({ extension, countedOn, replaces, waivers = [] }: Receipt): string[] {
  return [
    ...(extension === undefined ? [] : [`${extensionLabel(extension)} (${extension.reason})`]),
    ...(countedOn === undefined ? [] : [countedOnLabel(countedOn)]),
    ...(replaces === undefined ? [] : [replacesLabel(replaces)]),
    ...waivers.map(waiverLabel),
  ]
}
