// What comes next on the way to the receipt, and what stands in the way.
import type { Act } from '../reporting/submission/event.ts'
import type { Desk, Session } from '../reporting/submission/service.ts'
import type { DeskState } from './desk-state.ts'
import { counts } from './desk-view.ts'

/**
 * The acts one press of the button will do, in order: as far along save → approve → send as the standing and the
 * person's rights go without a gap; who enters and may not approve puts the report before the head. Who may enter saves afresh first, so that what is approved is what is seen.
 */
export function nextActs(desk: Desk, session: Session): Act[] {
  const may = (act: 'enter' | 'approve' | 'send'): boolean => session.permissions.includes(act)
  const open = (act: Act): boolean => desk.openActs.includes(act)
  const { state } = desk.standing
  if ((state === 'approved' || state === 'signed') && may('send') && open('send')) return ['send']
  if ((state === 'draft' || state === 'awaiting') && !may('enter')) return may('approve') && open('approve') ? (may('send') ? ['approve', 'send'] : ['approve']) : []
  if (!may('enter') || !open('save')) return []
  if (!may('approve')) return ['save', 'submit']
  return may('send') ? ['save', 'approve', 'send'] : ['save', 'approve']
}

/** What must be mended before `acts` can all succeed. Saving alone never waits. */
export function blockers(state: DeskState, acts: readonly Act[]): { readonly errors: number; readonly unexplained: number } {
  const { errors, unexplained: open } = counts(state)
  return { errors: acts.includes('approve') || acts.includes('submit') ? errors : 0, unexplained: acts.includes('send') ? open : 0 }
}

/** What waits for this very person: approving and sending of the own unit's report, receiving another's. */
export function awaited(desk: Desk, session: Session): 'approve' | 'send' | 'receive' | null {
  const own = session.unit === desk.report.unit
  const { state } = desk.standing
  if ((state === 'draft' || state === 'awaiting') && own && session.permissions.includes('approve')) return 'approve'
  if ((state === 'approved' || state === 'signed') && own && session.permissions.includes('send')) return 'send'
  // What was sent stands while a version to replace it is under way.
  return (state === 'sent' || state === 'revised' || state === 'reapproved') && !own && session.permissions.includes('consolidate') ? 'receive' : null
}
