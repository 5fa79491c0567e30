// Sheets with changes laid over them, and which cells of the forms on them may be changed.
import { indexOfLetters } from '../../reporting/form/columns.ts'
import { isNumber, itemsIn, khoanOf, numberColumns, type FormDefinition } from '../../reporting/form/definition.ts'
import { isComputed } from '../../reporting/rules/item-numbers.ts'
import { addressOf, type Cell, type FilledForm } from '../../reporting/form/filled-form.ts'
import { excelExpression, formulaRule, itemRule, printedFormula, type ItemCell } from '../../reporting/form/excel.ts'
import { filledFormFrom, type SheetGrid } from '../../reporting/form/find-table.ts'
import type { RelationRule } from '../../reporting/form/rule.ts'
import type { FormShare } from '../../reporting/form/share.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { Change } from './host.ts'
import { cellKey } from './file-view.ts'
import { recalculated, recalculatedAndFilled } from './recalculated.ts'

/** A change laid over a sheet; `keepFormula`, where the cell has one, only renews the result of the cell's formula. */
export type Edit = Change & { readonly keepFormula?: boolean }

/** The sheets with edits in place. An empty value empties the cell; a kept formula stays beside its new result. */
export function withEdits(sheets: readonly SheetGrid[], edits: readonly Edit[]): SheetGrid[] {
  return sheets.map((sheet) => {
    const here = edits.filter((edit) => edit.sheet === sheet.name)
    if (here.length === 0) return sheet
    const rows = new Map<number, Map<number, Cell>>([...sheet.rows].map(([row, cells]) => [row, new Map(cells)]))
    for (const { address, value, keepFormula } of here) {
      const { row, column } = positionOf(address)
      const cells = rows.get(row) ?? new Map<number, Cell>()
      rows.set(row, cells)
      const formula = keepFormula === true ? cells.get(column)?.formula : undefined
      if (formula !== undefined) cells.set(column, { value, formula })
      else if (value === '') cells.delete(column)
      else cells.set(column, { value })
    }
    return { ...sheet, rows }
  })
}

/**
 * The results that follow from edits, or from working all out once more when nothing was edited. Only formulas that
 * read as the form prints them, or gave our result before, are touched: one somebody rewrote is left to Excel. Lines
 * put in by hand, which lack the form's formulas, get the results as plain values.
 */
export function followingResults(
  definition: FormDefinition,
  before: readonly SheetGrid[],
  after: readonly SheetGrid[],
  sheet: string | undefined,
): Edit[] {
  const old = filledFormFrom(definition, definition.edition, before, sheet)
  const now = filledFormFrom(definition, definition.edition, after, sheet)
  if (isRefusal(old) || isRefusal(now)) return []
  const oldResults = new Map(recalculated(definition, old).map((one) => [`${one.row}|${one.column}`, one.value]))
  return recalculatedAndFilled(definition, now).flatMap(({ row, column, value }): Edit[] => {
    const had = cellAt(old, row, column)?.value ?? ''
    if (cellAt(now, row, column) === undefined) {
      return value === '' ? [] : [{ sheet: now.sheet, address: addressOf(now, row, column), value }]
    }
    const ours = oldResults.get(`${row}|${column}`) === had || readsAsPrinted(definition, now, row, column)
    if (!ours || value === had) return []
    return [{ sheet: now.sheet, address: addressOf(now, row, column), value, keepFormula: true }]
  })
}

function cellAt(filled: FilledForm, row: number, column: number): Cell | undefined {
  return [...filled.lines, ...filled.groups, ...(filled.total ? [filled.total] : [])].find((one) => one.row === row)?.cells[column]
}

