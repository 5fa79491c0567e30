// Named checks against the shorter periods within this one: what happened adds up, what there was at either end agrees.
import { printedName } from '../catalogue/catalogue.ts'
import { placedTones } from '../catalogue/placed-tones.ts'
import { disjoint, tiling } from '../calendar/tiling.ts'
import { inputColumns, type Column, type Item, type Runs } from '../form/definition.ts'
import { tidySum } from '../form/evaluate.ts'
import type { LineCheck } from '../form/rule.ts'
import { remark, type CheckScope, type Remark, type SentParts } from './check-scope.ts'
import { listSeparator } from './history-checks.ts'
import { splitKey } from './numbers.ts'

type Parts = SentParts['forms']

export const partChecks = {
  /** Where the parts cover the period day for day, every running number is told by them. */
  sumOfParts: (scope) => {
    const parts = scope.parts && tiling(scope.parts.window, scope.parts.forms)
    return parts === null || parts.length === 0 ? [] : compared(scope, parts, (runs) => (runs === 'openingStock' ? parts.slice(0, 1) : runs === 'closingStock' ? parts.slice(-1) : parts), 'equal')
  },
  /** Where they leave days out, what happened in them is still among what happened in all; the ends agree where they meet. */
  besideParts: (scope) => {
    if (scope.parts === null || tiling(scope.parts.window, scope.parts.forms) !== null) return []
    const { window, forms } = scope.parts
    const parts = disjoint(window, forms)
    const of = (runs: Runs): Parts =>
      runs === 'flow' ? parts : forms.filter((one) => (runs === 'openingStock' ? one.window.from === window.from : one.window.to === window.to)).slice(0, 1)
    return parts.length === 0 ? [] : compared(scope, parts, of, 'atLeast')
  },
} satisfies Partial<Record<LineCheck, (scope: CheckScope) => Remark[]>>

/** Every running number beside what the parts say of it; lines the parts have and this period has not, each told once. */
function compared(scope: CheckScope, all: Parts, partsOf: (runs: Runs) => Parts, how: 'equal' | 'atLeast'): Remark[] {
  const isFixed = scope.definition.lines.kind === 'fixed'
  const columns = inputColumns(scope.definition)
  const told = (key: string, column: Column, item: Item | undefined): Told | null => {
    const runs = item === undefined ? column.runs : item.runs
    return runs === undefined ? null : toldBy(partsOf(runs), key, column.column, runs, isFixed)
  }
  const wrong = ({ runs, expected }: Told, value: number): boolean => (how === 'atLeast' && runs === 'flow' ? value < expected : value !== expected)
  const present = scope.lines.flatMap(({ line, numbers, key, item }) =>
    item?.formula === true ? [] : columns.flatMap((column) => {
      const value = numbers.get(column.column)
      const parts = told(key, column, item)
      if (value === undefined || parts === null || !wrong(parts, value)) return []
      return [remark(line.row, [column.column], paramsOf(parts, how, value), how === 'equal' || parts.runs !== 'flow' ? [parts.expected] : [])]
    }),
  )
  return isFixed ? present : [...present, ...absent(scope, all, columns, told, how)]
}

interface Told {
  readonly runs: Runs
  readonly expected: number
  readonly parts: readonly { readonly period: string; readonly value: number }[]
}

/** What the parts make of a number; `null` where one of them does not say. A line a form has not got counts nothing. */
function toldBy(parts: Parts, key: string, column: number, runs: Runs, isFixed: boolean): Told | null {
  const values = parts.map(({ period, carried }) => {
    const line = carried.of(key)
    const absent = line?.size === 0 && !isFixed && !carried.has(key)
    return { period, value: absent ? 0 : line?.get(column) }
  })
  const known = values.flatMap(({ period, value }) => (value === undefined ? [] : [{ period, value }]))
  if (known.length === 0 || known.length < values.length) return null
  return { runs, expected: known.reduce((sum, { value }) => tidySum(sum + value), 0), parts: known }
}

function absent(scope: CheckScope, all: Parts, columns: readonly Column[], told: (key: string, column: Column, item: undefined) => Told | null, how: 'equal' | 'atLeast'): Remark[] {
  const present = new Set(scope.lines.map(({ key }) => key))
  const keys = new Set(all.flatMap(({ carried }) => [...carried.lines.keys()]))
  return [...keys].filter((key) => !present.has(key) && !all.some(({ carried }) => carried.heirs(key).some((one) => present.has(one)))).flatMap((key) => {
    for (const column of columns) {
      const parts = told(key, column, undefined)
      if (parts === null || parts.expected === 0) continue
      const { bare } = splitKey(key)
      const entry = scope.index.byId.get(bare)
      return [remark(null, [column.column], { ...paramsOf(parts, how, 0), name: entry ? printedName(entry) : placedTones(bare.replace(/^\?/u, '')) })]
    }
    return []
  })
}

function paramsOf({ runs, expected, parts }: Told, how: 'equal' | 'atLeast', value: number): Remark['params'] {
  return { how: runs === 'flow' ? how : runs, value, expected, values: parts.map((one) => one.value).join(listSeparator), periods: parts.map((one) => one.period).join(listSeparator) }
}
