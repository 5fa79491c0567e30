// What the settings make of signing in: the provider elsewhere, the seal of secrets, and who must have a second factor.
import { readFileSync } from 'node:fs'
import { allPermissions } from '../reporting/submission/grant.ts'
import { openIdProvider } from './adapters/openid-provider.ts'
import type { Config } from './config.ts'
import { createSeal, keyFrom } from './seal.ts'
import { nameOfProvider, serviceSentences } from './service.vi.ts'
import type { SignInGround } from './sign-in-ports.ts'
import type { Secret } from './sign-in-settings.ts'
import { StartRefused } from './start-refused.ts'

/** Everything but what is kept. Throws StartRefused when a named file cannot be read, or the key is no key. */
export function signInGround(config: Config): Omit<SignInGround, 'store'> {
  const { issuer, clientId, clientSecret, secretKey, label, claim, secondFactorFor, factorElsewhere } = config.signIn
  const written = textOf(secretKey)
  const key = written === null ? null : keyFrom(written)
  if (written !== null && key === null) throw new StartRefused(serviceSentences.signIn.badKey)
  return {
    provider: issuer === null ? null : openIdProvider({ issuer, clientId, clientSecret: textOf(clientSecret), label: nameOfProvider(label), claim, redirect: redirectOf(config) }),
    seal: createSeal(key),
    secondFactorFor: allPermissions.filter((one) => secondFactorFor.includes(one)),
    factorElsewhere,
  }
}

/** The page people come back to: exactly one address, to be told to the provider. */
export function redirectOf({ origin, https, host, port }: Pick<Config, 'origin' | 'https' | 'host' | 'port'>): string {
  const here = https ? 'https://localhost' : `http://${host.includes(':') ? `[${host}]` : host}`
  return new URL('/sign-in', origin ?? `${here}:${port}`).href
}

function textOf({ text, file }: Secret): string | null {
  if (file === null) return text
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new StartRefused(serviceSentences.unreadableFile(file))
  }
}
