// Accounts as the acts see them: who, with which rights over time, and what keeps others out.
import type { Grant } from '../reporting/submission/grant.ts'
import type { Permission } from '../reporting/submission/workflow.ts'
import type { ProposedRow } from './acts/account-proposal.ts'

/** An account as sign-in sees it. */
export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly position: string
  readonly grants: readonly Grant[]
  readonly passwordHash: string
  readonly sample: boolean
  /** Nobody signs in and no session goes on until someone unlocks it. */
  readonly locked: boolean
  /** The password was given by another: nothing else is open before it is changed. */
  readonly mustChange: boolean
  /** A second factor is enrolled: a password alone opens no session. */
  readonly secondFactor: boolean
}

/** How a session was opened: by our own password, or by what another's sign-in proved. */
export type SignInWay = 'password' | 'elsewhere'

/** An account as one of its sessions found it. */
export interface SessionAccount extends Account {
  readonly way: SignInWay
}

/** An account to add: with one open grant, or with grants. */
export interface NewAccount {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly permissions: readonly Permission[]
  readonly passwordHash: string
  readonly sample: boolean
}

/** How many failures lock a login, until when, and from when on failures count at all. */
export interface LockRule {
  readonly now: Date
  readonly allowed: number
  readonly until: Date
  readonly since: Date
}

/** Who did an act; at the machine's own terminal there is no account. */
export interface Actor {
  readonly account: string | null
  readonly name: string
}

/** What was done to an account. */
export type AccountAct = 'password' | 'reset' | 'lock' | 'unlock' | 'added' | 'changed' | 'ended' | 'factor' | 'factorRemoved' | 'factorReset' | 'recoveryUsed' | 'identity' | 'linked'

/** One line of the append-only record of what was done to accounts. */
export interface AccountEvent {
  readonly at: Date
  readonly by: Actor
  readonly act: AccountAct
  readonly account: string
  /** What changed, without passwords. */
  readonly detail?: unknown
}

/** What one act changes in an account; what is not given stays. */
export interface AccountChange {
  readonly passwordHash?: string
  readonly mustChange?: boolean
  readonly locked?: boolean
}

/** A live session as its owner may see it. */
export interface OpenSession {
  readonly tokenHash: string
  readonly opened: Date
  readonly expires: Date
}

/** A list of accounts an administrator entered, with its rows as they were proposed. */
export interface AccountList {
  readonly id: string
  readonly unit: string
  readonly by: Actor
  readonly at: Date
  readonly rows: readonly ProposedRow[]
}

/** The head's word on a list; there is one for each list at most. */
export interface ListDecision {
  readonly list: string
  readonly by: Actor
  readonly at: Date
  readonly approved: boolean
  readonly reason: string
}

/** What an approved row does: an account's grants from before become those after. */
export interface GrantEffect {
  readonly row: number
  readonly account: string
  /** Set for an account that is not there yet. */
  readonly newcomer?: { readonly login: string; readonly passwordHash: string }
  readonly name: string
  readonly position: string
  readonly act: 'added' | 'changed' | 'ended'
  readonly before: readonly Grant[]
  readonly after: readonly Grant[]
}

export interface Accounts {
  keepList(list: AccountList): Promise<void>
  /** A unit's lists, newest first, each with its decision. */
  listsOf(unit: string): Promise<{ readonly list: AccountList; readonly decision: ListDecision | null }[]>
  /**
   * Writes a decision with its effects and their lines in the record, in one transaction. Writes nothing and answers
   * `decided` when there is a decision already, or the rows whose accounts are no longer as they were before.
   */
  decideList(decision: ListDecision, effects: readonly GrantEffect[]): Promise<'written' | 'decided' | { readonly changed: readonly number[] }>
  /** Accounts that have or had a grant in one of the units, by login. */
  ofUnits(units: readonly string[]): Promise<Account[]>
  /** Changes an account and records it, together or not at all, and ends its sessions but the one to keep. */
  change(change: AccountChange, event: AccountEvent, keepSession?: string): Promise<void>
  /** What was done to an account, oldest first. */
  eventsOf(account: string): Promise<AccountEvent[]>
  /** Live sessions of an account, newest first. */
  sessionsOf(account: string, now: Date): Promise<OpenSession[]>
  /** Ends all sessions of an account but one. */
  endSessions(account: string, keepSession: string): Promise<void>
  byLogin(login: string): Promise<Account | null>
  /** Adds an account with one grant, open at both ends; a login that is taken stays as it is. */
  add(account: NewAccount): Promise<void>
  /** Until when a login waits, `null` when it does not. By its hash: logins nobody has wait like those somebody has. */
  lockOf(loginHash: string, now: Date): Promise<Date | null>
  /** Counts one failed sign-in, also among others at once, and locks at the last allowed one; answers the lock. Forgets what is older than `since`. */
  failed(loginHash: string, rule: LockRule): Promise<Date | null>
  /** Forgets the failures of a login that does not wait; answers the lock of one that does. */
  succeeded(loginHash: string, now: Date): Promise<Date | null>
  /** Opens a session, and removes those that have expired by now. */
  openSession(tokenHash: string, account: string, expires: Date, now: Date, way?: SignInWay): Promise<void>
  /** The account of a live session; `null` when there is none or it has expired. */
  bySession(tokenHash: string, now: Date): Promise<SessionAccount | null>
  closeSession(tokenHash: string): Promise<void>
  hasSamples(): Promise<boolean>
}
