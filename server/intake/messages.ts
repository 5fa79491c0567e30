// What the program and its reading process say to each other.
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'
import type { ListFile } from '../../templates/list-table.ts'

export interface ReadRequest {
  readonly id: number
  readonly bytes: Uint8Array
  /** The forms a report may hold; `null` when the file is a list of names. */
  readonly definitions: readonly FormDefinition[] | null
}

export interface ReadAnswer {
  readonly id: number
  readonly outcome: { readonly identity: WorkbookIdentity; readonly forms: readonly FilledForm[] } | ListFile | Refusal
}
