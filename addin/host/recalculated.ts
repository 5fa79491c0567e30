// What the form's own formulas come to: for a page without Excel, where nobody else works them out.
import { itemsIn, numberColumns, type FormDefinition } from '../../reporting/form/definition.ts'
import { evaluate } from '../../reporting/form/evaluate.ts'
import { formulaRule, itemRule } from '../../reporting/form/excel.ts'
import { columnsOf, itemsOf } from '../../reporting/form/expression.ts'
import { isBlankLine, type Cell, type FilledForm, type FilledLine } from '../../reporting/form/filled-form.ts'
import { isComputed as isComputedItem, itemNumbers } from '../../reporting/rules/item-numbers.ts'
import { computedColumns, nameIn } from '../../reporting/rules/numbers.ts'

/** A cell with a formula, by row and official column, and its result. */
export interface Result {
  readonly row: number
  readonly column: number
  readonly value: string | number
}

/** Whether a line's cell is computed: by a formula of its own, or because the line was put in without the form's. */
type IsComputed = (line: FilledLine, column: number) => boolean

const byFormula: IsComputed = (line, column) => line.cells[column]?.formula !== undefined

/**
 * The results of the formulas a printed form holds: ordinals, computed columns, totals. Cells without a formula, and
 * sums over text, are left out: the latter come to an error in Excel, which is for Excel to say.
 */
export function recalculated(definition: FormDefinition, filled: FilledForm): Result[] {
  return resultsOf(definition, filled, byFormula)
}

/** The same with lines put in by hand: cells the form computes and that are empty there get their result too. */
export function recalculatedAndFilled(definition: FormDefinition, filled: FilledForm): Result[] {
  const computed = computedColumns(definition)
  return resultsOf(definition, filled, (line, column) =>
    byFormula(line, column) || (computed.has(column) && line.cells[column] === undefined && !isBlankLine(line, computed)),
  )
}

/** The results only lines put in by hand lack: for cells that hold nothing at all. */
export function lackingResults(definition: FormDefinition, filled: FilledForm): Result[] {
  const rows = new Map(filled.lines.map((line) => [line.row, line]))
  return recalculatedAndFilled(definition, filled).filter(({ row, column, value }) => {
    const line = rows.get(row)
    return line !== undefined && line.cells[column] === undefined && value !== ''
  })
}

function resultsOf(definition: FormDefinition, filled: FilledForm, isComputed: IsComputed): Result[] {
  if (definition.lines.kind === 'fixed') return itemResults(definition, filled)
  const values = filled.lines.map((line) => numbersOf(definition, line, isComputed))
  const results: Result[] = []
  const namedIn = new Map<string | undefined, number>()
  for (const [at, line] of filled.lines.entries()) {
    const name = nameIn(definition, line)
    if (name !== '') namedIn.set(line.group, (namedIn.get(line.group) ?? 0) + 1)
    for (const { column, type, formula } of definition.columns) {
      if (!isComputed(line, column)) continue
      if (type === 'ordinal') results.push({ row: line.row, column, value: name === '' ? '' : (namedIn.get(line.group) ?? 0) })
      const value = formula === true ? values[at]?.get(column) : undefined
      if (value !== undefined) results.push({ row: line.row, column, value })
    }
  }
  const sums = filled.groups.map((row) => ({ row, values: values.filter((_, at) => filled.lines[at]?.group === row.group) }))
  if (filled.total) sums.push({ row: filled.total, values })
  for (const { row, values: summed } of sums) {
    for (const { column } of numberColumns(definition)) {
      if (row.cells[column]?.formula === undefined) continue
      const numbers = summed.map((one) => one.get(column))
      if (numbers.includes(undefined)) continue
      results.push({ row: row.row, column, value: numbers.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 0), 0) })
    }
  }
  return results
}

/** The results of computed indicators; empty while nothing they need is there, as the printed formulas say. */
function itemResults(definition: FormDefinition, filled: FilledForm): Result[] {
  const numbers = itemNumbers(definition, filled)
  const items = new Map(itemsIn(definition).map((one) => [one.item, one]))
  return filled.lines.flatMap((line) => {
    const item = items.get(line.item ?? '')
    if (!item || item.type === 'group') return []
    return numberColumns(definition).flatMap((column): Result[] => {
      const cell = line.cells[column.column]
      if (!isComputedItem(column, item) || (cell !== undefined && cell.formula === undefined)) return []
      const rule = item.formula === true ? itemRule(definition, item.item) : formulaRule(definition, column.column)
      const current = numbers.get(item.item) ?? new Map<number, number>()
      const find = (id: string): number | undefined => numbers.get(id)?.get(column.column)
      const parts = rule ? [...itemsOf(rule.relation.right).map((one) => find(one.item)), ...columnsOf(rule.relation.right).map((one) => current.get(one))] : []
      const isPercent = rule?.relation.right.kind === 'percent'
      if (!rule || parts.every((one) => one === undefined) || (isPercent && parts.includes(undefined))) return [{ row: line.row, column: column.column, value: '' }]
      // What is empty adds nothing, as in Excel.
      const filledUp = new Map(columnsOf(rule.relation.right).map((one) => [one, current.get(one) ?? 0]))
      const value = evaluate(rule.relation.right, { current: filledUp, previous: null, item: (id, form) => (form === undefined ? (find(id) ?? 0) : undefined) })
      return [{ row: line.row, column: column.column, value: value ?? '' }]
    })
  })
}

/** A line's numbers as Excel adds them: an empty cell is nothing, a text makes what uses it unknown. */
function numbersOf(definition: FormDefinition, line: FilledLine, isComputed: IsComputed): Map<number, number | string> {
  const plain = new Map<number, number | string>()
  for (const { column } of numberColumns(definition)) {
    const cell = line.cells[column]
    if (isEmpty(cell)) plain.set(column, '')
    else if (typeof cell?.value === 'number') plain.set(column, cell.value)
  }
  for (const { column, formula } of numberColumns(definition)) {
    const rule = formula === true ? formulaRule(definition, column) : null
    if (!rule || !isComputed(line, column)) continue
    const parts = columnsOf(rule.relation.right).map((one) => plain.get(one))
    plain.delete(column)
    if (parts.includes(undefined)) continue
    if (parts.every((one) => one === '')) {
      plain.set(column, '')
      continue
    }
    const current = new Map([...plain].map(([at, value]) => [at, typeof value === 'number' ? value : 0]))
    const value = evaluate(rule.relation.right, { current, previous: null })
    if (value !== undefined) plain.set(column, value)
  }
  return plain
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.value === ''
}
