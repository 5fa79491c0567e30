// Reading and writing the cells of a rectangle the way Excel's API does: shapes, merged cells, locks, nulls.
import { areaAddress, cellAddress, intersection, type Area } from './addresses.ts'
import { API_SIGNS, enter } from './cell-entry.ts'
import { excelError } from './excel-error.ts'
import type { HostState, Json } from './excel-object.ts'
import { mergedArea } from './officer.ts'
import { settleFormulas } from './settle.ts'
import { announce, ownCell, readCell, type Cell, type CellValue, type Sheet } from './workbook-model.ts'

const MOST_CELLS = 5_000_000

/** One value per cell, in rows. A merged range keeps its value in its first cell; the rest of it is empty. */
export function readRows(sheet: Sheet, area: Area, read: (cell: Cell) => CellValue): Json {
  if (area.rows * area.columns > MOST_CELLS) throw excelError('RangeExceedsLimit')
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, right) => read(readCell(sheet, cellAddress(area.row + down, area.column + right)))),
  )
}

/** Every address of a rectangle, row by row. */
export function addressesOf(area: Area): string[] {
  if (area.rows * area.columns > MOST_CELLS) throw excelError('RangeExceedsLimit')
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    cellAddress(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  )
}

/** The given table, checked against the rectangle; one bare value stands for every cell. */
function tableOf(given: Json, area: Area): (down: number, right: number) => Json {
  if (!Array.isArray(given)) return () => given
  const shapeError = (): Error =>
    excelError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.")
  if (given.length !== area.rows) throw shapeError()
  const rows = given.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw shapeError()
    return row
  })
  return (down, right) => rows[down]?.[right] ?? null
}

/** Refuses a change of cells when any of them is locked on a protected sheet. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  if (sheet.protection.on && addressesOf(area).some((address) => readCell(sheet, address).locked)) throw excelError('AccessDenied')
}

/** Refuses a change of format on a protected sheet that does not allow it; unlocked cells make no difference to Excel. */
export function refuseFormat(sheet: Sheet): void {
  if (sheet.protection.on && sheet.protection.options['allowFormatCells'] !== true) throw excelError('AccessDenied')
}

/** Writes values or formulas; null leaves a cell as it was. All or nothing: a locked cell or wrong shape changes none. */
export function writeEntries(state: HostState, sheet: Sheet, area: Area, given: Json): void {
  const entry = tableOf(given, area)
  refuseLocked(sheet, area)
  const alone = area.rows === 1 && area.columns === 1
  const first = cellAddress(area.row, area.column)
  const before = readCell(sheet, first).value
  for (let down = 0; down < area.rows; down++) {
    for (let right = 0; right < area.columns; right++) {
      const value = entry(down, right)
      if (value === null) continue
      if (typeof value === 'object') throw excelError('InvalidArgument')
      const row = area.row + down
      const column = area.column + right
      const merged = mergedArea(sheet, row, column)
      if (merged.row === row && merged.column === column) enter(ownCell(sheet, cellAddress(row, column)), value, API_SIGNS)
    }
  }
  const settled = settleFormulas(state.model)
  announce(state.model, {
    type: 'changed', by: 'addin', sheetId: sheet.id, address: areaAddress(area),
    before: alone ? before : null, after: alone ? readCell(sheet, first).value : null,
  })
  settled()
}

/** Sets number formats; Excel counts that as formatting. */
export function writeNumberFormats(state: HostState, sheet: Sheet, area: Area, given: Json): void {
  const format = tableOf(given, area)
  refuseFormat(sheet)
  addressesOf(area).forEach((address, index) => {
    const value = format(Math.floor(index / area.columns), index % area.columns)
    if (typeof value === 'string') {
      const cell = ownCell(sheet, address)
      cell.numberFormat = value
      cell.text = null
    }
  })
  announce(state.model, { type: 'formatChanged', by: 'addin', sheetId: sheet.id, address: areaAddress(area) })
}

/** Empties cells: their contents, their formats, or both. */
export function clearCells(state: HostState, sheet: Sheet, area: Area, what: string): void {
  if (what !== 'Contents') refuseFormat(sheet)
  if (what !== 'Formats') writeEntries(state, sheet, area, '')
  if (what === 'Contents') return
  const cleared = new Set(addressesOf(area))
  for (const [address, cell] of sheet.cells) {
    if (!cleared.has(address)) continue
    cell.fill = null
    cell.numberFormat = 'General'
    cell.locked = true
    cell.format.clear()
  }
  announce(state.model, { type: 'formatChanged', by: 'addin', sheetId: sheet.id, address: areaAddress(area) })
}

/** Merges a rectangle, keeping its first value; an overlapping merge is replaced. */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  refuseFormat(sheet)
  const parts = across ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 })) : [area]
  for (const piece of parts) {
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, piece) === null)
    sheet.merges.push(piece)
    for (const address of addressesOf(piece).slice(1)) {
      const cell = sheet.cells.get(address)
      if (cell) Object.assign(cell, { value: '', formula: null, text: null })
    }
  }
}

/** Undoes the merges that touch a rectangle. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  refuseFormat(sheet)
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null)
}
