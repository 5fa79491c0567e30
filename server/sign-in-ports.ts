// What signing in needs beside accounts: a provider elsewhere, and what is kept of transactions, links and second factors.
import type { Refusal } from '../reporting/submission/refusal.ts'
import type { Permission } from '../reporting/submission/workflow.ts'
import type { Account, AccountEvent, SignInWay } from './account-ports.ts'

/** Who somebody is at the provider: `subject` never changes there. */
export interface ProvenIdentity {
  /** The provider's address, written as URLs are compared. */
  readonly issuer: string
  readonly subject: string
  /**
   * What may be matched once with what an administrator expects: a verified mail address, or the claim that was set; lower
   * case. Asks the provider where it has not told yet; `null` when it tells none, a refusal when it does not answer.
   */
  claim(): Promise<string | null | Refusal>
}

/** The secrets of one sign-in that began. */
export interface SignInSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A province's own sign-in (OpenID Connect). */
export interface IdentityProvider {
  /** What stands on the button. */
  readonly label: string
  readonly issuer: string
  /** The address to send the person to. Refuses when the provider cannot be reached. */
  begin(secrets: SignInSecrets): Promise<string | Refusal>
  /** Who came back: `answer` is the query the provider sent the browser back with. Refuses what it cannot prove. */
  identify(answer: string, secrets: SignInSecrets): Promise<ProvenIdentity | Refusal>
}

/** A sign-in that began and has not ended; with an account it links that account instead of signing in. */
export interface BegunSignIn extends Omit<SignInSecrets, 'state'> {
  readonly account: string | null
}

/** A second factor as it is kept; `secret` is sealed. */
export interface KeptFactor {
  readonly secret: string
  readonly confirmed: boolean
}

/** Seals what must not be read from the database alone. */
export interface Seal {
  /** `context` says whose it is; what was sealed opens in the same context only. */
  seal(text: string, context: string): string
  /** `null` when the key has changed or the context is another. */
  open(sealed: string, context: string): string | null
}

/** What is kept. Tokens and states are kept by their hashes. */
export interface SignIns {
  begin(stateHash: string, begun: BegunSignIn & { readonly browserHash: string; readonly expires: Date }, now: Date): Promise<void>
  /** Takes a begun sign-in away: it answers once, to the browser that began, before it expires. */
  takeBegun(stateHash: string, browserHash: string, now: Date): Promise<BegunSignIn | null>
  challenge(tokenHash: string, account: string, way: SignInWay, expires: Date, now: Date): Promise<void>
  challenged(tokenHash: string, now: Date): Promise<{ readonly account: Account; readonly way: SignInWay } | null>
  /** Takes a challenge away; true for the one caller who did. */
  dropChallenge(tokenHash: string): Promise<boolean>

  /** The account an identity is linked to. */
  accountOf(issuer: string, subject: string): Promise<Account | null>
  /** The account of which an administrator said that this claim is its owner's. */
  expecting(claim: string): Promise<Account | null>
  /** Links and records it; from then on the claim counts no more. Links nothing when either has a link already. */
  link(identity: Pick<ProvenIdentity, 'issuer' | 'subject'>, event: AccountEvent): Promise<'linked' | 'taken'>
  /** Takes an account's links away, ends its sessions and says which claim is expected next, if any. */
  expect(claim: string | null, event: AccountEvent): Promise<'kept' | 'taken'>
  identityOf(account: string, issuer: string): Promise<{ readonly linked: boolean; readonly expected: string | null }>

  factorOf(account: string): Promise<KeptFactor | null>
  /** Keeps a secret that counts only once confirmed, in place of an unconfirmed one; false where one is confirmed. */
  beginFactor(account: string, secret: string): Promise<boolean>
  /** Confirms this secret, keeps the recovery codes' hashes, ends the account's other sessions; false where it is another. */
  confirmFactor(secret: string, step: number, recovery: readonly string[], event: AccountEvent, keepSession: string): Promise<boolean>
  /** Uses up a time step; false where it, or a later one, was used already. */
  useStep(account: string, step: number): Promise<boolean>
  /** Uses up a recovery code and records it; false where there is none such. */
  useRecovery(hash: string, event: AccountEvent): Promise<boolean>
  recoveryLeft(account: string): Promise<number>
  /** Takes the factor and its recovery codes away and ends the sessions but one. */
  removeFactor(event: AccountEvent, keepSession?: string): Promise<void>
}

/** All that signing in stands on beside the accounts. */
export interface SignInGround {
  readonly store: SignIns
  /** `null` while none is set. */
  readonly provider: IdentityProvider | null
  readonly seal: Seal
  /** Who has one of these rights must have a second factor. */
  readonly secondFactorFor: readonly Permission[]
  /** Ours is asked for also after signing in elsewhere. */
  readonly factorElsewhere: boolean
}
