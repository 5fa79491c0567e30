// Opens an .xlsx for the page: past the gate, every sheet as a grid, and who the workbook says it is.
import type { SheetGrid } from '../../reporting/form/find-table.ts'
import { identitySheet, listSheet, type WorkbookIdentity } from '../../reporting/form/identity.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { openGate } from '../../templates/gate.ts'
import { identityFromSheet, identityFromXml } from '../../templates/read-identity.ts'
import { sharedStrings } from '../../templates/shared-strings.ts'
import { scanSheet } from '../../templates/sheet-scan.ts'
import { workbookParts } from '../../templates/workbook-parts.ts'

export interface OpenedFile {
  readonly identity: WorkbookIdentity | null
  /** All sheets but our own two hidden ones. */
  readonly sheets: readonly SheetGrid[]
}

/** The file's content, or why it is not opened. A workbook without identity opens; it is only no report. */
export function openFile(bytes: Uint8Array): OpenedFile | Refusal {
  const parts = openGate(bytes)
  if (isRefusal(parts)) return parts
  const workbook = workbookParts(parts)
  if (isRefusal(workbook)) return workbook
  const strings = workbook.sharedStrings === null ? [] : sharedStrings(parts, workbook.sharedStrings)
  if (isRefusal(strings)) return strings
  const sheets: SheetGrid[] = []
  for (const { name, part } of workbook.sheets) {
    const sheet = scanSheet(parts, part, name, strings)
    if (isRefusal(sheet)) return sheet
    sheets.push(sheet)
  }
  const fromXml = identityFromXml(parts, workbook.customXml)
  if (isRefusal(fromXml)) return fromXml
  const hidden = sheets.find((one) => one.name === identitySheet)
  return {
    identity: fromXml ?? (hidden ? identityFromSheet(hidden) : null),
    sheets: sheets.filter((one) => one.name !== identitySheet && one.name !== listSheet),
  }
}
