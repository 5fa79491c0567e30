// Which act is open from which standing, to whom, and where it leads: one table.
import type { Act } from './event.ts'
import type { StandingState } from './standing.ts'

/** The rights the letters name, plus administration of accounts. */
export type Permission = 'enter' | 'approve' | 'send' | 'consolidate' | 'administer'

/** From this standing the act leads to that one, for people with this right. */
export type WorkflowRow = readonly [from: StandingState, act: Act, to: StandingState, permission: Permission]

/** What is not here cannot be done. */
export const workflow: readonly WorkflowRow[] = [
  ['none', 'save', 'draft', 'enter'],
  ['none', 'extend', 'none', 'consolidate'],
  ['none', 'waive', 'none', 'consolidate'],

  ['draft', 'save', 'draft', 'enter'],
  ['draft', 'submit', 'awaiting', 'enter'],
  ['draft', 'approve', 'approved', 'approve'],
  ['draft', 'extend', 'draft', 'consolidate'],
  ['draft', 'waive', 'draft', 'consolidate'],

  ['awaiting', 'save', 'draft', 'enter'],
  ['awaiting', 'approve', 'approved', 'approve'],
  ['awaiting', 'extend', 'awaiting', 'consolidate'],
  ['awaiting', 'waive', 'awaiting', 'consolidate'],

  ['approved', 'save', 'draft', 'enter'],
  ['approved', 'sign', 'signed', 'send'],
  ['approved', 'send', 'sent', 'send'],
  ['approved', 'extend', 'approved', 'consolidate'],
  ['approved', 'waive', 'approved', 'consolidate'],

  ['signed', 'save', 'draft', 'enter'],
  ['signed', 'sign', 'signed', 'send'],
  ['signed', 'send', 'sent', 'send'],
  ['signed', 'extend', 'signed', 'consolidate'],
  ['signed', 'waive', 'signed', 'consolidate'],

  ['sent', 'revise', 'revised', 'enter'],
  ['sent', 'receive', 'received', 'consolidate'],
  ['sent', 'return', 'returned', 'consolidate'],

  ['received', 'revise', 'revised', 'enter'],
  ['received', 'return', 'returned', 'consolidate'],

  // What was sent still stands, and is what the office above answers; a version to replace it is under way.
  ['revised', 'revise', 'revised', 'enter'],
  ['revised', 'approve', 'reapproved', 'approve'],
  ['revised', 'receive', 'received', 'consolidate'],
  ['revised', 'return', 'returned', 'consolidate'],
  ['revised', 'waive', 'revised', 'consolidate'],

  ['reapproved', 'revise', 'revised', 'enter'],
  ['reapproved', 'sign', 'reapproved', 'send'],
  ['reapproved', 'replace', 'sent', 'send'],
  ['reapproved', 'receive', 'received', 'consolidate'],
  ['reapproved', 'return', 'returned', 'consolidate'],
  ['reapproved', 'waive', 'reapproved', 'consolidate'],

  ['returned', 'save', 'draft', 'enter'],
  ['returned', 'extend', 'returned', 'consolidate'],
  ['returned', 'waive', 'returned', 'consolidate'],
]

/** All acts, in the order they are usually done. */
export const allActs: readonly Act[] = ['save', 'submit', 'approve', 'sign', 'send', 'revise', 'replace', 'receive', 'return', 'extend', 'waive']

/** Where an act leads from a standing; `null` where it is not open. */
export function leadsTo(state: StandingState, act: Act): StandingState | null {
  return workflow.find((row) => row[0] === state && row[1] === act)?.[2] ?? null
}

/** The right an act takes, the same from every standing. */
export function permissionFor(act: Act): Permission {
  const row = workflow.find((one) => one[1] === act)
  if (row === undefined) throw new Error(`${act} is in no row`)
  return row[3]
}

/** Whether the act belongs to a unit above the report's own. */
export function isByUnitAbove(act: Act): boolean {
  return act === 'receive' || act === 'return' || act === 'extend' || act === 'waive'
}

/** Whether an act is open from a standing. */
export function isOpen(act: Act, state: StandingState): boolean {
  return leadsTo(state, act) !== null
}

/** The acts open from a standing, in the order they are usually done. */
export function openActs(state: StandingState): Act[] {
  return allActs.filter((act) => isOpen(act, state))
}
