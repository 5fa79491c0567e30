// Who may use a route: said beside each route, kept by one hook, and a route that says nothing does not start.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { permissionLabels } from '../../reporting/submission/labels.vi.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Permission } from '../../reporting/submission/workflow.ts'
import { problemOf, sendProblem } from '../problem.ts'

/** `public`: anyone. `signedIn`: anyone signed in. Otherwise the right that is needed. */
export type Access = 'public' | 'signedIn' | Permission

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Open also while something is due before anything else, such as a new password. */
    evenWhenDue?: boolean
  }
  interface FastifyRequest {
    session: Session | null
  }
}

/** The bearer token of a request, `''` when there is none. */
export function tokenOf(request: FastifyRequest): string {
  return /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

/** The session of a request to a route that is not public. Throws when there is none: the hook let it through wrongly. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === null) throw new Error('a route that needs a session ran without one')
  return request.session
}

/** Whether a session may use a route. */
export function barred(access: Access, session: Session | null, evenWhenDue = false): Refusal | null {
  if (access === 'public') return null
  if (session === null) return refuse('notSignedIn')
  if (session.due !== undefined && !evenWhenDue) return refuse(session.due === 'newPassword' ? 'mustChangePassword' : 'mustEnrolFactor')
  if (access === 'signedIn' || session.permissions.includes(access)) return null
  return refuse('notPermitted', { permission: permissionLabels[access] })
}

/** Guards every route under `/api` by what it says. Pages and files outside `/api` hold no one's figures. */
export function guard(app: FastifyInstance, sessionFor: (token: string) => Promise<Session | null>): void {
  app.decorateRequest('session', null)
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api') && route.config?.access === undefined) throw new Error(`${route.url} does not say who may use it`)
    if (route.url.startsWith('/api') && route.schema === undefined) throw new Error(`${route.url} has no schema`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access ?? 'public'
    if (access === 'public') return
    const token = tokenOf(request)
    const session = token === '' ? null : await sessionFor(token)
    request.session = session && { ...session, from: request.ip }
    const no = barred(access, request.session, request.routeOptions.config.evenWhenDue)
    if (no) return sendProblem(reply, problemOf(no))
  })
}
