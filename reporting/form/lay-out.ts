// Definition to workbook plan: where everything stands, with formulas and limits taken from the rules.
import type { DataWindow } from '../calendar/edition.ts'
import { periodKey, type Period } from '../calendar/period.ts'
import { lettersOf } from './columns.ts'
import { numberColumns, type Column, type FormDefinition } from './definition.ts'
import { evaluate } from './evaluate.ts'
import { columnsOf } from './expression.ts'
import { excelBroken, excelExpression, formulaRule } from './excel.ts'
import { box, headerCells, headingBlock, numberCells, signatureBlock } from './header.ts'
import { layoutWords } from './layout.vi.ts'
import type { Highlight, InputArea, PlannedCell, SheetPlan, WorkbookPlan } from './plan.ts'
import { isRelation } from './rule.ts'

/** A line to print already filled: its name and the numbers known, by official column. */
export interface PrintedLine {
  readonly name: string
  readonly numbers: Readonly<Record<number, number>>
}

/** What a workbook is printed for. */
export interface PrintOrder {
  readonly definition: FormDefinition
  readonly regime: string
  readonly period: Period
  readonly dataWindow: DataWindow
  readonly unit: { readonly id: string; readonly name: string }
  readonly receiver: string
  /** Names the drop-down offers, as printed. */
  readonly names: readonly string[]
  readonly lines: readonly PrintedLine[]
  /** Empty lines after the filled ones. */
  readonly blankLines: number
}

const listName = 'DanhMucLinhVuc'
const firstHeaderRow = 6

/** Lays a form out. Pure; the same order gives the same plan. */
export function layOut(order: PrintOrder): WorkbookPlan {
  const sheet = sheetNameOf(order.definition)
  return {
    identity: {
      regime: order.regime,
      period: periodKey(order.period),
      unit: order.unit.id,
      forms: [{ code: order.definition.code, edition: order.definition.edition, sheet }],
    },
    title: order.definition.title,
    sheets: [laySheet(order, sheet)],
    list: { definedName: listName, names: order.names },
  }
}

/** The short sheet name of a form: `II.06a/VPCP/KSTT` stands on `II.06a`. */
export function sheetNameOf(definition: FormDefinition): string {
  return definition.code.split('/')[0] ?? definition.code
}

