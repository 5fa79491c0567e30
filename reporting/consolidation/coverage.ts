// Who is in a total, who is missing and why: part of every consolidated report.
import type { UnitKind } from '../calendar/edition.ts'
import type { Timeliness } from '../calendar/timeliness.ts'
import { receiptInForce, type Standing } from '../submission/standing.ts'
import type { Unit } from '../units/unit.ts'

/** Why a unit's figures are not in: nothing sent, not yet sent though begun, given back, or sent without this form. */
export type Missing = 'nothing' | 'notSent' | 'returned' | 'noForm'

export interface CoverageRow {
  readonly unit: string
  readonly name: string
  readonly kind: UnitKind
  /** The version that is in, `null` for a unit that is not. */
  readonly sha256: string | null
  readonly sentAt: string | null
  readonly timeliness: Timeliness | null
  readonly missing: Missing | null
}

/** Whether a report's figures may be gathered: it was sent and not given back. */
export function isIn(standing: Standing): boolean {
  return receiptInForce(standing) !== null
}

/** One unit's row. `hasForm` says whether what it sent holds a form that is gathered. */
export function coverageRow(unit: Unit, standing: Standing, hasForm: boolean): CoverageRow {
  const { receipt } = standing
  const stands = isIn(standing)
  const missing: Missing | null = stands && hasForm ? null : stands ? 'noForm' : standing.state === 'none' ? 'nothing' : standing.state === 'returned' || standing.returned !== null ? 'returned' : 'notSent'
  return {
    unit: unit.id,
    name: unit.name,
    kind: unit.kind,
    sha256: missing === null ? (receipt?.sha256 ?? null) : null,
    sentAt: stands ? (receipt?.at ?? null) : null,
    timeliness: stands ? (receipt?.timeliness ?? null) : null,
    missing,
  }
}

/** How many units are in, and how many are asked. */
export function counted(rows: readonly CoverageRow[]): { readonly in: number; readonly of: number; readonly late: number } {
  return { in: rows.filter((one) => one.missing === null).length, of: rows.length, late: rows.filter((one) => one.timeliness === 'late').length }
}
