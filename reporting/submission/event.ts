// What can happen to a report. The ledger holds nothing else; everything shown is read off these.
import type { Explanation } from './explanation.ts'
import type { Receipt } from './receipt.ts'

/** A remark of the receiving office on one cell. */
export interface CellNote {
  readonly form: string
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Actor {
  readonly account: string
  readonly name: string
}

interface EventBase {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
  readonly actor: Actor
}

export type ReportEvent = EventBase &
  (
    | { readonly act: 'save'; readonly sha256: string; readonly fileName: string; readonly errors: number; readonly warnings: number; readonly made?: string }
    | { readonly act: 'approve'; readonly sha256: string }
    // A declared signature: whose it is, by the word of the actor. Nothing has verified it.
    | { readonly act: 'sign'; readonly sha256: string; readonly signer: string }
    | { readonly act: 'send'; readonly sha256: string; readonly receipt: Receipt; readonly explanations: readonly Explanation[] }
    | { readonly act: 'receive'; readonly sha256: string }
    | { readonly act: 'return'; readonly sha256: string; readonly reason: string; readonly notes: readonly CellNote[] }
  )

export type Act = ReportEvent['act']
