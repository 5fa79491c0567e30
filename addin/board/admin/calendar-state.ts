// What the page of calendars knows: the pages in use, the draft of a new one, and what the server said of it. Pure.
import type { CalendarEdition } from '../../../reporting/calendar/edition.ts'
import type { CalendarDraft } from './calendar-draft.ts'
import { pageOf } from './calendar-draft.ts'
import { calendarProblems } from './calendar-problems.ts'
import type { CalendarOrder, ListedCalendar, SaidCalendarPreview } from './calendar-service.ts'
import { documentOf } from './document-draft.ts'

export interface CalendarState {
  /** `null` before they are known. */
  readonly pages: readonly ListedCalendar[] | null
  readonly draft: CalendarDraft | null
  /** What was tried last, and what the server said of it. */
  readonly tried: { readonly order: CalendarOrder; readonly preview: SaidCalendarPreview } | null
  /** Problems are told beside their fields once the draft was to be tried. */
  readonly told: boolean
}

export type CalendarAction =
  | { readonly do: 'calendar.looked'; readonly pages: readonly ListedCalendar[] }
  | { readonly do: 'calendar.began'; readonly draft: CalendarDraft | null }
  | { readonly do: 'calendar.wrote'; readonly change: Partial<CalendarDraft> }
  | { readonly do: 'calendar.told' }
  | { readonly do: 'calendar.tried'; readonly order: CalendarOrder; readonly preview: SaidCalendarPreview }

export const openingCalendar: CalendarState = { pages: null, draft: null, tried: null, told: false }

/** One thing that happened to the calendars. */
export function followCalendar(state: CalendarState, action: CalendarAction): CalendarState {
  switch (action.do) {
    case 'calendar.looked':
      return { ...state, pages: action.pages }
    case 'calendar.began':
      return { ...state, draft: action.draft, tried: null, told: false }
    case 'calendar.wrote':
      return state.draft === null ? state : { ...state, draft: { ...state.draft, ...action.change } }
    case 'calendar.told':
      return { ...state, told: true }
    case 'calendar.tried':
      return { ...state, tried: { order: action.order, preview: action.preview } }
  }
}

/** The regime's pages, as they are listed. */
export function pagesHere({ pages }: CalendarState, regime: string): ListedCalendar[] {
  return (pages ?? []).filter((one) => one.regime === regime)
}

/** What may be tried or adopted, or `null` while something is to be written or mended. */
export function calendarOrderOf(state: CalendarState, regime: string, province: string): CalendarOrder | null {
  const { draft } = state
  if (draft === null || draft.evidence === '' || Object.keys(calendarProblems(draft)).length > 0) return null
  const declaration = pageOf(draft, province, pagesHere(state, regime).map((one) => one.page.id))
  const document = documentOf(draft.document, draft.evidence)
  return declaration && document && { regime, declaration, document, reason: draft.reason.trim().normalize('NFC'), closesPrevious: draft.closesPrevious }
}

/** Whether the draft says the same as what was tried last; the reason may change. */
export function isTried({ tried }: CalendarState, order: CalendarOrder | null): boolean {
  return tried !== null && order !== null && JSON.stringify({ ...tried.order, reason: '' }) === JSON.stringify({ ...order, reason: '' })
}

/** A page as a JSON file. */
export function calendarFile(page: CalendarEdition): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(page, null, 2)}\n`)
}
