// Shapes of what is asked and answered about the second factor and about signing in elsewhere.
import { z } from 'zod'
import { session } from './shapes.ts'

const text = z.string()
const password = z.string().max(500)
const code = z.string().trim().min(1).max(40)

/** A session with its token, or the second step that is still to come. */
export const entered = z.union([z.object({ token: text, session }), z.object({ challenge: text })])
export const opened = z.object({ token: text, session })
export const codeBody = z.object({ challenge: z.string().min(1).max(100), code })
export const ways = z.object({ elsewhere: z.object({ label: text }).nullable() })
const browser = z.string().regex(/^[0-9a-f]{64}$/u)
export const beginBody = z.object({ browser })
export const beginLinkBody = z.object({ browser, password })
export const address = z.object({ address: text })
export const returnedBody = z.object({ answer: z.string().min(1).max(8000), secret: z.string().min(1).max(100) })

export const ownKeys = z.object({
  login: text,
  secondFactor: z.boolean(),
  factorDemanded: z.boolean(),
  recoveryLeft: z.number(),
  elsewhere: z.object({ label: text, linked: z.boolean() }).nullable(),
})
export const beginFactorBody = z.object({ password: password.optional() })
export const factorOffer = z.object({ secret: text, address: text })
export const confirmBody = z.object({ code })
export const recovery = z.object({ recoveryCodes: z.array(text) })
export const removeBody = z.object({ password, code })
export const identityBody = z.object({ login: z.string().trim().min(1).max(120), expected: z.string().trim().min(3).max(200).nullable() })
export const identityKept = z.object({ login: text, expected: text.nullable() })
export const loginKept = z.object({ login: text })
