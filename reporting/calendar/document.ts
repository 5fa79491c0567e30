// An official document that things on the shelf rest on.
import type { Evidence } from './basis.ts'
import type { Day } from './day.ts'

export interface OfficialDocument {
  /** The number as printed; a letter without a number gets its unit's sign and month, e.g. `VP-TTHC/2023-09`. */
  readonly id: string
  readonly title: string
  /** The day of signing; absent where the paper leaves it blank or it is not known. */
  readonly day?: Day
  readonly issuer: string
  readonly inForceFrom?: Day
  readonly inForceTo?: Day
  readonly evidence: Evidence
  /** What is confirmed and what is only inferred. */
  readonly note?: string
}
