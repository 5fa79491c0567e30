// Where a report stands, folded from its events. Never stored as a fact of its own.
import type { Extension, Waiver } from './allowance.ts'
import type { CellNote, Clock, ReportEvent } from './event.ts'
import type { Receipt } from './receipt.ts'
import { isVerified } from './signature.ts'
import { leadsTo } from './workflow.ts'

/** `revised` and `reapproved`: what was sent stands, and a version to replace it is under way. */
export type StandingState = 'none' | 'draft' | 'awaiting' | 'approved' | 'signed' | 'sent' | 'received' | 'revised' | 'reapproved' | 'returned'

export interface Standing {
  readonly state: StandingState
  /** The workbook the state is about. */
  readonly sha256: string | null
  /** The receipt of the last sending, kept while the report is being corrected. */
  readonly receipt: Receipt | null
  /** Why it was returned, while it stands returned or is being corrected, and whether the clock starts again. */
  readonly returned: { readonly reason: string; readonly notes: readonly CellNote[]; readonly clock: Clock } | null
  /** The declared digital signature of the workbook the state is about; saving anew drops it. */
  readonly signature: { readonly signer: string; readonly at: string; readonly verified: boolean } | null
  /** The last extension of the deadline. */
  readonly extension: Extension | null
  /** The rules set aside for this report, each once. */
  readonly waivers: readonly Waiver[]
  readonly changedAt: string | null
}

export const nothingYet: Standing = { state: 'none', sha256: null, receipt: null, returned: null, signature: null, extension: null, waivers: [], changedAt: null }

/** One more event. An event the table does not know from here changes nothing. */
export function follow(standing: Standing, event: ReportEvent): Standing {
  const state = leadsTo(standing.state, event.act)
  if (state === null) return standing
  const { at, actor } = event
  const next = { ...standing, state, changedAt: at }
  const about = { ...next, sha256: event.sha256 }
  switch (event.act) {
    case 'save':
    case 'revise':
      return { ...about, signature: null }
    case 'submit':
    case 'approve':
    case 'receive':
      return about
    case 'sign':
      return { ...about, signature: { signer: event.signer, at, verified: isVerified(event.verdict) } }
    case 'send':
    case 'replace':
      return { ...about, receipt: event.receipt, returned: null }
    case 'return':
      return { ...about, returned: { reason: event.reason, notes: event.notes, clock: event.clock ?? 'restarts' } }
    case 'extend':
      return { ...next, changedAt: standing.changedAt, extension: { until: event.until, document: event.document, reason: event.reason, by: actor.name, at } }
    case 'waive':
      return {
        ...next,
        changedAt: standing.changedAt,
        waivers: [...standing.waivers.filter((one) => one.rule !== event.rule), { rule: event.rule, reason: event.reason, by: actor.name, at }],
      }
  }
}

/** The standing after all events, in the order they happened. */
export function standingOf(events: readonly ReportEvent[]): Standing {
  return events.reduce(follow, nothingYet)
}

/** The receipt of what counts as sent now: it was sent and not given back, also while a version to replace it is under way. */
export function receiptInForce(standing: Standing): Receipt | null {
  return standing.returned === null ? standing.receipt : null
}
