// Worksheet.protection: whether the sheet is protected, what it still allows, and putting protection on or off.
import { excelError } from './excel-error.ts'
import { excelObject, type ExcelObject } from './excel-object.ts'
import type { Sheet } from './workbook-model.ts'

const OPTIONS = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells',
  'allowFormatColumns', 'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows',
  'allowPivotTables', 'allowSort',
]

/** The protection of one sheet. */
export function worksheetProtectionObject(sheet: Sheet): ExcelObject {
  return excelObject('WorksheetProtection', {
    properties: {
      Protected: { get: () => sheet.protection.on },
      Options: {
        get: () =>
          sheet.protection.on
            ? { ...Object.fromEntries(OPTIONS.map((name) => [name, false])), selectionMode: 'Normal', ...sheet.protection.options }
            : null,
      },
    },
    methods: {
      Protect: ([options, password]) => {
        if (sheet.protection.on) throw excelError('InvalidOperation')
        const given = typeof options === 'object' && options !== null && !Array.isArray(options) ? Object.entries(options) : []
        const kept: Record<string, boolean | string> = {}
        for (const [name, value] of given) if (typeof value === 'boolean' || typeof value === 'string') kept[name] = value
        sheet.protection = { on: true, options: kept, password: typeof password === 'string' && password !== '' ? password : null }
        return null
      },
      Unprotect: ([password]) => {
        const { on, password: wanted } = sheet.protection
        if (on && wanted !== null && wanted !== password) throw excelError('AccessDenied')
        sheet.protection = { on: false, options: {}, password: null }
        return null
      },
    },
  })
}
