// The pane without a screen: its own store, acts and service, on any host, against a listening service.
import { createActs, type Acts } from '../addin/acts.ts'
import { follow, type Action } from '../addin/desk.ts'
import { openingState, type DeskState } from '../addin/desk-state.ts'
import type { Host } from '../addin/host/host.ts'
import { createService } from '../addin/service.ts'
import { createStore, type Store } from '../addin/store.ts'

export interface TestPane {
  readonly acts: Acts
  readonly store: Store<DeskState, Action>
  readonly downloads: { readonly bytes: Uint8Array; readonly fileName: string }[]
}

/** Puts a pane on a host. `origin` is the service's address. */
export function testPane(origin: string, host: Host): TestPane {
  let token: string | null = null
  const store = createStore<DeskState, Action>(follow, openingState())
  const service = createService({
    fetch,
    base: origin,
    token: { get: () => token, set: (value: string | null) => void (token = value) },
  })
  const downloads: TestPane['downloads'] = []
  let keys = 0
  const acts = createActs({
    host,
    service,
    store,
    newKey: () => `test-key-${++keys}`,
    download: (bytes, fileName) => void downloads.push({ bytes, fileName }),
    whenQuiet: (work) => work(),
  })
  return { acts, store, downloads }
}

/** Waits for the pane to come to a state. */
export function until(store: TestPane['store'], reached: (state: DeskState) => boolean): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (!reached(store.get())) return
      stop()
      done()
    }
    const stop = store.subscribe(look)
    look()
  })
}
