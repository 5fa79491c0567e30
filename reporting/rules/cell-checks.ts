// Named checks of cells: what a number cell may not hold.
import { numberColumns, type Column, type Item } from '../form/definition.ts'
import { agree } from '../form/evaluate.ts'
import { isBlankCell, type FilledLine } from '../form/filled-form.ts'
import { printedChoices } from '../form/item-label.vi.ts'
import type { LineCheck } from '../form/rule.ts'
import { clipped, eachInput, eachTyped, remark, type CheckScope, type Remark } from './check-scope.ts'
import { isComputed } from './item-numbers.ts'
import { numberMeant } from './number-meant.ts'
import { kindOf } from './numbers.ts'

export const cellChecks = {
  missing: (scope) =>
    eachInput(scope, ({ line, column, cell, item }) => {
      if (!isBlankCell(cell)) return []
      // Nothing happened is 0 where things are counted; a coded answer left out is no answer at all.
      const choices = kindOf(column, item) === 'code' ? printedChoices(item?.choices ?? []) : undefined
      return [choices === undefined ? remark(line.row, [column.column], {}, [0]) : remark(line.row, [column.column], { choices })]
    }),
  notNumber: (scope) =>
    eachTyped(scope, ({ line, column, cell }) => {
      if (typeof cell.value === 'number') return []
      const meant = numberMeant(String(cell.value))
      return [remark(line.row, [column.column], { text: clipped(String(cell.value)) }, meant === undefined ? [] : [meant])]
    }),
  notPercent: (scope) =>
    eachNumber(scope, (line, column, value, item) =>
      kindOf(column, item) === 'percent' && value > 100 ? [remark(line.row, [column.column], { value })] : [],
    ),
  notChoice: (scope) =>
    eachNumber(scope, (line, column, value, item) => {
      const choices = item?.choices ?? []
      if (kindOf(column, item) !== 'code' || value < 0 || choices.some((one) => one.value === value)) return []
      return [remark(line.row, [column.column], { value, choices: printedChoices(choices) }, choices.map((one) => one.value))]
    }),
  negative: (scope) =>
    eachNumber(scope, (line, column, value) =>
      value < 0 ? [remark(line.row, [column.column], { value })] : [],
    ),
  notWhole: (scope) =>
    eachNumber(scope, (line, column, value, item) =>
      value >= 0 && kindOf(column, item) === 'count' && !Number.isSafeInteger(value) ? [remark(line.row, [column.column], { value })] : [],
    ),
  errorValue: (scope) =>
    [...scope.filled.lines, ...scope.filled.groups, ...(scope.filled.total ? [scope.filled.total] : [])].flatMap((line) =>
      Object.entries(line.cells).flatMap(([column, cell]) =>
        cell.error ? [remark(line.row, [Number(column)], { text: String(cell.value) })] : [],
      ),
    ),
  typedFormula: (scope) =>
    eachInput(scope, ({ line, column, cell }) =>
      cell?.formula !== undefined && typeof cell.value === 'number'
        ? [remark(line.row, [column.column], { formula: cell.formula }, [cell.value])]
        : [],
    ),
  staleFormula,
} satisfies Partial<Record<LineCheck, (scope: CheckScope) => Remark[]>>

function eachNumber(scope: CheckScope, look: (line: FilledLine, column: Column, value: number, item: Item | undefined) => Remark[]): Remark[] {
  return eachTyped(scope, ({ line, column, cell, item }) => (typeof cell.value === 'number' ? look(line, column, cell.value, item) : []))
}

function staleFormula(scope: CheckScope): Remark[] {
  return scope.lines.flatMap(({ line, numbers, item }) =>
    numberColumns(scope.definition).flatMap((at) => {
      const { column } = at
      const cell = line.cells[column]
      if (!isComputed(at, item) || cell?.formula === undefined || cell.error) return []
      const expected = numbers.get(column) // for a computed cell with its formula: what its rule says
      if (expected === undefined || cell.value === expected || (typeof cell.value === 'number' && nearly(cell.value, expected))) return []
      return [remark(line.row, [column], { stated: String(cell.value), expected })]
    }),
  )
}

/** A cached result may be rounded to the second decimal the other way, by a hair. */
function nearly(a: number, b: number): boolean {
  return agree(a, b) || (!Number.isInteger(b) && Math.abs(a - b) < 0.0101)
}
