// Which days offices work: Saturdays, Sundays and public holidays, and what they mean for a due day.
import type { Basis } from './basis.ts'
import { addDays, daysBetween, type Day } from './day.ts'

/** A day off by law, or the day given for one that fell on a day of rest. */
export interface Holiday extends Basis {
  readonly day: Day
  readonly name: string
}

/** Why nobody is in the office on a day; a holiday on a Sunday is a holiday. */
export type DayOff = { readonly kind: 'saturday' | 'sunday'; readonly name: null } | { readonly kind: 'holiday'; readonly name: string }

/** What a regime says of due days on days off. Without `movesDueDays` they stay where they are, and are only marked. */
export interface DueSetting {
  readonly movesDueDays?: 'nextWorkingDay'
  readonly holidays?: readonly Holiday[]
}

const sunday = '2023-01-01' // any Sunday; weeks are counted from it

/** Why a day is no working day, or `null` for a working day. */
export function dayOff(day: Day, holidays: readonly Holiday[]): DayOff | null {
  const holiday = holidays.find((one) => one.day === day)
  if (holiday) return { kind: 'holiday', name: holiday.name }
  const ofWeek = ((daysBetween(sunday, day) % 7) + 7) % 7
  return ofWeek === 0 ? { kind: 'sunday', name: null } : ofWeek === 6 ? { kind: 'saturday', name: null } : null
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: Day, holidays: readonly Holiday[]): Day {
  let at = day
  while (dayOff(at, holidays) !== null) at = addDays(at, 1)
  return at
}

/** How many working days lie between two days, neither of them counted; 0 where the second is not later. */
export function workingDaysBetween(after: Day, before: Day, holidays: readonly Holiday[]): number {
  let count = 0
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1)) if (dayOff(day, holidays) === null) count++
  return count
}

/** The day a report is due, given the day the document names: another one only where the regime moves it. */
export function dueDay(named: Day, { movesDueDays, holidays = [] }: DueSetting): Day {
  return movesDueDays === 'nextWorkingDay' ? nextWorkingDay(named, holidays) : named
}

/** Whether holidays of a year are on the list at all: without them only Saturdays and Sundays are seen. */
export function knowsHolidays(year: number, holidays: readonly Holiday[]): boolean {
  return holidays.some((one) => one.day.startsWith(`${year}-`))
}
