// What is still to be written or mended in a new page of a calendar, each beside its field. Pure.
import { isDay } from '../../../reporting/calendar/day.ts'
import { resolveDay } from '../../../reporting/calendar/edition.ts'
import { parsePeriod } from '../../../reporting/calendar/period.ts'
import { adminText } from './admin-text.vi.ts'
import { dayTyped, periodTyped, type CalendarDraft } from './calendar-draft.ts'
import { calendarsText as text } from './calendars-text.vi.ts'

/** Sentences by the field they belong to; a duty's field is told with the duty's key: `kinds 3`. */
export type CalendarProblems = Readonly<Record<string, string>>

/** All of them; empty when the page can be tried. */
export function calendarProblems(draft: CalendarDraft): CalendarProblems {
  const problems: Record<string, string> = {}
  const { document, kind, duties } = draft
  const tell = (field: string, isWrong: boolean, sentence: string): void => {
    if (isWrong) problems[field] ??= sentence
  }
  if (document.known === '') {
    for (const field of ['number', 'title', 'issuer'] as const) tell(field, document[field].trim() === '', text.fill)
    tell('day', document.day !== '' && !isDay(document.day), adminText.badDay)
  }
  tell('evidence', draft.evidence === '', text.chooseEvidence)
  tell('reason', draft.reason.trim() === '', text.fill)

  const from = periodTyped(kind, draft.fromYear, draft.fromNumber)
  const to = draft.toYear.trim() === '' ? undefined : periodTyped(kind, draft.toYear, draft.toNumber)
  tell('fromYear', from === null, text.badYear)
  tell('toYear', to === null, text.badYear)
  tell('toYear', from !== null && to !== undefined && to !== null && to < from, text.endsBefore) // keys of one kind compare as text
  tell('fromYear', draft.numbers.length > 0 && !draft.numbers.includes(kind === 'year' ? 1 : draft.fromNumber), text.notAmong)

  const [opens, closes] = [dayTyped(draft.windowFrom), dayTyped(draft.windowTo)]
  tell('windowFrom', opens === null, text.badDate)
  tell('windowTo', closes === null, text.badDate)
  const period = from === null ? null : parsePeriod(from)
  tell('windowFrom', period !== null && opens !== null && closes !== null && resolveDay(opens, period) > resolveDay(closes, period), text.windowBackwards)

  tell('duties', duties.length === 0, text.noDuties)
  for (const { key, kinds, deliverable, forms, due } of duties) {
    tell(`kinds ${key}`, kinds.length === 0, text.chooseKind)
    tell(`forms ${key}`, deliverable === 'data' && forms.length === 0, text.chooseForms)
    tell(`due ${key}`, dayTyped(due) === null, text.badDate)
  }
  return problems
}
