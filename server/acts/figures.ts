// The numbers of a report's current version under their names, so that one of them can be chosen and followed.
import type { Figures } from '../../reporting/consolidation/answer.ts'
import { derived } from '../../reporting/consolidation/derive.ts'
import { groupsIn, numberColumns, type FormDefinition } from '../../reporting/form/definition.ts'
import { asTotal, totalIn, totalKey } from '../../reporting/consolidation/total.ts'
import { splitKey, type KeyedLines } from '../../reporting/rules/numbers.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { findReport, inSubtree } from './reach.ts'
import { lineName } from './line-name.ts'

/** The forms of the current version with their numbers, computed ones worked out. Refuses people in whose reach the report does not lie. */
export async function figures(ports: Ports, session: Session, key: ReportKey): Promise<Figures | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const { sha256 } = standingOf(await ports.ledger.eventsOf(key))
  const forms: Figures['forms'][number][] = []
  for (const definition of sha256 === null ? [] : report.definitions) {
    const lines = sha256 === null ? null : await ports.ledger.lines(sha256, definition.code)
    if (lines === null) continue
    const numbers = { ...derived(definition, lines), ...sumRows(definition, lines) }
    const groups = new Map(groupsIn(definition).map((one) => [one.id, one.label]))
    forms.push({
      form: definition.code,
      columns: numberColumns(definition).map(({ column, label, under }) => ({ column, label: [...(under ?? []), label].join(' · ') })),
      lines: Object.keys(numbers).map((line) => ({ line, name: lineName(report, definition, line), group: groups.get(splitKey(line).group ?? '') ?? null })),
      numbers,
    })
  }
  return { sha256, forms }
}

/** The total and the sums of groups that have lines, as lines of their own. */
function sumRows(definition: FormDefinition, lines: KeyedLines): KeyedLines {
  const rows = [totalKey(), ...groupsIn(definition).map((one) => totalKey(one.id))].map((key): [string, Record<number, number>] => {
    const total = asTotal(key) ?? { group: undefined }
    return [key, Object.fromEntries(numberColumns(definition).flatMap(({ column }) => {
      const value = totalIn(definition, lines, total, column)
      return value === undefined ? [] : [[column, value]]
    }))]
  })
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0))
}
