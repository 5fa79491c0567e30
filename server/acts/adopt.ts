// Ban hành: a province lays a form, a page of its calendar or names on its shelf, or takes one off again.
import type { CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { Adopted } from '../../reporting/form/shelf.ts'
import {
  adoptCalendar, adoptCatalogue, adoptForm, type AdoptionOrder, type Decided, type ShelfNow,
} from '../../reporting/submission/adopting.ts'
import { adoptUnits, type UnitsDeclaration } from '../../reporting/submission/adopting-units.ts'
import { permissionLabels } from '../../reporting/submission/labels.vi.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { withdraw } from '../../reporting/submission/withdrawing.ts'
import type { Ports } from '../ports.ts'

export type ReasonedOrder<Thing> = AdoptionOrder<Thing> & { readonly reason: string }

/** Adopts one edition of a form for a regime. Refuses what does not hang together, overlaps, or would alter what sent reports used. */
export function adoptFormEdition(ports: Ports, session: Session, order: ReasonedOrder<FormDefinition>): Promise<Adopted | Refusal> {
  return act(ports, session, order, (now) => adoptForm(now, order))
}

/** Adopts one page of a regime's calendar. */
export function adoptCalendarPage(ports: Ports, session: Session, order: ReasonedOrder<CalendarEdition>): Promise<Adopted | Refusal> {
  return act(ports, session, order, (now) => adoptCalendar(now, order))
}

/** Adopts names: those of the declaration join the catalogue of that id, or stand in the place of those with the same id. */
export function adoptNames(ports: Ports, session: Session, order: ReasonedOrder<Catalogue>): Promise<Adopted | Refusal> {
  return act(ports, session, order, (now) => adoptCatalogue(now, order))
}

/** Adopts units of the province: those of the declaration join the units in use, or stand in the place of those with the same id. */
export function adoptUnitList(ports: Ports, session: Session, order: ReasonedOrder<UnitsDeclaration>): Promise<Adopted | Refusal> {
  return act(ports, session, order, (now) => adoptUnits(now, order))
}

/** Withdraws an adoption that no sent report has used. */
export function withdrawAdoption(
  ports: Ports,
  session: Session,
  order: { readonly regime: string; readonly of: number; readonly reason: string },
): Promise<Adopted | Refusal> {
  return act(ports, session, order, (now) => withdraw(now, order))
}

/** Refuses all but an administrator of the top unit of the regime's province. */
export function mayAdminister(ports: Ports, session: Session, regimeId: string): Refusal | null {
  const { regimes, units } = ports.shelf
  const regime = regimes.find((one) => one.id === regimeId)
  if (!regime) return refuse('unknownRegime', { regime: regimeId })
  if (!session.permissions.includes('administer')) return refuse('notPermitted', { permission: permissionLabels.administer })
  if (session.unit === regime.province) return null
  return refuse('outsideSubtree', { unit: units.find((one) => one.id === regime.province)?.name ?? regime.province })
}

async function act(
  ports: Ports,
  session: Session,
  order: { readonly regime: string; readonly reason: string },
  decide: (now: ShelfNow) => Decided | Refusal,
): Promise<Adopted | Refusal> {
  const barred = mayAdminister(ports, session, order.regime)
  if (barred) return barred
  return ports.adoptions.adopt(order.regime, (adopted, used, sent) => {
    const decided = decide({ builtIn: ports.builtIn, adopted, used, sent })
    if (isRefusal(decided)) return decided
    const by = { account: session.account, name: session.name }
    return { ...decided.thing, regime: order.regime, document: decided.document, by, at: ports.clock().toISOString(), reason: order.reason }
  })
}
