// Signing in through a province's own accounts: an identity there is linked to one account here, and never makes one.
import { randomBytes } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Account } from '../account-ports.ts'
import type { Ports } from '../ports.ts'
import type { ProvenIdentity } from '../sign-in-ports.ts'
import { administered } from './account-keys.ts'
import { eventBy } from './second-factor.ts'
import { enter, proven, tokenHash, type Challenged, type Opened } from './sign-in.ts'

const begunMinutes = 10 // how long somebody may take at the provider

/** What came back: the query of the provider's answer, and the secret of the browser that began. */
export interface Returned {
  readonly answer: string
  readonly secret: string
}

/** Where to send the person. `browser` is the SHA-256 (hex) of a secret that stays in the browser. */
export function beginElsewhere(ports: Ports, browser: string): Promise<{ address: string } | Refusal> {
  return begin(ports, browser, null)
}

/** The same, to link one's own account; asks for the password, as a link is a key that lasts. */
export async function beginLink(ports: Ports, token: string, asked: { browser: string; password: string }): Promise<{ address: string } | Refusal> {
  const own = await ports.accounts.bySession(tokenHash(token), ports.clock())
  if (own === null) return refuse('notSignedIn')
  const known = await proven(ports, own.login, asked.password)
  return isRefusal(known) ? known : begin(ports, asked.browser, own.id)
}

async function begin(ports: Ports, browserHash: string, account: string | null): Promise<{ address: string } | Refusal> {
  const { provider, store } = ports.signIns
  if (provider === null) return refuse('elsewhereOff')
  const secrets = { state: random(), nonce: random(), verifier: random() }
  const address = await provider.begin(secrets)
  if (isRefusal(address)) return address
  const now = ports.clock()
  const { state, ...rest } = secrets
  await store.begin(tokenHash(state), { ...rest, account, browserHash, expires: new Date(now.getTime() + begunMinutes * 60_000) }, now)
  return { address }
}

/**
 * Opens a session for who came back. Refuses an answer to nothing this browser began, one used before, one that is too
 * late or cannot be proven, and an identity that belongs to no account.
 */
export async function finishElsewhere(ports: Ports, returned: Returned): Promise<Opened | Challenged | Refusal> {
  const identity = await identityIn(ports, returned, null)
  if (isRefusal(identity)) return identity
  const account = (await ports.signIns.store.accountOf(identity.issuer, identity.subject)) ?? (await linkExpected(ports, identity))
  return isRefusal(account) ? account : enter(ports, account, 'elsewhere')
}

/** The account whose administrator expects this identity; it is linked now, and by `subject` alone from then on. */
async function linkExpected(ports: Ports, identity: ProvenIdentity): Promise<Account | Refusal> {
  const { store, provider } = ports.signIns
  const claim = await identity.claim()
  if (isRefusal(claim)) return claim
  const account = claim === null ? null : await store.expecting(claim)
  if (account === null) return refuse('unlinkedIdentity', { label: provider?.label ?? '', who: claim ?? '' })
  if (account.locked) return refuse('accountLocked')
  const by = { account: account.id, name: account.name }
  const linked = await store.link(identity, { at: ports.clock(), by, act: 'linked', account: account.id, detail: { issuer: identity.issuer, claim } })
  return linked === 'taken' ? refuse('identityTaken') : account
}

/** Links one's own account to who came back. */
export async function finishLink(ports: Ports, session: Session, returned: Returned): Promise<Refusal | null> {
  const identity = await identityIn(ports, returned, session.account)
  if (isRefusal(identity)) return identity
  const event = eventBy(ports, session, session.account, 'linked', { issuer: identity.issuer })
  return (await ports.signIns.store.link(identity, event)) === 'taken' ? refuse('identityTaken') : null
}

async function identityIn(ports: Ports, { answer, secret }: Returned, account: string | null): Promise<ProvenIdentity | Refusal> {
  const { provider, store } = ports.signIns
  if (provider === null) return refuse('elsewhereOff')
  const state = new URLSearchParams(answer).get('state') ?? ''
  const begun = await store.takeBegun(tokenHash(state), tokenHash(secret), ports.clock())
  if (begun?.account !== account) return refuse('signInLost')
  return provider.identify(answer, { state, nonce: begun.nonce, verifier: begun.verifier })
}

/** Says whose an account is elsewhere, or (`null`) nobody's; takes its link away either way, and ends its sessions. */
export async function expectIdentity(ports: Ports, session: Session, login: string, claim: string | null): Promise<{ login: string; expected: string | null } | Refusal> {
  const account = await administered(ports, session, login)
  if (isRefusal(account)) return account
  const expected = claim === null ? null : claimText(claim)
  const kept = await ports.signIns.store.expect(expected, eventBy(ports, session, account.id, 'identity', { expected }))
  return kept === 'taken' ? refuse('identityTaken') : { login: account.login, expected }
}

/** A claim as it is compared. */
export function claimText(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

function random(): string {
  return randomBytes(32).toString('base64url')
}
