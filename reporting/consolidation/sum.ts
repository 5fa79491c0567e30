// Tổng hợp: adds the forms of many units into one, line by line, and can tell of every number whom it came from.
import type { CatalogueIndex } from '../catalogue/match.ts'
import { inputColumns, itemsIn, type FormDefinition, type Gathering, type Item } from '../form/definition.ts'
import { tidySum } from '../form/evaluate.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import { derived, derivedLine, numberIn } from './derive.ts'
import { prepare, type Joined, type Prepared, type Source } from './source.ts'

/** A sum, and the sources it is made of by unit. */
export interface Summed {
  readonly target: FormDefinition
  readonly lines: KeyedLines
  readonly sources: ReadonlyMap<string, Prepared>
  /** How many sources hold each line. */
  readonly holders: ReadonlyMap<string, number>
}

/** What one unit brought to a number. */
export interface Contribution {
  readonly unit: string
  readonly sha256: string
  readonly sentAt: string
  readonly value: number
}

/** The sum of the sources. The order they are given in makes no difference; of one unit the last given counts. */
export function sum(target: FormDefinition, sources: readonly Source[], index: CatalogueIndex): Summed {
  const prepared = new Map(sources.map((one) => [one.unit, prepare(target, one, index)]))
  const inOrder = new Map([...prepared].sort(([a], [b]) => (a < b ? -1 : 1)))
  const holders = new Map<string, number>()
  for (const one of inOrder.values()) for (const key in one.lines) holders.set(key, (holders.get(key) ?? 0) + 1)
  return { target, lines: derived(target, gathered(target, [...holders.keys()], inOrder)), sources: inOrder, holders }
}

/**
 * The sum after one unit's form was replaced, withdrawn (`null`) or added: only the lines of that unit, old and new,
 * are added up again.
 */
export function resum(summed: Summed, unit: string, source: Source | null, index: CatalogueIndex): Summed {
  const { target } = summed
  const before = summed.sources.get(unit)
  const after = source === null ? null : prepare(target, source, index)
  const sources = new Map(summed.sources)
  if (after === null) sources.delete(unit)
  else sources.set(unit, after)
  const holders = new Map(summed.holders)
  for (const key of Object.keys(before?.lines ?? {})) holders.set(key, (holders.get(key) ?? 1) - 1)
  for (const key of Object.keys(after?.lines ?? {})) holders.set(key, (holders.get(key) ?? 0) + 1)
  // Indicators are few, and some of them keep the latest or nothing: they are simply gathered again.
  if (target.lines.kind === 'fixed') return { target, lines: derived(target, gatheredItems(target, sources)), sources, holders }
  const touched = [...new Set([...Object.keys(before?.lines ?? {}), ...Object.keys(after?.lines ?? {})])]
  const lines: Record<string, Readonly<Record<number, number>>> = { ...summed.lines }
  for (const key of touched) {
    const line: Record<number, number> = {}
    for (const { column } of inputColumns(target)) {
      line[column] = (summed.lines[key]?.[column] ?? 0) - (before?.lines[key]?.[column] ?? 0) + (after?.lines[key]?.[column] ?? 0)
    }
    if ((holders.get(key) ?? 0) === 0) {
      delete lines[key]
      holders.delete(key)
    } else lines[key] = derivedLine(target, line)
  }
  return { target, lines, sources, holders }
}

/** Whom a number came from, by unit; empty for a number no unit has. Of a percentage it lists what each unit had. */
export function contributionsTo(summed: Summed, key: string, column: number): Contribution[] {
  return [...summed.sources.values()].flatMap(({ unit, sha256, sentAt, lines }) => {
    const value = numberIn(summed.target, lines, key, column)
    return value === undefined ? [] : [{ unit, sha256, sentAt, value }]
  })
}

/** Whether a number is the sum of its contributions. Percentages, choices and latest values are not. */
export function isAdditive(target: FormDefinition, key: string): boolean {
  const item = itemsIn(target).find((one) => one.item === key)
  if (!item) return target.lines.kind === 'catalogue'
  return gatheringOf(item) === 'sum' && item.type !== 'percent'
}

/** The names that were joined on the way. */
export function joinedIn(summed: Summed): Joined[] {
  return [...summed.sources.values()].flatMap((one) => one.joined)
}

/** How an item's numbers become one. A percentage nobody computes can only be told, never averaged. */
export function gatheringOf(item: Item): Gathering {
  if (item.type === 'percent' && item.formula !== true) return item.gather === 'last' ? 'last' : 'none'
  if (item.type === 'code') return item.gather === 'last' ? 'last' : item.gather === 'none' ? 'none' : 'list'
  return item.gather ?? 'sum'
}

function gathered(target: FormDefinition, keys: readonly string[], sources: ReadonlyMap<string, Prepared>): KeyedLines {
  if (target.lines.kind === 'fixed') return gatheredItems(target, sources)
  const lines: Record<string, Record<number, number>> = {}
  const inputs = inputColumns(target)
  for (const key of [...keys].sort()) lines[key] = Object.fromEntries(inputs.map(({ column }) => [column, 0]))
  const columns = inputs.map((one) => one.column)
  for (const source of sources.values()) {
    for (const key in source.lines) {
      const line = lines[key]
      const numbers = source.lines[key]
      if (line && numbers) for (const column of columns) line[column] = (line[column] ?? 0) + (numbers[column] ?? 0)
    }
  }
  return lines
}

function gatheredItems(target: FormDefinition, sources: ReadonlyMap<string, Prepared>): KeyedLines {
  const latest = [...sources.values()].sort((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : a.unit < b.unit ? -1 : 1))
  const columns = inputColumns(target)
  return Object.fromEntries(
    itemsIn(target).flatMap((item) => {
      const way = gatheringOf(item)
      if (item.formula === true || item.type === 'group' || way === 'list' || way === 'none') return []
      const line = columns.flatMap(({ column }): [number, number][] => {
        const values = (way === 'last' ? latest : [...sources.values()]).flatMap((one) => one.lines[item.item]?.[column] ?? [])
        const [first] = values
        if (first === undefined) return []
        return [[column, way === 'last' ? first : values.reduce((all, value) => tidySum(all + value), 0)]]
      })
      return line.length === 0 ? [] : [[item.item, Object.fromEntries(line)] as const]
    }),
  )
}
