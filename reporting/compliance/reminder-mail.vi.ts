// The words of a reminder: a subject, a plain text, and the same as simple HTML.
import { writtenDay } from '../calendar/day.ts'
import { deliverableLabels } from '../calendar/labels.vi.ts'
import { standingLabel } from '../submission/labels.vi.ts'
import type { Digest, ReminderItem } from './reminder.ts'

export interface MailText {
  /** One line, without control characters. */
  readonly subject: string
  readonly text: string
  readonly html: string
}

const when = (item: ReminderItem): string =>
  item.daysLeft > 0 ? `còn ${item.daysLeft} ngày` : item.daysLeft === 0 ? 'hạn là hôm nay' : `đã quá hạn ${-item.daysLeft} ngày`

const head = (item: ReminderItem): string =>
  `${deliverableLabels[item.report.deliverable]} ${item.periodLabel}: ${item.regimeName}`

const facts = (item: ReminderItem): string =>
  [
    `hạn gửi ${writtenDay(item.deadline)} (${when(item)})`,
    ...item.also.map((one) => `${deliverableLabels[one.deliverable].toLocaleLowerCase('vi')} của kỳ này có hạn khác: ${writtenDay(one.deadline)}`),
    standingLabel(item.state, item.report.deliverable).toLocaleLowerCase('vi'),
    item.reconstructed ? 'thời hạn này dựng lại, chưa có văn bản xác nhận' : `theo ${item.basis}`,
  ].join('; ')

const nextStep = 'Mở Khớp, làm tiếp báo cáo theo thứ tự: lưu, duyệt, gửi. Đơn vị đã gửi sau khi thư này được lập thì bỏ qua thư này.'
const nextStepOfCollector = 'Xem bảng tình hình thực hiện báo cáo trong Khớp; nếu cần, lập công văn đôn đốc từ danh sách này.'
const footer = 'Thư do Khớp gửi tự động theo lịch báo cáo; không cần trả lời thư này. Muốn đổi địa chỉ nhận thư, mở trang tình hình báo cáo của Khớp, thẻ “Lịch”.'

/** The mail for a digest. Names from outside stand in it as text, never as markup or as a line of the header. */
export function reminderMail(digest: Digest): MailText {
  const greeting = `Kính gửi: ${oneLine(digest.person.name)}`
  const sections: { title: string; lines: string[]; next: string }[] = []
  if (digest.own.length > 0) {
    sections.push({ title: 'Báo cáo đơn vị phải gửi:', lines: digest.own.map((item) => `${head(item)}; ${facts(item)}`), next: nextStep })
  }
  if (digest.late.length > 0) {
    sections.push({ title: 'Đơn vị quá hạn chưa gửi báo cáo:', lines: digest.late.map((item) => `${item.unitName}: ${head(item)}; ${facts(item)}`), next: nextStepOfCollector })
  }
  return {
    subject: oneLine(subjectOf(digest)),
    text: [
      greeting,
      ...sections.map(({ title, lines, next }) => [title, ...lines.map((line) => `- ${oneLine(line)}.`), '', next].join('\n')),
      footer,
    ].join('\n\n') + '\n',
    html: [
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>',
      `<p>${escaped(greeting)}</p>`,
      ...sections.map(({ title, lines, next }) =>
        [`<p><b>${escaped(title)}</b></p><ul>`, ...lines.map((line) => `<li>${escaped(oneLine(line))}.</li>`), `</ul><p>${escaped(next)}</p>`].join(''),
      ),
      `<p><small>${escaped(footer)}</small></p></body></html>`,
    ].join('\n'),
  }
}

function subjectOf({ own, late, day }: Digest): string {
  const [first] = own
  const overdue = own.filter((item) => item.daysLeft < 0).length
  if (first && own.length === 1) return `[Khớp] Nhắc gửi báo cáo ${first.periodLabel}: ${when(first)}`
  if (first) return `[Khớp] Nhắc gửi ${own.length} báo cáo${overdue > 0 ? `, ${overdue} đã quá hạn` : ''}`
  return `[Khớp] ${late.length} báo cáo quá hạn chưa gửi, ngày ${writtenDay(day)}`
}

/** No line break and no other control character: what stands in a header must stay one line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
