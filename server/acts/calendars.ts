// Lịch báo cáo on the shelf: the pages in use, one of them or a catalogue whole, and what a new page would mean.
import { dayAt } from '../../reporting/calendar/day.ts'
import type { CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { PeriodKind } from '../../reporting/calendar/period.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import { planPage } from '../../reporting/compliance/planner.ts'
import type { Regime } from '../../reporting/form/regime.ts'
import { shelfWith, standingAdoptions, type Adopted } from '../../reporting/form/shelf.ts'
import { adoptCalendar, type AdoptionOrder } from '../../reporting/submission/adopting.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports, Shelf } from '../ports.ts'
import { mayAdminister } from './adopt.ts'
import { toldPeriod, type Deadlines } from './deadlines.ts'

/** A page of a calendar, with where it came from. */
export interface ListedCalendar {
  readonly regime: string
  readonly page: CalendarEdition
  /** The number of the adoption, for withdrawing it; `null` for a page that comes with the program. */
  readonly seq: number | null
  /** What the regime says of due days on days off where the page says nothing. */
  readonly movesDueDays: 'nextWorkingDay' | null
}

/** Every page of every calendar, the newest first within its regime. */
export async function listCalendars(ports: Pick<Ports, 'adoptions' | 'shelf'>): Promise<ListedCalendar[]> {
  const standing = standingAdoptions(await ports.adoptions.list())
  return ports.shelf.regimes.flatMap(({ id, calendars, movesDueDays = null }) =>
    calendars
      .map((page): ListedCalendar => {
        const isIt = (one: Adopted): boolean => one.kind === 'calendar' && one.regime === id && one.body.calendar.id === page.id
        return { regime: id, page, seq: standing.find(isIt)?.seq ?? null, movesDueDays }
      })
      .sort((a, b) => (a.page.from < b.page.from ? 1 : a.page.from > b.page.from ? -1 : 0)),
  )
}

/** A page of a regime's calendar whole, as it can be adopted again. */
export function exportCalendar(shelf: Shelf, asked: { readonly regime: string; readonly id: string }): CalendarEdition | Refusal {
  const regime = regimeOf(shelf, asked.regime)
  if (isRefusal(regime)) return regime
  return regime.calendars.find((one) => one.id === asked.id) ?? refuse('unknownCalendar', { calendar: asked.id })
}

/** A catalogue of a regime whole, with the names that ended. */
export function exportCatalogue(shelf: Shelf, asked: { readonly regime: string; readonly id: string }): Catalogue | Refusal {
  const regime = regimeOf(shelf, asked.regime)
  if (isRefusal(regime)) return regime
  return regime.catalogues.find((one) => one.id === asked.id) ?? refuse('unknownCatalogue', { catalogue: asked.id })
}

function regimeOf(shelf: Shelf, id: string): Regime | Refusal {
  return shelf.regimes.find((one) => one.id === id) ?? refuse('unknownRegime', { regime: id })
}

/** What adopting a page would mean: the page that ends before it, and the plan of the periods to come. */
export interface CalendarPreview {
  readonly page: string
  readonly closes: { readonly id: string; readonly to: string } | null
  readonly periods: readonly Deadlines[]
}

/** About a year of periods, and never fewer than two. */
const shownPeriods: Readonly<Record<PeriodKind, number>> = { month: 6, quarter: 4, half: 3, year: 2 }

/** Decides on a page as adopting it would, and plans its first periods from today on. Writes nothing. */
export async function previewCalendar(ports: Ports, session: Session, order: AdoptionOrder<CalendarEdition>): Promise<CalendarPreview | Refusal> {
  const barred = mayAdminister(ports, session, order.regime)
  if (barred) return barred
  const ground = await ports.adoptions.ground(order.regime)
  const decided = adoptCalendar({ builtIn: ports.builtIn, ...ground }, order)
  if (isRefusal(decided)) return decided
  const now = ports.clock()
  const trial: Adopted = { ...decided.thing, seq: Infinity, regime: order.regime, document: decided.document, by: { account: session.account, name: session.name }, at: now.toISOString(), reason: '' }
  const after = shelfWith(ports.builtIn, [...ground.adopted, trial])
  const regime = regimeOf(after, order.regime)
  if (isRefusal(regime)) return regime
  const { declaration: page } = order
  const planned = planPage(regime, page, dayAt(now), shownPeriods[page.kind])
  const { body } = decided.thing
  return { page: page.id, closes: 'calendar' in body ? (body.closes ?? null) : null, periods: planned.map((one) => toldPeriod(after, regime.id, one)) }
}
