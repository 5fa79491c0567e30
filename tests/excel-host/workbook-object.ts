// Excel's Workbook and Application: the root every path begins at.
import { customXmlPartsObject } from './custom-xml-parts.ts'
import { documentPropertiesObject } from './document-properties.ts'
import { excelError } from './excel-error.ts'
import { excelObject, type ExcelObject, type HostState } from './excel-object.ts'
import { namesObject } from './names.ts'
import { rangeObject } from './range-object.ts'
import { mustArea } from './workbook-model.ts'
import { worksheetsObject } from './worksheets.ts'

function applicationObject(state: HostState): ExcelObject {
  const { model } = state
  const recalculate = (): null => {
    model.recalculate(model)
    return null
  }
  const signs = {
    DecimalSeparator: { get: () => model.culture.decimal },
    ThousandsSeparator: { get: () => model.culture.thousands },
    UseSystemSeparators: { get: () => true },
  }
  return excelObject('Application', {
    properties: { CalculationMode: { get: () => 'Automatic' }, ...(state.level >= 11 ? signs : {}) },
    onward: {
      CultureInfo: () =>
        excelObject('CultureInfo', {
          properties: { Name: { get: () => model.culture.name } },
          onward: {
            NumberFormat: () =>
              excelObject('NumberFormatInfo', {
                properties: {
                  NumberDecimalSeparator: { get: () => model.culture.decimal },
                  NumberGroupSeparator: { get: () => model.culture.thousands },
                },
              }),
          },
        }),
    },
    objects: {
      CreateWorkbook: ([base64]) => {
        const opened = typeof base64 === 'string' ? base64 : ''
        return excelObject('WorkbookCreated', {
          identity: { Id: `workbook-${String(model.nextId++)}` },
          methods: {
            Open: () => {
              model.createdWorkbooks.push(opened)
              return null
            },
          },
        })
      },
    },
    methods: {
      Calculate: recalculate,
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  })
}

/** The workbook in which the pane is open. */
export function workbookObject(state: HostState): ExcelObject {
  const { model } = state
  const chosen = (single: boolean): ExcelObject => {
    const sheet = model.sheets.find((one) => one.id === model.activeSheetId)
    if (!sheet) throw excelError('InvalidReference')
    const area = mustArea(model.selection)
    return rangeObject(state, sheet, single ? { ...area, rows: 1, columns: 1 } : area)
  }
  return excelObject('Workbook', {
    properties: { Name: { get: () => model.properties.get('FileName') ?? 'Book1.xlsx' } },
    onward: {
      Worksheets: () => worksheetsObject(state),
      Names: () => namesObject(state, null),
      CustomXmlParts: () => customXmlPartsObject(state),
      Properties: () => documentPropertiesObject(state),
      Application: () => applicationObject(state),
      _Runtime: () =>
        excelObject('Runtime', {
          properties: { EnableEvents: { get: () => state.enableEvents, set: (value) => void (state.enableEvents = value === true) } },
        }),
    },
    objects: {
      GetSelectedRange: () => chosen(false),
      GetActiveCell: () => chosen(true),
      _GetRangeForEventByReferenceId: ([reference]) => {
        const kept = typeof reference === 'string' ? state.references.get(reference) : undefined
        if (!kept) throw excelError('InvalidReference')
        return kept
      },
      _GetRangeOrNullObjectForEventByReferenceId: ([reference]) =>
        (typeof reference === 'string' ? state.references.get(reference) : undefined) ?? null,
    },
  })
}
