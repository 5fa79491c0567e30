// Where a report stands, folded from its events. Never stored as a fact of its own.
import type { CellNote, ReportEvent } from './event.ts'
import type { Receipt } from './receipt.ts'

export type StandingState = 'none' | 'draft' | 'approved' | 'sent' | 'received' | 'returned'

export interface Standing {
  readonly state: StandingState
  /** The workbook the state is about. */
  readonly sha256: string | null
  /** The receipt of the last sending, kept while the report is being corrected. */
  readonly receipt: Receipt | null
  /** Why it was returned, while it stands returned or is being corrected. */
  readonly returned: { readonly reason: string; readonly notes: readonly CellNote[] } | null
  /** The declared digital signature of the workbook the state is about; saving anew drops it. */
  readonly signature: { readonly signer: string; readonly at: string } | null
  readonly changedAt: string | null
}

export const nothingYet: Standing = { state: 'none', sha256: null, receipt: null, returned: null, signature: null, changedAt: null }

/** One more event. */
export function follow(standing: Standing, event: ReportEvent): Standing {
  const next = { ...standing, sha256: event.sha256, changedAt: event.at }
  switch (event.act) {
    case 'save':
      return { ...next, state: 'draft', signature: null }
    case 'approve':
      return { ...next, state: 'approved' }
    case 'sign':
      return { ...next, signature: { signer: event.signer, at: event.at } }
    case 'send':
      return { ...next, state: 'sent', receipt: event.receipt, returned: null }
    case 'receive':
      return { ...next, state: 'received' }
    case 'return':
      return { ...next, state: 'returned', returned: { reason: event.reason, notes: event.notes } }
  }
}

/** The standing after all events, in the order they happened. */
export function standingOf(events: readonly ReportEvent[]): Standing {
  return events.reduce(follow, nothingYet)
}
