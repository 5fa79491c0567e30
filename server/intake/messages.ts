// What the program and its reading process say to each other.
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import type { BlankWorkbook } from '../../reporting/adoption/propose-all.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'

/** Read the forms of these definitions, or, to adopt a blank, the sheets as they stand. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly id: number; readonly bytes: Uint8Array; readonly definitions: readonly FormDefinition[] }
  | { readonly kind: 'scan'; readonly id: number; readonly bytes: Uint8Array }

export interface ReadAnswer {
  readonly id: number
  readonly outcome: ReadForms | BlankWorkbook | Refusal
}

export interface ReadForms {
  readonly identity: WorkbookIdentity
  readonly forms: readonly FilledForm[]
}
