// Excel's Worksheet: name, visibility, protection, its ranges and its events.
import { parseArea, splitSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from './addresses.ts'
import { eventMethods } from './events.ts'
import { excelError } from './excel-error.ts'
import { excelObject, type Argument, type ExcelObject, type HostState, type Json } from './excel-object.ts'
import { areaOfName, namesObject } from './names.ts'
import { stand } from './officer.ts'
import { rangeAreasObject } from './range-areas.ts'
import { rangeObject } from './range-object.ts'
import { usedArea } from './used-area.ts'
import { findSheet, type Sheet, type Visibility } from './workbook-model.ts'
import { worksheetProtectionObject } from './worksheet-protection.ts'

/** Refuses what Excel refuses as a sheet's name: empty, over 31 characters, : \ / ? * [ ], or taken. */
export function refuseName(state: HostState, name: Json | undefined, except: Sheet | null): string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/u.test(name)) throw excelError('InvalidArgument')
  const taken = findSheet(state.model, name)
  if (taken && taken !== except) throw excelError('ItemAlreadyExists')
  return name
}

function number(given: Argument): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw excelError('InvalidArgument')
  return given
}

/** One worksheet. */
export function worksheetObject(state: HostState, sheet: Sheet): ExcelObject {
  const { model } = state
  const area = (given: Argument): Area => {
    if (given === undefined || given === null || given === '') return { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }
    if (typeof given !== 'string') throw excelError('InvalidArgument')
    const { sheet: named, rest } = splitSheet(given)
    if (named !== null && findSheet(model, named) !== sheet) throw excelError('InvalidArgument')
    const found = parseArea(rest)
    if (found) return found
    const name = model.names.find((one) => one.name.toLowerCase() === rest.toLowerCase())
    const place = name && areaOfName(model, name)
    if (!place || place.sheet !== sheet) throw excelError('InvalidArgument')
    return place.area
  }
  const range = (found: Area): ExcelObject => rangeObject(state, sheet, found)
  const used = (valuesOnly: Argument): ExcelObject | null => {
    const found = usedArea(sheet, valuesOnly === true)
    return found && range(found)
  }
  const neighbour = (step: 1 | -1, visibleOnly: Argument): ExcelObject | null => {
    const line = model.sheets.filter((one) => one === sheet || visibleOnly !== true || one.visibility === 'Visible')
    const next = line[line.indexOf(sheet) + step]
    return next ? worksheetObject(state, next) : null
  }
  const must = (object: ExcelObject | null): ExcelObject => {
    if (!object) throw excelError('ItemNotFound')
    return object
  }
  return excelObject('Worksheet', {
    identity: { Id: sheet.id },
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (name) => void (sheet.name = refuseName(state, name, sheet)) },
      Position: { get: () => model.sheets.indexOf(sheet) },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          const visibility = (['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[]).find((one) => one === value)
          if (!visibility) throw excelError('InvalidArgument')
          const left = model.sheets.find((one) => one !== sheet && one.visibility === 'Visible')
          if (visibility !== 'Visible' && !left) throw excelError('InvalidOperation')
          sheet.visibility = visibility
          if (visibility !== 'Visible' && model.activeSheetId === sheet.id && left) stand(model, left)
        },
      },
    },
    onward: {
      Protection: () => worksheetProtectionObject(sheet),
      Names: () => namesObject(state, sheet),
    },
    objects: {
      GetRange: ([address]) => range(area(address)),
      GetRanges: ([address]) =>
        rangeAreasObject(state, sheet, typeof address === 'string' ? address.split(/[,;]/).map((one) => area(one.trim())) : [area(address)]),
      GetRangeByIndexes: ([row, column, rows, columns]) =>
        range({ row: number(row), column: number(column), rows: number(rows), columns: number(columns) }),
      GetCell: ([row, column]) => range({ row: number(row), column: number(column), rows: 1, columns: 1 }),
      // Excel answers A1 for an empty sheet.
      GetUsedRange: ([valuesOnly]) => used(valuesOnly) ?? range({ row: 0, column: 0, rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: ([valuesOnly]) => used(valuesOnly),
      GetNext: ([visibleOnly]) => must(neighbour(1, visibleOnly)),
      GetNextOrNullObject: ([visibleOnly]) => neighbour(1, visibleOnly),
      GetPrevious: ([visibleOnly]) => must(neighbour(-1, visibleOnly)),
      GetPreviousOrNullObject: ([visibleOnly]) => neighbour(-1, visibleOnly),
    },
    methods: {
      ...eventMethods(state, sheet.id),
      Activate: () => {
        // Which code Excel gives for a hidden sheet was not seen in a real Excel; that it refuses is certain.
        if (sheet.visibility !== 'Visible') throw excelError('InvalidOperation')
        stand(model, sheet)
        return null
      },
      Calculate: () => null,
      Delete: () => {
        const visible = model.sheets.filter((one) => one !== sheet && one.visibility === 'Visible')
        if (visible.length === 0 || sheet.visibility === 'VeryHidden') throw excelError('InvalidOperation')
        const [next] = visible
        if (model.activeSheetId === sheet.id && next) stand(model, next)
        model.sheets.splice(model.sheets.indexOf(sheet), 1)
        return null
      },
    },
  })
}
