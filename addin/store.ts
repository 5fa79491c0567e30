// Holds the pane's one state and tells who listens. Nothing else in the pane changes by itself.

export interface Store<State, Action> {
  get(): State
  dispatch(action: Action): void
  subscribe(listener: () => void): () => void
}

/** A store over a pure reducer. */
export function createStore<State, Action>(follow: (state: State, action: Action) => State, opening: State): Store<State, Action> {
  let state = opening
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    dispatch: (action) => {
      const next = follow(state, action)
      if (next === state) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
