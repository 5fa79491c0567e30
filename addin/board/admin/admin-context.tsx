// How every part of the administrator's page reaches its state and its acts.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Store } from '../../store.ts'
import type { AdminActs } from './admin-acts.ts'
import type { AdminAction, AdminState } from './admin-state.ts'

export interface AdminThings {
  readonly store: Store<AdminState, AdminAction>
  readonly acts: AdminActs
}

const AdminContext = createContext<AdminThings | null>(null)

export const AdminProvider = AdminContext.Provider

/** The acts and the store. Only inside the provider. */
export function useAdminThings(): AdminThings {
  const things = useContext(AdminContext)
  if (!things) throw new Error('outside the administrator’s page')
  return things
}

/** The present state; the component is drawn again when it changes. */
export function useAdmin(): AdminState {
  const { store } = useAdminThings()
  return useSyncExternalStore(store.subscribe, store.get)
}
