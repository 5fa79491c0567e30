// Units listed together in an official table, as a letter lists them.
import type { UnitKind } from '../calendar/edition.ts'

/** A group of a table: its heading as printed, and the kinds of unit that stand under it. */
export interface UnitGroup {
  readonly label: string
  readonly kinds: readonly UnitKind[]
}
