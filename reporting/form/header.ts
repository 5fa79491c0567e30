// What stands around the lines of a form: the heading, the header tree with its number row, and the signatures.
import { writtenDay } from '../calendar/day.ts'
import type { DataWindow } from '../calendar/edition.ts'
import { periodHeading } from '../calendar/labels.vi.ts'
import type { Period } from '../calendar/period.ts'
import type { FormDefinition } from './definition.ts'
import { excelExpression, formulaRule } from './excel.ts'
import { layoutWords } from './layout.vi.ts'
import type { Area, PlannedCell } from './plan.ts'

/** Some cells and the merges among them. */
export interface Block {
  readonly cells: PlannedCell[]
  readonly merges: Area[]
}

/** What a heading tells beside the form's own words. */
export interface HeadingFacts {
  readonly definition: FormDefinition
  readonly period: Period
  readonly dataWindow: DataWindow
  readonly unit: { readonly name: string }
  readonly receiver: string
}

/** The header's cells and merges, from `top` down over `depth` rows. Neighbours that share a heading share its cell. */
export function headerCells(definition: FormDefinition, top: number, depth: number): Block {
  const cells: PlannedCell[] = []
  const merges: Area[] = []
  const bottom = top + depth - 1
  const paths = definition.columns.map((one) => [...(one.under ?? []), one.label])
  paths.forEach((path, index) => {
    path.forEach((label, level) => {
      const isLeaf = level === path.length - 1
      const shared = (other: readonly string[] | undefined): boolean =>
        !isLeaf && other !== undefined && level < other.length - 1 && path.slice(0, level + 1).every((one, at) => one === other[at])
      if (shared(paths[index - 1])) return
      let end = index
      while (shared(paths[end + 1])) end++
      const area: Area = {
        rows: [top + level, isLeaf ? bottom : top + level],
        columns: [index + 1, end + 1],
      }
      cells.push({ row: top + level, at: index + 1, look: 'header', value: label })
      if (area.rows[0] !== area.rows[1] || area.columns[0] !== area.columns[1]) merges.push(area)
    })
  })
  return { cells, merges }
}

/** The heading, rows 1 to 5: code at the left, who reports to whom at the right, the title between or, on narrow forms, beneath. */
export function headingBlock(facts: HeadingFacts): Block {
  return isNarrow(facts.definition) ? narrowHeading(facts) : wideHeading(facts)
}

function wideHeading({ definition, period, dataWindow, unit, receiver }: HeadingFacts): Block {
  const all = definition.columns.length
  const { left, right } = thirds(all)
  return {
    cells: [
      { row: 1, at: 1, look: 'code', value: headingOf(definition) },
      { row: 2, at: 1, look: 'issued', value: definition.issuedUnder },
      { row: 1, at: left + 1, look: 'title', value: definition.title },
      { row: 3, at: left + 1, look: 'period', value: layoutWords.period(periodHeading(period)) },
      { row: 4, at: left + 1, look: 'period', value: windowLine(dataWindow) },
      { row: 1, at: right, look: 'party', value: layoutWords.reporter(unit.name) },
      { row: 3, at: right, look: 'party', value: layoutWords.receiver(receiver) },
      ...measureCell(definition, 5, right),
    ],
    merges: [
      box(1, 1, 1, left),
      box(2, 3, 1, left),
      box(1, 2, left + 1, right - 1),
      box(3, 3, left + 1, right - 1),
      box(4, 4, left + 1, right - 1),
      box(1, 2, right, all),
      box(3, 4, right, all),
      box(5, 5, right, all),
    ],
  }
}

function narrowHeading({ definition, period, dataWindow, unit, receiver }: HeadingFacts): Block {
  const all = definition.columns.length
  const { left, right } = thirds(all)
  return {
    cells: [
      { row: 1, at: 1, look: 'code', value: headingOf(definition) },
      { row: 2, at: 1, look: 'issued', value: definition.issuedUnder },
      { row: 1, at: right, look: 'party', value: layoutWords.reporter(unit.name) },
      { row: 2, at: right, look: 'party', value: layoutWords.receiver(receiver) },
      { row: 3, at: 1, look: 'title', value: definition.title },
      { row: 4, at: 1, look: 'period', value: `${layoutWords.period(periodHeading(period))} ${windowLine(dataWindow)}` },
      ...measureCell(definition, 5, right),
    ],
    merges: [box(1, 1, 1, left), box(2, 2, 1, left), box(1, 1, right, all), box(2, 2, right, all), box(3, 3, 1, all), box(4, 4, 1, all), box(5, 5, right, all)],
  }
}

function measureCell(definition: FormDefinition, row: number, at: number): PlannedCell[] {
  return definition.measure === undefined ? [] : [{ row, at, look: 'measure', value: layoutWords.measure(definition.measure) }]
}

function windowLine({ from, to }: DataWindow): string {
  return layoutWords.window(writtenDay(from), writtenDay(to))
}

/** What stands at the top left of a form. */
export function headingOf(definition: FormDefinition): string {
  return definition.heading ?? layoutWords.code(definition.code)
}

/** The row of official column numbers, by which a workbook is read back; computed columns say of what. */
export function numberCells(definition: FormDefinition, row: number): PlannedCell[] {
  return definition.columns.map((one, at) => {
    const rule = one.formula === true ? formulaRule(definition, one.column) : null
    const sum = rule ? excelExpression(rule.relation.right, (column) => `(${column})`) : null
    return { row, at: at + 1, look: 'numbers', value: sum === null ? `(${one.column})` : `(${one.column})=\n${sum}` }
  })
}

/** Who signs, from `row` down. */
export function signatureBlock(definition: FormDefinition, row: number): Block {
  const columns = definition.columns.length
  const narrow = isNarrow(definition)
  const { left, right } = thirds(columns)
  const at = narrow ? right : right - 2
  return {
    cells: [
      { row, at, look: 'place', value: layoutWords.place },
      { row: row + 1, at: left, look: 'signer', value: layoutWords.preparer },
      { row: row + 2, at: left, look: 'signHint', value: layoutWords.preparerHint },
      { row: row + 1, at, look: 'signer', value: layoutWords.head },
      { row: row + 2, at, look: 'signHint', value: layoutWords.headHint },
    ],
    merges: [0, 1, 2].map((down) => box(row + down, row + down, at, columns)),
  }
}

/** A form too narrow for three blocks side by side. */
export function isNarrow(definition: FormDefinition): boolean {
  return definition.columns.length < 8
}

function thirds(columns: number): { left: number; right: number } {
  return columns < 8 ? { left: Math.max(1, Math.min(2, columns - 1)), right: Math.min(3, columns) } : { left: 2, right: columns - 3 }
}

/** An area by its four sides. */
export function box(top: number, bottom: number, from: number, to: number): Area {
  return { rows: [top, bottom], columns: [from, to] }
}
