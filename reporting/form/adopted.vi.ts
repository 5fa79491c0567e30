// What an adoption is about, in words: for the history of what a province adopted.
import { periodLabel } from '../calendar/labels.vi.ts'
import { parsePeriod } from '../calendar/period.ts'
import { periodKindLabels, periodNumberLabel } from '../calendar/relative-day.vi.ts'
import type { CalendarEdition } from '../calendar/edition.ts'
import type { Adopted } from './shelf.ts'

const mostTold = 3

/** What was adopted or withdrawn, as people call it: no ids, but for a number that was withdrawn. */
export function adoptedLabel(adopted: Adopted): string {
  switch (adopted.kind) {
    case 'form':
      return `Biểu mẫu ${adopted.body.form.code}, phiên bản ${adopted.body.form.edition}`
    case 'calendar':
      return calendarLabel(adopted.body.calendar)
    case 'catalogue':
      return adopted.body.catalogue.title
    case 'units':
      return unitsLabel(adopted.body.units.map((one) => one.name))
    case 'withdraw':
      return `Rút lại số ${adopted.body.of}`
  }
}

function calendarLabel({ kind, from, to, numbers }: CalendarEdition): string {
  const only = numbers === undefined || kind === 'year' ? '' : ` (chỉ ${numbers.map((one) => periodNumberLabel(kind, one)).join(', ')})`
  const span = to === undefined ? `từ ${nameOf(from)}` : to === from ? `chỉ ${nameOf(from)}` : `từ ${nameOf(from)} đến hết ${nameOf(to)}`
  return `Lịch báo cáo ${periodKindLabels[kind].toLowerCase()}, ${span}${only}`
}

function unitsLabel(names: readonly string[]): string {
  const more = names.length - mostTold
  return `Đơn vị: ${names.slice(0, mostTold).join('; ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`
}

/** A period by its key, in words. */
function nameOf(key: string): string {
  const period = parsePeriod(key)
  return period ? periodLabel(period) : key
}
