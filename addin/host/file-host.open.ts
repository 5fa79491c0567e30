// Opens an .xlsx for the page: past the gate, every sheet as a grid, and who the workbook says it is.
import type { SheetGrid } from '../../reporting/form/find-table.ts'
import { identitySheet, listSheet, type WorkbookIdentity } from '../../reporting/form/identity.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { openGate } from '../../templates/gate.ts'
import { openParts } from '../../templates/read.ts'

export interface OpenedFile {
  readonly identity: WorkbookIdentity | null
  /** All sheets but our own two hidden ones. */
  readonly sheets: readonly SheetGrid[]
}

/** The file's content, or why it is not opened. A workbook without identity opens; it is only no report. */
export function openFile(bytes: Uint8Array): OpenedFile | Refusal {
  const parts = openGate(bytes)
  const opened = isRefusal(parts) ? parts : openParts(parts)
  if (isRefusal(opened)) return opened
  return {
    identity: opened.identity,
    sheets: opened.sheets.filter((one) => one.name !== identitySheet && one.name !== listSheet),
  }
}
