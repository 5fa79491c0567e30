// A blank sheet as plain data that can travel, and ways to look at it by cell and merge.
import { tidy } from '../catalogue/spelling.ts'
import { lettersOf } from '../form/columns.ts'
import type { SheetGrid } from '../form/find-table.ts'
import type { Area } from '../form/plan.ts'

export interface BlankCell {
  readonly row: number
  readonly at: number
  readonly value: string | number | boolean
  readonly formula?: string
}

export interface BlankSheet {
  readonly name: string
  readonly cells: readonly BlankCell[]
  readonly merges: readonly Area[]
  /** What the sheet says of its columns, by sheet columns. */
  readonly columns: readonly { readonly columns: readonly [number, number]; readonly width?: number; readonly hidden?: true }[]
  /** Officers do not see the sheet. */
  readonly hidden?: true
}

/** A scanned sheet as plain data. */
export function blankSheetOf(grid: SheetGrid): BlankSheet {
  return {
    name: grid.name,
    cells: [...grid.rows].flatMap(([row, cells]) =>
      [...cells].map(([at, { value, formula }]) => ({ row, at, value, ...(formula === undefined ? {} : { formula }) })),
    ),
    merges: grid.merges,
    columns: grid.columns ?? [],
    ...(grid.hidden === true ? { hidden: true } : {}),
  }
}

/** A blank looked at by cell. Rows and sheet columns count from 1. */
export interface SheetView {
  readonly name: string
  readonly merges: readonly Area[]
  /** The rows that hold anything, downwards. */
  readonly rows: readonly number[]
  /** The cells of a row, from the left. */
  cellsIn(row: number): readonly BlankCell[]
  /** The cell itself; a merged cell stands at its top left only. */
  cell(row: number, at: number): BlankCell | undefined
  /** The merge a cell lies in, or the cell alone. */
  area(row: number, at: number): Area
  /** The words of a cell, of the whole merge it lies in. */
  text(row: number, at: number): string
  /** In characters, as our own forms state it; `undefined` where the sheet does not say. */
  width(at: number): number | undefined
  isHidden(at: number): boolean
}

/** What Excel adds to a width in characters for the space at both sides of a cell. */
const cellPadding = 0.7109375

export function viewOf(sheet: BlankSheet): SheetView {
  const byRow = new Map<number, BlankCell[]>()
  for (const cell of sheet.cells) {
    if (cell.formula === undefined && typeof cell.value === 'string' && tidy(cell.value) === '') continue
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  }
  for (const cells of byRow.values()) cells.sort((a, b) => a.at - b.at)
  const cell = (row: number, at: number): BlankCell | undefined => byRow.get(row)?.find((one) => one.at === at)
  const areas = new Map<string, Area>() // asked for again and again, and merges may be many
  const area = (row: number, at: number): Area => {
    const key = `${row} ${at}`
    const known = areas.get(key)
    if (known) return known
    const merge = sheet.merges.find(({ rows, columns }) => rows[0] <= row && row <= rows[1] && columns[0] <= at && at <= columns[1])
    const found = merge ?? { rows: [row, row], columns: [at, at] }
    areas.set(key, found)
    return found
  }
  const columnAt = (at: number) => sheet.columns.find(({ columns }) => columns[0] <= at && at <= columns[1])
  return {
    name: sheet.name,
    merges: sheet.merges,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    cellsIn: (row) => byRow.get(row) ?? [],
    cell,
    area,
    text: (row, at) => {
      const { rows, columns } = area(row, at)
      return textOf(cell(rows[0], columns[0]))
    },
    width: (at) => {
      const width = columnAt(at)?.width
      return width === undefined ? undefined : Math.max(1, Math.round((width - cellPadding) * 100) / 100)
    },
    isHidden: (at) => columnAt(at)?.hidden === true,
  }
}

/** The words of a cell in one line; `''` where there is none. */
export function textOf(cell: BlankCell | undefined): string {
  return cell === undefined ? '' : tidy(String(cell.value))
}

/** `D12`. */
export function addressAt(row: number, at: number): string {
  return `${lettersOf(at)}${row}`
}

/** Whether two areas are the same cell. */
export function isSameArea(a: Area, b: Area): boolean {
  return a.rows[0] === b.rows[0] && a.columns[0] === b.columns[0]
}
