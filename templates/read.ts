// Reads a workbook somebody filled in: bytes to identity and filled forms, or one reason why not.
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { FilledForm } from '../reporting/form/filled-form.ts'
import { filledFormFrom, maximumLines } from '../reporting/form/find-table.ts'
import { identitySheet, type WorkbookIdentity } from '../reporting/form/identity.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { openGate, type SafeParts } from './gate.ts'
import { identityFromSheet, identityFromXml } from './read/identity.ts'
import { sharedStrings } from './read/shared-strings.ts'
import { scanSheet, type ScannedSheet } from './read/sheet-scan.ts'
import { workbookParts, type WorkbookParts } from './read/workbook-parts.ts'

export interface ReadWorkbook {
  readonly identity: WorkbookIdentity
  /** One for each form the identity names, in its order. */
  readonly forms: readonly FilledForm[]
}

/** Finds a form's definition by code and edition; `null` for one that is not on the shelf. */
export type DefinitionOf = (code: string, edition: string) => FormDefinition | null

/**
 * Reads an `.xlsx` file. Never throws, whatever the bytes. Refuses what does not pass the gate, carries no identity,
 * names a form or edition `definitionOf` does not know, or does not hold the form once and whole.
 */
export function readWorkbook(bytes: Uint8Array, definitionOf: DefinitionOf): ReadWorkbook | Refusal {
  const parts = openGate(bytes)
  return isRefusal(parts) ? parts : readParts(parts, definitionOf)
}

/** Reads parts that passed the gate. Refuses as `readWorkbook` does. */
export function readParts(parts: SafeParts, definitionOf: DefinitionOf): ReadWorkbook | Refusal {
  const workbook = workbookParts(parts)
  if (isRefusal(workbook)) return workbook
  const sheets = scanSheets(parts, workbook)
  if (isRefusal(sheets)) return sheets
  const identity = identityOf(parts, workbook, sheets)
  if (isRefusal(identity)) return identity
  const forms: FilledForm[] = []
  for (const { code, edition, sheet } of identity.forms) {
    const definition = definitionOf(code, edition)
    if (!definition) return refuse('unknownEdition', { form: code, edition })
    const filled = filledFormFrom(definition, edition, sheets, sheet)
    if (isRefusal(filled)) return filled
    // What stands below a total is not the form's; without one, the form itself was cut off.
    if (filled.total === null && sheets.some((one) => one.name === filled.sheet && one.cut)) return refuse('tooManyLines', { form: code, limit: maximumLines })
    forms.push(filled)
  }
  return { identity, forms }
}

function scanSheets(parts: SafeParts, workbook: WorkbookParts): ScannedSheet[] | Refusal {
  const strings = workbook.sharedStrings === null ? [] : sharedStrings(parts, workbook.sharedStrings)
  if (isRefusal(strings)) return strings
  const sheets: ScannedSheet[] = []
  for (const { name, part } of workbook.sheets) {
    const sheet = scanSheet(parts, part, name, strings)
    if (isRefusal(sheet)) return sheet
    sheets.push(sheet)
  }
  return sheets
}

function identityOf(parts: SafeParts, workbook: WorkbookParts, sheets: readonly ScannedSheet[]): WorkbookIdentity | Refusal {
  const fromXml = identityFromXml(parts, workbook.customXml)
  if (fromXml) return fromXml
  const sheet = sheets.find((one) => one.name === identitySheet)
  return (sheet && identityFromSheet(sheet)) ?? refuse('noIdentity')
}
