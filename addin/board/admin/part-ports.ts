// What the parts of the administrator's page share when they ask the server: one thing at a time, bad news shown.
import type { Bad } from '../../bad-answer.ts'
import type { Store } from '../../store.ts'
import type { AdminAction, AdminState } from './admin-state.ts'

export interface PartPorts {
  readonly store: Store<AdminState, AdminAction>
  /** Asks once, says so meanwhile, and gives the answer or `null` with the bad news shown. */
  readonly asked: <T extends object>(ask: () => Promise<T | Bad>) => Promise<T | null>
  /** Reads what a page opens with; `null` with the bad news shown. */
  readonly read: <T extends object>(ask: () => Promise<T | Bad>) => Promise<T | null>
  /** Looks at the shelf again after something was adopted. */
  readonly look: () => Promise<void>
  readonly download: (bytes: Uint8Array, fileName: string) => void
}
