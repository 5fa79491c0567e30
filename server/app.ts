// The front hall: every part of the service on one page.
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { refuse } from '../reporting/submission/refusal.ts'
import { sessionFor } from './acts/sign-in.ts'
import { contentPolicy } from './content-policy.ts'
import type { Ports } from './ports.ts'
import { faultProblem, problemOf, sendProblem } from './problem.ts'
import { adoptionRoutes } from './routes/adoption.ts'
import { guard } from './routes/access.ts'
import { pageRoutes, type Pages } from './routes/pages.ts'
import { referenceRoutes } from './routes/reference.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes } from './routes/session.ts'

const largestUpload = 20 * 1024 * 1024
const slowest = 60_000 // an upload slower than a minute is cut off

export interface AppOptions {
  readonly pages?: Pages
  /** Key and certificate, where the service speaks HTTPS itself. */
  readonly https?: { readonly key: Buffer; readonly cert: Buffer }
  readonly log?: boolean
}

/** Builds the service on its ports. It does not listen yet. */
export async function buildApp(ports: Ports, options: AppOptions = {}): Promise<FastifyInstance> {
  const logger = options.log === true ? { level: 'warn', redact: ['req.headers.authorization'] } : false
  const app: FastifyInstance = options.https
    ? (fastify({ logger, https: options.https, bodyLimit: largestUpload, requestTimeout: slowest, forceCloseConnections: true }) as unknown as FastifyInstance)
    : fastify({ logger, bodyLimit: largestUpload, requestTimeout: slowest, forceCloseConnections: true })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  refuseWell(app)

  await app.register(helmet, contentPolicy)
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: { info: { title: 'Khop', version: '1' }, components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })

  guard(app, (token) => sessionFor(ports, token))
  sessionRoutes(app, ports)
  reportRoutes(app, ports)
  referenceRoutes(app, ports)
  adoptionRoutes(app, ports)
  if (options.pages) await pageRoutes(app, options.pages)
  return app
}

/** Errors leave through problem+json alone: what the caller did wrong as a refusal, anything else as a fault. */
function refuseWell(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return sendProblem(reply, problemOf(refuse('tooLarge', { megabytes: largestUpload / 1024 / 1024 })))
    }
    if (error.statusCode === 429) return sendProblem(reply, problemOf(refuse('tooOften')))
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, problemOf(refuse('badRequest', { detail: error.message.slice(0, 300) })))
    }
    request.log.error(error)
    return sendProblem(reply, faultProblem())
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problemOf(refuse('badRequest', { detail: request.url.split('?')[0] ?? '' }))),
  )
}
