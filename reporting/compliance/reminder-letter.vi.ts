// The words of a công văn đôn đốc.
import type { OfficialDocument } from '../calendar/document.ts'
import { dayAt, writtenDay, type Day } from '../calendar/day.ts'
import type { Deliverable } from '../calendar/edition.ts'
import { deliverableLabels } from '../calendar/labels.vi.ts'

/** A regime's name inside a sentence, without the province it names in brackets: the letter's head says whose it is. */
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1).replace(/\s*\([^()]*\)$/u, '')

/** A document as a letter cites it; the sign of one whose number is left blank is ours, so it is not printed. */
export function cited({ id, title, day, issuer }: OfficialDocument): string {
  const number = /^\d/u.test(id) ? `số ${id}${day === undefined ? '' : ` ngày ${writtenDay(day)}`} ` : ''
  return `${title} (${number}của ${issuer})`
}

/** The days one kind of report is due, each once, in order. */
export interface DeliverableDays {
  readonly deliverable: Deliverable
  readonly days: readonly Day[]
}

const written = (days: readonly Day[]): string =>
  days.length === 1 ? `ngày ${days.map(writtenDay).join()}` : `các ngày ${days.map(writtenDay).join(', ')} (theo từng loại đơn vị)`

export const letterWords = {
  subject: (regime: string, period: string) => `đôn đốc thực hiện ${lower(regime)} ${period}`,
  opening: (regime: string, period: string, basis: string, deadlines: readonly DeliverableDays[]) =>
    `Căn cứ ${basis}, các cơ quan, đơn vị gửi ${lower(regime)} ${period} chậm nhất ${
      new Set(deadlines.map(({ days }) => days.join())).size === 1
        ? written(deadlines[0]?.days ?? [])
        : `như sau: ${deadlines.map(({ deliverable, days }) => `${deliverableLabels[deliverable].toLocaleLowerCase('vi')} ${written(days)}`).join('; ')}`
    }.`,
  reconstructed: 'Thời hạn nêu trên do Khớp dựng lại, chưa có văn bản xác nhận; đối chiếu văn bản gốc rồi xóa câu này trước khi ký.',
  counts: ({ missing, late, unsigned }: { readonly missing: number; readonly late: number; readonly unsigned: number }, takenAt: string) =>
    `Qua theo dõi trên sổ gửi nhận, tính đến ngày ${writtenDay(dayAt(new Date(takenAt)))}: ${[
      ...(missing > 0 ? [`${missing} báo cáo chưa gửi`] : []),
      ...(late > 0 ? [`${late} báo cáo gửi quá hạn`] : []),
      ...(unsigned > 0 ? [`${unsigned} báo cáo không ký số`] : []),
    ].join(', ')} (danh sách kèm theo).`,
  missing: (due: 'past' | 'ahead' | 'mixed') =>
    due === 'mixed'
      ? 'Đề nghị các cơ quan, đơn vị chưa gửi khẩn trương hoàn thành: báo cáo đã quá hạn thì gửi ngay khi nhận được Công văn này và nêu rõ lý do chậm; báo cáo chưa đến hạn thì gửi đúng thời hạn nêu trên.'
      : due === 'past'
        ? 'Đề nghị các cơ quan, đơn vị chưa gửi khẩn trương hoàn thành, gửi báo cáo ngay khi nhận được Công văn này và nêu rõ lý do chậm.'
        : 'Đề nghị các cơ quan, đơn vị chưa gửi khẩn trương hoàn thành và gửi báo cáo đúng thời hạn nêu trên.',
  late: 'Đề nghị các cơ quan, đơn vị đã gửi nhưng quá hạn rút kinh nghiệm, gửi báo cáo đúng thời hạn trong các kỳ sau.',
  unsigned: 'Đề nghị các cơ quan, đơn vị gửi báo cáo chưa ký số thực hiện ký số báo cáo theo quy định.',
  closing: 'Đề nghị các cơ quan, đơn vị quan tâm thực hiện./.',
  deadline: 'Thời hạn',
  annex: 'DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA GỬI HOẶC GỬI BÁO CÁO QUÁ HẠN',
  annexWithUnsigned: 'DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA GỬI, GỬI BÁO CÁO QUÁ HẠN HOẶC KHÔNG KÝ SỐ',
  attachedTo: '(Kèm theo Công văn số          ngày      /      /          )',
}
