// A unit that reports, its kind, and whom it belongs to over time.
import type { Day } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'

/** A unit under its parent for a span of days, ends included; open where not given. */
export interface Membership {
  readonly parent: string
  readonly from?: Day
  readonly to?: Day
}

/** What a unit was called for a span of days, ends included; open where not given. */
export interface UnitName {
  readonly name: string
  readonly from?: Day
  readonly to?: Day
}

/** The official code of a unit for a span of days. Codes are given again to other units: without its days it is no key. */
export interface UnitCode {
  readonly code: string
  readonly from?: Day
  readonly to?: Day
}

export interface Unit {
  readonly id: string
  /** What it is called on days for which `names` says nothing. */
  readonly name: string
  readonly names?: readonly UnitName[]
  readonly codes?: readonly UnitCode[]
  readonly kind: UnitKind
  /** The unit's own life; open where not given. */
  readonly from?: Day
  readonly to?: Day
  readonly memberships: readonly Membership[]
  /** The units that took its place when it ended: one where it was merged, several where it was split. */
  readonly replacedBy?: readonly string[]
  /** Set on units that exist only to try the program. */
  readonly sample?: boolean
}
