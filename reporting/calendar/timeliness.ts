// How a report met its deadline.
import { daysBetween, type Day } from './day.ts'

export type Timeliness = 'early' | 'onTime' | 'late'

/**
 * Where trước hạn ends and đúng hạn begins. The letters print both words and define neither, so it is a
 * setting of the regime: a report is early when sent at least this many days before the deadline.
 */
export interface TimelinessSetting {
  readonly earlyByDays: number
}

/** Compares the day of sending with the deadline, both whole days in Vietnam; the deadline day is on time. */
export function timeliness(sent: Day, deadline: Day, setting: TimelinessSetting): Timeliness {
  const ahead = daysBetween(sent, deadline)
  if (ahead < 0) return 'late'
  return ahead >= setting.earlyByDays ? 'early' : 'onTime'
}
