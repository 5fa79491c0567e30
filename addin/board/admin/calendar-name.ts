// What a page of a calendar is called on the screen: by its kind, its document and its periods.
import type { CalendarEdition } from '../../../reporting/calendar/edition.ts'
import { periodLabel } from '../../../reporting/calendar/labels.vi.ts'
import { parsePeriod } from '../../../reporting/calendar/period.ts'
import { periodKindLabels, periodNumberLabel } from '../../../reporting/calendar/relative-day.vi.ts'
import { calendarsText as text } from './calendars-text.vi.ts'

/** The page in words, for buttons and hints. */
export function nameOfPage(page: CalendarEdition): string {
  return text.name(periodKindLabels[page.kind], page.basis, spanOfPage(page))
}

/** The periods a page governs, in words. */
export function spanOfPage({ kind, from, to, numbers }: CalendarEdition): string {
  const only = numbers === undefined || kind === 'year' ? '' : ` ${text.onlyNumbers(numbers.map((one) => periodNumberLabel(kind, one)).join(', '))}`
  return `${to === undefined ? text.from(labelOfPeriod(from)) : text.span(labelOfPeriod(from), labelOfPeriod(to))}${only}`
}

/** A period by its key, in words; the key itself where it is none. */
export function labelOfPeriod(key: string): string {
  const period = parsePeriod(key)
  return period ? periodLabel(period) : key
}
