// Definition to workbook plan: where everything stands, with formulas and limits taken from the rules.
import type { DataWindow } from '../calendar/edition.ts'
import { periodKey, type Period } from '../calendar/period.ts'
import type { FormDefinition } from './definition.ts'
import { headerCells, headingBlock, isNarrow, numberCells, signatureBlock } from './header.ts'
import { layBlocks } from './lay-blocks.ts'
import { layItems } from './lay-items.ts'
import { listName } from './lay-limits.ts'
import type { PrintedLine } from './lay-lines.ts'
import type { FormShare } from './share.ts'
import type { PlannedCell, SheetPlan, WorkbookPlan } from './plan.ts'

/** What a workbook is printed for. */
export interface WorkbookOrder {
  readonly regime: string
  readonly period: Period
  readonly dataWindow: DataWindow
  readonly unit: { readonly id: string; readonly name: string }
  readonly receiver: string
  /** Names the drop-down offers, as printed. */
  readonly names: readonly string[]
  /** The record of what the figures were put together from. */
  readonly made?: string
}

/** One form of a workbook. */
export interface FormOrder {
  readonly definition: FormDefinition
  /** Lines already filled in. On a form that prints its items a line's name is the item. */
  readonly lines: readonly PrintedLine[]
  /** Empty lines after the filled ones, in each group where the form has groups; nothing where the form prints its items. */
  readonly blankLines: number
  /** The parts the unit provides; all of them where it is not given. */
  readonly share?: FormShare
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
      ...(order.made === undefined ? {} : { made: order.made }),
      forms: forms.map(({ definition }) => ({ code: definition.code, edition: definition.edition, sheet: sheetNameOf(definition) })),
    },
    title: first?.definition.title ?? '',
    sheets: forms.map((form) => laySheet(order, form)),
    list: forms.some(({ definition }) => definition.lines.kind === 'catalogue') ? { definedName: listName, names: order.names } : null,
  }
}

/** The short sheet name of a form: `II.06a/VPCP/KSTT` stands on `II.06a`. */
export function sheetNameOf(definition: FormDefinition): string {
  return definition.code.split('/')[0] ?? definition.code
}

/** Where what the number row heads ends, and what it holds. */
export interface Body extends Pick<SheetPlan, 'inputs' | 'highlights' | 'merges'> {
  readonly cells: readonly PlannedCell[]
  /** The last row. */
  readonly last: number
}

function laySheet(order: WorkbookOrder, form: FormOrder): SheetPlan {
  const { definition } = form
  const depth = Math.max(...definition.columns.map((one) => (one.under?.length ?? 0) + 1))
  const numberRow = firstHeaderRow + depth
  const heading = headingBlock({ ...order, definition })
  const header = headerCells(definition, firstHeaderRow, depth)
  const body = definition.lines.kind === 'fixed' ? layItems(definition, definition.lines, numberRow + 1, form) : layBlocks(definition, numberRow + 1, form)
  const signatures = signatureBlock(definition, body.last + 2)
  return {
    name: sheetNameOf(definition),
    widths: definition.columns.map((one) => one.width),
    heights: isNarrow(definition) ? { 1: 34, 2: 34, 3: 34, [firstHeaderRow]: 22 } : { 1: 18, 2: 34, [firstHeaderRow]: 22, [numberRow]: 27 },
    cells: [...heading.cells, ...header.cells, ...numberCells(definition, numberRow), ...body.cells, ...signatures.cells],
    merges: [...heading.merges, ...header.merges, ...body.merges, ...signatures.merges],
    inputs: body.inputs,
    highlights: body.highlights,
    frozenAbove: numberRow + 1,
    repeated: [firstHeaderRow, numberRow],
    ...(isNarrow(definition) ? { upright: true } : {}),
  }
}
