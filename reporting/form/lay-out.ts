// Definition to workbook plan: where everything stands, with formulas and limits taken from the rules.
import type { DataWindow } from '../calendar/edition.ts'
import { periodKey, type Period } from '../calendar/period.ts'
import type { FormDefinition } from './definition.ts'
import { box, headerCells, headingBlock, numberCells, signatureBlock } from './header.ts'
import { highlights, inputAreas, listName } from './lay-limits.ts'
import { lineCells, totalCells, type PrintedLine } from './lay-lines.ts'
import type { SheetPlan, WorkbookPlan } from './plan.ts'

/** What a workbook is printed for. */
export interface WorkbookOrder {
  readonly regime: string
  readonly period: Period
  readonly dataWindow: DataWindow
  readonly unit: { readonly id: string; readonly name: string }
  readonly receiver: string
  /** Names the drop-down offers, as printed. */
  readonly names: readonly string[]
}

/** One form of a workbook. */
export interface FormOrder {
  readonly definition: FormDefinition
  readonly lines: readonly PrintedLine[]
  /** Empty lines after the filled ones. */
  readonly blankLines: number
}

/** A workbook of one form. */
export interface PrintOrder extends WorkbookOrder, FormOrder {}

const firstHeaderRow = 6

/** Lays a workbook of one form out. Pure; the same order gives the same plan. */
export function layOut(order: PrintOrder): WorkbookPlan {
  return layOutAll(order, [order])
}

/** Lays the forms of one report out, a sheet each, in the order given. */
export function layOutAll(order: WorkbookOrder, forms: readonly FormOrder[]): WorkbookPlan {
  const [first] = forms
  return {
    identity: {
      regime: order.regime,
      period: periodKey(order.period),
      unit: order.unit.id,
      forms: forms.map(({ definition }) => ({ code: definition.code, edition: definition.edition, sheet: sheetNameOf(definition) })),
    },
    title: first?.definition.title ?? '',
    sheets: forms.map((form) => laySheet(order, form)),
    list: { definedName: listName, names: order.names },
  }
}

/** The short sheet name of a form: `II.06a/VPCP/KSTT` stands on `II.06a`. */
export function sheetNameOf(definition: FormDefinition): string {
  return definition.code.split('/')[0] ?? definition.code
}

function laySheet(order: WorkbookOrder, { definition, lines, blankLines }: FormOrder): SheetPlan {
  const depth = Math.max(...definition.columns.map((one) => (one.under?.length ?? 0) + 1))
  const numberRow = firstHeaderRow + depth
  const first = numberRow + 1
  const count = Math.max(lines.length + blankLines, 1)
  const last = first + count - 1
  const heading = headingBlock({ ...order, definition })
  const header = headerCells(definition, firstHeaderRow, depth)
  const signatures = signatureBlock(definition.columns.length, last + 3)
  return {
    name: sheetNameOf(definition),
    widths: definition.columns.map((one) => one.width),
    heights: { 1: 18, 2: 34, [firstHeaderRow]: 22, [numberRow]: 27 },
    cells: [
      ...heading.cells,
      ...header.cells,
      ...numberCells(definition, numberRow),
      ...Array.from({ length: count }, (_, at) => lineCells(definition, first + at, first, lines[at])).flat(),
      ...totalCells(definition, lines, last + 1, first),
      ...signatures.cells,
    ],
    merges: [
      ...heading.merges,
      ...header.merges,
      box(last + 1, last + 1, 1, 2),
      ...signatures.merges,
    ],
    inputs: inputAreas(definition, first, last),
    highlights: highlights(definition, first, last),
    frozenAbove: first,
    repeated: [firstHeaderRow, numberRow],
  }
}
