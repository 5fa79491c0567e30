// Lấy mẫu: prints the official workbook for one report, ready to fill.
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { offeredOn, printedName } from '../../reporting/catalogue/catalogue.ts'
import { toneless } from '../../reporting/catalogue/spelling.ts'
import { layOutAll, sheetNameOf, type FormOrder } from '../../reporting/form/lay-out.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { catalogueOf, groupsIn, type FormDefinition } from '../../reporting/form/definition.ts'
import { columnsOf, looksBack } from '../../reporting/form/expression.ts'
import { evaluate } from '../../reporting/form/evaluate.ts'
import { isRelation } from '../../reporting/form/rule.ts'
import { carriedLines, indexFor, type PreviousForm } from '../../reporting/rules/context.ts'
import { splitKey } from '../../reporting/rules/numbers.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import type { Printer, Shelf } from '../ports.ts'
import { formsAskedFor, type ReportToPrint } from './forms-to-print.ts'
import { cataloguesFor } from './reach.ts'

export const mostLines = 400

export interface TemplateOrder {
  /** One form's code, whole or short (`II.06a`); without it, every form the unit owes that is on the shelf. */
  readonly form?: string
  /** Empty lines to print in each form, 1 to 400. */
  readonly lines: number
  /** The previous forms known, by code. */
  readonly previous: ReadonlyMap<string, PreviousForm>
}

/** Prints the workbook. Fields that had dossiers pending last period come with their names and the numbers carried over. */
export async function template(
  shelf: Shelf,
  print: Printer,
  report: ReportToPrint,
  order: TemplateOrder,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | Refusal> {
  const definitions = formsAskedFor(report, order.form)
  if (isRefusal(definitions)) return definitions
  const workbook = {
    regime: report.regime.id,
    period: report.period,
    dataWindow: dataWindow(report.edition, report.period),
    unit: report.unit,
    receiver: report.receiverName,
    names: namesOffered(shelf, report, definitions),
  }
  const forms = definitions.map((definition): FormOrder => {
    const previous = order.previous.get(definition.code)
    const lines = previous ? pendingLines(report, definition, previous) : []
    const blank = Math.max(1, Math.min(order.lines, mostLines) - lines.length)
    return { definition, lines, blankLines: Math.ceil(blank / Math.max(1, groupsIn(definition).length)), ...shareIn(shelf, report, definition) }
  })
  const name = [definitions.map(sheetNameOf).join('-'), report.key.period, toneless(report.unit.name).replaceAll(' ', '-')].join('_')
  return { bytes: await print(layOutAll(workbook, forms)), fileName: `${name}.xlsx` }
}

/** The unit's share of a form, with the names of those who provide the rest. */
function shareIn(shelf: Shelf, report: ReportToPrint, definition: FormDefinition): Pick<FormOrder, 'share'> {
  const share = report.shares.get(definition.code)
  if (!share) return {}
  const nameOf = (id: string): string => unitNameOn(shelf.units, id, lastDay(report.period))
  return { share: { own: share.own, others: Object.fromEntries(Object.entries(share.others).map(([khoan, id]) => [khoan, nameOf(id)])) } }
}

/** The names in force that drop-downs offer, in the order of the alphabet. */
export function namesOffered(shelf: Shelf, report: ReportToPrint, definitions: readonly FormDefinition[]): string[] {
  const wanted = new Set(definitions.map(catalogueOf))
  return cataloguesFor(shelf, report, definitions)
    .filter((catalogue) => wanted.has(catalogue.id))
    .flatMap((catalogue) => offeredOn(catalogue, lastDay(report.period)))
    .map(printedName)
    .sort((a, b) => (toneless(a) < toneless(b) ? -1 : 1))
}

function pendingLines(report: ReportToPrint, definition: FormDefinition, previous: PreviousForm): PrintedLine[] {
  const index = indexFor(definition, { period: report.period, catalogues: report.catalogues, previous })
  const carrying = definition.rules.filter(isRelation).filter((rule) => looksBack(rule.relation))
  return [...carriedLines(previous, index).lines].flatMap(([key, numbers]) => {
    const { group, bare } = splitKey(key)
    const entry = index.byId.get(bare)
    if (!entry) return []
    const carried: Record<number, number> = {}
    for (const { relation } of carrying) {
      const value = evaluate(relation.right, { current: new Map(), previous: numbers })
      for (const column of columnsOf(relation.left)) if (value !== undefined && value > 0) carried[column] = value
    }
    return Object.keys(carried).length === 0 ? [] : [{ name: printedName(entry), numbers: carried, ...(group === undefined ? {} : { group }) }]
  })
}
