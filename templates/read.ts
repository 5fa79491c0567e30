// Reads a workbook somebody filled in: bytes to identity and filled forms, or one reason why not.
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { FilledForm } from '../reporting/form/filled-form.ts'
import { filledFormFrom, maximumLines } from '../reporting/form/find-table.ts'
import { identitySheet, type WorkbookIdentity } from '../reporting/form/identity.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { openGate, type SafeParts } from './gate.ts'
import { identityFromSheet, identityFromXml } from './read-identity.ts'
import { sharedStrings } from './shared-strings.ts'
import { scanSheet, type ScannedSheet } from './sheet-scan.ts'
import { workbookParts } from './workbook-parts.ts'

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
  const opened = openParts(parts)
  if (isRefusal(opened)) return opened
  const { identity, sheets } = opened
  if (identity === null) return refuse('noIdentity')
  const forms: FilledForm[] = []
  for (const { code, edition, sheet } of identity.forms) {
    const definition = definitionOf(code, edition)
    if (!definition) return refuse('unknownEdition', { form: code, edition })
    const filled = filledFormFrom(definition, edition, sheets, sheet)
    if (isRefusal(filled)) return filled
    // What stands below a total is not the form's; without one, the form itself was cut off.
    if (filled.total === null && sheets.some((one) => one.name === filled.sheet && one.cut)) {
      return refuse('tooManyLines', { form: code, limit: maximumLines })
    }
    forms.push(filled)
  }
  return { identity, forms }
}

/** A workbook's sheets as they stand, and who it says it is: `null` when it carries no identity of ours. */
export interface OpenedWorkbook {
  readonly identity: WorkbookIdentity | null
  readonly sheets: readonly ScannedSheet[]
}

/** Opens parts that passed the gate without looking for forms in them. Refuses parts that do not hang together. */
export function openParts(parts: SafeParts): OpenedWorkbook | Refusal {
  const workbook = workbookParts(parts)
  if (isRefusal(workbook)) return workbook
  const strings = workbook.sharedStrings === null ? [] : sharedStrings(parts, workbook.sharedStrings)
  if (isRefusal(strings)) return strings
  const sheets: ScannedSheet[] = []
  for (const { name, part, hidden } of workbook.sheets) {
    const sheet = scanSheet(parts, part, name, strings)
    if (isRefusal(sheet)) return sheet
    sheets.push(hidden ? { ...sheet, hidden } : sheet)
  }
  const fromXml = identityFromXml(parts, workbook.customXml)
  if (isRefusal(fromXml)) return fromXml
  const hidden = sheets.find((one) => one.name === identitySheet)
  return { identity: fromXml ?? (hidden ? identityFromSheet(hidden) : null), sheets }
}
