// Tells which printed indicator each row of a filled form is: by its ordinal, and by its label where the ordinal is gone.
import { itemsIn, numberColumns, type FormDefinition, type Item } from './definition.ts'
import type { FilledLine } from './filled-form.ts'
import type { SheetGrid } from './find-table.ts'
import { printedItemLabel } from './item-label.vi.ts'
import { foldLabel } from './table-end.ts'

/** The last row that is an item or holds a number where numbers are counted. The signatures are neither. */
export function lastItemRow(definition: FormDefinition, grid: SheetGrid, numberRow: number, places: ReadonlyMap<number, number>): number {
  const counted = numberColumns(definition).map((one) => places.get(one.column) ?? 0)
  const labels = new Set(itemsIn(definition).map((one) => foldLabel(printedItemLabel(one))))
  const label = places.get(definition.lines.column) ?? 0
  let last = numberRow
  for (const [row, cells] of grid.rows) {
    if (row <= last) continue
    const holdsNumber = counted.some((at) => typeof cells.get(at)?.value === 'number')
    if (holdsNumber || labels.has(foldLabel(String(cells.get(label)?.value ?? '')))) last = row
  }
  return last
}

/**
 * The rows with the item each one is. Rows go down as the form prints them, so where several items print the same
 * ordinal the one with the row's label is meant, else the next one. A row that is none has no `item`.
 */
export function namedItems(definition: FormDefinition, rows: readonly FilledLine[]): FilledLine[] {
  const items = itemsIn(definition)
  const ordinals = definition.columns.find((one) => one.type === 'ordinal')?.column
  let after = -1
  return rows.map((row) => {
    const ordinal = ordinalText(ordinals === undefined ? undefined : row.cells[ordinals]?.value)
    const label = labelText(definition, row)
    const same = items.filter((one) => foldLabel(one.ordinal ?? one.item) === ordinal)
    const item =
      same.find((one) => isLabel(one, label)) ?? same.find((one) => items.indexOf(one) > after) ?? same[0] ?? (ordinal === '' ? items.find((one) => isLabel(one, label)) : undefined)
    if (!item) return row
    after = items.indexOf(item)
    return { ...row, item: item.item }
  })
}

/** Whether a row's label is the item's own. */
export function isLabel(item: Item, label: string): boolean {
  return label !== '' && (label === foldLabel(printedItemLabel(item)) || label === foldLabel(item.label))
}

/** The label a row carries, folded. */
export function labelText(definition: FormDefinition, row: FilledLine): string {
  return foldLabel(String(row.cells[definition.lines.column]?.value ?? ''))
}

function ordinalText(value: string | number | boolean | undefined): string {
  return foldLabel(String(value ?? ''))
}
