// How the parts of one page of the board reach that page's own state and acts.
import { createContext, useContext, useSyncExternalStore, type Context } from 'react'
import type { Store } from '../store.ts'

export interface PageThings<State, Action, Acts> {
  readonly store: Store<State, Action>
  readonly acts: Acts
}

/** The context of one page; its parts use it only inside the provider. */
export function pageContext<State, Action, Acts>(): Context<PageThings<State, Action, Acts> | null> {
  return createContext<PageThings<State, Action, Acts> | null>(null)
}

/** The page's acts and store, and its present state; the component is drawn again when that changes. */
export function usePage<State, Action, Acts>(context: Context<PageThings<State, Action, Acts> | null>): PageThings<State, Action, Acts> & { readonly state: State } {
  const things = useContext(context)
  if (!things) throw new Error('outside its page')
  return { ...things, state: useSyncExternalStore(things.store.subscribe, things.store.get) }
}
