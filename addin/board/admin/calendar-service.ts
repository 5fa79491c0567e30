// The server as the page of calendars sees it.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { Day } from '../../../reporting/calendar/day.ts'
import type { CalendarEdition, DataWindow, Deliverable, UnitKind } from '../../../reporting/calendar/edition.ts'
import type { DayOff } from '../../../reporting/calendar/working-days.ts'
import type { DueWarning } from '../../../reporting/compliance/planner.ts'
import type { Asking } from '../../asking.ts'
import type { Answer, GivenFile } from '../../service.ts'
import type { Entered } from './admin-answers.ts'
import type { NamedDocument } from './admin-service.ts'

export interface ListedCalendar {
  readonly regime: string
  readonly page: CalendarEdition
  readonly seq: number | null
  readonly movesDueDays: 'nextWorkingDay' | null
}

/** A period as the planner tells it. */
export interface SaidPeriod {
  readonly period: string
  readonly label: string
  readonly basis: string
  readonly evidence: Evidence
  readonly dataWindow: DataWindow
  readonly duties: readonly {
    readonly kinds: readonly UnitKind[]
    readonly units: readonly string[] | null
    readonly deliverable: Deliverable
    readonly forms: readonly string[]
    readonly named: Day
    readonly deadline: Day
    readonly signed: boolean
    readonly fallsOn: DayOff | null
    readonly workingDays: number
    readonly warnings: readonly DueWarning[]
  }[]
}

export interface SaidCalendarPreview {
  readonly page: string
  readonly closes: { readonly id: string; readonly to: string } | null
  readonly periods: readonly SaidPeriod[]
}

export interface CalendarOrder {
  readonly regime: string
  readonly declaration: CalendarEdition
  readonly document: NamedDocument
  readonly reason: string
  readonly closesPrevious: boolean
}

export interface CalendarService {
  list(): Answer<readonly ListedCalendar[]>
  /** Decides as adopting would and plans the periods to come; keeps nothing. */
  preview(order: CalendarOrder): Answer<SaidCalendarPreview>
  adopt(order: CalendarOrder): Answer<Entered>
  /** A catalogue of the regime as a JSON file. */
  catalogue(regime: string, id: string): Answer<GivenFile>
}

/** Builds the service over the ways of asking. */
export function createCalendarService({ get, post, take }: Asking): CalendarService {
  return {
    list: async () => {
      const answer = await get<{ calendars: readonly ListedCalendar[] }>('/api/shelf/calendars')
      return 'kind' in answer ? answer : answer.calendars
    },
    preview: ({ regime, declaration, document, closesPrevious }) => post('/api/shelf/calendars/preview', { regime, declaration, document, closesPrevious }),
    adopt: (order) => post('/api/shelf/calendars', order),
    catalogue: (regime, id) => take(`/api/shelf/catalogues/${encodeURIComponent(id)}?${new URLSearchParams({ regime })}`, `${id}.json`),
  }
}
