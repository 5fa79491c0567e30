// How every part of the collecting office's page reaches its state and its acts.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Store } from '../store.ts'
import type { BoardActs } from './board-acts.ts'
import type { BoardAction, BoardState } from './board-state.ts'

export interface BoardThings {
  readonly store: Store<BoardState, BoardAction>
  readonly acts: BoardActs
}

const BoardContext = createContext<BoardThings | null>(null)

export const BoardProvider = BoardContext.Provider

/** The acts and the store. Only inside the provider. */
export function useBoardThings(): BoardThings {
  const things = useContext(BoardContext)
  if (!things) throw new Error('outside the board')
  return things
}

/** The present state; the component is drawn again when it changes. */
export function useBoard(): BoardState {
  const { store } = useBoardThings()
  return useSyncExternalStore(store.subscribe, store.get)
}
