// Routes of what one's own account opens with: the second factor, the link to a sign-in elsewhere; and of taking them from others.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { beginLink, expectIdentity, finishLink } from '../acts/elsewhere.ts'
import { ownKeys } from '../acts/own-keys.ts'
import { beginFactor, confirmFactor, removeFactor, resetFactor } from '../acts/second-factor.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf, tokenOf } from './access.ts'
import { loginOf } from './account-shapes.ts'
import * as shapes from './sign-in-shapes.ts'

export function ownKeyRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const own = { access: 'signedIn' as const }
  const whenDue = { ...own, evenWhenDue: true }
  const tags = ['session']
  app.get('/api/session/keys', { config: whenDue, schema: { tags, response: { 200: shapes.ownKeys } } }, async (request, reply) =>
    sendAnswer(reply, await ownKeys(ports, sessionOf(request), tokenOf(request))),
  )
  app.post(
    '/api/session/factor/begin',
    { config: whenDue, schema: { tags, body: shapes.beginFactorBody, response: { 200: shapes.factorOffer } } },
    async (request, reply) => sendAnswer(reply, await beginFactor(ports, sessionOf(request), tokenOf(request), request.body.password ?? '')),
  )
  app.post(
    '/api/session/factor/confirm',
    { config: whenDue, schema: { tags, body: shapes.confirmBody, response: { 200: shapes.recovery } } },
    async (request, reply) => sendAnswer(reply, await confirmFactor(ports, sessionOf(request), tokenOf(request), request.body.code)),
  )
  app.post(
    '/api/session/factor/remove',
    { config: own, schema: { tags, body: shapes.removeBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const no = await removeFactor(ports, sessionOf(request), tokenOf(request), request.body)
      return no ? sendAnswer(reply, no) : reply.code(204).send(null)
    },
  )
  app.post(
    '/api/session/identity/begin',
    { config: own, schema: { tags, body: shapes.beginLinkBody, response: { 200: shapes.address } } },
    async (request, reply) => sendAnswer(reply, await beginLink(ports, tokenOf(request), request.body)),
  )
  app.post(
    '/api/session/identity/finish',
    { config: own, schema: { tags, body: shapes.returnedBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const no = await finishLink(ports, sessionOf(request), request.body)
      return no ? sendAnswer(reply, no) : reply.code(204).send(null)
    },
  )

  const config = { access: 'administer' as const }
  const others = { tags: ['accounts'] }
  app.post(
    '/api/accounts/factor-reset',
    { config, schema: { ...others, body: loginOf, response: { 200: shapes.loginKept } } },
    async (request, reply) => sendAnswer(reply, await resetFactor(ports, sessionOf(request), request.body.login)),
  )
  app.post(
    '/api/accounts/identity',
    { config, schema: { ...others, body: shapes.identityBody, response: { 200: shapes.identityKept } } },
    async (request, reply) => sendAnswer(reply, await expectIdentity(ports, sessionOf(request), request.body.login, request.body.expected)),
  )
}
