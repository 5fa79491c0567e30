// What the pane's acts work with. Wired by hand in main.tsx.
import type { Action } from './desk.ts'
import type { DeskState } from './desk-state.ts'
import type { Host } from './host/host.ts'
import type { Service } from './service.ts'
import type { Store } from './store.ts'

export interface Ports {
  readonly host: Host
  readonly service: Service
  readonly store: Store<DeskState, Action>
  /** A fresh key for one sending. */
  readonly newKey: () => string
  /** Gives the officer a file where the host opens none. */
  readonly download: (bytes: Uint8Array, fileName: string) => void
  /** Runs `work` once the workbook has been quiet for a while. */
  readonly whenQuiet: (work: () => void) => void
}

/** Runs something on the host; what the workbook's program throws becomes bad news, never a silent stop. */
export async function onHost<T>({ store }: Ports, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (fault) {
    store.dispatch({ do: 'bad', bad: { kind: 'unreached', why: 'host' } })
    reportFault(fault)
    return null
  }
}

/** Leaves a fault of ours or of Excel's where developers look for it. */
export function reportFault(fault: unknown): void {
  if (typeof reportError === 'function') reportError(fault)
}
