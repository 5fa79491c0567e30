// Signatures by declaration alone: no verifier is connected, and every verdict says so.
import { notVerifiable } from '../../reporting/submission/signature.ts'
import type { SignatureVerifier } from '../ports.ts'

/** Looks at nothing and vouches for nothing. */
export const declaredSignatures: SignatureVerifier = {
  verify: () => Promise.resolve({ signed: false, problems: [notVerifiable] }),
}
