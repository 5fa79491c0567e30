// The lines of a form on its sheet, and the total beneath them: values, formulas and their results.
import { lettersOf } from './columns.ts'
import { isNumber, numberColumns, totalLabelOf, type Column, type FormDefinition, type LineGroup } from './definition.ts'
import { evaluate } from './evaluate.ts'
import { excelExpression, formulaRule, printedFormula } from './excel.ts'
import type { PlannedCell } from './plan.ts'

/** A line to print already filled: its name and the numbers known, by official column. */
export interface PrintedLine {
  readonly name: string
  /** The group it stands under, where the form has groups. */
  readonly group?: string
  readonly numbers: Readonly<Record<number, number>>
  /** Words for the column of notes, where the form has one. */
  readonly note?: string
}

/** The cells of one line; `first` is the row of the form's first line. */
export function lineCells(definition: FormDefinition, row: number, first: number, line?: PrintedLine): PlannedCell[] {
  const cell = cellNamer(definition, row)
  return definition.columns.map((one, index): PlannedCell => {
    const at = index + 1
    if (one.type === 'ordinal') {
      const names = lettersOf(indexOf(definition, definition.lines.column))
      const formula = `IF(${names}${row}="","",COUNTA(${names}$${first}:${names}${row}))`
      return { row, at, look: 'ordinal', formula, value: line ? row - first + 1 : '' }
    }
    if (one.type === 'name') return { row, at, look: 'name', ...(line ? { value: line.name } : {}) }
    if (!isNumber(one)) return { row, at, look: 'note', ...(one.type === 'note' && line?.note !== undefined ? { value: line.note } : {}) }
    const rule = one.formula === true ? formulaRule(definition, one.column) : null
    if (rule === null) {
      const value = line?.numbers[one.column]
      return { row, at, look: 'count', ...(value === undefined ? {} : { value }) }
    }
    const result = line && evaluate(rule.relation.right, { current: numbersOf(line), previous: null })
    return { row, at, look: 'computed', formula: printedFormula(rule.relation.right, cell) ?? '', value: result ?? '' }
  })
}

/** What a sum's cells are made of: the formula of a column's own sum, where nothing computes it from its neighbours. */
interface SumRow {
  readonly row: number
  readonly lines: readonly PrintedLine[]
  readonly look: 'total' | 'groupSum'
  readonly formula: (letters: string) => string
}

/** The cells of a group's row: its ordinal, its label, and the sums of the lines between it and the row at `end`. */
export function groupCells(definition: FormDefinition, group: LineGroup, lines: readonly PrintedLine[], row: number, end: number): PlannedCell[] {
  const own = lines.filter((line) => line.group === group.id)
  const words: PlannedCell[] = definition.columns.flatMap((one, index): PlannedCell[] => {
    if (isNumber(one)) return []
    return [{ row, at: index + 1, look: one.type === 'ordinal' ? 'totalLabel' : 'groupName', value: one.type === 'ordinal' ? group.ordinal : group.label }]
  })
  // From the row below this one to the row above the next group, wherever lines are inserted between.
  const formula = (letters: string): string =>
    `SUM(INDEX(${letters}:${letters},ROW()+1):INDEX(${letters}:${letters},ROW(${letters}${end})-1))`
  return [...words, ...sumCells(definition, { row, lines: own, look: 'groupSum', formula })]
}

/** The cells of the total: of the lines from `first` on, or of the groups whose rows are given. */
export function totalCells(
  definition: FormDefinition,
  lines: readonly PrintedLine[],
  row: number,
  first: number,
  groupRows: readonly number[],
): PlannedCell[] {
  const words: PlannedCell[] = definition.columns.flatMap((one, index): PlannedCell[] =>
    isNumber(one) ? [] : [{ row, at: index + 1, look: 'totalLabel', ...(index === 0 ? { value: totalLabelOf(definition) } : {}) }],
  )
  // From the number row (text, which counts for nothing) to the row above: a line inserted at either end is summed too.
  const formula = (letters: string): string =>
    groupRows.length > 0
      ? groupRows.map((one) => `${letters}${one}`).join('+')
      : `SUM(${letters}${first - 1}:INDEX(${letters}:${letters},ROW()-1))`
  return [...words, ...sumCells(definition, { row, lines, look: 'total', formula })]
}

function sumCells(definition: FormDefinition, { row, lines, look, formula }: SumRow): PlannedCell[] {
  const cell = cellNamer(definition, row)
  const sums = new Map(
    numberColumns(definition).map(({ column }) => [column, lines.reduce((sum, line) => sum + (line.numbers[column] ?? 0), 0)]),
  )
  return definition.columns.flatMap((one, index): PlannedCell[] => {
    if (!isNumber(one)) return []
    const rule = one.formula === true ? formulaRule(definition, one.column) : null
    const value = rule ? evaluate(rule.relation.right, { current: sums, previous: null }) : sums.get(one.column)
    const computed = rule && excelExpression(rule.relation.right, cell)
    return [{ row, at: index + 1, look, formula: computed ?? formula(lettersOf(index + 1)), value: value ?? 0 }]
  })
}

function numbersOf(line: PrintedLine): Map<number, number> {
  return new Map(Object.entries(line.numbers).map(([column, value]) => [Number(column), value]))
}

/** Names the cell of an official column in a row. */
function cellNamer(definition: FormDefinition, row: number): (column: number) => string {
  return (column) => `${lettersOf(indexOf(definition, column))}${row}`
}

/** The sheet column (1-based) an official column is printed in. */
export function indexOf(definition: FormDefinition, column: number): number {
  return definition.columns.findIndex((one: Column) => one.column === column) + 1
}