function laySheet(order: PrintOrder, name: string): SheetPlan {
  const { definition } = order
  const depth = Math.max(...definition.columns.map((one) => (one.under?.length ?? 0) + 1))
  const numberRow = firstHeaderRow + depth
  const first = numberRow + 1
  const count = Math.max(order.lines.length + order.blankLines, 1)
  const last = first + count - 1
  const heading = headingBlock(order)
  const header = headerCells(definition, firstHeaderRow, depth)
  const signatures = signatureBlock(definition.columns.length, last + 3)
  return {
    name,
    widths: definition.columns.map((one) => one.width),
    heights: { 1: 18, 2: 34, [firstHeaderRow]: 22, [numberRow]: 27 },
    cells: [
      ...heading.cells,
      ...header.cells,
      ...numberCells(definition, numberRow),
      ...Array.from({ length: count }, (_, at) => lineCells(order, first + at, first, order.lines[at])).flat(),
      ...totalCells(order, last + 1, first),
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

function lineCells({ definition }: PrintOrder, row: number, first: number, line?: PrintedLine): PlannedCell[] {
  const cell = cellNamer(definition, row)
  return definition.columns.map((one, index): PlannedCell => {
    const at = index + 1
    if (one.type === 'ordinal') {
      const names = lettersOf(indexOf(definition, definition.lines.column))
      const formula = `IF(${names}${row}="","",COUNTA(${names}$${first}:${names}${row}))`
      return { row, at, look: 'ordinal', formula, value: line ? row - first + 1 : '' }
    }
    if (one.type === 'name') return { row, at, look: 'name', ...(line ? { value: line.name } : {}) }
    const rule = one.formula === true ? formulaRule(definition, one.column) : null
    if (rule === null) {
      const value = line?.numbers[one.column]
      return { row, at, look: 'count', ...(value === undefined ? {} : { value }) }
    }
    const sum = excelExpression(rule.relation.right, cell) ?? ''
    const parts = sum.split('+').join(',')
    const result = line && evaluate(rule.relation.right, { current: numbersOf(line), previous: null })
    return { row, at, look: 'computed', formula: `IF(COUNT(${parts})=0,"",${sum})`, value: result ?? '' }
  })
}

function totalCells({ definition, lines }: PrintOrder, row: number, first: number): PlannedCell[] {
  const cell = cellNamer(definition, row)
  const sums = new Map(
    numberColumns(definition).map((one) => [
      one.column,
      lines.reduce((sum, line) => sum + (line.numbers[one.column] ?? 0), 0),
    ]),
  )
  return definition.columns.map((one, index): PlannedCell => {
    const at = index + 1
    if (one.type !== 'count') return { row, at, look: 'totalLabel', ...(at === 1 ? { value: definition.totalLabel } : {}) }
    const rule = one.formula === true ? formulaRule(definition, one.column) : null
    const letters = lettersOf(at)
    // The range ends at "the row above", so a line inserted right above the total is summed too.
    const formula =
      (rule && excelExpression(rule.relation.right, cell)) ??
      `SUM(${letters}${first}:INDEX(${letters}:${letters},ROW()-1))`
    const value = rule ? evaluate(rule.relation.right, { current: sums, previous: null }) : sums.get(one.column)
    return { row, at, look: 'total', formula, value: value ?? 0 }
  })
}

function inputAreas(definition: FormDefinition, first: number, last: number): InputArea[] {
  return definition.columns.flatMap((one, index): InputArea[] => {
    if (one.type === 'ordinal' || one.formula === true) return []
    const area = box(first, last, index + 1, index + 1)
    return one.type === 'name'
      ? [{ ...area, accepts: 'listedName', prompt: layoutWords.namePrompt, refusal: layoutWords.nameRefusal }]
      : [{ ...area, accepts: 'count', refusal: layoutWords.countRefusal }]
  })
}

function highlights(definition: FormDefinition, first: number, last: number): Highlight[] {
  const cell = (column: number): string => `$${lettersOf(indexOf(definition, column))}${first}`
  const names = indexOf(definition, definition.lines.column)
  const name = cell(definition.lines.column)
  const column = lettersOf(names)
  const broken = definition.rules.filter(isRelation).flatMap((rule): Highlight[] => {
    const formula = excelBroken(rule.relation, cell)
    if (formula === null) return []
    const cells = [...new Set(formula.match(/\$[A-Z]+\d+/gu) ?? [])]
    const whole = `AND(COUNT(${cells.join(',')})=${cells.length},${formula})`
    const columns = columnsOf(rule.relation).map((one) => indexOf(definition, one))
    return runs(columns).map(([from, to]) => ({ ...box(first, last, from, to), formula: whole, tone: 'error' }))
  })
  return [
    ...broken,
    {
      ...box(first, last, names, names),
      formula: `AND(${name}<>"",COUNTIF($${column}$${first}:$${column}$${last},${name})>1)`,
      tone: 'error',
    },
    { ...box(first, last, names, names), formula: `AND(${name}<>"",COUNTIF(${listName},${name})=0)`, tone: 'warning' },
  ]
}

/** Neighbouring numbers as spans: `3, 4, 5, 7` gives `3–5` and `7–7`. */
function runs(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span && span[1] === number - 1) span[1] = number
    else spans.push([number, number])
  }
  return spans
}

function numbersOf(line: PrintedLine): Map<number, number> {
  return new Map(Object.entries(line.numbers).map(([column, value]) => [Number(column), value]))
}

function cellNamer(definition: FormDefinition, row: number): (column: number) => string {
  return (column) => `${lettersOf(indexOf(definition, column))}${row}`
}

/** The sheet column (1-based) an official column is printed in. */
function indexOf(definition: FormDefinition, column: number): number {
  return definition.columns.findIndex((one: Column) => one.column === column) + 1
}
