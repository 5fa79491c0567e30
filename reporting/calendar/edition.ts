// What governs a period: the data window, who owes what by when, and the document that says so.
import type { Basis } from './basis.ts'
import { dayOf, type Day } from './day.ts'
import type { Review } from './review.ts'
import { comparePeriods, lastMonth, parsePeriod, type Period, type PeriodKind } from './period.ts'
import type { DueSetting } from './working-days.ts'

/** The kinds of unit that report. */
export type UnitKind = 'commune' | 'districtOffice' | 'district' | 'departmentOffice' | 'department' | 'province'

/** What of a report a duty is about: the figures or the narrative. */
export type Deliverable = 'data' | 'narrative'

/** A day told relative to a period's last month: `{ months: -1, date: 21 }` is the 21st of the month before it. */
export interface RelativeDay {
  readonly months: number
  readonly date: number
}

/** What units of some kinds owe for a period, and by which day (inclusive). */
export interface Duty extends Basis {
  readonly kinds: readonly UnitKind[]
  /** Only these units of those kinds, by id; all of them where it is not given. */
  readonly units?: readonly string[]
  /** The unit the report goes to where that is not the parent. */
  readonly receiver?: string
  /** The name of the office outside the province it goes to, where no unit of ours receives it. */
  readonly receiverOutside?: string
  /** What a unit answers for when this comes late, in the document's own words. */
  readonly atStake?: string
  readonly deliverable: Deliverable
  /** Codes of the forms owed. */
  readonly forms: readonly string[]
  readonly deadline: RelativeDay
  /** Whether the report must carry a digital signature. */
  readonly signed: boolean
}

/** One dated page of a regime's calendar. */
export interface CalendarEdition extends Basis {
  readonly id: string
  readonly kind: PeriodKind
  /** First period governed, and the last one if it is known; both keys of `kind`. */
  readonly from: string
  readonly to?: string
  /** Which periods of a year there are, by number (quarters 1 and 3); all of them where it is not given. */
  readonly numbers?: readonly number[]
  readonly dataWindow: { readonly from: RelativeDay; readonly to: RelativeDay }
  /** Set where the page's own document moves due days on days off; the regime's setting holds where it is not given. */
  readonly movesDueDays?: 'nextWorkingDay'
  readonly duties: readonly Duty[]
  /** What must be looked at once more before a report is approved. */
  readonly reviews?: readonly Review[]
  /** What people must know who use this page for later periods. */
  readonly cautions?: readonly { readonly from: string; readonly text: string }[]
}

/** The first and last day the numbers of a period must cover. */
export interface DataWindow {
  readonly from: Day
  readonly to: Day
}

/** The calendar day a relative day means for a period. */
export function resolveDay(relative: RelativeDay, period: Period): Day {
  return dayOf(period.year, lastMonth(period) + relative.months, relative.date)
}

/** The days the numbers of a period must cover, ends included. */
export function dataWindow(edition: CalendarEdition, period: Period): DataWindow {
  return { from: resolveDay(edition.dataWindow.from, period), to: resolveDay(edition.dataWindow.to, period) }
}

/** What holds of due days on days off under a page: what its document says, else the regime's setting. */
export function dueSettingOf({ movesDueDays }: CalendarEdition, setting: DueSetting): DueSetting {
  return movesDueDays === undefined ? setting : { ...setting, movesDueDays }
}

/** The page that governs a period, found by the period and never by today; `null` when no document is known. */
export function editionFor(editions: readonly CalendarEdition[], period: Period): CalendarEdition | null {
  return editions.find((edition) => edition.kind === period.kind && governs(edition, period)) ?? null
}

function governs(edition: CalendarEdition, period: Period): boolean {
  const from = parsePeriod(edition.from)
  const to = edition.to === undefined ? null : parsePeriod(edition.to)
  if (edition.numbers?.includes(period.number) === false) return false
  return from !== null && comparePeriods(from, period) <= 0 && (to === null || comparePeriods(period, to) <= 0)
}

/** The cautions of an edition that hold for a period. */
export function cautionsFor(edition: CalendarEdition, period: Period): string[] {
  return (edition.cautions ?? [])
    .filter((caution) => {
      const from = parsePeriod(caution.from)
      return from !== null && comparePeriods(from, period) <= 0
    })
    .map((caution) => caution.text)
}
