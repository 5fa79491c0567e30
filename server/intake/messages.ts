// What the program and its reading process say to each other.
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import type { BlankWorkbook } from '../../reporting/adoption/propose-all.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'
import type { ListFile, UnitListFile } from '../../templates/list-table.ts'
import type { AccountListFile } from '../../templates/read-account-list.ts'
import type { ReadDocument } from '../../templates/read-document.ts'

/** What the bytes are to be read as: a report's workbook, a `.docx`, a list of names, units or accounts, or a blank to adopt; or where they are to open. */
export type ReadAs =
  | { readonly kind: 'workbook'; readonly definitions: readonly FormDefinition[] }
  | { readonly kind: 'document' }
  | { readonly kind: 'list' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unitList' }
  | { readonly kind: 'accounts' }
  | { readonly kind: 'openAt'; readonly sheet: string; readonly address: string }

/** A workbook that opens at a cell. */
export interface OpenedCopy {
  readonly copy: Uint8Array
}

export interface ReadRequest {
  readonly id: number
  readonly bytes: Uint8Array
  readonly as: ReadAs
}

export interface ReadAnswer {
  readonly id: number
  readonly outcome: { readonly identity: WorkbookIdentity; readonly forms: readonly FilledForm[] } | ReadDocument | ListFile | UnitListFile | AccountListFile | BlankWorkbook | OpenedCopy | Refusal
}
