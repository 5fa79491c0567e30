// Đăng nhập: who is there, and for how long.
import { createHash, randomBytes } from 'node:crypto'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import type { Account, Ports, Shelf } from '../ports.ts'

const sessionHours = 12
const allowedFailures = 5
const lockMinutes = 15

/** Opens a session. Says the same of a wrong name and a wrong password; locks for a while after five failures. */
export async function signIn(ports: Ports, login: string, password: string): Promise<{ token: string; session: Session } | Refusal> {
  const now = ports.clock()
  const account = await ports.accounts.byLogin(login.trim().normalize('NFC'))
  if (account === null) {
    await verifyPassword(password, await decoyHash()) // an unknown name must take as long as a known one
    return refuse('wrongPassword')
  }
  if (account.lockedUntil !== null && account.lockedUntil > now) {
    return refuse('lockedOut', { minutes: Math.ceil((account.lockedUntil.getTime() - now.getTime()) / 60_000) })
  }
  if (!(await verifyPassword(password, account.passwordHash))) {
    const failures = account.failures + 1
    const locked = failures >= allowedFailures ? new Date(now.getTime() + lockMinutes * 60_000) : null
    await ports.accounts.failed(account.id, locked ? 0 : failures, locked)
    return locked ? refuse('lockedOut', { minutes: lockMinutes }) : refuse('wrongPassword')
  }
  await ports.accounts.failed(account.id, 0, null)
  const token = randomBytes(32).toString('base64url')
  await ports.accounts.openSession(tokenHash(token), account.id, new Date(now.getTime() + sessionHours * 3_600_000))
  return { token, session: sessionOf(account, ports.shelf) }
}

/** The session a token stands for, or `null`. Only the token's hash is ever stored. */
export async function sessionFor(ports: Ports, token: string): Promise<Session | null> {
  const account = await ports.accounts.bySession(tokenHash(token), ports.clock())
  return account && sessionOf(account, ports.shelf)
}

/** Ends a session. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  await ports.accounts.closeSession(tokenHash(token))
}

function sessionOf(account: Account, shelf: Shelf): Session {
  return {
    account: account.id,
    name: account.name,
    unit: account.unit,
    unitName: shelf.units.find((one) => one.id === account.unit)?.name ?? account.unit,
    permissions: account.permissions,
  }
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

let decoy: Promise<string> | undefined
function decoyHash(): Promise<string> {
  return (decoy ??= hashPassword(randomBytes(12).toString('hex')))
}
