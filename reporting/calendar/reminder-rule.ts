// On which days the offices that owe a report are reminded of it: before the deadline, on it, and after it.
import { addDays, daysBetween, type Day } from './day.ts'
import { dayOff, type Holiday } from './working-days.ts'

/** A setting of the regime; no letter prescribes days, so the usual one stands in one place below. */
export interface ReminderRule {
  /** So many days before the deadline. */
  readonly before: readonly number[]
  /** Working days leave out Saturday, Sunday and the regime's public holidays. */
  readonly countedIn: 'workingDays' | 'calendarDays'
  readonly onTheDay: boolean
  /** After the deadline: each day so many days long, then once every `thenEvery` days, and no longer than `until` days. */
  readonly dailyAfter: number
  readonly thenEvery: number
  readonly until: number
}

export const usualReminderRule: ReminderRule = { before: [3, 1], countedIn: 'workingDays', onTheDay: true, dailyAfter: 5, thenEvery: 7, until: 60 }

/** Whether a report due on that deadline is reminded of on the day; `holidays`: the public holidays that are known. */
export function remindsOn(rule: ReminderRule, deadline: Day, day: Day, holidays: readonly Holiday[] = []): boolean {
  const past = daysBetween(deadline, day)
  if (past === 0) return rule.onTheDay
  if (past < 0) return rule.before.some((days) => daysBefore(rule, deadline, days, holidays) === day)
  if (past > rule.until) return false
  return past <= rule.dailyAfter || (past - rule.dailyAfter) % rule.thenEvery === 0
}

/** The first day on which anything due on the deadline may be reminded of. */
export function firstReminder(rule: ReminderRule, deadline: Day, holidays: readonly Holiday[] = []): Day {
  return rule.before.map((days) => daysBefore(rule, deadline, days, holidays)).reduce((first, one) => (one < first ? one : first), deadline)
}

function daysBefore({ countedIn }: ReminderRule, deadline: Day, days: number, holidays: readonly Holiday[]): Day {
  if (countedIn === 'calendarDays') return addDays(deadline, -days)
  let day = deadline
  for (let left = days; left > 0; ) {
    day = addDays(day, -1)
    if (dayOff(day, holidays) === null) left--
  }
  return day
}