/** Whether a cell's formula is one our forms print; `$` and spaces, which other programs add, do not count. */
function readsAsPrinted(definition: FormDefinition, filled: FilledForm, row: number, column: number): boolean {
  const plain = (text: string): string => text.replace(/[\s$]/gu, '').toUpperCase()
  const formula = plain(cellAt(filled, row, column)?.formula ?? '')
  const own = cellItem(definition, filled, row)
  if (own) return formula === plain(printedFormula(own.relation.right, (one) => addressOf(filled, row, one), itemCellIn(filled, column)) ?? '?')
  const rule = formulaRule(definition, column)
  const sum = rule && excelExpression(rule.relation.right, (one) => addressOf(filled, row, one))
  if (filled.groups.some((one) => one.row === row)) return formula === sum || formula.startsWith('SUM(INDEX(')
  if (filled.total?.row !== row) {
    if (!sum) return formula.startsWith('IF(') && formula.includes('COUNTA(')
    return rule !== null && formula === plain(printedFormula(rule.relation.right, (one) => addressOf(filled, row, one)) ?? '')
  }
  const letters = filled.letters[column] ?? '?'
  const ofGroups = filled.groups.map((one) => `${letters}${one.row}`).join('+')
  return formula === sum || formula === ofGroups || formula.startsWith(`SUM(${letters}${(filled.lines[0]?.row ?? 1) - 1}:`)
}

/** The rule that computes the indicator in a row, `null` where none does. */
function cellItem(definition: FormDefinition, filled: FilledForm, row: number): RelationRule | null {
  const id = filled.lines.find((one) => one.row === row)?.item
  const item = itemsIn(definition).find((one) => one.item === id)
  return item?.formula === true ? itemRule(definition, item.item) : null
}

function itemCellIn(filled: FilledForm, column: number): ItemCell {
  return (item, form) => {
    const line = form === undefined ? filled.lines.find((one) => one.item === item) : undefined
    return line ? addressOf(filled, line.row, column) : null
  }
}

/** The cells an officer may change on a form, as the keys of a view: names and numbers without a formula of the form's own. */
export function inputsOf(definition: FormDefinition, filled: FilledForm): Map<string, 'number' | 'name' | 'text'> {
  const inputs = new Map<string, 'number' | 'name' | 'text'>()
  const add = (row: number, column: number, kind: 'number' | 'name' | 'text'): void =>
    void inputs.set(cellKey({ sheet: filled.sheet, address: addressOf(filled, row, column) }), kind)
  if (definition.lines.kind === 'fixed') {
    eachItemInput(definition, filled, add)
    return inputs
  }
  for (const line of filled.lines) {
    add(line.row, definition.lines.column, 'name')
    for (const one of definition.columns) if (one.type === 'note') add(line.row, one.column, 'text')
    for (const { column, formula } of numberColumns(definition)) {
      const cell = line.cells[column]
      if (formula !== true || (cell !== undefined && cell.formula === undefined)) add(line.row, column, 'number')
    }
  }
  for (const { column } of numberColumns(definition)) {
    const cell = filled.total?.cells[column]
    if (filled.total && cell !== undefined && cell.formula === undefined) add(filled.total.row, column, 'number')
  }
  return inputs
}

/** The cells of indicators that may be typed into: numbers nobody computes, and notes. */
function eachItemInput(definition: FormDefinition, filled: FilledForm, add: (row: number, column: number, kind: 'number' | 'text') => void): void {
  const items = new Map(itemsIn(definition).map((one) => [one.item, one]))
  for (const line of filled.lines) {
    const item = items.get(line.item ?? '')
    if (item?.type === 'group') continue
    for (const column of definition.columns) {
      const cell = line.cells[column.column]
      if (column.type === 'note') add(line.row, column.column, 'text')
      else if (isNumber(column) && (!isComputed(column, item) || (cell !== undefined && cell.formula === undefined))) add(line.row, column.column, 'number')
    }
  }
}

/** The cells of the khoản a unit does not provide, with the provider's name: closed, as in the printed workbook. None where the whole form is the unit's. */
export function othersIn(definition: FormDefinition, filled: FilledForm, share: FormShare | null): Map<string, string> {
  const others = new Map<string, string>()
  if (share === null) return others
  for (const line of filled.lines) {
    if (line.item === undefined || share.own.includes(khoanOf(line.item))) continue
    const owner = share.others[khoanOf(line.item)] ?? ''
    for (const column of definition.columns) {
      const cell = line.cells[column.column]
      const isFilled = cell !== undefined && cell.value !== '' && cell.formula === undefined // what should not stand there may be taken out
      if (!isFilled && (isNumber(column) || column.type === 'note')) others.set(cellKey({ sheet: filled.sheet, address: addressOf(filled, line.row, column.column) }), owner)
    }
  }
  return others
}

/** Row and sheet column of an A1 address. */
export function positionOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
  return { row: Number(digits), column: indexOfLetters(letters) }
}
