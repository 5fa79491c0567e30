// The sound numbers of a filled form: what arithmetic may use.
import { matchName, type CatalogueIndex, type NameMatch } from '../catalogue/match.ts'
import { foldName } from '../catalogue/spelling.ts'
import { formulaRule } from '../form/excel.ts'
import { numberColumns, type Column, type FormDefinition, type Item, type ItemType } from '../form/definition.ts'
import { isBlankCell, isBlankLine, type Cell, type FilledForm, type FilledLine } from '../form/filled-form.ts'
import { evaluate, tidySum } from '../form/evaluate.ts'

/** A cell's number when it is a sound count: a whole number, not negative, no error. Text is never a number. */
export function soundCount(cell: Cell | undefined): number | undefined {
  if (!cell || cell.error || typeof cell.value !== 'number') return undefined
  return Number.isSafeInteger(cell.value) && cell.value >= 0 ? cell.value : undefined
}

/** The kind of number a column holds on a line. */
export function kindOf(column: Column, item: Item | undefined): ItemType {
  return column.type === 'value' && item !== undefined ? item.type : 'count'
}

/** A cell's number when it is sound for its kind: no error, not negative, and within what the kind allows. */
export function soundNumber(cell: Cell | undefined, kind: ItemType, item?: Item): number | undefined {
  if (kind === 'count') return soundCount(cell)
  if (!cell || cell.error || typeof cell.value !== 'number' || !Number.isFinite(cell.value) || cell.value < 0) return undefined
  if (kind === 'percent' && cell.value > 100) return undefined
  if (kind === 'code' && !(item?.choices ?? []).some((one) => one.value === cell.value)) return undefined
  return kind === 'group' ? undefined : cell.value
}

/**
 * The numbers of a line. A computed column is ours, not the officer's: it counts as what its rule says, so that
 * neither a stale cached result nor a row added without the formula changes a sum.
 */
export function lineNumbers(definition: FormDefinition, line: FilledLine, item?: Item): Map<number, number> {
  const numbers = new Map<number, number>()
  for (const column of numberColumns(definition)) {
    const value = soundNumber(line.cells[column.column], kindOf(column, item), item)
    if (value !== undefined) numbers.set(column.column, value)
  }
  for (const { column, formula } of numberColumns(definition)) {
    const cell = line.cells[column]
    if (formula !== true || (cell?.formula === undefined && !isBlankCell(cell))) continue // typed over: it counts as typed
    const rule = formulaRule(definition, column)
    const value = rule ? evaluate(rule.relation.right, { current: numbers, previous: null }) : undefined
    if (value === undefined) numbers.delete(column) // its parts are not sound, so its cached result proves nothing
    else numbers.set(column, value)
  }
  return numbers
}

/** The columns the form computes. */
export function computedColumns(definition: FormDefinition): ReadonlySet<number> {
  return new Set(
    definition.columns.filter((one) => one.formula === true || one.type === 'ordinal').map((one) => one.column),
  )
}

/** The text of a line's name cell, `''` when there is none. */
export function nameIn(definition: FormDefinition, line: FilledLine): string {
  const cell = line.cells[definition.lines.column]
  return cell === undefined ? '' : String(cell.value).trim()
}

/** A line's key: the id of its catalogue entry, or the folded text when no single entry has that name. */
export function keyOf(name: string, match: NameMatch | null): string {
  if (match?.kind === 'same' || match?.kind === 'notInForce') return match.entry.id
  const folded = foldName(name)
  return folded.length <= longestKey ? `?${folded}` : `?${folded.slice(0, longestKey)}~${folded.length}`
}

/** Keys are stored and indexed; a name longer than any official one needs no more to be told apart. */
const longestKey = 200

/** A line's key within its form: under a group, the group's id stands before it. */
export function groupedKey(group: string | undefined, key: string): string {
  return group === undefined ? key : `${group}::${key}`
}

/** The group and the bare key of a line's key. */
export function splitKey(key: string): { readonly group: string | undefined; readonly bare: string } {
  const parts = /^([A-Za-z]+)::(.*)$/su.exec(key)
  return parts ? { group: parts[1], bare: parts[2] ?? '' } : { group: undefined, bare: key }
}

/** A form's lines keyed, as sums and carry-over read them. */
export type KeyedLines = Readonly<Record<string, Readonly<Record<number, number>>>>

/** The numbers of every named line by key; lines with one key are added up. */
export function keyedLines(definition: FormDefinition, filled: FilledForm, index: CatalogueIndex): KeyedLines {
  const computed = computedColumns(definition)
  const keyed: Record<string, Record<number, number>> = {}
  for (const line of filled.lines) {
    if (isBlankLine(line, computed)) continue
    const name = nameIn(definition, line)
    const sums = (keyed[groupedKey(line.group, keyOf(name, matchName(index, name)))] ??= {})
    for (const [column, value] of lineNumbers(definition, line)) sums[column] = tidySum((sums[column] ?? 0) + value)
  }
  return keyed
}
