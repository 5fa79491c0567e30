// Routes of accounts: one's own password and sessions, and the accounts one administers.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { changePassword, endOtherSessions, listAccounts, ownSessions, resetPassword, setLocked } from '../acts/account-keys.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf, tokenOf } from './access.ts'
import * as shapes from './account-shapes.ts'

export function accountRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const own = { access: 'signedIn' as const, evenWhenDue: true }
  app.post(
    '/api/session/password',
    { config: own, schema: { tags: ['session'], body: shapes.passwordBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const changed = await changePassword(ports, sessionOf(request), tokenOf(request), request.body)
      return isRefusal(changed) ? sendAnswer(reply, changed) : reply.code(204).send(null)
    },
  )
  app.get('/api/sessions', { config: own, schema: { tags: ['session'], response: { 200: shapes.sessions } } }, async (request, reply) =>
    sendAnswer(reply, { sessions: await ownSessions(ports, sessionOf(request), tokenOf(request)) }),
  )
  app.post('/api/sessions/end-others', { config: own, schema: { tags: ['session'], response: { 204: z.null() } } }, async (request, reply) => {
    await endOtherSessions(ports, sessionOf(request), tokenOf(request))
    return reply.code(204).send(null)
  })

  const config = { access: 'administer' as const }
  const tags = ['accounts']
  app.get('/api/accounts', { config, schema: { tags, response: { 200: shapes.accounts } } }, async (request, reply) =>
    sendAnswer(reply, { accounts: await listAccounts(ports, sessionOf(request)) }),
  )
  app.post('/api/accounts/reset', { config, schema: { tags, body: shapes.loginOf, response: { 200: shapes.oneTime } } }, async (request, reply) =>
    sendAnswer(reply, await resetPassword(ports, sessionOf(request), request.body.login)),
  )
  for (const locked of [true, false]) {
    app.post(
      locked ? '/api/accounts/lock' : '/api/accounts/unlock',
      { config, schema: { tags, body: shapes.loginOf, response: { 200: shapes.account } } },
      async (request, reply) => sendAnswer(reply, await setLocked(ports, sessionOf(request), request.body.login, locked)),
    )
  }
}
