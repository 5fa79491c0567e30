// A real OpenID Connect provider on loopback, and a person without a browser who signs in there.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Configuration } from 'oidc-provider'

export interface TestProvider {
  readonly issuer: string
  /** Who can sign in there: what is told of them, by the name they type. */
  readonly people: Map<string, { readonly email?: string; readonly email_verified?: boolean }>
  /** Goes where `address` says, signs in and agrees; answers the query the provider sends back to the service. */
  signIn(address: string, login: string): Promise<string>
  /** Goes there and declines. */
  decline(address: string): Promise<string>
  close(): Promise<void>
}

export const testClient = { clientId: 'khop', clientSecret: 'a secret of both sides that is long enough' }

/** Starts it for one redirect address. Its pages and its keys are those it brings for trying. */
export async function testProvider(redirect: string, port = 0): Promise<TestProvider> {
  const people: TestProvider['people'] = new Map()
  const configuration: Configuration = {
    clients: [{ client_id: testClient.clientId, client_secret: testClient.clientSecret, redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['for this test'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject, ...people.get(subject) }) }),
  }
  const server = createServer()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { warn } = globalThis.console
  Object.assign(globalThis.console, { warn: () => undefined }) // it warns of its trial keys and pages, which are what is wanted here
  const provider = new Provider(issuer, configuration)
  Object.assign(globalThis.console, { warn })
  server.on('request', (request, response) => void provider.callback()(request, response))
  return {
    issuer,
    people,
    signIn: (address, login) => walk(address, redirect, [{ prompt: 'login', login, password: 'x' }, { prompt: 'consent' }]),
    decline: (address) => walk(address, redirect, 'decline'),
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}

/** Follows redirects with the cookies it is given, fills one form after the other, and ends at the redirect address. */
async function walk(address: string, redirect: string, forms: readonly Record<string, string>[] | 'decline'): Promise<string> {
  const cookies = new Map<string, string>()
  const left = forms === 'decline' ? [] : [...forms]
  let next = new URL(address)
  let body: URLSearchParams | null = null
  for (let step = 0; step < 20; step++) {
    if (next.href.startsWith(redirect)) return next.search
    const response: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    body = null
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      next = new URL(location, next)
      continue
    }
    const page = await response.text()
    const form = left.shift()
    const abort = /href="([^"]+\/abort)"/u.exec(page)?.[1]
    if (forms === 'decline' && abort !== undefined) next = new URL(abort, next)
    else if (form) {
      body = new URLSearchParams(form)
      next = new URL(/action="([^"]+)"/u.exec(page)?.[1] ?? '', next)
    } else throw new Error(`lost at ${next.pathname}: ${response.status} ${page.slice(0, 500)}`)
  }
  throw new Error('the provider never sends back')
}
