// Reads an official blank as it stands, whoever made it: bytes to plain sheets, for adopting its forms.
import { blankSheetOf } from '../reporting/adoption/blank-sheet.ts'
import type { BlankWorkbook } from '../reporting/adoption/propose-all.ts'
import { isRefusal, type Refusal } from '../reporting/submission/refusal.ts'
import { openGate } from './gate.ts'
import { openParts } from './read.ts'

/** The sheets of an `.xlsx` file with values, formulas, merges and columns. Never throws; refuses what does not pass the gate. */
export function readBlanks(bytes: Uint8Array): BlankWorkbook | Refusal {
  const parts = openGate(bytes)
  if (isRefusal(parts)) return parts
  const opened = openParts(parts)
  return isRefusal(opened) ? opened : { identity: opened.identity, sheets: opened.sheets.map(blankSheetOf) }
}
