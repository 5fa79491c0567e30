// `shelf export` of what is no form: a page of a calendar, or a catalogue, by its id.
import type { CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import type { ListedCalendar } from '../acts/calendars.ts'
import { connect } from './connection.ts'
import { localShelf } from './local.ts'
import { isOutcome, option, type Call, type Outcome } from './outcome.ts'

/** The page or the catalogue with that id, of the regime named or of any; `null` where there is none. Catalogues of a running service need their regime. */
export async function otherDeclaration(call: Call, id: string, isRemote: boolean): Promise<CalendarEdition | Catalogue | Outcome | null> {
  const regime = option(call, 'regime')
  if (!isRemote) {
    const wanted = localShelf.regimes.filter((one) => regime === '' || one.id === regime)
    return wanted.flatMap((one) => [...one.calendars, ...one.catalogues]).find((one) => one.id === id) ?? null
  }
  const connection = await connect(call)
  if ('code' in connection) return connection
  const listed = await connection.ask<{ calendars: ListedCalendar[] }>('GET', '/api/shelf/calendars')
  if (isOutcome(listed)) return listed
  const page = listed.calendars.find((one) => one.page.id === id && (regime === '' || one.regime === regime))?.page
  if (page) return page
  return regime === '' ? null : connection.ask<Catalogue>('GET', `/api/shelf/catalogues/${encodeURIComponent(id)}?${new URLSearchParams({ regime }).toString()}`)
}
