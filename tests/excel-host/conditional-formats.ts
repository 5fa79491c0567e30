// Conditional formats with a formula of their own (type Custom, 1.6): added, read, found by id and deleted. Not painted.
import { areaAddress, intersection, type Area } from './addresses.ts'
import { colour } from './colour.ts'
import { excelError, notPlayed } from './excel-error.ts'
import { excelObject, type ExcelObject, type HostState, type Property } from './excel-object.ts'
import { refuseFormat } from './range-cells.ts'
import { rangeObject } from './range-object.ts'
import type { ConditionalFormat, Sheet } from './workbook-model.ts'

function setting(sheet: Sheet, format: ConditionalFormat, path: string): Property {
  return {
    get: () => format.settings.get(path) ?? null,
    set: (value) => {
      if (value === null || typeof value === 'object') throw excelError('InvalidArgument')
      refuseFormat(sheet)
      format.settings.set(path, path.endsWith('Color') ? colour(value) : value)
    },
  }
}

function conditionalFormatObject(state: HostState, sheet: Sheet, format: ConditionalFormat): ExcelObject {
  const custom = (): ExcelObject =>
    excelObject('CustomConditionalFormat', {
      onward: {
        Rule: () => excelObject('ConditionalFormatRule', { properties: { Formula: setting(sheet, format, 'Formula') } }),
        Format: () =>
          excelObject('ConditionalRangeFormat', {
            onward: {
              Fill: () => excelObject('ConditionalRangeFill', { properties: { Color: setting(sheet, format, 'Fill.Color') } }),
              Font: () =>
                excelObject('ConditionalRangeFont', {
                  properties: { Color: setting(sheet, format, 'Font.Color'), Bold: setting(sheet, format, 'Font.Bold') },
                }),
            },
          }),
      },
    })
  const range = (): ExcelObject | null => {
    const [only, ...more] = format.areas
    return only && more.length === 0 ? rangeObject(state, sheet, only) : null
  }
  return excelObject('ConditionalFormat', {
    identity: { Id: format.id },
    properties: { Id: { get: () => format.id }, Type: { get: () => format.type } },
    onward: { Custom: custom, CustomOrNullObject: custom },
    objects: {
      GetRange: () => {
        const found = range()
        if (!found) throw excelError('InvalidOperation', `more than one range: ${format.areas.map(areaAddress).join(',')}`)
        return found
      },
      GetRangeOrNullObject: range,
    },
    methods: {
      Delete: () => {
        refuseFormat(sheet)
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format)
        return null
      },
    },
  })
}

/** Range.conditionalFormats: those that touch the given areas. */
export function conditionalFormatsObject(state: HostState, sheet: Sheet, areas: Area[]): ExcelObject {
  const touching = (): ConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) => format.areas.some((one) => areas.some((area) => intersection(one, area) !== null)))
  const find = (key: unknown): ExcelObject | null => {
    const format = touching().find((one) => one.id === key)
    return format ? conditionalFormatObject(state, sheet, format) : null
  }
  return excelObject('ConditionalFormatCollection', {
    items: () => touching().map((format) => conditionalFormatObject(state, sheet, format)),
    item: (key) => {
      const found = find(key)
      if (!found) throw excelError('ItemNotFound')
      return found
    },
    objects: {
      Add: ([type]) => {
        if (type !== 'Custom') throw notPlayed(`conditional format of type ${String(type)}`)
        refuseFormat(sheet)
        const id = `{CF000000-0000-0000-0000-${String(state.model.nextId++).padStart(12, '0')}}`
        const format: ConditionalFormat = { id, type, areas, settings: new Map() }
        sheet.conditionalFormats.unshift(format)
        return conditionalFormatObject(state, sheet, format)
      },
      GetItemOrNullObject: ([id]) => find(id),
    },
    methods: {
      GetCount: () => touching().length,
      ClearAll: () => {
        refuseFormat(sheet)
        const gone = new Set(touching())
        sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !gone.has(format))
        return null
      },
    },
  })
}
