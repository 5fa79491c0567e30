// How the windows of periods lie in one another: found by their days, never by what the periods are called.
import { addDays, type Day } from './day.ts'
import { dataWindow, editionFor, type CalendarEdition, type DataWindow } from './edition.ts'
import { previousPeriod, type Period, type PeriodKind } from './period.ts'

/** Anything whose numbers cover a window. */
export interface Windowed {
  readonly window: DataWindow
}

/** The parts that cover a window whole, each day once, in order; `null` when no choice among them does. */
export function tiling<Part extends Windowed>(window: DataWindow, parts: readonly Part[]): Part[] | null {
  const dead = new Set<Day>()
  const from = (day: Day): Part[] | null => {
    if (day > window.to) return []
    if (dead.has(day)) return null
    // The longest first: fewer parts say the same.
    const begins = parts.filter((one) => one.window.from === day && one.window.to <= window.to && one.window.to >= day)
    for (const part of begins.sort(longestFirst)) {
      const rest = from(addDays(part.window.to, 1))
      if (rest !== null) return [part, ...rest]
    }
    dead.add(day)
    return null
  }
  return from(window.from)
}

/** Parts within a window that share no day, the longest chosen first; in order. */
export function disjoint<Part extends Windowed>(window: DataWindow, parts: readonly Part[]): Part[] {
  const chosen: Part[] = []
  for (const part of parts.filter((one) => isWithin(one.window, window)).sort(longestFirst)) {
    if (chosen.every((one) => part.window.to < one.window.from || one.window.to < part.window.from)) chosen.push(part)
  }
  return chosen.sort((a, b) => (a.window.from < b.window.from ? -1 : 1))
}

/** The periods a calendar has whose windows lie within that of a period and are shorter; in order. */
export function periodsWithin(calendars: readonly CalendarEdition[], period: Period): (Windowed & { readonly period: Period })[] {
  const page = editionFor(calendars, period)
  if (page === null) return []
  const window = dataWindow(page, period)
  const found = [period.year - 1, period.year, period.year + 1].flatMap((year) =>
    kinds.flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, at): Period => ({ kind, year, number: at + 1 })).flatMap((one) => {
        const own = editionFor(calendars, one)
        const days = own && dataWindow(own, one)
        return days && isWithin(days, window) && (days.from > window.from || days.to < window.to) ? [{ period: one, window: days }] : []
      }),
    ),
  )
  return found.sort((a, b) => (a.window.from === b.window.from ? longestFirst(b, a) : a.window.from < b.window.from ? -1 : 1))
}

/** Earlier periods of the same kind whose windows are cut the same way, newest first; at most so many. */
export function earlierAlike(calendars: readonly CalendarEdition[], period: Period, most: number): Period[] {
  const cut = (one: Period): string | null => {
    const page = editionFor(calendars, one)
    return page && JSON.stringify([page.dataWindow.from.months, page.dataWindow.from.date, page.dataWindow.to.months, page.dataWindow.to.date])
  }
  const own = cut(period)
  const found: Period[] = []
  let earlier = previousPeriod(period)
  // Some calendars have only every other period of a kind; beyond three times as far back nothing is usual any more.
  for (let steps = 0; own !== null && steps < most * 3 && found.length < most; steps++, earlier = previousPeriod(earlier)) {
    if (cut(earlier) === own) found.push(earlier)
  }
  return found
}

const kinds: readonly (readonly [PeriodKind, number])[] = [['month', 12], ['quarter', 4], ['half', 2], ['year', 1]]

function isWithin(inner: DataWindow, outer: DataWindow): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function longestFirst(a: Windowed, b: Windowed): number {
  if (a.window.from === b.window.from) return a.window.to > b.window.to ? -1 : a.window.to < b.window.to ? 1 : 0
  const days = ({ window }: Windowed): number => Date.parse(window.to) - Date.parse(window.from)
  return days(b) - days(a) || (a.window.from < b.window.from ? -1 : 1)
}
