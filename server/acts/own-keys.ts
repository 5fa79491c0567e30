// What one's own account opens with, for its owner to see.
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { tokenHash } from './sign-in.ts'

export interface OwnKeys {
  readonly login: string
  readonly secondFactor: boolean
  /** The rights held here demand one. */
  readonly factorDemanded: boolean
  readonly recoveryLeft: number
  /** The sign-in elsewhere, where one is set: what it is called, and whether this account is linked to it. */
  readonly elsewhere: { readonly label: string; readonly linked: boolean } | null
}

/** Tells them. */
export async function ownKeys(ports: Ports, session: Session, token: string): Promise<OwnKeys | Refusal> {
  const { store, provider, secondFactorFor } = ports.signIns
  const own = await ports.accounts.bySession(tokenHash(token), ports.clock())
  if (own === null) return refuse('notSignedIn')
  return {
    login: own.login,
    secondFactor: own.secondFactor,
    factorDemanded: session.permissions.some((one) => secondFactorFor.includes(one)),
    recoveryLeft: own.secondFactor ? await store.recoveryLeft(own.id) : 0,
    elsewhere: provider === null ? null : { label: provider.label, linked: (await store.identityOf(own.id, provider.issuer)).linked },
  }
}
