// Named checks of cells: what a number cell may not hold.
import { numberColumns, type Column } from '../form/definition.ts'
import { evaluate } from '../form/evaluate.ts'
import { formulaRule } from '../form/excel.ts'
import { isBlankCell, type FilledLine } from '../form/filled-form.ts'
import type { LineCheck } from '../form/rule.ts'
import { clipped, eachInput, eachTyped, remark, type CheckScope, type Remark } from './check-scope.ts'
import { numberMeant } from './number-meant.ts'

export const cellChecks = {
  missing: (scope) =>
    eachInput(scope, ({ line, column, cell }) => (isBlankCell(cell) ? [remark(line.row, [column.column], {}, [0])] : [])),
  notNumber: (scope) =>
    eachTyped(scope, ({ line, column, cell }) => {
      if (typeof cell.value === 'number') return []
      const meant = numberMeant(String(cell.value))
      return [remark(line.row, [column.column], { text: clipped(String(cell.value)) }, meant === undefined ? [] : [meant])]
    }),
  negative: (scope) =>
    eachNumber(scope, (line, column, value) =>
      value < 0 ? [remark(line.row, [column.column], { value })] : [],
    ),
  notWhole: (scope) =>
    eachNumber(scope, (line, column, value) =>
      value >= 0 && !Number.isSafeInteger(value) ? [remark(line.row, [column.column], { value })] : [],
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

function eachNumber(scope: CheckScope, look: (line: FilledLine, column: Column, value: number) => Remark[]): Remark[] {
  return eachTyped(scope, ({ line, column, cell }) => (typeof cell.value === 'number' ? look(line, column, cell.value) : []))
}

function staleFormula(scope: CheckScope): Remark[] {
  return scope.lines.flatMap(({ line, numbers }) =>
    numberColumns(scope.definition).flatMap(({ column, formula }) => {
      const cell = line.cells[column]
      if (formula !== true || cell?.formula === undefined || cell.error) return []
      const rule = formulaRule(scope.definition, column)
      const expected = rule ? evaluate(rule.relation.right, { current: numbers, previous: null }) : undefined
      if (expected === undefined || cell.value === expected) return []
      return [remark(line.row, [column], { stated: String(cell.value), expected })]
    }),
  )
}
