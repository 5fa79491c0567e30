// What can happen to a report. The ledger holds nothing else; everything shown is read off these.
import type { Day } from '../calendar/day.ts'
import type { CitedDocument } from './allowance.ts'
import type { Explanation } from './explanation.ts'
import type { Receipt } from './receipt.ts'
import type { ReviewedItem } from './reviewed.ts'
import type { SignatureVerdict } from './signature.ts'

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
  /** The network address the act came from; events from before it was kept have none. */
  readonly from?: string
}

/**
 * Whether the clock starts again with a return: `restarts`, the next sending is measured by its own day; `continues`,
 * the day of the sending that was returned goes on counting.
 */
export type Clock = 'continues' | 'restarts'

interface EventBase {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
  readonly actor: Actor
}

export type ReportEvent = EventBase &
  (
    | { readonly act: 'save'; readonly sha256: string; readonly fileName: string; readonly errors: number; readonly warnings: number; readonly made?: string }
    // Trình duyệt: who entered says it is ready for the head.
    | { readonly act: 'submit'; readonly sha256: string }
    // `reviewed`: the checklist of the period's letter, where it has one for this report.
    | { readonly act: 'approve'; readonly sha256: string; readonly reviewed?: readonly ReviewedItem[] }
    // A declared signature: whose it is, by the word of the actor. `verdict` is what a verifier said, if one looked.
    | { readonly act: 'sign'; readonly sha256: string; readonly signer: string; readonly verdict?: SignatureVerdict }
    | { readonly act: 'send'; readonly sha256: string; readonly receipt: Receipt; readonly explanations: readonly Explanation[] }
    // A new version while the one that was sent still stands, and its sending in the other's place.
    | { readonly act: 'revise'; readonly sha256: string; readonly fileName: string; readonly errors: number; readonly warnings: number; readonly made?: string }
    | { readonly act: 'replace'; readonly sha256: string; readonly reason: string; readonly receipt: Receipt; readonly explanations: readonly Explanation[] }
    | { readonly act: 'receive'; readonly sha256: string }
    | { readonly act: 'return'; readonly sha256: string; readonly reason: string; readonly notes: readonly CellNote[]; readonly clock?: Clock }
    // About the report, not a workbook: `sha256` is the current one, '' where nothing was saved yet.
    | { readonly act: 'extend'; readonly sha256: string; readonly until: Day; readonly document: CitedDocument; readonly reason: string }
    | { readonly act: 'waive'; readonly sha256: string; readonly rule: string; readonly reason: string }
  )

export type Act = ReportEvent['act']

/** An event with which a version of the report arrived and got its receipt. */
export type SendingEvent = Extract<ReportEvent, { act: 'send' | 'replace' }>

/** Whether an event is a sending. */
export function isSending(event: ReportEvent): event is SendingEvent {
  return event.act === 'send' || event.act === 'replace'
}

/** An event with which a workbook was kept. */
export type KeepingEvent = Extract<ReportEvent, { act: 'save' | 'revise' }>

/** Whether an event kept a workbook. */
export function isKeeping(event: ReportEvent): event is KeepingEvent {
  return event.act === 'save' || event.act === 'revise'
}
