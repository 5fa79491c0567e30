// The receipt of a sent report: proof of what arrived, when, and by which rules it was read.
import type { Timeliness } from '../calendar/timeliness.ts'
import type { Day } from '../calendar/day.ts'
import type { Extension, Waiver } from './allowance.ts'
import type { ReportKey } from './report.ts'

/** What was read of one form. */
export interface FormRead {
  readonly code: string
  readonly edition: string
  /** How many lines hold data. */
  readonly lines: number
  /** The totals by official column, as added up from the lines. */
  readonly totals: Readonly<Record<number, number>>
}

export interface Receipt {
  readonly number: string
  /** The server's time, ISO 8601 in UTC. */
  readonly at: string
  readonly report: ReportKey
  /** SHA-256 of the exact bytes, hexadecimal. */
  readonly sha256: string
  readonly size: number
  readonly forms: readonly FormRead[]
  /** Forms the duty names that the workbook does not hold. */
  readonly notRead: readonly string[]
  /** The dated pages that judged the report. */
  readonly rules: { readonly calendar: string; readonly catalogue: string; readonly forms: readonly string[]; readonly digest: string }
  /** The day the report was held to: the extended one where there is an extension. */
  readonly deadline: Day
  /** Where more time was given: until when and by what, and the day prescribed before. */
  readonly extension?: Extension & { readonly prescribed: Day }
  readonly timeliness: Timeliness
  /** The day that was measured, where it is not the day of sending: the clock went on through a return. */
  readonly countedOn?: Day
  /** Rules set aside for this report. */
  readonly waivers?: readonly Waiver[]
  /** The sending this one takes the place of, and why. */
  readonly replaces?: { readonly number: string; readonly reason: string }
  readonly signatureDue: boolean
  readonly signed: boolean
  /** Whose signature was declared, and whether a verifier vouches for it. */
  readonly signature?: { readonly signer: string; readonly at: string; readonly verified: boolean }
  readonly warnings: number
  readonly sender: string
}
