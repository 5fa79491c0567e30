// Signing in and out.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { beginElsewhere, finishElsewhere } from '../acts/elsewhere.ts'
import { enterCode } from '../acts/second-factor.ts'
import { signIn, signOut } from '../acts/sign-in.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf, tokenOf } from './access.ts'
import { loginBody, session } from './shapes.ts'
import { signInLimit } from './sign-in-limit.ts'
import * as shapes from './sign-in-shapes.ts'

function loginKey(request: FastifyRequest): string {
  const login = loginBody.safeParse(request.body)
  return `${request.ip} ${login.success ? login.data.login.trim().normalize('NFC') : ''}`
}

export function sessionRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const onRequest = signInLimit(instance)
  const tags = ['session']
  const config = { access: 'public' as const }
  app.post(
    '/api/login',
    {
      onRequest,
      // By address and name together: a whole province may sit behind one address.
      config: { access: 'public', rateLimit: { max: 20, timeWindow: '1 minute', hook: 'preHandler', keyGenerator: loginKey } },
      schema: { tags: ['session'], body: loginBody, response: { 200: shapes.entered } },
    },
    async (request, reply) => sendAnswer(reply, await signIn(ports, request.body.login, request.body.password)),
  )
  app.post(
    '/api/login/code',
    { config, onRequest, schema: { tags, body: shapes.codeBody, response: { 200: shapes.opened } } },
    async (request, reply) => sendAnswer(reply, await enterCode(ports, request.body.challenge, request.body.code)),
  )
  app.get('/api/sign-in', { config, schema: { tags, response: { 200: shapes.ways } } }, async (_request, reply) => {
    const { provider } = ports.signIns
    return sendAnswer(reply, { elsewhere: provider && { label: provider.label } })
  })
  app.post(
    '/api/sign-in/begin',
    { config, onRequest, schema: { tags, body: shapes.beginBody, response: { 200: shapes.address } } },
    async (request, reply) => sendAnswer(reply, await beginElsewhere(ports, request.body.browser)),
  )
  app.post(
    '/api/sign-in/finish',
    { config, onRequest, schema: { tags, body: shapes.returnedBody, response: { 200: shapes.entered } } },
    async (request, reply) => sendAnswer(reply, await finishElsewhere(ports, request.body)),
  )
  app.post(
    '/api/logout',
    { config: { access: 'signedIn', evenWhenDue: true }, schema: { tags: ['session'], response: { 204: z.null() } } },
    async (request, reply) => {
      await signOut(ports, tokenOf(request))
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/session',
    { config: { access: 'signedIn', evenWhenDue: true }, schema: { tags: ['session'], response: { 200: session } } },
    async (request, reply) => sendAnswer(reply, sessionOf(request)),
  )
}
