// A reporting period: a month, a quarter, a half-year or a year.
import { dayOf, type Day } from './day.ts'

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year'

/** A period; `number` counts within the year (month 1–12, quarter 1–4, half 1–2, year always 1). */
export interface Period {
  readonly kind: PeriodKind
  readonly year: number
  readonly number: number
}

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The key of a period: `2023-09`, `2023-Q3`, `2023-H1`, `2023`. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}-${String(period.number).padStart(2, '0')}`
    case 'quarter':
      return `${period.year}-Q${period.number}`
    case 'half':
      return `${period.year}-H${period.number}`
    case 'year':
      return `${period.year}`
  }
}

/** Reads a key as `periodKey` writes it; anything else gives `null`. */
export function parsePeriod(key: string): Period | null {
  const parts = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(key)
  if (!parts) return null
  const year = Number(parts[1])
  if (parts[2] !== undefined) {
    const month = Number(parts[2])
    return month >= 1 && month <= 12 ? { kind: 'month', year, number: month } : null
  }
  if (parts[3] !== undefined) return { kind: 'quarter', year, number: Number(parts[3]) }
  if (parts[4] !== undefined) return { kind: 'half', year, number: Number(parts[4]) }
  return { kind: 'year', year, number: 1 }
}

/** The period of the same kind just before. */
export function previousPeriod(period: Period): Period {
  if (period.number > 1) return { ...period, number: period.number - 1 }
  return { ...period, year: period.year - 1, number: 12 / monthsIn[period.kind] }
}

/** The last calendar month of the period, 1–12. */
export function lastMonth(period: Period): number {
  return period.number * monthsIn[period.kind]
}

/** The period's last calendar day. Forms, names and unit parents are those in force on it. */
export function lastDay(period: Period): Day {
  return dayOf(period.year, lastMonth(period) + 1, 0)
}

/** Orders periods of one kind: negative when the first is earlier. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.number - b.number
}

/** The period of the same kind just after. */
export function nextPeriod(period: Period): Period {
  if (period.number < periodsInYear(period.kind)) return { ...period, number: period.number + 1 }
  return { ...period, year: period.year + 1, number: 1 }
}

/** The period of a kind in which a day lies. */
export function periodOn(kind: PeriodKind, day: Day): Period {
  return { kind, year: Number(day.slice(0, 4)), number: Math.ceil(Number(day.slice(5, 7)) / monthsIn[kind]) }
}

/** How many periods of a kind a year has. */
export function periodsInYear(kind: PeriodKind): number {
  return 12 / monthsIn[kind]
}
