// The server as the page of accounts sees it.
import type { Grant } from '../../../reporting/submission/grant.ts'
import type { Asking } from '../../asking.ts'
import type { Answer, GivenFile } from '../../service.ts'

export interface ListedAccount {
  readonly login: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly locked: boolean
  readonly mustChange: boolean
  /** A second factor is enrolled. */
  readonly secondFactor: boolean
  /** The account of who looks. */
  readonly own: boolean
}

/** A password that is told once. */
export interface GivenPassword {
  readonly login: string
  readonly oneTimePassword: string
}

export type SaidRow =
  | { readonly row: number; readonly kind: 'unreadable'; readonly login: string; readonly reason: string }
  | {
      readonly row: number
      readonly kind: 'added' | 'changed' | 'ended' | 'same'
      readonly login: string
      readonly name: string
      readonly position: string
      readonly newAccount: boolean
      readonly before: readonly Grant[]
      readonly wanted: Grant
    }

export interface SaidList {
  readonly id: string
  readonly unit: string
  /** The name of who entered it. */
  readonly by: string
  /** Who looks has entered it. */
  readonly own: boolean
  readonly at: string
  readonly rows: readonly SaidRow[]
  readonly decision: { readonly approved: boolean; readonly by: string; readonly at: string; readonly reason: string } | null
}

export interface OwnSession {
  readonly opened: string
  readonly expires: string
  readonly current: boolean
}

/** As whom a person will be known elsewhere; `null`: as nobody. */
export interface KeptIdentity {
  readonly login: string
  readonly expected: string | null
}

export interface AccountService {
  accounts(): Answer<readonly ListedAccount[]>
  lists(): Answer<readonly SaidList[]>
  sessions(): Answer<readonly OwnSession[]>
  template(): Answer<GivenFile>
  enter(bytes: Uint8Array): Answer<SaidList>
  approve(list: string): Answer<readonly GivenPassword[]>
  reject(list: string, reason: string): Answer<object>
  reset(login: string): Answer<GivenPassword>
  setLocked(login: string, locked: boolean): Answer<ListedAccount>
  resetFactor(login: string): Answer<object>
  expectIdentity(login: string, expected: string | null): Answer<KeptIdentity>
  /** Where people sign in beside here; `elsewhere` is `null` where that is not set up. */
  ways(): Answer<{ readonly elsewhere: { readonly label: string } | null }>
  endOthers(): Answer<object>
}

/** Builds the service over the ways of asking. */
export function createAccountService({ get, post, put, take }: Asking): AccountService {
  const inside = async <Key extends string, T>(key: Key, ask: Answer<Readonly<Record<Key, T>>>): Answer<T> => {
    const answer = await ask
    return key in answer ? (answer as Readonly<Record<Key, T>>)[key] : (answer as Exclude<typeof answer, Readonly<Record<Key, T>>>)
  }
  const ofList = (id: string): string => `/api/accounts/lists/${encodeURIComponent(id)}`
  return {
    accounts: () => inside('accounts', get('/api/accounts')),
    lists: () => inside('lists', get('/api/accounts/lists')),
    sessions: () => inside('sessions', get('/api/sessions')),
    template: () => take('/api/accounts/template', 'danh-sach-tai-khoan.xlsx'),
    enter: (bytes) => put('/api/accounts/lists', bytes),
    approve: (id) => inside('passwords', post(`${ofList(id)}/approve`, {})),
    reject: (id, reason) => post(`${ofList(id)}/reject`, { reason }),
    reset: (login) => post('/api/accounts/reset', { login }),
    setLocked: (login, locked) => post(`/api/accounts/${locked ? 'lock' : 'unlock'}`, { login }),
    resetFactor: (login) => post('/api/accounts/factor-reset', { login }),
    expectIdentity: (login, expected) => post('/api/accounts/identity', { login, expected }),
    ways: () => get('/api/sign-in'),
    endOthers: () => post('/api/sessions/end-others', {}),
  }
}
