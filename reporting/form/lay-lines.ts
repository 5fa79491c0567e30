// The lines of a form on its sheet, and the total beneath them: values, formulas and their results.
import { lettersOf } from './columns.ts'
import { numberColumns, type Column, type FormDefinition } from './definition.ts'
import { evaluate } from './evaluate.ts'
import { excelExpression, formulaRule } from './excel.ts'
import type { PlannedCell } from './plan.ts'

/** A line to print already filled: its name and the numbers known, by official column. */
export interface PrintedLine {
  readonly name: string
  readonly numbers: Readonly<Record<number, number>>
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

/** The cells of the total under these lines. */
export function totalCells(definition: FormDefinition, lines: readonly PrintedLine[], row: number, first: number): PlannedCell[] {
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
