// What comes next on the way to the receipt, who is to do it, and what stands in the way.
import type { Act } from '../reporting/submission/event.ts'
import type { Desk, Session } from '../reporting/submission/service.ts'
import { actDraft } from './act-drafts.ts'
import type { DeskState } from './desk-state.ts'
import { counts } from './desk-view.ts'

/**
 * The acts one press of the button will do, in order: as far along save → approve → send as the standing and the
 * person's rights go without a gap; who enters and may not approve puts the report before the head. Who may enter saves
 * afresh first, so that what is approved is what is seen. Nothing where the report was sent: `replacingActs` goes on.
 */
export function nextActs(desk: Desk, session: Session): Act[] {
  const may = (act: 'enter' | 'approve' | 'send'): boolean => session.permissions.includes(act)
  const now = (act: Act): boolean => desk.yourActs.includes(act)
  const { state } = desk.standing
  const approveAndSend = (): Act[] => (may('send') ? ['approve', 'send'] : ['approve'])
  if (state === 'approved' || state === 'signed') return now('send') ? ['send'] : []
  // Where two people enter and approve, the second one approves what the first saved.
  if ((state === 'draft' || state === 'awaiting') && now('approve') && (!may('enter') || desk.separateApproval)) return approveAndSend()
  if (!now('save')) return []
  if (!may('approve') || desk.separateApproval) return ['save', 'submit']
  return ['save', ...approveAndSend()]
}

/** The acts left to put a version that was kept in the place of the one sent: approving it, then replacing, as far as this person may. */
export function replacingActs(desk: Desk, session: Session): Act[] {
  const now = (act: Act): boolean => desk.yourActs.includes(act)
  if (now('replace')) return ['replace']
  if (desk.standing.state !== 'revised' || !now('approve')) return []
  return session.permissions.includes('send') ? ['approve', 'replace'] : ['approve']
}

/** The acts with the declared signature before the sending or the replacing, where a signer was named and this person may declare. */
export function withSignature(acts: readonly Act[], state: DeskState): readonly Act[] {
  const signer = (actDraft(state).signer ?? '').trim()
  const at = acts.findIndex((one) => one === 'send' || one === 'replace')
  if (signer === '' || at === -1 || acts.includes('sign')) return acts
  return [...acts.slice(0, at), 'sign', ...acts.slice(at)]
}

/** What must be mended before `acts` can all succeed. Saving alone never waits; a narrative's hints need no explanation. */
export function blockers(state: DeskState, acts: readonly Act[]): { readonly errors: number; readonly unexplained: number } {
  const { errors, unexplained: open } = counts(state)
  return {
    errors: acts.includes('approve') || acts.includes('submit') ? errors : 0,
    unexplained: acts.includes('send') || acts.includes('replace') ? open : 0,
  }
}

/** What waits for this very person: approving, sending or replacing of the own unit's report, receiving another's. */
export function awaited(desk: Desk, session: Session): 'approve' | 'send' | 'replace' | 'receive' | null {
  const own = session.unit === desk.report.unit
  const now = (act: Act): boolean => desk.yourActs.includes(act)
  if (!own) return now('receive') ? 'receive' : null
  return now('approve') ? 'approve' : now('send') ? 'send' : now('replace') ? 'replace' : null
}

/** Whose turn it is, as seen by the person at the desk. */
export type Turn = 'you' | 'enterer' | 'approver' | 'otherApprover' | 'sender' | 'receiver' | 'nobody'

/** Whose turn it is now; `you` where the person may do the step himself. */
export function turnOf(desk: Desk, session: Session): Turn {
  const now = (act: Act): boolean => desk.yourActs.includes(act)
  switch (desk.standing.state) {
    case 'none':
    case 'returned':
      return now('save') ? 'you' : 'enterer'
    case 'draft':
      return now('approve') || now('save') ? 'you' : 'enterer'
    case 'awaiting':
    case 'revised':
      return now('approve') ? 'you' : desk.separateApproval && session.permissions.includes('approve') && now('save') ? 'otherApprover' : 'approver'
    case 'approved':
    case 'signed':
      return now('send') ? 'you' : 'sender'
    case 'reapproved':
      return now('replace') ? 'you' : 'sender'
    case 'sent':
      return now('receive') ? 'you' : 'receiver'
    case 'received':
      return 'nobody'
  }
}
