// Lấy mẫu: prints the official workbook for one report, ready to fill.
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { entriesOn, printedName } from '../../reporting/catalogue/catalogue.ts'
import { toneless } from '../../reporting/catalogue/spelling.ts'
import { layOut, sheetNameOf, type PrintedLine } from '../../reporting/form/lay-out.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { columnsOf, looksBack } from '../../reporting/form/expression.ts'
import { evaluate } from '../../reporting/form/evaluate.ts'
import { isRelation } from '../../reporting/form/rule.ts'
import { carriedLines, indexFor, type PreviousForm } from '../../reporting/rules/context.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Printer, Shelf } from '../ports.ts'
import type { ReportInReach } from './reach.ts'

export const mostLines = 400

export interface TemplateOrder {
  /** The form's code, whole or short: `II.06a`. */
  readonly form: string
  /** Empty lines to print, 1 to 400. */
  readonly lines: number
  readonly previous: PreviousForm | null
}

/** Finds a form of a report by its code, whole or short. */
export function findForm(report: ReportInReach, code: string): FormDefinition | Refusal {
  const found = report.definitions.find((one) => one.code === code || sheetNameOf(one) === code)
  return found ?? refuse('unknownForm', { form: code })
}

/** Prints the workbook. Fields that had dossiers pending last period come with their names and the numbers carried over. */
export async function template(
  shelf: Shelf,
  print: Printer,
  report: ReportInReach,
  order: TemplateOrder,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | Refusal> {
  const definition = findForm(report, order.form)
  if (isRefusal(definition)) return definition
  const catalogue = report.regime.catalogues.find((one) => one.id === definition.lines.catalogue)
  const names = catalogue ? entriesOn(catalogue, lastDay(report.period)).filter((one) => one.ministry !== '').map(printedName) : []
  const lines = order.previous === null ? [] : pendingLines(report, definition, order.previous)
  const plan = layOut({
    definition,
    regime: report.regime.id,
    period: report.period,
    dataWindow: dataWindow(report.edition, report.period),
    unit: report.unit,
    receiver: shelf.units.find((one) => one.id === report.obligation.receiver)?.name ?? '',
    names: names.sort((a, b) => (toneless(a) < toneless(b) ? -1 : 1)),
    lines,
    blankLines: Math.max(1, Math.min(order.lines, mostLines) - lines.length),
  })
  const name = [sheetNameOf(definition), report.key.period, toneless(report.unit.name).replaceAll(' ', '-')].join('_')
  return { bytes: await print(plan), fileName: `${name}.xlsx` }
}

function pendingLines(report: ReportInReach, definition: FormDefinition, previous: PreviousForm): PrintedLine[] {
  const index = indexFor(definition, { period: report.period, catalogues: report.regime.catalogues, previous })
  const carrying = definition.rules.filter(isRelation).filter((rule) => looksBack(rule.relation))
  return [...carriedLines(previous, index)].flatMap(([key, numbers]) => {
    const entry = index.byId.get(key)
    if (!entry) return []
    const carried: Record<number, number> = {}
    for (const { relation } of carrying) {
      const value = evaluate(relation.right, { current: new Map(), previous: numbers })
      for (const column of columnsOf(relation.left)) if (value !== undefined && value > 0) carried[column] = value
    }
    return Object.keys(carried).length === 0 ? [] : [{ name: printedName(entry), numbers: carried }]
  })
}
