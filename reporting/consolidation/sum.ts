// Tổng hợp: adds the forms of many units into one, line by line, and can tell of every number whom it came from.
import type { CatalogueIndex } from '../catalogue/match.ts'
import { inputColumns, itemsIn, type FormDefinition, type Gathering, type Item } from '../form/definition.ts'
import { tidySum } from '../form/evaluate.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import { derived, derivedLine, numberIn } from './derive.ts'
import { keysIn, prepare, preparedLater, type Joined, type Prepared, type Source } from './source.ts'

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

/** The sum of the sources. The order they are given in makes no difference; of one unit's form the last given counts, and its different forms add up. */
export function sum(target: FormDefinition, sources: readonly Source[], index: CatalogueIndex): Summed {
  const inOrder = byUnit(sources).sort((a, b) => (a.unit < b.unit ? -1 : 1))
  if (target.lines.kind === 'catalogue') return addedUp(target, inOrder, index)
  const prepared = new Map(inOrder.map((one) => [one.unit, prepare(target, one, index)]))
  const holders = new Map<string, number>()
  for (const one of prepared.values()) for (const key in one.lines) holders.set(key, (holders.get(key) ?? 0) + 1)
  return { target, lines: derived(target, gatheredItems(target, prepared)), sources: prepared, holders }
}

/** One source for each unit: where a unit's duty names several of the forms that feed the target, all their lines. */
function byUnit(sources: readonly Source[]): Source[] {
  const units = new Map<string, Source | Map<string, Source>>()
  for (const source of sources) {
    const known = units.get(source.unit)
    if (known instanceof Map) known.set(source.form, source)
    else if (known !== undefined && known.form !== source.form) units.set(source.unit, new Map([[known.form, known], [source.form, source]]))
    else units.set(source.unit, source)
  }
  return [...units.values()].map((one) => (one instanceof Map ? [...one.values()].sort((a, b) => (a.form < b.form ? -1 : 1)).reduce(together) : one))
}

function together(a: Source, b: Source): Source {
  const lines: Record<string, Readonly<Record<number, number>>> = { ...a.lines }
  for (const [key, numbers] of Object.entries(b.lines)) {
    const before = lines[key] ?? {}
    const columns = [...new Set([...Object.keys(before), ...Object.keys(numbers)])].map(Number)
    lines[key] = Object.fromEntries(columns.map((column) => [column, tidySum((before[column] ?? 0) + (numbers[column] ?? 0))]))
  }
  return { ...a, lines }
}

/** Added in one pass over the lines as they came: of a country's sum nearly nobody asks for one commune's part. */
function addedUp(target: FormDefinition, inOrder: readonly Source[], index: CatalogueIndex): Summed {
  const columns = inputColumns(target).map((one) => one.column)
  const totals = new Map<string, { readonly numbers: number[]; holders: number }>()
  const add = (key: string, numbers: Readonly<Record<number, number>>): void => {
    let total = totals.get(key)
    if (total === undefined) totals.set(key, (total = { numbers: columns.map(() => 0), holders: 0 }))
    total.holders++
    for (let at = 0; at < columns.length; at++) total.numbers[at] = (total.numbers[at] ?? 0) + (numbers[columns[at] ?? 0] ?? 0)
  }
  const byKind = new Map<Source['kind'], ReturnType<typeof keysIn>>()
  const prepared = new Map<string, Prepared>()
  for (const source of inOrder) {
    let keyIn = byKind.get(source.kind)
    if (keyIn === undefined) byKind.set(source.kind, (keyIn = keysIn(target, source.kind, index)))
    let joins = false
    for (const key in source.lines) if (keyIn(key) === null) joins = true
    const one = joins ? prepare(target, source, index) : preparedLater(target, source, index)
    prepared.set(source.unit, one)
    const lines = joins ? one.lines : source.lines
    for (const key in lines) {
      const numbers = lines[key]
      if (numbers) add(joins ? key : (keyIn(key) ?? key), numbers)
    }
  }
  const keys = [...totals.keys()].sort()
  return {
    target,
    lines: derived(target, Object.fromEntries(keys.map((key) => [key, Object.fromEntries(columns.map((column, at) => [column, totals.get(key)?.numbers[at] ?? 0]))]))),
    sources: prepared,
    holders: new Map(keys.map((key) => [key, totals.get(key)?.holders ?? 0])),
  }
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
