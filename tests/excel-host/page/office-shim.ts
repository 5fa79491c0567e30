// What answers the pane's <script src=".../office.js"> in browser tests: the genuine Excel library between our two ends.
import { libraryText } from '../library.ts'
import { bundle } from './bundle.ts'

/**
 * Text of the script, for an Excel with the given ExcelApi ('1.7', '1.14' …). The pane must be in a frame of the grid page.
 * Microsoft's outer loader is left out: in a frame without Excel it would leave the page.
 */
export async function officeShim(apiLevel: string): Promise<string> {
  const level = JSON.stringify(apiLevel)
  const ours = await bundle('pane-side.ts', 'excelHostPane')
  return `${ours}\n;excelHostPane.connect(${level});\n${libraryText()}\n;excelHostPane.provideOffice(${level});\n`
}
