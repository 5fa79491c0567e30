// Xuất: a report's saved figures for the systems the letters name, as data, as text, or as the plain official workbook.
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { printedName } from '../../reporting/catalogue/catalogue.ts'
import { receiverNameOf } from '../../reporting/compliance/obligation.ts'
import { exportedForm, exportSchema, type ExportedReport } from '../../reporting/consolidation/export.ts'
import { inputColumns, itemsIn, type FormDefinition } from '../../reporting/form/definition.ts'
import { layOutAll, type FormOrder } from '../../reporting/form/lay-out.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import { splitKey, type KeyedLines } from '../../reporting/rules/numbers.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { findReport, inSubtree, type ReportInReach } from './reach.ts'

interface Saved {
  readonly report: ReportInReach
  readonly sha256: string
  readonly forms: readonly { readonly definition: FormDefinition; readonly lines: KeyedLines }[]
}

/** The figures of the report's current version. Refuses people in whose reach it does not lie, and a report nobody saved. */
export async function exportReport(ports: Ports, session: Session, key: ReportKey): Promise<ExportedReport | Refusal> {
  const saved = await savedFigures(ports, session, key)
  if (isRefusal(saved)) return saved
  const forms = saved.forms.map(({ definition, lines }) => exportedForm(definition, lines, namesIn(saved.report, definition)))
  return { schema: exportSchema, report: key, sha256: saved.sha256, forms }
}

/** The same as a workbook in the official layout without anything of ours in it: no identity, no hidden sheets, no protection. */
export async function exportWorkbook(ports: Ports, session: Session, key: ReportKey): Promise<Uint8Array | Refusal> {
  const saved = await savedFigures(ports, session, key)
  if (isRefusal(saved)) return saved
  const { report, forms } = saved
  const orders = forms.map(({ definition, lines }): FormOrder => ({ definition, lines: printedLines(report, definition, lines), blankLines: 0 }))
  const workbook = {
    regime: report.regime.id,
    period: report.period,
    dataWindow: dataWindow(report.edition, report.period),
    unit: report.unit,
    receiver: receiverNameOf(report.obligation, ports.shelf.units, lastDay(report.period)),
    names: [],
  }
  return ports.print(layOutAll(workbook, orders), { plain: true })
}

async function savedFigures(ports: Ports, session: Session, key: ReportKey): Promise<Saved | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const { sha256 } = standingOf(await ports.ledger.eventsOf(key))
  if (sha256 === null) return refuse('unknownReport')
  const forms: { definition: FormDefinition; lines: KeyedLines }[] = []
  for (const definition of report.definitions) {
    const lines = await ports.ledger.lines(sha256, definition.code)
    if (lines !== null) forms.push({ definition, lines })
  }
  return { report, sha256, forms }
}

function namesIn(report: ReportInReach, definition: FormDefinition): (key: string) => string {
  const items = new Map(itemsIn(definition).map((one) => [one.item, one.label]))
  const index = indexFor(definition, { period: report.period, catalogues: report.catalogues, previous: null })
  return (key) => {
    const { bare } = splitKey(key)
    const entry = index.byId.get(bare)
    return items.get(key) ?? (entry ? printedName(entry) : bare.replace(/^\?/u, ''))
  }
}

function printedLines(report: ReportInReach, definition: FormDefinition, lines: KeyedLines): PrintedLine[] {
  const nameOf = namesIn(report, definition)
  return Object.entries(lines).map(([key, numbers]): PrintedLine => {
    const { group } = splitKey(key)
    if (definition.lines.kind === 'fixed') return { name: key, numbers }
    const entered = Object.fromEntries(inputColumns(definition).flatMap(({ column }) => (numbers[column] === undefined ? [] : [[column, numbers[column]]])))
    return { name: nameOf(key), numbers: entered, ...(group === undefined ? {} : { group }) }
  })
}
