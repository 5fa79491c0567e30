// The refusal of an act whose turn it is not.
import type { Act } from '../../reporting/submission/event.ts'
import { actLabels, standingLabels } from '../../reporting/submission/labels.vi.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { StandingState } from '../../reporting/submission/standing.ts'

/** Says which act is not open, and where the report stands. */
export function notOpen(act: Act, state: StandingState): Refusal {
  return refuse('notOpen', { act: actLabels[act], state: standingLabels[state] })
}
