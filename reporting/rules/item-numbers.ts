// The sound numbers of a form that prints its indicators, computed ones worked out again from the others.
import { itemsIn, khoanOf, numberColumns, type Column, type FormDefinition, type Item } from '../form/definition.ts'
import { evaluate } from '../form/evaluate.ts'
import { formulaRule, itemRule } from '../form/excel.ts'
import { isBlankCell, type FilledForm, type FilledLine } from '../form/filled-form.ts'
import { kindOf, soundNumber, type KeyedLines } from './numbers.ts'

/** Numbers of a form by item and official column. */
export type ItemNumbers = ReadonlyMap<string, ReadonlyMap<number, number>>

/** The forms of one report that stand in the same workbook, by code. */
export type SisterForms = ReadonlyMap<string, ItemNumbers>

/**
 * The numbers of every item. A computed number is ours, not the officer's: it counts as what its rule says, unless it
 * was typed over; where a part is missing it is not known. An item that stands twice counts by its first row.
 */
export function itemNumbers(definition: FormDefinition, filled: FilledForm, sisters: SisterForms = new Map()): ItemNumbers {
  const items = new Map(itemsIn(definition).map((one) => [one.item, one]))
  const rows = new Map<string, FilledLine>()
  for (const line of filled.lines) if (line.item !== undefined && !rows.has(line.item)) rows.set(line.item, line)
  const numbers = new Map<string, Map<number, number>>([...items.keys()].map((item) => [item, new Map()]))
  // Columns computed from their neighbours come after them.
  const columns = [...numberColumns(definition)].sort((a, b) => Number(a.formula === true) - Number(b.formula === true))
  for (const column of columns) {
    const asked = new Set<string>() // a wrongly declared circle must still end
    const find = (id: string): number | undefined => {
      const item = items.get(id)
      const found = numbers.get(id)?.get(column.column)
      if (item === undefined || found !== undefined || asked.has(id)) return found
      asked.add(id)
      const value = valueOf(column, item, find)
      if (value !== undefined) numbers.get(id)?.set(column.column, value)
      return value
    }
    const valueOf = (at: Column, item: Item, other: (id: string) => number | undefined): number | undefined => {
      const cell = rows.get(item.item)?.cells[at.column]
      const typed = soundNumber(cell, kindOf(at, item), item)
      if (!isComputed(at, item) || (cell !== undefined && cell.formula === undefined && !isBlankCell(cell))) return typed
      const rule = item.formula === true ? itemRule(definition, item.item) : formulaRule(definition, at.column)
      if (!rule) return typed
      const current = numbers.get(item.item) ?? new Map<number, number>()
      return evaluate(rule.relation.right, { current, previous: null, item: (id, form) => (form === undefined ? other(id) : sisterNumber(sisters, form, id, at.column)) })
    }
    for (const id of items.keys()) find(id)
  }
  return numbers
}

/** Whether the form computes the number of an item in a column. */
export function isComputed(column: Column, item: Item | undefined): boolean {
  return column.formula === true || item?.formula === true
}

/** A number of another form of the report: in the column of the same number, or in its only one. */
export function sisterNumber(sisters: SisterForms, form: string, item: string, column: number): number | undefined {
  const numbers = sisters.get(form)?.get(item)
  return numbers?.get(column) ?? (numbers?.size === 1 ? [...numbers.values()][0] : undefined)
}

/** The items as they are kept and summed: only those of the khoản the unit provides; all where nothing is said. */
export function keyedItems(numbers: ItemNumbers, own: readonly string[] | null): KeyedLines {
  const kept = [...numbers].filter(([item, values]) => values.size > 0 && (own === null || own.includes(khoanOf(item))))
  return Object.fromEntries(kept.map(([item, values]) => [item, Object.fromEntries(values)]))
}
