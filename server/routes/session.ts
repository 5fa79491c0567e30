// Signing in and out.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signIn, signOut } from '../acts/sign-in.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf, tokenOf } from './access.ts'
import { loginBody, session } from './shapes.ts'

function loginKey(request: FastifyRequest): string {
  const login = loginBody.safeParse(request.body)
  return `${request.ip} ${login.success ? login.data.login.trim().normalize('NFC') : ''}`
}

export function sessionRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/login',
    {
      // By address and name together: a whole province may sit behind one address.
      config: { access: 'public', rateLimit: { max: 20, timeWindow: '1 minute', hook: 'preHandler', keyGenerator: loginKey } },
      schema: { tags: ['session'], body: loginBody, response: { 200: z.object({ token: z.string(), session }) } },
    },
    async (request, reply) => sendAnswer(reply, await signIn(ports, request.body.login, request.body.password)),
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
