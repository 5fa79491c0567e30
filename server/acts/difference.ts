// Khác nhau ở đâu: the numbers in which two versions of a report differ, with the names people know them by.
import type { VersionChange, VersionDifference } from '../../reporting/consolidation/answer.ts'
import { gatheredDiffers, type ChangedNumber } from '../../reporting/consolidation/difference.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { outlineOwed } from './judge-document.ts'
import { lineName } from './line-name.ts'
import { findReport, inSubtree, type ReportInReach } from './reach.ts'

/** Compares two versions of one report; of a narrative, the number of words under each heading. Refuses people in whose reach it does not lie, and versions it never had. */
export async function difference(ports: Ports, session: Session, key: ReportKey, from: string, to: string): Promise<VersionDifference | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  if (![from, to].every((sha256) => events.some((one) => one.sha256 === sha256))) return refuse('unknownReport')
  if (key.deliverable === 'narrative') return { from, to, numbers: await changedWords(ports, report, from, to) }
  const numbers = (await changedNumbers(ports, report, from, to)).map((one): VersionChange => {
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

/** The headings under which two narratives have another number of words. */
async function changedWords(ports: Ports, report: ReportInReach, from: string, to: string): Promise<VersionChange[]> {
  const outline = outlineOwed(ports, report)
  if (isRefusal(outline)) return []
  const [was, now] = [await ports.ledger.lines(from, outline.code), await ports.ledger.lines(to, outline.code)]
  const column = 1
  return outline.sections.flatMap(({ ordinal, heading }): VersionChange[] => {
    const [before, after] = [was?.[ordinal]?.[column] ?? null, now?.[ordinal]?.[column] ?? null]
    return before === after ? [] : [{ form: outline.code, line: ordinal, name: `${ordinal}. ${heading}`, column, columnName: '', was: before, now: after }]
  })
}
