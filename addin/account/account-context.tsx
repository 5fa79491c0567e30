// How the sign-in and account screens, the same on pane and board, reach the server and go on.
import { createContext, useContext } from 'react'
import type { Session } from '../../reporting/submission/service.ts'
import type { AccountService } from './account-service.ts'
import type { Elsewhere } from './elsewhere.ts'

export interface AccountThings {
  readonly service: AccountService
  readonly elsewhere: Elsewhere
  /** Takes the first step; answers the challenge of the second where there is one. */
  readonly signIn: (login: string, password: string) => Promise<string | null>
  /** Goes on with a session that was opened, or is another than before. */
  readonly enter: (session: Session) => Promise<void>
  readonly signOut: () => Promise<void>
}

const AccountContext = createContext<AccountThings | null>(null)

export const AccountProvider = AccountContext.Provider

/** They. Only inside the provider. */
export function useAccount(): AccountThings {
  const things = useContext(AccountContext)
  if (!things) throw new Error('outside the account')
  return things
}
