// The record of a period as separated text that a spreadsheet opens without taking any of it for a formula.
import { dayAt, writtenDay } from '../../reporting/calendar/day.ts'
import { deliverableLabels } from '../../reporting/calendar/labels.vi.ts'
import { actLabels } from '../../reporting/submission/labels.vi.ts'
import type { AuditLine } from './audit-events.ts'

const headings = ['Ngày', 'Thời điểm (UTC)', 'Mã đơn vị', 'Đơn vị', 'Báo cáo', 'Việc', 'Người làm', 'Tài khoản', 'Từ địa chỉ', 'Nội dung', 'Mã tệp (SHA-256)']

/** Lines as `.csv`, UTF-8 with its mark, as Excel wants it. */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = lines.map((one) => [
    writtenDay(dayAt(new Date(one.at))),
    one.at,
    one.unit,
    one.unitName,
    deliverableLabels[one.deliverable],
    actLabels[one.act],
    one.name,
    one.account,
    one.from ?? '',
    one.about,
    one.sha256,
  ])
  return `\uFEFF${[headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** One cell: quoted, and led by an apostrophe where a spreadsheet would take it for a formula. */
function cell(text: string): string {
  const plain = /^[\s'"]*[=+\-@]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
