// The way of a sending: what becomes of one that signing out or an ended session cut off, and what is ticked on it.
import type { DeskState } from './desk-state.ts'

/** A sending stopped by the ended session is shown for confirming once more, from the step where it stopped. */
export function takenUp(sending: DeskState['sending']): DeskState['sending'] {
  const ended = sending.state === 'failed' && sending.bad.kind === 'refusal' && sending.bad.code === 'notSignedIn'
  return ended ? { state: 'confirming', acts: sending.acts } : sending
}

/** Work cut off by leaving is not work under way any more. */
export function settled(sending: DeskState['sending']): DeskState['sending'] {
  return sending.state === 'failed' ? sending : { state: 'idle' }
}

/** An item of the checklist ticked, or no more. */
export function withTick(sending: DeskState['sending'], item: string, on: boolean): DeskState['sending'] {
  return sending.state === 'reviewing' ? { ...sending, ticked: [...sending.ticked.filter((one) => one !== item), ...(on ? [item] : [])] } : sending
}
