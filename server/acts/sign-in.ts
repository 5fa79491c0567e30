// Đăng nhập: who is there, and for how long.
import { createHash, randomBytes } from 'node:crypto'
import { dayAt } from '../../reporting/calendar/day.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { grantOn } from '../../reporting/submission/grant.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Permission } from '../../reporting/submission/workflow.ts'
import { fewAtOnce } from '../few-at-once.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import type { SignInWay } from '../account-ports.ts'
import type { Account, Ports } from '../ports.ts'

const sessionHours = 12
const allowedFailures = 5
const lockMinutes = 15
const countedMinutes = 60 // older failures are forgotten
const challengeMinutes = 5

// A guess costs 19 MiB of memory; a few at once keep a flood of them from taking the machine.
const guesses = fewAtOnce(2, 60)

/** A session and the token that stands for it; the token is told once. */
export interface Opened {
  readonly token: string
  readonly session: Session
}

/** The first step is proven; a code of the second factor, given with this token, opens the session. */
export interface Challenged {
  readonly challenge: string
}

/**
 * Opens a session, or asks for the second factor where one is enrolled. A wrong name and a wrong password look the same: both are counted by the login as typed, and both
 * wait after five failures. Refuses (`tooOften`) when too many people sign in at this moment.
 */
export async function signIn(ports: Ports, login: string, password: string): Promise<Opened | Challenged | Refusal> {
  const account = await proven(ports, login, password)
  return isRefusal(account) ? account : enter(ports, account, 'password')
}

/** Opens a session for who has shown the first step, or asks for the second factor where it counts. Refuses as `openSession`. */
export async function enter(ports: Ports, account: Account, way: SignInWay): Promise<Opened | Challenged | Refusal> {
  if (!account.secondFactor || (way === 'elsewhere' && !ports.signIns.factorElsewhere)) return openSession(ports, account, way)
  const allowed = mayOpen(ports, account, way)
  if (isRefusal(allowed)) return allowed
  const now = ports.clock()
  const challenge = randomBytes(32).toString('base64url')
  await ports.signIns.store.challenge(tokenHash(challenge), account.id, way, inMinutes(now, challengeMinutes), now)
  return { challenge }
}

/** The account whose owner has shown its password, or why not, as in `signIn`. */
export async function proven(ports: Ports, login: string, password: string): Promise<Account | Refusal> {
  const typed = login.trim().normalize('NFC')
  return (await guesses(() => accountFor(ports, typed, password))) ?? refuse('tooOften')
}

/** Opens a session for an account whose owner has shown who he is. Refuses a locked account and one without a grant in force today. */
export async function openSession(ports: Ports, account: Account, way: SignInWay): Promise<Opened | Refusal> {
  const session = mayOpen(ports, account, way)
  if (isRefusal(session)) return session
  const now = ports.clock()
  const token = randomBytes(32).toString('base64url')
  await ports.accounts.openSession(tokenHash(token), account.id, inMinutes(now, sessionHours * 60), now, way)
  return { token, session }
}

function mayOpen(ports: Ports, account: Account, way: SignInWay): Session | Refusal {
  return account.locked ? refuse('accountLocked') : (sessionOf(ports, account, way) ?? refuse('noGrant'))
}

/** Looks at one code after the other, so that each sees what those before it counted; `null` when too many wait. */
export const oneByOne = fewAtOnce(1, 60)

/** Until when a login waits, as a refusal; `null` when it does not. */
export async function waiting(ports: Ports, login: string): Promise<Refusal | null> {
  const now = ports.clock()
  const lock = await ports.accounts.lockOf(tokenHash(login), now)
  return lock ? lockedOut(lock, now) : null
}

/** Counts a wrong password or code of a login; answers `wrong`, or the wait that it brought. */
export async function countWrong(ports: Ports, login: string, wrong: Refusal): Promise<Refusal> {
  const now = ports.clock()
  const rule = { now, allowed: allowedFailures, until: inMinutes(now, lockMinutes), since: inMinutes(now, -countedMinutes) }
  const locked = await ports.accounts.failed(tokenHash(login), rule)
  return locked ? lockedOut(locked, now) : wrong
}

/** Forgets a login's wrong guesses; refuses one that others have locked meanwhile. */
export async function forgetWrong(ports: Ports, login: string): Promise<Refusal | null> {
  const now = ports.clock()
  const lock = await ports.accounts.succeeded(tokenHash(login), now)
  return lock ? lockedOut(lock, now) : null
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}

/** The account a login and a password open; wrong passwords are counted wherever they are asked for. */
async function accountFor(ports: Ports, login: string, password: string): Promise<Account | Refusal> {
  const wait = await waiting(ports, login)
  if (wait) return wait
  const account = await ports.accounts.byLogin(login)
  // An unknown name must take as long as a known one.
  const right = await verifyPassword(password, account?.passwordHash ?? (await decoyHash()))
  if (account === null || !right) return countWrong(ports, login, refuse('wrongPassword'))
  // Others may have guessed wrong while this password was being looked at: the lock they set counts. Where a code is
  // still to come the count stays, or the right password between them would give guesses at codes without end.
  return (await (account.secondFactor ? waiting(ports, login) : forgetWrong(ports, login))) ?? account
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
  return account === null || account.locked ? null : sessionOf(ports, account, account.way)
}

/** Ends a session. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  await ports.accounts.closeSession(tokenHash(token))
}

function sessionOf(ports: Ports, account: Account, way: SignInWay): Session | null {
  const grant = grantOn(account.grants, dayAt(ports.clock()))
  if (grant === null) return null
  const unitName = ports.shelf.units.find((one) => one.id === grant.unit)?.name ?? grant.unit
  return { account: account.id, name: account.name, ...grant, unitName, ...dueFirst(ports, account, grant.permissions, way) }
}

/** What must be done before anything else: whoever came from elsewhere has used no password of ours. */
function dueFirst({ signIns }: Ports, account: Account, permissions: readonly Permission[], way: SignInWay): Pick<Session, 'due'> {
  if (way === 'password' && account.mustChange) return { due: 'newPassword' }
  const demanded = (way === 'password' || signIns.factorElsewhere) && permissions.some((one) => signIns.secondFactorFor.includes(one))
  return demanded && !account.secondFactor ? { due: 'secondFactor' } : {}
}

/** What is stored of a token, or of a login as typed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

let decoy: Promise<string> | undefined
function decoyHash(): Promise<string> {
  return (decoy ??= hashPassword(randomBytes(12).toString('hex')))
}
