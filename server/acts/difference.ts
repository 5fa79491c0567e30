// Khác nhau ở đâu: the numbers in which two versions of a report differ, with the names people know them by.
import { gatheredDiffers, type ChangedNumber } from '../../reporting/consolidation/difference.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { lineName } from './line-name.ts'
import { findReport, inSubtree, type ReportInReach } from './reach.ts'

export interface NamedChange extends ChangedNumber {
  /** The line's field or indicator. */
  readonly name: string
  /** The column's label on the form. */
  readonly columnName: string
}

export interface Difference {
  readonly from: string
  readonly to: string
  readonly numbers: readonly NamedChange[]
}

/** Compares two versions of one report. Refuses people in whose reach it does not lie, and versions it never had. */
export async function difference(ports: Ports, session: Session, key: ReportKey, from: string, to: string): Promise<Difference | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  if (![from, to].every((sha256) => events.some((one) => one.sha256 === sha256))) return refuse('unknownReport')
  const numbers = (await changedNumbers(ports, report, from, to)).map((one): NamedChange => {
    const definition = report.definitions.find((form) => form.code === one.form)
    const columnName = definition?.columns.find((column) => column.column === one.column)?.label ?? ''
    return { ...one, name: definition ? lineName(report, definition, one.line) : one.line, columnName }
  })
  return { from, to, numbers }
}

/** The numbers in which two files of a report differ, form by form; a form only one of them holds differs in all its numbers. */
export async function changedNumbers(ports: Ports, report: ReportInReach, from: string, to: string): Promise<ChangedNumber[]> {
  const changed: ChangedNumber[] = []
  for (const definition of report.definitions) {
    const was = await ports.ledger.lines(from, definition.code)
    const now = await ports.ledger.lines(to, definition.code)
    if (was !== null || now !== null) changed.push(...gatheredDiffers(definition, was ?? {}, now ?? {}))
  }
  return changed
}
