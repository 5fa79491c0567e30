// What the officer's own hands do in the workbook: type, clear, choose a cell, stand on a sheet, stay in a cell editing.
import { areaAddress, cellAddress, type Area } from './addresses.ts'
import { enter } from './cell-entry.ts'
import { settleFormulas } from './settle.ts'
import { announce, findSheet, mustArea, ownCell, readCell } from './workbook-model.ts'
import type { CellValue, Sheet, WorkbookModel } from './workbook-model.ts'

function mustSheet(model: WorkbookModel, name: string): Sheet {
  const sheet = findSheet(model, name)
  if (!sheet) throw new Error(`No sheet ${name}`)
  return sheet
}

/** The merged rectangle a cell belongs to, or the cell itself. */
export function mergedArea(sheet: Sheet, row: number, column: number): Area {
  const inside = (area: Area): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
  return sheet.merges.find(inside) ?? { row, column, rows: 1, columns: 1 }
}

/**
 * The officer types into one cell and presses Enter: text is read by the machine's own number signs, a leading = is a formula.
 * Throws what Excel would show in a box when the cell is locked on a protected sheet.
 */
export function typeAsUser(model: WorkbookModel, sheetName: string, address: string, entry: CellValue): void {
  const sheet = mustSheet(model, sheetName)
  const wanted = mustArea(address)
  const { row, column } = mergedArea(sheet, wanted.row, wanted.column)
  const at = cellAddress(row, column)
  if (sheet.protection.on && readCell(sheet, at).locked) {
    throw new Error(`Ô ${at} bị khóa trên trang tính được bảo vệ`)
  }
  const cell = ownCell(sheet, at)
  const before = cell.value
  enter(cell, entry, model.culture)
  const settled = settleFormulas(model)
  announce(model, { type: 'changed', by: 'user', sheetId: sheet.id, address: at, before, after: cell.value })
  settled()
}

/** The officer clicks a cell or drags over a range; a click on a merged cell chooses all of it. */
export function selectAsUser(model: WorkbookModel, sheetName: string, address: string): void {
  const sheet = mustSheet(model, sheetName)
  const area = mustArea(address)
  const single = area.rows === 1 && area.columns === 1
  stand(model, sheet)
  model.selection = areaAddress(single ? mergedArea(sheet, area.row, area.column) : area)
  announce(model, { type: 'selected', sheetId: sheet.id, address: model.selection })
}

/** Makes a sheet the active one; no event when it already is. */
export function stand(model: WorkbookModel, sheet: Sheet): void {
  if (model.activeSheetId === sheet.id) return
  const leftSheetId = model.activeSheetId
  model.activeSheetId = sheet.id
  model.selection = 'A1'
  announce(model, { type: 'activated', sheetId: sheet.id, leftSheetId })
}

/** The officer begins to type in a cell (on) or ends with Enter or Esc (off): Excel answers no add-in in between. */
export function editCell(model: WorkbookModel, on: boolean): void {
  model.editing = on
  announce(model, { type: 'editing', on })
}
