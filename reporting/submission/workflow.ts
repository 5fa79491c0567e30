// Which act is open from which standing, and to whom: one table.
import type { Act } from './event.ts'
import type { StandingState } from './standing.ts'

/** The rights the letters name, plus administration of accounts. */
export type Permission = 'enter' | 'approve' | 'send' | 'consolidate' | 'administer'

interface Step {
  readonly from: readonly StandingState[]
  readonly permission: Permission
  /** The act belongs to a unit above the report's own. */
  readonly byUnitAbove: boolean
}

export const workflow: Record<Act, Step> = {
  save: { from: ['none', 'draft', 'approved', 'returned'], permission: 'enter', byUnitAbove: false },
  approve: { from: ['draft'], permission: 'approve', byUnitAbove: false },
  sign: { from: ['approved'], permission: 'send', byUnitAbove: false },
  send: { from: ['approved'], permission: 'send', byUnitAbove: false },
  receive: { from: ['sent'], permission: 'consolidate', byUnitAbove: true },
  return: { from: ['sent', 'received'], permission: 'consolidate', byUnitAbove: true },
}

/** Whether an act is open from a standing. */
export function isOpen(act: Act, state: StandingState): boolean {
  return workflow[act].from.includes(state)
}

/** The acts open from a standing, in the order they are usually done. */
export function openActs(state: StandingState): Act[] {
  const acts: Act[] = ['save', 'approve', 'sign', 'send', 'receive', 'return']
  return acts.filter((act) => isOpen(act, state))
}
