// The server as the sign-in and account screens see it.
import type { Session } from '../../reporting/submission/service.ts'
import { createAsking, type AskingPorts } from '../asking.ts'
import type { Answer, Challenge } from '../service.ts'

/** What a browser brings back from the sign-in elsewhere: the provider's answer, and the secret it kept itself. */
export interface Returned {
  readonly answer: string
  readonly secret: string
}

/** What one's own account opens with. */
export interface OwnKeys {
  readonly login: string
  readonly secondFactor: boolean
  readonly factorDemanded: boolean
  readonly recoveryLeft: number
  readonly elsewhere: { readonly label: string; readonly linked: boolean } | null
}

export interface AccountService {
  /** Ways of signing in beside a password. */
  ways(): Answer<{ readonly elsewhere: { readonly label: string } | null }>
  enterCode(challenge: string, code: string): Answer<Session>
  /** Where to send the person; `browser` is the SHA-256 of what this browser keeps to itself. */
  beginElsewhere(browser: string): Answer<{ readonly address: string }>
  finishElsewhere(returned: Returned): Answer<Session | Challenge>
  /** Who is signed in now. */
  session(): Answer<Session>
  keys(): Answer<OwnKeys>
  changePassword(current: string, next: string): Answer<object>
  beginFactor(password: string): Answer<{ readonly secret: string; readonly address: string }>
  confirmFactor(code: string): Answer<{ readonly recoveryCodes: readonly string[] }>
  removeFactor(password: string, code: string): Answer<object>
  beginLink(browser: string, password: string): Answer<{ readonly address: string }>
  finishLink(returned: Returned): Answer<object>
}

/** Builds it over `fetch`. */
export function createAccountService(ports: AskingPorts): AccountService {
  const { get, post } = createAsking(ports)
  const entered = async (asked: Answer<{ token: string; session: Session }>): Answer<Session> => {
    const answer = await asked
    if ('kind' in answer) return answer
    ports.token.set(answer.token)
    return answer.session
  }
  return {
    ways: () => get('/api/sign-in'),
    enterCode: (challenge, code) => entered(post('/api/login/code', { challenge, code })),
    beginElsewhere: (browser) => post('/api/sign-in/begin', { browser }),
    finishElsewhere: async (returned) => {
      const answer = await post<{ token: string; session: Session } | Challenge>('/api/sign-in/finish', returned)
      return 'token' in answer ? entered(Promise.resolve(answer)) : answer
    },
    session: () => get('/api/session'),
    keys: () => get('/api/session/keys'),
    changePassword: (current, next) => post('/api/session/password', { current, next }),
    beginFactor: (password) => post('/api/session/factor/begin', { password }),
    confirmFactor: (code) => post('/api/session/factor/confirm', { code }),
    removeFactor: (password, code) => post('/api/session/factor/remove', { password, code }),
    beginLink: (browser, password) => post('/api/session/identity/begin', { browser, password }),
    finishLink: (returned) => post('/api/session/identity/finish', returned),
  }
}
