// The second factor: enrolled by its owner, asked for after the password, taken away by its owner or an administrator.
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Account, AccountAct, AccountEvent } from '../account-ports.ts'
import { appAddress, newSecret, recoveryCodes, recoveryHash, stepOf } from '../one-time-code.ts'
import type { Ports } from '../ports.ts'
import { administered } from './account-keys.ts'
import { countWrong, forgetWrong, oneByOne, openSession, proven, tokenHash, waiting, type Opened } from './sign-in.ts'

const product = 'Khop' // apps show it beside the login; not all of them take letters with marks

/** A secret to put into an app, as letters to type and as an address to open. */
export interface FactorOffer {
  readonly secret: string
  readonly address: string
}

/** The second step of signing in: a code of the app, or a recovery code. Wrong ones are counted with wrong passwords. */
export async function enterCode(ports: Ports, challenge: string, code: string): Promise<Opened | Refusal> {
  const outcome = await oneByOne(async () => {
    const asked = await ports.signIns.store.challenged(tokenHash(challenge), ports.clock())
    if (asked === null) return refuse('challengeLost')
    const no = await judgeCode(ports, asked.account, code)
    if (no) return no
    if (!(await ports.signIns.store.dropChallenge(tokenHash(challenge)))) return refuse('challengeLost')
    return openSession(ports, asked.account, asked.way)
  })
  return outcome ?? refuse('tooOften')
}

/** Refuses a code that is wrong or was used, counting it; a right one is used up, and the wrong ones before it forgotten. */
async function judgeCode(ports: Ports, account: Account, code: string): Promise<Refusal | null> {
  const { store, seal } = ports.signIns
  const wait = await waiting(ports, account.login)
  if (wait) return wait
  const kept = await store.factorOf(account.id)
  if (!kept?.confirmed) return refuse('challengeLost')
  if (/[a-z]/iu.test(code)) {
    const by = { account: account.id, name: account.name }
    const used = await store.useRecovery(recoveryHash(account.id, code), { at: ports.clock(), by, act: 'recoveryUsed', account: account.id })
    return used ? forgetWrong(ports, account.login) : countWrong(ports, account.login, refuse('wrongCode'))
  }
  const secret = seal.open(kept.secret, account.id)
  if (secret === null) return refuse('factorUnreadable')
  const step = stepOf(secret, code, ports.clock())
  const right = step !== null && (await store.useStep(account.id, step))
  return right ? forgetWrong(ports, account.login) : countWrong(ports, account.login, refuse('wrongCode'))
}

/**
 * Offers a secret; it counts only once a code confirms it. Asks for the password, but for a session that is open for
 * this alone: who opened it has just shown it, or none of ours.
 */
export async function beginFactor(ports: Ports, session: Session, token: string, password: string): Promise<FactorOffer | Refusal> {
  const own = await ports.accounts.bySession(tokenHash(token), ports.clock())
  if (own === null) return refuse('notSignedIn')
  if (own.secondFactor) return refuse('factorPresent')
  if (session.due !== 'secondFactor') {
    const known = await proven(ports, own.login, password)
    if (isRefusal(known)) return known
  }
  const secret = newSecret()
  if (!(await ports.signIns.store.beginFactor(own.id, ports.signIns.seal.seal(secret, own.id)))) return refuse('factorPresent')
  return { secret, address: appAddress(secret, own.login, product) }
}

/** Confirms the secret by a code of it; ends one's other sessions. Answers the recovery codes, which nobody sees again. */
export async function confirmFactor(ports: Ports, session: Session, token: string, code: string): Promise<{ recoveryCodes: string[] } | Refusal> {
  const { store, seal } = ports.signIns
  const kept = await store.factorOf(session.account)
  if (kept?.confirmed === true) return refuse('factorPresent')
  const secret = kept && seal.open(kept.secret, session.account)
  if (!kept || secret === null) return refuse('enrolmentLost')
  const step = stepOf(secret, code, ports.clock())
  if (step === null) return refuse('wrongCode', { enrolling: 1 })
  const given = recoveryCodes()
  const hashes = given.map((one) => recoveryHash(session.account, one))
  const confirmed = await store.confirmFactor(kept.secret, step, hashes, eventBy(ports, session, session.account, 'factor'), tokenHash(token))
  return confirmed ? { recoveryCodes: given } : refuse('enrolmentLost')
}

/** Takes one's own factor away, such as before moving to another phone; asks for the password and a code. */
export async function removeFactor(ports: Ports, session: Session, token: string, asked: { password: string; code: string }): Promise<Refusal | null> {
  const own = await ports.accounts.bySession(tokenHash(token), ports.clock())
  if (own === null) return refuse('notSignedIn')
  if (!own.secondFactor) return refuse('factorMissing')
  const known = await proven(ports, own.login, asked.password)
  if (isRefusal(known)) return known
  const no = await oneByOne(async () => (await judgeCode(ports, own, asked.code)) ?? 'right')
  if (no !== 'right') return no ?? refuse('tooOften')
  await ports.signIns.store.removeFactor(eventBy(ports, session, own.id, 'factorRemoved'), tokenHash(token))
  return null
}

/** Takes the factor of an account one administers away, such as of a lost phone; ends its sessions. */
export async function resetFactor(ports: Ports, session: Session, login: string): Promise<{ login: string } | Refusal> {
  const account = await administered(ports, session, login)
  if (isRefusal(account)) return account
  if (!account.secondFactor) return refuse('factorMissing')
  await ports.signIns.store.removeFactor(eventBy(ports, session, account.id, 'factorReset'))
  return { login: account.login }
}

/** A line for the record. */
export function eventBy(ports: Ports, session: Session, account: string, act: AccountAct, detail?: unknown): AccountEvent {
  return { at: ports.clock(), by: { account: session.account, name: session.name }, act, account, ...(detail === undefined ? {} : { detail }) }
}
