// Named checks of forms that print their indicators: every indicator once, under its own label, filled in by its owner.
import { itemsIn, khoanOf, numberColumns } from '../form/definition.ts'
import { isBlankCell, type FilledLine } from '../form/filled-form.ts'
import { isLabel, labelText } from '../form/find-items.ts'
import { printedItemLabel } from '../form/item-label.vi.ts'
import type { LineCheck } from '../form/rule.ts'
import { clipped, remark, type CheckScope, type Remark } from './check-scope.ts'
import { isComputed } from './item-numbers.ts'

export const itemChecks = {
  unknownItem: (scope) =>
    scope.filled.lines.flatMap((line) =>
      scope.definition.lines.kind === 'fixed' && line.item === undefined && holdsNumber(scope, line)
        ? [remark(line.row, [scope.definition.lines.column], { text: clipped(String(line.cells[scope.definition.lines.column]?.value ?? '')) })]
        : [],
    ),
  missingItem: (scope) => {
    const present = new Set(scope.filled.lines.map((line) => line.item))
    const gone = itemsIn(scope.definition).filter((one) => !present.has(one.item) && isOwn(scope, one.item))
    return gone.map((one) => remark(null, [], { name: one.item, label: one.label }))
  },
  itemTwice: (scope) => {
    const first = new Map<string, number>()
    return scope.filled.lines.flatMap((line) => {
      if (line.item === undefined) return []
      const earlier = first.get(line.item)
      if (earlier === undefined) first.set(line.item, line.row)
      return earlier === undefined ? [] : [remark(line.row, [scope.definition.lines.column], { item: line.item, first: earlier })]
    })
  },
  otherLabel: (scope) =>
    scope.filled.lines.flatMap((line) => {
      const item = itemsIn(scope.definition).find((one) => one.item === line.item)
      if (!item || isLabel(item, labelText(scope.definition, line))) return []
      const stated = clipped(String(line.cells[scope.definition.lines.column]?.value ?? ''))
      return [remark(line.row, [scope.definition.lines.column], { item: item.item, stated, label: printedItemLabel(item) })]
    }),
  notAssigned: (scope) =>
    scope.filled.lines.flatMap((line) => {
      const item = itemsIn(scope.definition).find((one) => one.item === line.item)
      if (!item || isOwn(scope, item.item)) return []
      return numberColumns(scope.definition).flatMap((column) => {
        const cell = line.cells[column.column]
        const printed = isComputed(column, item) && cell?.formula !== undefined
        return cell === undefined || isBlankCell(cell) || printed ? [] : [remark(line.row, [column.column], { khoan: khoanOf(item.item) })]
      })
    }),
} satisfies Partial<Record<LineCheck, (scope: CheckScope) => Remark[]>>

/** Whether the unit provides an item of the form. */
export function isOwn({ own }: Pick<CheckScope, 'own'>, item: string): boolean {
  return own === null || own.includes(khoanOf(item))
}

function holdsNumber(scope: CheckScope, line: FilledLine): boolean {
  return numberColumns(scope.definition).some(({ column }) => typeof line.cells[column]?.value === 'number')
}
