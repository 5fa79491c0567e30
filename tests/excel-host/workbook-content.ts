// A workbook written down as plain JSON, for tests and for the page, and the model made from it.
import { areaAddress, columnLetters } from './addresses.ts'
import { addSheet, emptyWorkbook, findSheet, mustArea, ownCell } from './workbook-model.ts'
import type { Cell, CellValue, Visibility, WorkbookModel } from './workbook-model.ts'
import { namespaceOfXml } from './custom-xml-text.ts'

/** One cell: a bare value, a formula (string with a leading =), or the details that differ from an empty locked cell. */
export type CellContent = CellValue | (Partial<Omit<Cell, 'format'>> & { format?: Record<string, CellValue> })

export type SheetContent = {
  name: string
  visibility?: Visibility
  /** true protects with Excel's defaults; an object gives the options, such as { allowFormatCells: true }. */
  protection?: boolean | Record<string, boolean | string>
  password?: string
  /** By address: { B2: 5, B3: '=SUM(B1:B2)', C1: { value: 'x', locked: false } }. */
  cells?: Record<string, CellContent>
  /** Cells to unlock, by address of rectangles. */
  unlocked?: string[]
  merges?: string[]
}

export type WorkbookContent = {
  sheets: SheetContent[]
  names?: { name: string; refersTo: string; visible?: boolean; comment?: string; sheet?: string }[]
  xmlParts?: { id?: string; xml: string }[]
  properties?: Record<string, string>
  customProperties?: Record<string, CellValue>
  active?: string
  culture?: WorkbookModel['culture']
}

/** A GUID in braces for the n-th made-up custom XML part. */
export function xmlPartId(number: number): string {
  return `{00000000-0000-0000-0000-${String(number).padStart(12, '0')}}`
}

/** A model from JSON; formulas are worked out at once unless a cached value is given. Throws on a wrong address. */
export function workbookFrom(content: WorkbookContent): WorkbookModel {
  const model = emptyWorkbook()
  if (content.culture) model.culture = content.culture
  for (const given of content.sheets) {
    const sheet = addSheet(model, given.name)
    sheet.visibility = given.visibility ?? 'Visible'
    if (given.protection !== undefined && given.protection !== false) {
      sheet.protection = {
        on: true,
        options: given.protection === true ? {} : given.protection,
        password: given.password ?? null,
      }
    }
    for (const [address, cell] of Object.entries(given.cells ?? {})) fillIn(ownCell(sheet, oneCell(address)), cell)
    for (const address of given.unlocked ?? []) {
      const area = mustArea(address)
      for (let row = 0; row < area.rows; row++) {
        for (let column = 0; column < area.columns; column++) {
          ownCell(sheet, columnLetters(area.column + column) + String(area.row + row + 1)).locked = false
        }
      }
    }
    sheet.merges = (given.merges ?? []).map(mustArea)
  }
  for (const given of content.names ?? []) {
    const sheetId = given.sheet === undefined ? null : (findSheet(model, given.sheet)?.id ?? null)
    const refersTo = given.refersTo.startsWith('=') ? given.refersTo : `=${given.refersTo}`
    model.names.push({ name: given.name, refersTo, visible: given.visible ?? true, comment: given.comment ?? '', sheetId })
  }
  for (const given of content.xmlParts ?? []) {
    const id = given.id ?? xmlPartId(model.nextId++)
    model.xmlParts.push({ id, namespace: namespaceOfXml(given.xml) ?? '', xml: given.xml })
  }
  model.properties = new Map(Object.entries(content.properties ?? {}))
  model.customProperties = new Map(Object.entries(content.customProperties ?? {}))
  const active = content.active === undefined ? model.sheets.find((sheet) => sheet.visibility === 'Visible') : findSheet(model, content.active)
  if (!active) throw new Error('A workbook needs a visible sheet to stand on')
  model.activeSheetId = active.id
  // A cached result stays until something changes, as in a file that Excel opens.
  const cached = model.sheets.flatMap((sheet) => [...sheet.cells.values()].filter((cell) => cell.formula !== null && cell.value !== ''))
  const values = cached.map((cell) => cell.value)
  model.recalculate(model)
  cached.forEach((cell, index) => void (cell.value = values[index] ?? ''))
  return model
}

/** The workbook written down again, for the page to open. */
export function contentOf(model: WorkbookModel): WorkbookContent {
  const standing = model.sheets.find((sheet) => sheet.id === model.activeSheetId)
  return {
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name, visibility: sheet.visibility, protection: sheet.protection.on && sheet.protection.options,
      ...(sheet.protection.password === null ? {} : { password: sheet.protection.password }),
      merges: sheet.merges.map(areaAddress),
      cells: Object.fromEntries([...sheet.cells].map(([address, cell]) => [address, { ...cell, format: Object.fromEntries(cell.format) }])),
    })),
    names: model.names.map(({ name, refersTo, visible, comment, sheetId }) => {
      const sheet = model.sheets.find((one) => one.id === sheetId)
      return { name, refersTo, visible, comment, ...(sheet ? { sheet: sheet.name } : {}) }
    }),
    xmlParts: model.xmlParts.map(({ id, xml }) => ({ id, xml })),
    properties: Object.fromEntries(model.properties),
    customProperties: Object.fromEntries(model.customProperties),
    ...(standing ? { active: standing.name } : {}),
    culture: model.culture,
  }
}

function oneCell(address: string): string {
  const area = mustArea(address)
  if (area.rows !== 1 || area.columns !== 1) throw new Error(`Not one cell: ${address}`)
  return address.replaceAll('$', '').toUpperCase()
}

function fillIn(cell: Cell, content: CellContent): void {
  if (typeof content !== 'object') {
    if (typeof content === 'string' && content.startsWith('=')) cell.formula = content
    else cell.value = content
    return
  }
  const { format, ...rest } = content
  Object.assign(cell, rest)
  for (const [path, value] of Object.entries(format ?? {})) cell.format.set(path, value)
}
