// The workbook open in Excel. With its office-host.* siblings the only place that says `Excel.` or `Office.`.
import { filledFormFrom } from '../../reporting/form/find-table.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { Host } from './host.ts'
import { fileBytes, fileNameOf, openWorkbook } from './office-host.file.ts'
import { identityOf } from './office-host.identity.ts'
import { createMarks } from './office-host.marks.ts'
import { readSheets } from './office-host.read.ts'
import { patient, type OfficeLibrary } from './office-host.run.ts'
import { watchSheets } from './office-host.watch.ts'
import { writeCells } from './office-host.write.ts'

/**
 * The host over Microsoft's library. Needs ExcelApi 1.7; anything newer is asked for first. `waiting` hears when Excel
 * cannot answer because the officer is typing in a cell, and when it can again.
 */
export function createOfficeHost(library: OfficeLibrary, waiting: (waits: boolean) => void = () => undefined): Host {
  const run = patient(library, waiting)
  const marks = createMarks(run)
  let identity: WorkbookIdentity | null = null // told last; its sheet names decide between two sheets that look alike
  return {
    kind: 'excel',
    abilities: { go: true, write: true, mark: true, bytes: true, calculate: true, fills: false },
    fileName: () => fileNameOf(library),
    isOpen: () => true,
    unsaved: () => false, // another workbook opens in its own window
    identify: async () => {
      const told = await run(identityOf)
      identity = isRefusal(told) ? null : told
      return told
    },
    read: async (definition) => {
      const sheet = identity?.forms.find((one) => one.code === definition.code)?.sheet
      return filledFormFrom(definition, definition.edition, await run(readSheets), sheet)
    },
    go: (place) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet)
        sheet.load('visibility')
        await context.sync()
        if (sheet.isNullObject || sheet.visibility !== 'Visible') return
        sheet.activate()
        sheet.getRange(place.address).select()
        await context.sync()
      }),
    selected: () =>
      run(async (context) => {
        const cell = context.workbook.getActiveCell()
        cell.load(['address', 'worksheet/name'])
        await context.sync()
        return { sheet: cell.worksheet.name, address: cell.address.slice(cell.address.lastIndexOf('!') + 1) }
      }),
    write: (changes) => writeCells(run, changes),
    calculate: () =>
      run(async (context) => {
        context.workbook.application.calculate('Full')
        await context.sync()
      }),
    mark: marks.mark,
    unmark: marks.unmark,
    watch: (changed) => watchSheets(library, run, changed),
    save: () => fileBytes(library),
    open: (bytes) => openWorkbook(library, bytes),
  }
}
