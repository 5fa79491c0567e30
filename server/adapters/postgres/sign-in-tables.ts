// The tables of the second factor and of signing in elsewhere, as Kysely sees them.
import type { Generated } from 'kysely'

export interface SignInBegunTable {
  state_hash: string
  browser_hash: string
  nonce: string
  verifier: string
  account: string | null
  expires: Date
}

export interface SignInChallengeTable {
  token_hash: string
  account: string
  way: 'password' | 'elsewhere'
  expires: Date
}

export interface IdentityTable {
  issuer: string
  subject: string
  account: string
  since: Date
}

export interface IdentityExpectedTable {
  account: string
  claim: string
}

export interface SecondFactorTable {
  account: string
  secret: string
  confirmed: Date | null
  last_step: Generated<string>
}

export interface RecoveryCodeTable {
  account: string
  hash: string
}

export interface SignInTables {
  sign_in_begun: SignInBegunTable
  sign_in_challenge: SignInChallengeTable
  identity: IdentityTable
  identity_expected: IdentityExpectedTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
}
