// What the page of accounts knows: the accounts, the lists entered, what is being asked about, passwords told once. Pure.
import { toneless } from '../../../reporting/catalogue/spelling.ts'
import type { GivenPassword, ListedAccount, OwnSession, SaidList } from './account-service.ts'

/** What the person is asked to confirm before it is done. */
export type AccountQuestion =
  | { readonly kind: 'reset' | 'lock' | 'unlock' | 'factorReset'; readonly login: string }
  /** Whose the account is elsewhere, as it is typed. */
  | { readonly kind: 'identity'; readonly login: string; readonly text: string }
  | { readonly kind: 'approve'; readonly list: string }
  | { readonly kind: 'reject'; readonly list: string; readonly reason: string }

export interface AccountsState {
  /** `null` before they are known; empty for who may not see them. */
  readonly accounts: readonly ListedAccount[] | null
  readonly lists: readonly SaidList[] | null
  readonly sessions: readonly OwnSession[]
  /** What the place is called where people sign in beside here; `null` where there is none. */
  readonly elsewhere: string | null
  readonly filter: string
  /** How many accounts are drawn. */
  readonly room: number
  readonly question: AccountQuestion | null
  /** Passwords nobody sees again once they are hidden. */
  readonly given: readonly GivenPassword[]
}

export type AccountsAction =
  | { readonly do: 'accounts.looked'; readonly accounts: readonly ListedAccount[]; readonly lists: readonly SaidList[]; readonly sessions: readonly OwnSession[]; readonly elsewhere: string | null }
  | { readonly do: 'accounts.filtered'; readonly filter: string }
  | { readonly do: 'accounts.more' }
  | { readonly do: 'accounts.asked'; readonly question: AccountQuestion | null }
  | { readonly do: 'accounts.given'; readonly given: readonly GivenPassword[] }
  | { readonly do: 'accounts.noted' }

const drawn = 100
export const openingAccounts: AccountsState = { accounts: null, lists: null, sessions: [], elsewhere: null, filter: '', room: drawn, question: null, given: [] }

/** One thing that happened to the accounts. */
export function followAccounts(state: AccountsState, action: AccountsAction): AccountsState {
  switch (action.do) {
    case 'accounts.looked':
      return { ...state, accounts: action.accounts, lists: action.lists, sessions: action.sessions, elsewhere: action.elsewhere }
    case 'accounts.filtered':
      return { ...state, filter: action.filter, room: drawn }
    case 'accounts.more':
      return { ...state, room: state.room + drawn }
    case 'accounts.asked':
      return { ...state, question: action.question }
    case 'accounts.given':
      // A password that was not noted yet must not be lost to the next one.
      return { ...state, question: null, given: [...state.given.filter((one) => !action.given.some((two) => two.login === one.login)), ...action.given] }
    case 'accounts.noted':
      return { ...state, given: [] }
  }
}

/** The accounts whose name, login or unit holds every word of the filter. */
export function accountsFound({ accounts, filter }: AccountsState, nameOf: (unit: string) => string): ListedAccount[] {
  const words = toneless(filter).split(' ').filter((one) => one !== '')
  return (accounts ?? []).filter((one) => {
    const text = toneless([one.name, one.login, ...one.grants.map((grant) => nameOf(grant.unit))].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** What is typed of an identity as it is sent; `null` while it is too short to be one. */
export function identityTyped(text: string): string | null {
  const tidy = text.trim().normalize('NFC')
  return tidy.length < 3 ? null : tidy
}

/** How many rows of a list do what. */
export function rowCounts({ rows }: SaidList): Readonly<Record<SaidList['rows'][number]['kind'], number>> {
  const count = (kind: SaidList['rows'][number]['kind']): number => rows.filter((one) => one.kind === kind).length
  return { added: count('added'), changed: count('changed'), ended: count('ended'), same: count('same'), unreadable: count('unreadable') }
}
