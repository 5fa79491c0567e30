// What the program and its reading process say to each other.
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import type { ReadDocument } from '../../templates/read-document.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'

export interface ReadRequest {
  readonly id: number
  readonly bytes: Uint8Array
  readonly definitions: readonly FormDefinition[]
  /** Set when the file is a .docx; the definitions are then not looked at. */
  readonly document?: true
}

export interface ReadAnswer {
  readonly id: number
  readonly outcome: { readonly identity: WorkbookIdentity; readonly forms: readonly FilledForm[] } | ReadDocument | Refusal
}
