// Where a form's lines end on a sheet: at the total, or without one at the last number.
import { foldName } from '../catalogue/spelling.ts'
import { isNumber, numberColumns, totalLabelOf, type FormDefinition } from './definition.ts'
import type { Cell } from './filled-form.ts'
import type { SheetGrid } from './find-table.ts'
import { layoutWords } from './layout.vi.ts'

/**
 * The last row that reads "total". Not the first: a second table or a subtotal above would otherwise end the form
 * there and its later lines would be lost without a word; read as lines, they draw findings.
 */
export function totalRow(
  definition: FormDefinition,
  grid: SheetGrid,
  numberRow: number,
  places: ReadonlyMap<number, number>,
): number | null {
  const labels = new Set([totalLabelOf(definition), ...layoutWords.totalLabels].map(foldLabel))
  const columns = definition.columns.filter((one) => !isNumber(one)).map((one) => places.get(one.column) ?? 0)
  let last: number | null = null
  for (const [row, cells] of grid.rows) {
    if (row <= numberRow || row < (last ?? 0)) continue
    if (columns.some((at) => labels.has(foldLabel(String(cells.get(at)?.value ?? ''))))) last = row
  }
  return last
}

/** Without a total row: the last row with a number or formula in it. The signatures below have neither. */
export function lastCountedRow(
  definition: FormDefinition,
  grid: SheetGrid,
  numberRow: number,
  places: ReadonlyMap<number, number>,
): number {
  const columns = numberColumns(definition).map((one) => places.get(one.column) ?? 0)
  let last = numberRow
  for (const [row, cells] of grid.rows) {
    if (row <= last) continue
    const counts = (cell: Cell | undefined): boolean => typeof cell?.value === 'number' || cell?.formula !== undefined
    if (columns.some((at) => counts(cells.get(at)))) last = row
  }
  return last
}

/** A label as it is compared: without case, spaces or the marks after it. */
export function foldLabel(text: string): string {
  return foldName(text).replace(/[\s:.]+$/u, '')
}
