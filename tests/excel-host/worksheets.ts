// Excel's WorksheetCollection: every sheet, hidden ones too, found by name or id.
import { eventMethods } from './events.ts'
import { excelError } from './excel-error.ts'
import { excelObject, type Argument, type ExcelObject, type HostState, type Json } from './excel-object.ts'
import { addSheet, announce, findSheet, type Sheet } from './workbook-model.ts'
import { refuseName, worksheetObject } from './worksheet-object.ts'

/** workbook.worksheets. */
export function worksheetsObject(state: HostState): ExcelObject {
  const { model } = state
  const find = (key: Argument): ExcelObject | null => {
    const sheet = typeof key === 'string' ? findSheet(model, key) : null
    return sheet && worksheetObject(state, sheet)
  }
  const must = (object: ExcelObject | null): ExcelObject => {
    if (!object) throw excelError('ItemNotFound')
    return object
  }
  const line = (visibleOnly: Argument): Sheet[] => model.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')
  const at = (sheet: Sheet | undefined): ExcelObject => must(sheet ? worksheetObject(state, sheet) : null)
  return excelObject('WorksheetCollection', {
    items: () => model.sheets.map((sheet) => worksheetObject(state, sheet)),
    item: (key) => must(find(key)),
    objects: {
      GetItemOrNullObject: ([key]) => find(key),
      GetActiveWorksheet: () => must(find(model.activeSheetId)),
      GetFirst: ([visibleOnly]) => at(line(visibleOnly)[0]),
      GetLast: ([visibleOnly]) => at(line(visibleOnly).at(-1)),
      Add: ([given]) => {
        const sheet = addSheet(model, refuseName(state, typeof given === 'string' ? given : freeName(state), null))
        announce(model, { type: 'sheetAdded', sheetId: sheet.id })
        return worksheetObject(state, sheet)
      },
    },
    methods: { ...eventMethods(state, 'Workbook'), GetCount: ([visibleOnly]): Json => line(visibleOnly).length },
  })
}

function freeName(state: HostState): string {
  for (let number = state.model.sheets.length + 1; ; number++) {
    const name = `Sheet${String(number)}`
    if (!findSheet(state.model, name)) return name
  }
}
