// Đăng nhập: who is there, and for how long.
import { createHash, randomBytes } from 'node:crypto'
import { dayAt } from '../../reporting/calendar/day.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { grantOn } from '../../reporting/submission/grant.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { fewAtOnce } from '../few-at-once.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import type { Account, Ports } from '../ports.ts'

const sessionHours = 12
const allowedFailures = 5
const lockMinutes = 15
const countedMinutes = 60 // older failures are forgotten

// A guess costs 19 MiB of memory; a few at once keep a flood of them from taking the machine.
const guesses = fewAtOnce(2, 60)

/** A session and the token that stands for it; the token is told once. */
export interface Opened {
  readonly token: string
  readonly session: Session
}

/**
 * Opens a session. A wrong name and a wrong password look the same: both are counted by the login as typed, and both
 * wait after five failures. Refuses (`tooOften`) when too many people sign in at this moment.
 */
export async function signIn(ports: Ports, login: string, password: string): Promise<Opened | Refusal> {
  const account = await proven(ports, login, password)
  return isRefusal(account) ? account : openSession(ports, account)
}

/** The account whose owner has shown its password, or why not, as in `signIn`. */
export async function proven(ports: Ports, login: string, password: string): Promise<Account | Refusal> {
  const typed = login.trim().normalize('NFC')
  return (await guesses(() => accountFor(ports, typed, password))) ?? refuse('tooOften')
}

/** Opens a session for an account whose owner has shown who he is. Refuses a locked account and one without a grant in force today. */
export async function openSession(ports: Ports, account: Account): Promise<Opened | Refusal> {
  if (account.locked) return refuse('accountLocked')
  const session = sessionOf(ports, account)
  if (session === null) return refuse('noGrant')
  const now = ports.clock()
  const token = randomBytes(32).toString('base64url')
  await ports.accounts.openSession(tokenHash(token), account.id, new Date(now.getTime() + sessionHours * 3_600_000), now)
  return { token, session }
}

/** The account a login and a password open; wrong passwords are counted wherever they are asked for. */
async function accountFor(ports: Ports, login: string, password: string): Promise<Account | Refusal> {
  const now = ports.clock()
  const loginHash = tokenHash(login)
  const lock = await ports.accounts.lockOf(loginHash, now)
  if (lock) return lockedOut(lock, now)
  const account = await ports.accounts.byLogin(login)
  // An unknown name must take as long as a known one.
  const right = await verifyPassword(password, account?.passwordHash ?? (await decoyHash()))
  if (account === null || !right) {
    const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
    const locked = await ports.accounts.failed(loginHash, { now, allowed: allowedFailures, until: inMinutes(lockMinutes), since: inMinutes(-countedMinutes) })
    return locked ? lockedOut(locked, now) : refuse('wrongPassword')
  }
  // Others may have guessed wrong while this password was being looked at: the lock they set counts.
  const locked = await ports.accounts.succeeded(loginHash, now)
  return locked ? lockedOut(locked, now) : account
}

function lockedOut(until: Date, now: Date): Refusal {
  return refuse('lockedOut', { minutes: Math.ceil((until.getTime() - now.getTime()) / 60_000) })
}

/**
 * The session a token stands for, or `null`. Only the token's hash is ever stored. Rights are those in force at this
 * moment: a session of somebody who has left his post, or whose account was locked, stands for nothing.
 */
export async function sessionFor(ports: Ports, token: string): Promise<Session | null> {
  const account = await ports.accounts.bySession(tokenHash(token), ports.clock())
  return account === null || account.locked ? null : sessionOf(ports, account)
}

/** Ends a session. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  await ports.accounts.closeSession(tokenHash(token))
}

function sessionOf(ports: Ports, account: Account): Session | null {
  const grant = grantOn(account.grants, dayAt(ports.clock()))
  if (grant === null) return null
  const unitName = ports.shelf.units.find((one) => one.id === grant.unit)?.name ?? grant.unit
  return { account: account.id, name: account.name, ...grant, unitName, ...(account.mustChange ? { due: 'newPassword' } : {}) }
}

/** What is stored of a token, or of a login as typed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

let decoy: Promise<string> | undefined
function decoyHash(): Promise<string> {
  return (decoy ??= hashPassword(randomBytes(12).toString('hex')))
}
