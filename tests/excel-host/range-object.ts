// Excel's Range: one rectangle of one sheet, its cells, its format, and the ranges reached from it.
import { areaAddress, boundingArea, intersection, parseArea, quotedSheet, splitSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from './addresses.ts'
import { cellText } from './cell-text.ts'
import { conditionalFormatsObject } from './conditional-formats.ts'
import { excelError } from './excel-error.ts'
import { excelObject, isExcelObject, type Argument, type ExcelObject, type HostState } from './excel-object.ts'
import { stand } from './officer.ts'
import { clearCells, mergeCells, readRows, refuseLocked, unmergeCells, writeEntries, writeNumberFormats } from './range-cells.ts'
import { formatObject } from './range-format.ts'
import { usedArea } from './used-area.ts'
import { announce, type CellValue, type Sheet } from './workbook-model.ts'
import { worksheetObject } from './worksheet-object.ts'

function valueType(value: CellValue): string {
  if (value === '') return 'Empty'
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return /^#(?:DIV\/0!|VALUE!|REF!|N\/A|NAME\?|NUM!|NULL!)$/.test(value) ? 'Error' : 'String'
}

function whole(given: Argument, otherwise: number): number {
  const number = given === undefined || given === null ? otherwise : given
  if (typeof number !== 'number' || !Number.isInteger(number)) throw excelError('InvalidArgument')
  return number
}

/** A range on the sheet, refused with InvalidArgument when it falls outside. */
export function rangeObject(state: HostState, sheet: Sheet, area: Area): ExcelObject {
  if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) throw excelError('InvalidArgument')
  if (area.row + area.rows > SHEET_ROWS || area.column + area.columns > SHEET_COLUMNS) throw excelError('InvalidArgument')
  const address = `${quotedSheet(sheet.name)}!${areaAddress(area)}`
  const at = (row: number, column: number, rows: number, columns: number): ExcelObject => rangeObject(state, sheet, { row, column, rows, columns })
  const other = (given: Argument): Area => {
    if (isExcelObject(given) && given.place?.sheet === sheet) return given.place.area
    const { sheet: named, rest } = typeof given === 'string' ? splitSheet(given) : { sheet: null, rest: '' }
    const found = parseArea(rest)
    if (!found || (named !== null && named !== sheet.name)) throw excelError('InvalidArgument')
    return found
  }
  const overlap = (given: Argument): ExcelObject | null => {
    const common = intersection(area, other(given))
    return common && rangeObject(state, sheet, common)
  }
  const used = (given: Argument): ExcelObject | null => {
    const filled = usedArea(sheet, given === true)
    const common = filled && intersection(filled, area)
    return common && rangeObject(state, sheet, common)
  }
  const must = (object: ExcelObject | null): ExcelObject => {
    if (!object) throw excelError('ItemNotFound')
    return object
  }
  const lastRow = area.row + area.rows - 1
  const lastColumn = area.column + area.columns - 1
  const values = { get: () => readRows(sheet, area, (cell) => cell.value), set: (given: Parameters<typeof writeEntries>[3]) => writeEntries(state, sheet, area, given) }
  const formulas = { get: () => readRows(sheet, area, (cell) => cell.formula ?? cell.value), set: values.set }
  const numberFormat = { get: () => readRows(sheet, area, (cell) => cell.numberFormat), set: (given: Parameters<typeof writeEntries>[3]) => writeNumberFormats(state, sheet, area, given) }
  return excelObject('Range', {
    place: { sheet, area },
    properties: {
      Address: { get: () => address }, AddressLocal: { get: () => address },
      RowIndex: { get: () => area.row }, ColumnIndex: { get: () => area.column },
      RowCount: { get: () => area.rows }, ColumnCount: { get: () => area.columns }, CellCount: { get: () => area.rows * area.columns },
      IsEntireRow: { get: () => area.columns === SHEET_COLUMNS }, IsEntireColumn: { get: () => area.rows === SHEET_ROWS },
      Values: values, Formulas: formulas, FormulasLocal: formulas,
      Text: { get: () => readRows(sheet, area, (cell) => cellText(cell, state.model.culture)) },
      ValueTypes: { get: () => readRows(sheet, area, (cell) => valueType(cell.value)) },
      NumberFormat: numberFormat, NumberFormatLocal: numberFormat,
    },
    onward: {
      Format: () => formatObject(state, sheet, [area]),
      Worksheet: () => worksheetObject(state, sheet),
      ConditionalFormats: () => conditionalFormatsObject(state, sheet, [area]),
    },
    objects: {
      GetCell: ([row, column]) => at(area.row + whole(row, 0), area.column + whole(column, 0), 1, 1),
      GetRow: ([row]) => at(area.row + whole(row, 0), area.column, 1, area.columns),
      GetColumn: ([column]) => at(area.row, area.column + whole(column, 0), area.rows, 1),
      GetLastCell: () => at(lastRow, lastColumn, 1, 1),
      GetLastRow: () => at(lastRow, area.column, 1, area.columns),
      GetLastColumn: () => at(area.row, lastColumn, area.rows, 1),
      GetEntireRow: () => at(area.row, 0, area.rows, SHEET_COLUMNS),
      GetEntireColumn: () => at(0, area.column, SHEET_ROWS, area.columns),
      GetOffsetRange: ([down, right]) => at(area.row + whole(down, 0), area.column + whole(right, 0), area.rows, area.columns),
      GetResizedRange: ([rows, columns]) => at(area.row, area.column, area.rows + whole(rows, 0), area.columns + whole(columns, 0)),
      GetBoundingRect: ([given]) => rangeObject(state, sheet, boundingArea(area, other(given))),
      GetIntersection: ([given]) => must(overlap(given)),
      GetIntersectionOrNullObject: ([given]) => overlap(given),
      // A range of untouched cells answers its first cell, as Excel does.
      GetUsedRange: ([valuesOnly]) => used(valuesOnly) ?? at(area.row, area.column, 1, 1),
      GetUsedRangeOrNullObject: ([valuesOnly]) => used(valuesOnly),
    },
    methods: {
      Select: () => {
        if (sheet.visibility !== 'Visible') throw excelError('InvalidOperation')
        stand(state.model, sheet)
        state.model.selection = areaAddress(area)
        announce(state.model, { type: 'selected', sheetId: sheet.id, address: areaAddress(area) })
        return null
      },
      Clear: ([what]) => {
        if (what !== 'Formats') refuseLocked(sheet, area)
        clearCells(state, sheet, area, typeof what === 'string' ? what : 'All')
        return null
      },
      Merge: ([across]) => {
        mergeCells(sheet, area, across === true)
        return null
      },
      Unmerge: () => {
        unmergeCells(sheet, area)
        return null
      },
      _ValidateArraySize: ([rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns) throw excelError('InvalidArgument')
        return null
      },
    },
  })
}
