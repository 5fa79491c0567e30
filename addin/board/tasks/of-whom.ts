// Whose page it is, and the units in that person's reach.
import type { Offer, Session } from '../../../reporting/submission/service.ts'

export interface OfWhom {
  readonly session: Session
  readonly offer: Offer
}

/** A unit's name by its id; the id where it is out of reach by now. */
export function nameIn(offer: Offer, unit: string): string {
  return offer.units.find((one) => one.id === unit)?.name ?? unit
}
