// A workbook in memory, as much of one as a report form needs: sheets, cells, protection, names, custom XML, selection.
import { parseArea, type Area } from './addresses.ts'
import { recalculateKnownFormulas } from './formula.ts'

/** What a cell holds; the empty string is an empty cell, as in Excel's own API. */
export type CellValue = string | number | boolean

export type Cell = {
  value: CellValue
  /** With its leading equals sign; null for a constant. */
  formula: string | null
  numberFormat: string
  /** What Excel shows, when the test must fix it; null lets the number format decide. */
  text: string | null
  /** #RRGGBB, or null for no fill. */
  fill: string | null
  locked: boolean
  /** Other formats by Excel's own path: Font.Bold, WrapText … */
  format: Map<string, CellValue>
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'
export type Protection = { on: boolean; options: Record<string, boolean | string>; password: string | null }
export type ConditionalFormat = { id: string; type: string; areas: Area[]; settings: Map<string, CellValue> }

export type Sheet = {
  id: string
  name: string
  visibility: Visibility
  protection: Protection
  /** By address (B2); a cell that was never touched is absent. */
  cells: Map<string, Cell>
  merges: Area[]
  conditionalFormats: ConditionalFormat[]
  /** Column widths and row heights, by Excel's path and number: ColumnWidth 3. */
  sizes: Map<string, number>
}

/** `refersTo` has its leading equals sign; `sheetId` is null for a name of the whole workbook. */
export type DefinedName = { name: string; refersTo: string; visible: boolean; comment: string; sheetId: string | null }
export type XmlPart = { id: string; namespace: string; xml: string }

export type ModelEvent =
  | { type: 'changed'; by: 'user' | 'addin'; sheetId: string; address: string; before: CellValue | null; after: CellValue | null }
  | { type: 'formatChanged'; by: 'user' | 'addin'; sheetId: string; address: string }
  | { type: 'calculated'; sheetId: string; address: string }
  | { type: 'selected'; sheetId: string; address: string }
  | { type: 'activated'; sheetId: string; leftSheetId: string }
  | { type: 'sheetAdded'; sheetId: string }
  | { type: 'editing'; on: boolean }

export type WorkbookModel = {
  sheets: Sheet[]
  names: DefinedName[]
  xmlParts: XmlPart[]
  properties: Map<string, string>
  customProperties: Map<string, CellValue>
  activeSheetId: string
  /** Address of the selection on the active sheet. */
  selection: string
  /** True while the officer is typing in a cell and has not pressed Enter. */
  editing: boolean
  /** Signs of the machine's number format; Vietnamese unless the test says otherwise. */
  culture: { name: string; decimal: string; thousands: string }
  /** base64 of every workbook that createWorkbook opened. */
  createdWorkbooks: string[]
  /** Works out formulas after a change; the default knows SUM, + - * / and references. */
  recalculate: (model: WorkbookModel) => void
  listeners: Set<(event: ModelEvent) => void>
  nextId: number
}

/** A cell nobody touched: empty, General, locked as Excel locks every cell. */
export function emptyCell(): Cell {
  return { value: '', formula: null, numberFormat: 'General', text: null, fill: null, locked: true, format: new Map() }
}

/** A workbook without sheets; callers add at least one with `addSheet`. */
export function emptyWorkbook(): WorkbookModel {
  return {
    sheets: [], names: [], xmlParts: [], properties: new Map(), customProperties: new Map(),
    activeSheetId: '', selection: 'A1', editing: false,
    culture: { name: 'vi-VN', decimal: ',', thousands: '.' },
    createdWorkbooks: [], recalculate: recalculateKnownFormulas, listeners: new Set(), nextId: 1,
  }
}

/** Adds an empty visible sheet at the end and answers it. */
export function addSheet(model: WorkbookModel, name: string): Sheet {
  const number = model.nextId++
  const sheet: Sheet = {
    id: `{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`,
    name, visibility: 'Visible', protection: { on: false, options: {}, password: null },
    cells: new Map(), merges: [], conditionalFormats: [], sizes: new Map(),
  }
  model.sheets.push(sheet)
  if (model.activeSheetId === '') model.activeSheetId = sheet.id
  return sheet
}

/** A sheet by id or by name; Excel ignores case in names. Null when there is none. */
export function findSheet(model: WorkbookModel, key: string): Sheet | null {
  const name = key.toLocaleLowerCase('vi')
  return model.sheets.find((sheet) => sheet.id === key || sheet.name.toLocaleLowerCase('vi') === name) ?? null
}

/** The cell at an address such as B2, or an empty one that is not kept. */
export function readCell(sheet: Sheet, address: string): Cell {
  return sheet.cells.get(address) ?? emptyCell()
}

/** The cell at an address, kept in the sheet from now on. */
export function ownCell(sheet: Sheet, address: string): Cell {
  const cell = sheet.cells.get(address) ?? emptyCell()
  sheet.cells.set(address, cell)
  return cell
}

/** Hears everything that happens in the workbook; the answer stops it. */
export function listen(model: WorkbookModel, hear: (event: ModelEvent) => void): () => void {
  model.listeners.add(hear)
  return () => void model.listeners.delete(hear)
}

/** Tells the listeners, in the order they came. */
export function announce(model: WorkbookModel, event: ModelEvent): void {
  for (const hear of [...model.listeners]) hear(event)
}

/** The rectangle a test or a file names; throws on a wrong address, for that is the test's slip. */
export function mustArea(address: string): Area {
  const area = parseArea(address)
  if (!area) throw new Error(`Not an address: ${address}`)
  return area
}
