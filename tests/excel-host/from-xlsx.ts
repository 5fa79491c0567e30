// Opens .xlsx bytes as a workbook of this host, for tests: cells by exceljs, names and custom XML straight from the zip.
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { workbookFrom, type CellContent, type SheetContent, type WorkbookContent } from './workbook-content.ts'
import type { CellValue, Visibility, WorkbookModel } from './workbook-model.ts'

const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30)
const VISIBILITY: Record<string, Visibility> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }

/** The workbook, open on its active sheet, with the results the file has cached. */
export async function modelFromXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  return workbookFrom(await contentFromXlsx(bytes))
}

/** The same as JSON, for the grid page. Theme colours, data validation, pictures and column widths are left out. */
export async function contentFromXlsx(bytes: Uint8Array): Promise<WorkbookContent> {
  const book = new ExcelJS.Workbook()
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  await book.xlsx.load(copy)
  const parts = unzipSync(bytes)
  const text = (name: string): string | null => (parts[name] ? strFromU8(parts[name]) : null)
  const { names, active } = readWorkbookXml(text('xl/workbook.xml') ?? '')
  const sheetNames = book.worksheets.map((sheet) => sheet.name)
  const first = sheetNames[active]
  return {
    sheets: book.worksheets.map(readSheet),
    names: names.map(({ name, refersTo, visible, sheet }) => {
      const own = sheet === null ? undefined : sheetNames[sheet]
      return { name, refersTo, visible, ...(own === undefined ? {} : { sheet: own }) }
    }),
    xmlParts: Object.keys(parts)
      .map((name) => /^customXml\/item(\d+)\.xml$/.exec(name)?.[1])
      .filter((number) => number !== undefined)
      .map((number) => {
        const id = /itemID="([^"]+)"/.exec(text(`customXml/itemProps${number}.xml`) ?? '')?.[1]
        return { xml: text(`customXml/item${number}.xml`) ?? '', ...(id === undefined ? {} : { id }) }
      }),
    ...(first === undefined ? {} : { active: first }),
  }
}

type NameRecord = { name: string; refersTo: string; visible: boolean; sheet: number | null }

/** exceljs drops names that stand for a constant, so they are read here. */
function readWorkbookXml(xml: string): { names: NameRecord[]; active: number } {
  const names: NameRecord[] = []
  let active = 0
  let reading: NameRecord | null = null
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const plain = name.replace(/^.*:/, '')
    if (plain === 'workbookView') active = Number(attributes['activeTab'] ?? 0)
    if (plain !== 'definedName' || attributes['name']?.startsWith('_xlnm.')) return
    const sheet = attributes['localSheetId']
    reading = { name: attributes['name'] ?? '', refersTo: '', visible: attributes['hidden'] !== '1', sheet: sheet === undefined ? null : Number(sheet) }
    names.push(reading)
  })
  parser.on('text', (found) => {
    if (reading) reading.refersTo += found
  })
  parser.on('closetag', ({ name }) => {
    if (name.replace(/^.*:/, '') === 'definedName') reading = null
  })
  if (xml !== '') parser.write(xml).close()
  return { names, active }
}

function readSheet(sheet: ExcelJS.Worksheet): SheetContent {
  const cells: Record<string, CellContent> = {}
  sheet.eachRow({ includeEmpty: false }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { protection, fill, font, alignment } = cell
      const colour = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined
      const covered = cell.isMerged && cell.master.address !== cell.address
      cells[cell.address] = {
        // exceljs leaves a result of zero out of a formula's value; asked for by itself it is there.
        value: covered ? '' : plainValue(cell.formula ? cell.result : cell.value),
        formula: covered ? null : formulaOf(cell),
        numberFormat: cell.numFmt ?? 'General',
        locked: protection?.locked ?? true,
        fill: colour === undefined ? null : `#${colour.slice(-6).toUpperCase()}`,
        format: { ...(font?.bold ? { 'Font.Bold': true } : {}), ...(alignment?.wrapText ? { WrapText: true } : {}) },
      }
    }),
  )
  // exceljs keeps these two but does not declare them.
  const { sheetProtection } = sheet as unknown as { sheetProtection?: Record<string, unknown> | null }
  const { merges } = sheet.model as unknown as { merges?: string[] }
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.state] ?? 'Visible',
    protection: sheetProtection?.['sheet'] === true && allowed(sheetProtection),
    merges: merges ?? [],
    cells,
  }
}

/** formatCells in the file becomes allowFormatCells in Excel's API. */
function allowed(protection: Record<string, unknown>): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(protection)
      .filter(([name, value]) => value === true && name !== 'sheet')
      .map(([name]) => [`allow${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, true]),
  )
}

function formulaOf(cell: ExcelJS.Cell): string | null {
  return cell.formula ? `=${cell.formula}` : null
}

function plainValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return (value.getTime() - EXCEL_DAY_ZERO) / 86_400_000
  if (typeof value !== 'object') return value
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map((piece) => piece.text).join('')
  if ('hyperlink' in value) return value.text
  return 'result' in value ? plainValue(value.result) : ''
}
