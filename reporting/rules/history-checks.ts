// Named check against the unit's own history: a number far from what the same unit has sent before.
import { inputColumns } from '../form/definition.ts'
import type { CheckRule, LineCheck } from '../form/rule.ts'
import { clipped, remark, type CheckScope, type ReadLine, type Remark } from './check-scope.ts'
import { kindOf } from './numbers.ts'
import { usualRange } from './usual.ts'

export const historyChecks = { unlikeBefore } satisfies Partial<Record<LineCheck, (scope: CheckScope, rule: CheckRule) => Remark[]>>

/** Stands between the values, and the periods, of a remark's params: oldest first. */
export const listSeparator = '; '

/** Values of the periods in which the line was there; a period without it says nothing about it. */
function unlikeBefore(scope: CheckScope, rule: CheckRule): Remark[] {
  return watched(scope, rule).flatMap(({ line, numbers, name, key, item, column }) => {
    const value = numbers.get(column.column)
    const kind = kindOf(column, item)
    if (value === undefined || (kind !== 'count' && kind !== 'money')) return []
    const known = scope.earlier.flatMap(({ period, carried }) => {
      const before = carried.of(key)?.get(column.column)
      return before === undefined ? [] : [{ period, before }]
    }).reverse()
    const usual = usualRange(known.map((one) => one.before), kind === 'count' ? 'count' : 'amount')
    if (usual === null || (usual.from <= value && value <= usual.to)) return []
    return [
      remark(line.row, [column.column], {
        name: clipped(name),
        value,
        ...usual,
        values: known.map((one) => one.before).join(listSeparator),
        periods: known.map((one) => one.period).join(listSeparator),
      }),
    ]
  })
}

/** The cells the rule names: its columns, or the numbers of its indicators. */
function watched(scope: CheckScope, rule: CheckRule): (ReadLine & { readonly column: ReturnType<typeof inputColumns>[number] })[] {
  const columns = inputColumns(scope.definition).filter(({ column }) => rule.columns?.includes(column) ?? true)
  const lines = scope.lines.filter(({ item }) => item === undefined || (rule.items?.includes(item.item) ?? true))
  return lines.flatMap((line) => columns.map((column) => ({ ...line, column })))
}
