// Passwords, locks and sessions: one's own, and those of the accounts one administers.
import { dayAt } from '../../reporting/calendar/day.ts'
import { notEnded, type Grant } from '../../reporting/submission/grant.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { isWithin, subtreeOn } from '../../reporting/units/tree.ts'
import type { Account, AccountAct, AccountChange } from '../account-ports.ts'
import { oneTimePassword, passwordRefusal } from '../new-password.ts'
import { hashPassword } from '../passwords.ts'
import type { Ports } from '../ports.ts'
import { proven, tokenHash } from './sign-in.ts'

/** An account as its administrator sees it. */
export interface ListedAccount {
  readonly login: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly locked: boolean
  readonly mustChange: boolean
  readonly secondFactor: boolean
  /** Whether it is the account of who asks. */
  readonly own: boolean
}

/** Changes one's own password; asks for the present one, ends one's other sessions. */
export async function changePassword(ports: Ports, session: Session, token: string, asked: { current: string; next: string }): Promise<Record<string, never> | Refusal> {
  const own = await ports.accounts.bySession(tokenHash(token), ports.clock())
  if (own === null) return refuse('notSignedIn')
  const account = await proven(ports, own.login, asked.current)
  if (isRefusal(account)) return account
  const no = passwordRefusal(own.login, asked.next) ?? (asked.next.normalize('NFC') === asked.current.normalize('NFC') ? refuse('passwordUnchanged') : null)
  if (no) return no
  await doTo(ports, session, own, 'password', { passwordHash: await hashPassword(asked.next), mustChange: false }, tokenHash(token))
  return {}
}

/** Gives an account a password to be told once and changed at the first sign-in; ends its sessions. */
export async function resetPassword(ports: Ports, session: Session, login: string): Promise<{ login: string; oneTimePassword: string } | Refusal> {
  const account = await administered(ports, session, login)
  if (isRefusal(account)) return account
  const given = oneTimePassword()
  await doTo(ports, session, account, 'reset', { passwordHash: await hashPassword(given), mustChange: true })
  return { login: account.login, oneTimePassword: given }
}

/** Locks an account, which ends its sessions at once, or unlocks it. */
export async function setLocked(ports: Ports, session: Session, login: string, locked: boolean): Promise<ListedAccount | Refusal> {
  const account = await administered(ports, session, login)
  if (isRefusal(account)) return account
  if (account.locked !== locked) await doTo(ports, session, account, locked ? 'lock' : 'unlock', { locked })
  return listed({ ...account, locked })
}

/** The accounts of the units in one's subtree today, by login, with all their grants. */
export async function listAccounts(ports: Ports, session: Session): Promise<ListedAccount[]> {
  const units = subtreeOn(ports.shelf.units, session.unit, dayAt(ports.clock())).map((one) => one.id)
  return (await ports.accounts.ofUnits(units)).map((one) => listed(one, one.id === session.account))
}

/**
 * An account somebody may administer: all its grants that have not ended lie in his unit's subtree (the last one,
 * when all have). Refuses accounts further away as unknown, those with rights elsewhere too, and one's own.
 */
export async function administered(ports: Ports, session: Session, login: string): Promise<Account | Refusal> {
  const account = await ports.accounts.byLogin(login.trim().normalize('NFC'))
  const today = dayAt(ports.clock())
  const under = (grant: Grant): boolean => isWithin(ports.shelf.units, grant.unit, session.unit, today)
  if (!account?.grants.some(under)) return refuse('unknownAccount', { login })
  if (account.id === session.account) return refuse('ownAccount')
  const open = notEnded(account.grants, today)
  return (open.length > 0 ? open : account.grants.slice(-1)).every(under) ? account : refuse('accountElsewhere', { login })
}

function doTo(ports: Ports, session: Session, account: Account, act: AccountAct, change: AccountChange, keep?: string): Promise<void> {
  const event = { at: ports.clock(), by: { account: session.account, name: session.name }, act, account: account.id }
  return ports.accounts.change(change, event, keep)
}

function listed({ login, name, grants, locked, mustChange, secondFactor }: Account, own = false): ListedAccount {
  return { login, name, grants, locked, mustChange, secondFactor, own }
}

/** One's own live sessions, newest first. */
export async function ownSessions(ports: Ports, session: Session, token: string): Promise<{ opened: string; expires: string; current: boolean }[]> {
  const kept = await ports.accounts.sessionsOf(session.account, ports.clock())
  return kept.map((one) => ({ opened: one.opened.toISOString(), expires: one.expires.toISOString(), current: one.tokenHash === tokenHash(token) }))
}

/** Ends one's own sessions but this one. */
export async function endOtherSessions(ports: Ports, session: Session, token: string): Promise<void> {
  await ports.accounts.endSessions(session.account, tokenHash(token))
}
