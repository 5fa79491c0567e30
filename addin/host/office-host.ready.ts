// Waits for Office where its script is on the page, and tells an Excel that can carry the pane from one that cannot.
import type { OfficeLibrary } from './office-host.run.ts'

/** What stands behind the page: an Excel with all we need, an Excel without, or no Excel at all. */
export type Found = { readonly library: OfficeLibrary; readonly partition: string } | 'tooOld' | 'noExcel'

/** Looks once Office is ready. In a plain browser without Microsoft's script answers at once. */
export async function findExcel(page: Window & typeof globalThis): Promise<Found> {
  const office: typeof Office | undefined = page.Office
  if (typeof office?.onReady !== 'function') return 'noExcel'
  const info = await office.onReady()
  if (String(info.host) !== 'Excel') return 'noExcel'
  if (!office.context.requirements.isSetSupported('ExcelApi', '1.7')) return 'tooOld'
  // Excel on the web keeps one site's storage from another's by this key.
  const partition = office.context.partitionKey
  return { library: { excel: page.Excel, office }, partition: typeof partition === 'string' ? partition : '' }
}
