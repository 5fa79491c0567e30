// Lịch báo cáo: each level's window and due day for a period or a year, with what an officer should see coming.
import type { Evidence } from '../calendar/basis.ts'
import type { Day } from '../calendar/day.ts'
import { dataWindow, dueSettingOf, editionFor, resolveDay, type CalendarEdition, type DataWindow, type Duty } from '../calendar/edition.ts'
import { comparePeriods, nextPeriod, parsePeriod, periodOn, type Period, type PeriodKind } from '../calendar/period.ts'
import { dayOff, dueDay, knowsHolidays, workingDaysBetween, type DayOff, type DueSetting } from '../calendar/working-days.ts'

/**
 * What makes a due day hard to keep: `beforeClose`, the report is due before its numbers are complete; `noWorkingDay`,
 * not one whole working day lies between the window's last day and the due day; `holidaysUnknown`, no holidays of that
 * year are on the list.
 */
export type DueWarning = 'beforeClose' | 'noWorkingDay' | 'holidaysUnknown'

export interface PlannedDuty {
  readonly duty: Duty
  /** The day the document names. */
  readonly named: Day
  /** The day that counts: the same one, unless the regime moves due days. */
  readonly deadline: Day
  /** What kind of day off the named day is; `null` for a working day. */
  readonly fallsOn: DayOff | null
  /** Whole working days after the window's last day and before the due day. */
  readonly workingDays: number
  readonly warnings: readonly DueWarning[]
}

export interface PlannedPeriod {
  readonly period: Period
  readonly edition: CalendarEdition
  readonly evidence: Evidence
  readonly dataWindow: DataWindow
  readonly duties: readonly PlannedDuty[]
}

/** What the planner needs of a regime. */
export type PlannedRegime = DueSetting & { readonly calendars: readonly CalendarEdition[] }

/** The plan of one period; `null` where no page of the calendar governs it. */
export function planPeriod(regime: PlannedRegime, period: Period): PlannedPeriod | null {
  const edition = editionFor(regime.calendars, period)
  if (!edition) return null
  const window = dataWindow(edition, period)
  const duties = edition.duties.map((duty) => planDuty(dueSettingOf(edition, regime), duty, resolveDay(duty.deadline, period), window))
  return { period, edition, evidence: edition.evidence, dataWindow: window, duties }
}

/** The plans of all periods of a year that the regime's pages govern, in the order in which they fall due. */
export function planYear(regime: PlannedRegime, year: number): PlannedPeriod[] {
  return periodsIn(year)
    .flatMap((period) => planPeriod(regime, period) ?? [])
    .sort((a, b) => (lastDue(a) < lastDue(b) ? -1 : lastDue(a) > lastDue(b) ? 1 : 0))
}

const mostSteps = 60 // a page may govern one period of twelve, five years are enough to find some

/** The plans of the first `count` periods that a page of the regime governs, from the one in which a day lies on. */
export function planPage(regime: PlannedRegime, page: CalendarEdition, from: Day, count: number): PlannedPeriod[] {
  const first = parsePeriod(page.from)
  if (!first) return []
  const present = periodOn(page.kind, from)
  const found: PlannedPeriod[] = []
  let period = comparePeriods(first, present) < 0 ? present : first
  for (let step = 0; step < mostSteps && found.length < count; step++, period = nextPeriod(period)) {
    const planned = planPeriod(regime, period)
    if (planned?.edition.id === page.id) found.push(planned)
  }
  return found
}

const perYear: readonly (readonly [PeriodKind, number])[] = [['month', 12], ['quarter', 4], ['half', 2], ['year', 1]]

function periodsIn(year: number): Period[] {
  return perYear.flatMap(([kind, count]) => Array.from({ length: count }, (_, at): Period => ({ kind, year, number: at + 1 })))
}

function planDuty(setting: DueSetting, duty: Duty, named: Day, window: DataWindow): PlannedDuty {
  const { holidays = [] } = setting
  const deadline = dueDay(named, setting)
  const workingDays = workingDaysBetween(window.to, deadline, holidays)
  const warnings: DueWarning[] = [
    ...(deadline <= window.to ? (['beforeClose'] as const) : workingDays < 1 ? (['noWorkingDay'] as const) : []),
    ...(knowsHolidays(Number(named.slice(0, 4)), holidays) ? [] : (['holidaysUnknown'] as const)),
  ]
  return { duty, named, deadline, fallsOn: dayOff(named, holidays), workingDays, warnings }
}

function lastDue({ duties, dataWindow: { to } }: PlannedPeriod): Day {
  return duties.map((one) => one.deadline).sort().at(-1) ?? to
}
