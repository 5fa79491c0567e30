// What is known of a digital signature: what the unit declares, and what a verifier says of the bytes.

/** A verifier's word on some bytes. `problems` are codes: why they count as unsigned, or that nobody looked. */
export interface SignatureVerdict {
  readonly signed: boolean
  readonly signer?: string
  /** The instant of signing, ISO 8601 in UTC, where the signature carries it. */
  readonly at?: string
  readonly problems: readonly string[]
}

/** The problem of a verdict nobody could give: no verifier is connected. */
export const notVerifiable = 'notVerifiable'

/** Whether a verifier vouches for a signature; a declaration alone is never verified. */
export function isVerified(verdict: SignatureVerdict | undefined): boolean {
  return verdict !== undefined && verdict.signed && verdict.problems.length === 0
}
