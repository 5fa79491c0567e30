// Defined names of the workbook or of one sheet: what they stand for, and the range behind them.
import { areaAddress, parseArea, quotedSheet, splitSheet, type Area } from './addresses.ts'
import { excelError } from './excel-error.ts'
import { excelObject, isExcelObject, type Argument, type ExcelObject, type HostState, type Json } from './excel-object.ts'
import { rangeObject } from './range-object.ts'
import { findSheet, type DefinedName, type Sheet, type WorkbookModel } from './workbook-model.ts'
import { worksheetObject } from './worksheet-object.ts'

/** The rectangle a name stands for; null for a constant, a formula or a broken reference. */
export function areaOfName(model: WorkbookModel, name: DefinedName): { sheet: Sheet; area: Area } | null {
  const { sheet: named, rest } = splitSheet(name.refersTo.replace(/^=/, ''))
  const sheet = named === null ? null : findSheet(model, named)
  const area = parseArea(rest)
  return sheet && area ? { sheet, area } : null
}

function constantOf(name: DefinedName): string | number | boolean {
  const text = name.refersTo.replace(/^=/, '')
  if (/^".*"$/su.test(text)) return text.slice(1, -1).replaceAll('""', '"')
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE'
  return text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}

function typeOf(model: WorkbookModel, name: DefinedName): string {
  if (areaOfName(model, name)) return 'Range'
  if (name.refersTo.includes('#REF!')) return 'Error'
  const constant = constantOf(name)
  return typeof constant === 'number' ? 'Double' : typeof constant === 'boolean' ? 'Boolean' : 'String'
}

function dollars(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

function namedItemObject(state: HostState, name: DefinedName): ExcelObject {
  const { model } = state
  const range = (): ExcelObject | null => {
    const place = areaOfName(model, name)
    return place && rangeObject(state, place.sheet, place.area)
  }
  const scope = (): Sheet | null => model.sheets.find((sheet) => sheet.id === name.sheetId) ?? null
  return excelObject('NamedItem', {
    identity: { _Id: name.name },
    properties: {
      Name: { get: () => name.name },
      Type: { get: () => typeOf(model, name) },
      Value: {
        get: () => {
          const place = areaOfName(model, name)
          return place ? `${quotedSheet(place.sheet.name)}!${dollars(place.area)}` : constantOf(name)
        },
      },
      Formula: { get: () => name.refersTo },
      Visible: { get: () => name.visible, set: (value) => void (name.visible = value === true) },
      Comment: { get: () => name.comment, set: (value) => void (name.comment = String(value)) },
      Scope: { get: () => (name.sheetId === null ? 'Workbook' : 'Worksheet') },
    },
    onward: {
      WorksheetOrNullObject: () => {
        const sheet = scope()
        return sheet && worksheetObject(state, sheet)
      },
    },
    objects: {
      GetRange: () => {
        const found = range()
        if (!found) throw excelError('InvalidReference')
        return found
      },
      GetRangeOrNullObject: range,
    },
    methods: {
      Delete: () => {
        model.names.splice(model.names.indexOf(name), 1)
        return null
      },
    },
  })
}

/** workbook.names (`scope` null) or worksheet.names. */
export function namesObject(state: HostState, scope: Sheet | null): ExcelObject {
  const { model } = state
  const mine = (): DefinedName[] => model.names.filter((name) => name.sheetId === (scope?.id ?? null))
  const find = (key: Argument): ExcelObject | null => {
    const name = typeof key === 'string' ? mine().find((one) => one.name.toLowerCase() === key.toLowerCase()) : undefined
    return name ? namedItemObject(state, name) : null
  }
  const formula = (reference: Argument): string => {
    if (isExcelObject(reference) && reference.place) {
      return `=${quotedSheet(reference.place.sheet.name)}!${dollars(reference.place.area)}`
    }
    if (typeof reference !== 'string' || reference === '') throw excelError('InvalidArgument')
    return reference.startsWith('=') ? reference : `="${reference}"`
  }
  return excelObject('NamedItemCollection', {
    items: () => mine().map((name) => namedItemObject(state, name)),
    item: (key) => {
      const found = find(key)
      if (!found) throw excelError('ItemNotFound')
      return found
    },
    objects: {
      GetItemOrNullObject: ([key]) => find(key),
      Add: ([given, reference, comment]) => {
        if (typeof given !== 'string' || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(given) || parseArea(given)) throw excelError('InvalidArgument')
        if (find(given)) throw excelError('ItemAlreadyExists')
        const name: DefinedName = {
          name: given, refersTo: formula(reference), visible: true,
          comment: typeof comment === 'string' ? comment : '', sheetId: scope?.id ?? null,
        }
        model.names.push(name)
        return namedItemObject(state, name)
      },
    },
    methods: { GetCount: (): Json => mine().length },
  })
}
