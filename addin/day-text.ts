// Days as people type them: day, month, year, whatever language the browser speaks.
import { isDay, type Day } from '../reporting/calendar/day.ts'

const typed = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/u
const run = /^(\d{2})(\d{2})(\d{4})$/u

/** The day a text means (`7/4/2021`, `07-04-2021`, `07042021`), or the text itself where it means none; `''` stays `''`. */
export function dayFromText(text: string): Day | string {
  const tidy = text.trim()
  const parts = typed.exec(tidy) ?? run.exec(tidy)
  if (!parts) return tidy
  const day = `${parts[3] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
  return isDay(day) ? day : tidy
}

/** A day as it stands in a field, `07/04/2021`; a text that is no day stays as it is. */
export function textOfDay(day: Day | string): string {
  return isDay(day) ? day.split('-').reverse().join('/') : day
}
