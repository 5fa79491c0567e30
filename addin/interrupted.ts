// What becomes of a sending that signing out, or an ended session, cut off.
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
