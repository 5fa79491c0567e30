// A day told relative to a period, in Vietnamese: `ngày 21 tháng trước`, `ngày 14 tháng cuối quý`.
import type { RelativeDay } from './edition.ts'
import { periodsInYear, type PeriodKind } from './period.ts'

/** The month a relative day lies in, as letters name it for a kind of period. */
export function relativeMonthLabel(kind: PeriodKind, months: number): string {
  const size = 12 / periodsInYear(kind)
  if (kind === 'month') return months === 0 ? 'tháng báo cáo' : months === -1 ? 'tháng trước' : months === 1 ? 'tháng sau' : apart(months, 'tháng báo cáo')
  if (kind === 'year') {
    const month = ((((11 + months) % 12) + 12) % 12) + 1
    return months > 0 && months <= 12 ? `tháng ${month} năm sau` : months > -12 && months <= 0 ? `tháng ${month}` : months > -24 && months <= -12 ? `tháng ${month} năm trước` : apart(months, 'tháng 12')
  }
  const whole = kind === 'quarter' ? 'quý' : 'kỳ'
  if (months === 0) return `tháng cuối ${whole}`
  if (months === 1) return `tháng đầu ${whole} sau`
  if (months === -size) return `tháng cuối ${whole} trước`
  return months < 0 && months > -size ? `tháng thứ ${size + months} của ${whole}` : apart(months, `tháng cuối ${whole}`)
}

/** The whole day: date and month. */
export function relativeDayLabel(kind: PeriodKind, { months, date }: RelativeDay): string {
  return `ngày ${date} ${relativeMonthLabel(kind, months)}`
}

/** Names of the kinds of period. */
export const periodKindLabels: Record<PeriodKind, string> = { month: 'Tháng', quarter: 'Quý', half: '6 tháng', year: 'Năm' }

/** A period's name within its year: `Quý III`, `6 tháng đầu năm`. */
export function periodNumberLabel(kind: PeriodKind, number: number): string {
  switch (kind) {
    case 'month':
      return `Tháng ${number}`
    case 'quarter':
      return `Quý ${['I', 'II', 'III', 'IV'][number - 1] ?? number}`
    case 'half':
      return number === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm'
    case 'year':
      return 'Cả năm'
  }
}

function apart(months: number, of: string): string {
  return months < 0 ? `${-months} tháng trước ${of}` : `${months} tháng sau ${of}`
}
