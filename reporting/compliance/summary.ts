// What a table of who has sent amounts to: counts, who is late, who is missing, who has not signed; and over periods.
import type { ComplianceRow, ComplianceTable, Progress } from './table.ts'

/** Counts of reports, by how they met their deadline and by signature. */
export interface Summary extends Readonly<Record<Progress, number>> {
  readonly reports: number
  readonly signed: number
  /** Sent without the signature that is due. Who owes no signature, or has not sent, is in neither count. */
  readonly unsigned: number
  readonly crossed: Readonly<Record<Progress, { readonly signed: number; readonly unsigned: number }>>
}

/** All lines of a table, group after group. */
export function rowsOf(table: ComplianceTable): ComplianceRow[] {
  return table.flatMap((group) => group.rows)
}

/** Counts a table. */
export function summary(table: ComplianceTable): Summary {
  const rows = rowsOf(table)
  const count = (wanted: (row: ComplianceRow) => boolean): number => rows.filter(wanted).length
  const crossed = (progress: Progress) => ({
    signed: count((row) => row.progress === progress && row.signature === 'signed'),
    unsigned: count((row) => row.progress === progress && row.signature === 'unsigned'),
  })
  const by = (progress: Progress): number => count((row) => row.progress === progress)
  return {
    reports: rows.length,
    early: by('early'),
    onTime: by('onTime'),
    late: by('late'),
    missing: by('missing'),
    signed: count((row) => row.signature === 'signed'),
    unsigned: count((row) => row.signature === 'unsigned'),
    crossed: { early: crossed('early'), onTime: crossed('onTime'), late: crossed('late'), missing: crossed('missing') },
  }
}

/** Why a line calls for attention. */
export type Concern = 'late' | 'missing' | 'unsigned'

export const concerns: readonly Concern[] = ['late', 'missing', 'unsigned']

/** Whether a line is of a concern. */
export function isOf(concern: Concern, row: ComplianceRow): boolean {
  return concern === 'unsigned' ? row.signature === 'unsigned' : row.progress === concern
}

/** The lines of a concern, in the order of the table. */
export function rowsOfConcern(table: ComplianceTable, concern: Concern): ComplianceRow[] {
  return rowsOf(table).filter((row) => isOf(concern, row))
}

/** The table with the lines of any of these concerns alone; whole when none is named. Ordinals stay as they were. */
export function narrowed(table: ComplianceTable, wanted: readonly Concern[]): ComplianceTable {
  if (wanted.length === 0) return table
  return table
    .map((group) => ({ ...group, rows: group.rows.filter((row) => wanted.some((concern) => isOf(concern, row))) }))
    .filter((group) => group.rows.length > 0)
}

/** One period of a trend. */
export interface TrendPoint {
  readonly period: string
  readonly label: string
  readonly summary: Summary
}

/** A unit that was of concern in more than one of the periods, and how often in which way. */
export interface Repeated extends Readonly<Record<Concern, number>> {
  readonly unit: string
  readonly unitName: string
  readonly periods: number
}

export interface Trend {
  readonly points: readonly TrendPoint[]
  readonly repeated: readonly Repeated[]
}

/** Several periods side by side, in the order given (oldest first), and the units of concern in two or more, worst first. */
export function trend(periods: readonly { readonly period: string; readonly label: string; readonly table: ComplianceTable }[]): Trend {
  const found = new Map<string, { -readonly [Key in keyof Repeated]: Repeated[Key] }>()
  for (const { table } of periods) {
    const counted = new Set<string>() // a unit that owes two reports is still of concern once a period
    for (const row of rowsOf(table)) {
      const here = concerns.filter((concern) => isOf(concern, row))
      if (here.length === 0) continue
      const one = found.get(row.unit) ?? { unit: row.unit, unitName: row.unitName, periods: 0, late: 0, missing: 0, unsigned: 0 }
      for (const concern of here) one[concern]++
      if (!counted.has(row.unit)) one.periods++
      counted.add(row.unit)
      found.set(row.unit, { ...one, unitName: row.unitName })
    }
  }
  return {
    points: periods.map(({ period, label, table }) => ({ period, label, summary: summary(table) })),
    repeated: [...found.values()].filter((one) => one.periods > 1).sort((a, b) => b.periods - a.periods || weight(b) - weight(a)),
  }
}

function weight({ late, missing, unsigned }: Repeated): number {
  return late + missing + unsigned
}
