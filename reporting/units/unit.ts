// A unit that reports, its kind, and whom it belongs to over time.
import type { Day } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'

/** A unit under its parent for a span of days, ends included; open where not given. */
export interface Membership {
  readonly parent: string
  readonly from?: Day
  readonly to?: Day
}

export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  /** The unit's own life; open where not given. */
  readonly from?: Day
  readonly to?: Day
  readonly memberships: readonly Membership[]
  /** Set on units that exist only to try the program. */
  readonly sample?: boolean
}
