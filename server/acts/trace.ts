// Con số này từ đâu ra: from a number of a consolidated report down to the offices that entered it.
import { lastDay } from '../../reporting/calendar/period.ts'
import type { NumberAsked } from '../../reporting/consolidation/answer.ts'
import { derived, numberIn } from '../../reporting/consolidation/derive.ts'
import { asTotal, totalIn, totalKey } from '../../reporting/consolidation/total.ts'
import { feeds, keysFeeding, prepare, type Source } from '../../reporting/consolidation/source.ts'
import { isAdditive } from '../../reporting/consolidation/sum.ts'
import { tidySum } from '../../reporting/form/evaluate.ts'
import { groupsIn, khoanOf, type FormDefinition } from '../../reporting/form/definition.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import type { KeyedLines } from '../../reporting/rules/numbers.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { isKeeping, isSending, type ReportEvent } from '../../reporting/submission/event.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session, Traced } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import { providerOn } from '../../reporting/units/assignment.ts'
import type { Ports } from '../ports.ts'
import { lineName } from './line-name.ts'
import { findReport, inSubtree, type ReportInReach } from './reach.ts'

/** No tree of offices is deeper; a wrongly kept record must still end. */
const deepest = 6

/**
 * Follows a number down to where it was entered. The values at the leaves add up to the number wherever it is a sum;
 * where somebody changed it by hand afterwards, what the sources make is told beside it. Refuses people in whose
 * reach the report does not lie, and a number the report does not hold.
 */
export async function trace(ports: Ports, session: Session, key: ReportKey, question: NumberAsked): Promise<Traced | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const definition = report.definitions.find((one) => one.code === question.form)
  if (!definition) return refuse('unknownForm', { form: question.form })
  const events = await ports.ledger.eventsOf(key)
  const sha256 = question.sha256 ?? standingOf(events).sha256
  if (sha256 === null || !events.some((one) => one.sha256 === sha256)) return refuse('unknownReport')
  const lines = await ports.ledger.lines(sha256, definition.code)
  const total = asTotal(question.line)
  const value = lines && (total ? totalIn(definition, lines, total, question.column) : derived(definition, lines)[question.line]?.[question.column])
  if (lines === null || value === undefined || value === null) return refuse('noOrigin', { form: definition.code, line: question.line })
  return nodeOf(ports, report, { definition, lines, sha256, events, line: question.line, column: question.column, value }, 0)
}

interface Standpoint {
  readonly definition: FormDefinition
  readonly lines: KeyedLines
  readonly sha256: string
  readonly events: readonly ReportEvent[]
  readonly line: string
  readonly column: number
  readonly value: number
}

async function nodeOf(ports: Ports, report: ReportInReach, at: Standpoint, depth: number): Promise<Traced> {
  const sent = [...at.events].reverse().find((one) => isSending(one) && one.sha256 === at.sha256)
  const parts = depth < deepest ? await partsOf(ports, report, at, depth) : []
  const additive = isAdditive(at.definition, at.line)
  const fromParts = parts.length > 0 && additive ? parts.reduce((all, one) => tidySum(all + one.value), 0) : at.value
  return {
    unit: report.unit.id,
    unitName: report.unit.name,
    form: at.definition.code,
    line: at.line,
    name: lineName(report, at.definition, at.line),
    column: at.column,
    value: at.value,
    sha256: at.sha256,
    sentAt: sent?.at ?? null,
    sender: sent?.actor.name ?? null,
    explanations: sent && isSending(sent) ? sent.explanations.filter((one) => one.finding.startsWith(`${at.definition.code}|`)).map((one) => one.text) : [],
    additive,
    differsFromParts: fromParts === at.value ? null : fromParts,
    parts,
  }
}

async function partsOf(ports: Ports, report: ReportInReach, at: Standpoint, depth: number): Promise<Traced[]> {
  const saved = at.events.find((one) => isKeeping(one) && one.sha256 === at.sha256)
  const made = saved && isKeeping(saved) && saved.made !== undefined ? await ports.consolidations.find(saved.made) : null
  const index = indexFor(at.definition, { period: report.period, catalogues: report.catalogues, previous: null })
  const provider = providerIn(report, at)
  const parts: Traced[] = []
  for (const { unit, sha256, sentAt } of made?.sources ?? []) {
    if (provider !== null && unit !== provider) continue
    const child = findReport(ports.shelf, { ...report.key, unit })
    if (isRefusal(child)) continue
    for (const definition of child.definitions.filter((one) => feeds(at.definition, one.code))) {
      const lines = await ports.ledger.lines(sha256, definition.code)
      if (lines === null) continue
      const source: Source = { unit, kind: child.unit.kind, sha256, sentAt, form: definition.code, lines }
      const events = await ports.ledger.eventsOf(child.key)
      const total = asTotal(at.line)
      if (total !== null) {
        const value = totalIn(at.definition, prepare(at.definition, source, index).lines, total, at.column)
        // A form without groups goes under one group as a whole: there its own total is asked for.
        const line = totalKey(groupsIn(definition).length === 0 ? undefined : total.group)
        if (value !== undefined) parts.push(await nodeOf(ports, child, { definition, lines, sha256, events, line, column: at.column, value }, depth + 1))
        continue
      }
      for (const line of keysFeeding(at.definition, source, index, at.line)) {
        const prepared = prepare(at.definition, { ...source, lines: { [line]: lines[line] ?? {} } }, index)
        const value = provider === null ? numberIn(at.definition, prepared.lines, at.line, at.column) : lines[line]?.[at.column]
        if (value !== undefined) parts.push(await nodeOf(ports, child, { definition, lines, sha256, events, line, column: at.column, value }, depth + 1))
      }
    }
  }
  return parts
}

/** The one unit a khoản comes from where the report is joined; `null` where it is a sum. */
function providerIn(report: ReportInReach, { definition, line }: Standpoint): string | null {
  return definition.lines.kind === 'fixed' ? providerOn(report.regime.assignments ?? [], definition.code, khoanOf(line), lastDay(report.period)) : null
}

