// What the service answers to those who ask how a period went: the table, its counts, and what it rests on.
import type { Day } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'
import type { Summary, Trend } from './summary.ts'
import type { ComplianceTable } from './table.ts'

export interface ComplianceAnswer {
  readonly regime: string
  readonly regimeName: string
  readonly period: string
  readonly periodLabel: string
  /** The table's own title, without the period. */
  readonly title: string
  /** The service's time, ISO 8601 in UTC. */
  readonly takenAt: string
  /** By kind of unit, those in reach alone. */
  readonly deadlines: readonly { readonly kind: UnitKind; readonly label: string; readonly deadline: Day; readonly reconstructed: boolean }[]
  /** What must be said plainly beside the table. */
  /** What is at stake for those who are late, with their names. */
  readonly stakes: readonly string[]
  readonly notices: readonly string[]
  readonly table: ComplianceTable
  readonly summary: Summary
  /** This period and up to three before it that the same regime governs. */
  readonly trend: Trend
}
