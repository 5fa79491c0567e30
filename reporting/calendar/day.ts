// A calendar day in Vietnam, and the day on which an instant falls there.

/** A calendar day written `YYYY-MM-DD`. Days compare as text. */
export type Day = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const vietnamOffset = 7 * 3_600_000 // UTC+7 all year, no daylight saving

/** The day in Vietnam at an instant: 23:59:59 there is still that day, 00:00:00 is the next. */
export function dayAt(instant: Date): Day {
  return new Date(instant.getTime() + vietnamOffset).toISOString().slice(0, 10)
}

/** Year, month (1–12) and date make a day. Dates past the month's end roll over, as a calendar does. */
export function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

/** Whether the text is a real day: `2023-02-30` is not. */
export function isDay(text: string): text is Day {
  const parts = dayPattern.exec(text)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** The day that many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How many days from the first to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Whether a day lies in a range whose ends, where given, belong to it. */
export function within(day: Day, range: { readonly from?: Day; readonly to?: Day }): boolean {
  return (range.from === undefined || range.from <= day) && (range.to === undefined || day <= range.to)
}

/** The day as officials write it: `17/9/2023`. */
export function writtenDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}
