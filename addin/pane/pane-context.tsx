// How every part of the pane reaches the state and the acts.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Acts } from '../acts.ts'
import type { Action } from '../desk.ts'
import type { DeskState } from '../desk-state.ts'
import type { Host } from '../host/host.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store.ts'

export interface PaneThings {
  readonly store: Store<DeskState, Action>
  readonly acts: Acts
  readonly host: Host
  readonly download: Ports['download']
}

const PaneContext = createContext<PaneThings | null>(null)

export const PaneProvider = PaneContext.Provider

/** The acts and the host. Only inside the provider. */
export function usePane(): PaneThings {
  const things = useContext(PaneContext)
  if (!things) throw new Error('outside the pane')
  return things
}

/** The present state; the component is drawn again when it changes. */
export function useDesk(): DeskState {
  const { store } = usePane()
  return useSyncExternalStore(store.subscribe, store.get)
}
