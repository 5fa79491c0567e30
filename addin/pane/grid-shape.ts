// Which rows and columns of a sheet are drawn, and which cells span others.
import { lettersOf } from '../../reporting/form/columns.ts'
import type { SheetGrid } from '../../reporting/form/find-table.ts'

const mostRows = 1200
const mostColumns = 60

export interface GridShape {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** By address of the first cell. */
  readonly spans: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>
  /** Cells hidden under a merge. */
  readonly covered: ReadonlySet<string>
}

/** The rectangle from A1 to the last cell with something in it, within what a page can draw. */
export function gridShape(grid: SheetGrid): GridShape {
  let lastRow = 1
  let lastColumn = 1
  for (const [row, cells] of grid.rows) {
    lastRow = Math.max(lastRow, row)
    for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column)
  }
  const count = (last: number, most: number): number[] => Array.from({ length: Math.min(last, most) }, (_, at) => at + 1)
  const spans = new Map<string, { rows: number; columns: number }>()
  const covered = new Set<string>()
  for (const { rows, columns } of grid.merges) {
    spans.set(`${lettersOf(columns[0])}${rows[0]}`, { rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 })
    for (let row = rows[0]; row <= Math.min(rows[1], mostRows); row++) {
      for (let column = columns[0]; column <= Math.min(columns[1], mostColumns); column++) {
        if (row !== rows[0] || column !== columns[0]) covered.add(`${lettersOf(column)}${row}`)
      }
    }
  }
  return { rows: count(lastRow, mostRows), columns: count(lastColumn, mostColumns), spans, covered }
}
