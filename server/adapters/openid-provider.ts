// A province's sign-in over OpenID Connect: authorization code with PKCE, asked for when somebody first signs in.
import * as client from 'openid-client'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { IdentityProvider } from '../sign-in-ports.ts'

export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  /** `null` for a client without one: PKCE alone then. */
  readonly clientSecret: string | null
  readonly label: string
  /** The claim an administrator's expectation is held against; `email` counts only when the provider verified it. */
  readonly claim: string
  /** The one address the provider may send people back to. */
  readonly redirect: string
}

const patience = 10 // seconds for the provider's answer

/** The provider of these settings. It is looked up when first needed, and again after a failure. Plain http is spoken on loopback alone. */
export function openIdProvider(settings: OpenIdSettings): IdentityProvider {
  const issuer = new URL(settings.issuer)
  const down = (): Refusal => refuse('providerDown', { label: settings.label })
  const no = (error: unknown): Refusal => {
    if (isUnreached(error)) return down()
    return refuse(error instanceof client.AuthorizationResponseError ? 'signInDeclined' : 'signInUntrusted', { label: settings.label })
  }
  let found: Promise<client.Configuration> | null = null
  const look = async (): Promise<client.Configuration | Refusal> => {
    const looking = (found ??= discover(settings, issuer))
    try {
      return await looking
    } catch {
      if (found === looking) found = null
      return down()
    }
  }
  return {
    label: settings.label,
    issuer: issuer.href,
    async begin({ state, nonce, verifier }) {
      const configuration = await look()
      if (isRefusal(configuration)) return configuration
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: settings.redirect,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // On an office's shared machine the provider may still know who was here before.
        prompt: 'login',
      }).href
    },
    async identify(answer, { state, nonce, verifier }) {
      const configuration = await look()
      if (isRefusal(configuration)) return configuration
      const came = new URL(settings.redirect)
      came.search = answer
      try {
        const tokens = await client.authorizationCodeGrant(configuration, came, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier })
        const proven = tokens.claims()
        if (proven === undefined) return refuse('signInUntrusted', { label: settings.label })
        const asked = (): Promise<string | null> => claimAsked(configuration, tokens.access_token, proven.sub, settings.claim)
        return { issuer: new URL(proven.iss).href, subject: proven.sub, claim: async () => claimIn(proven, settings.claim) ?? (await asked().catch(no)) }
      } catch (error) {
        return no(error)
      }
    },
  }
}

function discover({ clientId, clientSecret }: OpenIdSettings, issuer: URL): Promise<client.Configuration> {
  // Signatures are checked also where the line alone would vouch for them.
  const execute = [client.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [])]
  return client.discovery(issuer, clientId, undefined, clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret), { execute, timeout: patience })
}

/** Many providers tell such claims only when asked; not being told is not being known. */
async function claimAsked(configuration: client.Configuration, accessToken: string, subject: string, claim: string): Promise<string | null> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return null
  return claimIn(await client.fetchUserInfo(configuration, accessToken, subject), claim)
}

function claimIn(claims: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = claims[name]
  if (typeof value !== 'string' || value.trim() === '') return null
  return name === 'email' && claims['email_verified'] !== true ? null : value.trim().normalize('NFC').toLowerCase()
}

/** No answer, a late one, or one of a stumbling server: nothing was decided about the person. */
function isUnreached(error: unknown): boolean {
  if (error instanceof TypeError) return true
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const cause = error instanceof Error ? error.cause : undefined
  return code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= 500)
}
