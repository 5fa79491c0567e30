// A page of a calendar out of a JSON file and into one: the declaration alone, or an order with it inside.
import type { CalendarEdition } from '../../../reporting/calendar/edition.ts'

/** The page in a file, so far as a draft can hold it; the server judges the rest. `null` where the file holds none. */
export function calendarIn(bytes: Uint8Array): CalendarEdition | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/u, ''))
    const page = isRecord(read) && isRecord(read['declaration']) ? read['declaration'] : read
    return isPage(page) ? page : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRelativeDay(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value['months']) && Number.isInteger(value['date'])
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isDuty(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { kinds, units, receiver, receiverOutside, atStake, deliverable, forms, deadline, signed, note } = value
  const areRight = areTexts(kinds) && (units === undefined || areTexts(units)) && areTexts(forms) && isRelativeDay(deadline)
  return areRight && [receiver, receiverOutside, atStake, note].every((one) => one === undefined || typeof one === 'string') && (deliverable === 'data' || deliverable === 'narrative') && typeof signed === 'boolean'
}

function isCaution(value: unknown): boolean {
  return isRecord(value) && areTexts([value['from'], value['text']])
}

function isReview(value: unknown): boolean {
  return isRecord(value) && typeof value['form'] === 'string' && areTexts(value['kinds']) && Array.isArray(value['items'])
}

/** Not there, or a list of such things. */
function areAll(value: unknown, is: (one: unknown) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && value.every(is))
}

function isPage(value: unknown): value is CalendarEdition {
  if (!isRecord(value)) return false
  const { id, kind, from, to, numbers, dataWindow, duties, basis, note, cautions, reviews } = value
  return (
    areTexts([id, from, basis]) &&
    [to, note].every((one) => one === undefined || typeof one === 'string') &&
    (numbers === undefined || (Array.isArray(numbers) && numbers.every((one) => Number.isInteger(one)))) &&
    ['month', 'quarter', 'half', 'year'].includes(String(kind)) &&
    isRecord(dataWindow) && isRelativeDay(dataWindow['from']) && isRelativeDay(dataWindow['to']) &&
    Array.isArray(duties) && duties.every(isDuty) && areAll(cautions, isCaution) && areAll(reviews, isReview)
  )
}
