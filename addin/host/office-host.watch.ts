// Hearing that something in the workbook changed. Excel says nothing of formula results, so hearing less is normal.
import type { OfficeLibrary, Run } from './office-host.run.ts'

type Registered = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>

/** Listens on every sheet; on Excel with ExcelApi 1.9 also on sheets added later. Answers how to stop. */
export async function watchSheets({ excel, office }: OfficeLibrary, run: Run, changed: () => void): Promise<() => Promise<void>> {
  const heard = async (): Promise<void> => changed()
  const handlers = await run(async (context): Promise<Registered[]> => {
    const { worksheets } = context.workbook
    if (office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
      const all = worksheets.onChanged.add(heard)
      await context.sync()
      return [all]
    }
    worksheets.load('items/name')
    await context.sync()
    const each = worksheets.items.map((sheet) => sheet.onChanged.add(heard))
    await context.sync()
    return each
  })
  return async () => {
    const first = handlers[0]
    if (!first) return
    // A handler can only be taken off in the context it was put on in.
    await excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const handler of handlers) handler.remove()
      await context.sync()
    })
  }
}
