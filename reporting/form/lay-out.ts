// Definition to workbook plan: where everything stands, with formulas and limits taken from the rules.
import type { DataWindow } from '../calendar/edition.ts'
import { periodKey, type Period } from '../calendar/period.ts'
import type { FormDefinition, LineGroup } from './definition.ts'
import { box, headerCells, headingBlock, numberCells, signatureBlock } from './header.ts'
import { highlights, inputAreas, listName } from './lay-limits.ts'
import { groupCells, lineCells, totalCells, type PrintedLine } from './lay-lines.ts'
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
}

/** One form of a workbook. */
export interface FormOrder {
  readonly definition: FormDefinition
  readonly lines: readonly PrintedLine[]
  /** Empty lines after the filled ones, in each group where the form has groups. */
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

/** Where the lines of a form stand: one block, or one under each group's row. */
interface LineBlock {
  readonly group?: LineGroup
  readonly lines: readonly PrintedLine[]
  readonly first: number
  readonly last: number
}

function blocksFrom(top: number, { definition, lines, blankLines }: FormOrder): LineBlock[] {
  const groups = definition.lines.groups
  let row = top
  const block = (own: readonly PrintedLine[], group?: LineGroup): LineBlock => {
    const first = group ? row + 1 : row
    const last = first + Math.max(own.length + blankLines, 1) - 1
    row = last + 1
    return { lines: own, first, last, ...(group ? { group } : {}) }
  }
  if (!groups) return [block(lines)]
  return groups.map((group) => block(lines.filter((line) => line.group === group.id), group))
}

function laySheet(order: WorkbookOrder, form: FormOrder): SheetPlan {
  const { definition, lines } = form
  const depth = Math.max(...definition.columns.map((one) => (one.under?.length ?? 0) + 1))
  const numberRow = firstHeaderRow + depth
  const first = numberRow + 1
  const blocks = blocksFrom(first, form)
  const total = (blocks.at(-1)?.last ?? numberRow) + 1
  const heading = headingBlock({ ...order, definition })
  const header = headerCells(definition, firstHeaderRow, depth)
  const signatures = signatureBlock(definition.columns.length, total + 2)
  const groupRows = blocks.flatMap((block) => (block.group ? [block.first - 1] : []))
  return {
    name: sheetNameOf(definition),
    widths: definition.columns.map((one) => one.width),
    heights: { 1: 18, 2: 34, [firstHeaderRow]: 22, [numberRow]: 27 },
    cells: [
      ...heading.cells,
      ...header.cells,
      ...numberCells(definition, numberRow),
      ...blocks.flatMap((block) => blockCells(definition, block)),
      ...totalCells(definition, lines, total, first, groupRows),
      ...signatures.cells,
    ],
    merges: [...heading.merges, ...header.merges, box(total, total, 1, 2), ...signatures.merges],
    inputs: blocks.flatMap((block) => inputAreas(definition, block.first, block.last)),
    highlights: blocks.flatMap((block) => highlights(definition, block.first, block.last)),
    frozenAbove: first,
    repeated: [firstHeaderRow, numberRow],
  }
}

function blockCells(definition: FormDefinition, { group, lines, first, last }: LineBlock): PlannedCell[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => lineCells(definition, first + at, first, lines[at]))
  return [...(group ? groupCells(definition, group, lines, first - 1, last + 1) : []), ...rows.flat()]
}
