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
import { faultLogging } from './fault-log.ts'
import type { Ports } from './ports.ts'
import { faultProblem, problemOf, sendProblem } from './problem.ts'
import { adoptionRoutes } from './routes/adoption.ts'
import { guard } from './routes/access.ts'
import { auditRoutes } from './routes/audit.ts'
import { accountListRoutes } from './routes/account-lists.ts'
import { accountRoutes } from './routes/accounts.ts'
import { consolidationRoutes } from './routes/consolidations.ts'
import { complianceRoutes } from './routes/compliance.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { directiveRoutes } from './routes/directives.ts'
import { ownKeyRoutes } from './routes/own-keys.ts'
import { pageRoutes, type Pages } from './routes/pages.ts'
import { referenceRoutes } from './routes/reference.ts'
import { reportRoutes } from './routes/reports.ts'
import { reminderRoutes } from './routes/reminders.ts'
import { sessionRoutes } from './routes/session.ts'
import { shelfRoutes } from './routes/shelf.ts'
import { unitRoutes } from './routes/units.ts'

const largestRequest = 1024 * 1024 // workbooks have a limit of their own, beside their routes
const slowest = 60_000 // an upload slower than a minute is cut off

export interface AppOptions {
  readonly pages?: Pages
  /** Key and certificate, where the service speaks HTTPS itself. */
  readonly https?: { readonly key: Buffer; readonly cert: Buffer }
  /** Whether faults are logged, or where to. */
  readonly log?: boolean | { write(line: string): void }
  /** Addresses and subnets of the proxies whose word on the caller's address is taken; otherwise nobody's. */
  readonly trustProxy?: readonly string[]
}

/** Builds the service on its ports. It does not listen yet. */
export async function buildApp(ports: Ports, options: AppOptions = {}): Promise<FastifyInstance> {
  const logger = options.log === undefined || options.log === false ? false : { ...faultLogging, ...(options.log === true ? {} : { stream: options.log }) }
  const common = {
    logger,
    bodyLimit: largestRequest,
    requestTimeout: slowest,
    forceCloseConnections: true,
    trustProxy: options.trustProxy === undefined || options.trustProxy.length === 0 ? false : [...options.trustProxy],
  }
  const app: FastifyInstance = options.https
    ? (fastify({ ...common, https: options.https }) as unknown as FastifyInstance)
    : fastify(common)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  refuseWell(app)
  // What the service answers is somebody's figures: no browser or proxy keeps it.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
  })

  await app.register(helmet, contentPolicy)
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: { info: { title: 'Khop', version: '1' }, components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })

  guard(app, (token) => sessionFor(ports, token))
  sessionRoutes(app, ports)
  ownKeyRoutes(app, ports)
  accountRoutes(app, ports)
  accountListRoutes(app, ports)
  reportRoutes(app, ports)
  referenceRoutes(app, ports)
  consolidationRoutes(app, ports)
  complianceRoutes(app, ports)
  shelfRoutes(app, ports)
  catalogueRoutes(app, ports)
  adoptionRoutes(app, ports)
  auditRoutes(app, ports)
  unitRoutes(app, ports)
  reminderRoutes(app, ports)
  directiveRoutes(app, ports)
  if (options.pages) await pageRoutes(app, options.pages)
  return app
}

/** Errors leave through problem+json alone: what the caller did wrong as a refusal, anything else as a fault. */
function refuseWell(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const megabytes = request.routeOptions.bodyLimit / 1024 / 1024
      const isDeclaration = request.url.startsWith('/api/shelf/')
      return sendProblem(reply, problemOf(isDeclaration ? refuse('declarationTooLarge', { megabytes: writtenMegabytes(megabytes) }) : refuse('tooLarge', { megabytes })))
    }
    if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return sendProblem(reply, problemOf(refuse('notJson')))
    if (error.statusCode === 429) return sendProblem(reply, problemOf(refuse('tooOften')))
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, problemOf(refuse('badRequest', { detail: error.message.slice(0, 300) })))
    }
    request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'fault')
    return sendProblem(reply, faultProblem())
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problemOf(refuse('unknownAddress', { address: (request.url.split('?')[0] ?? '').slice(0, 200) }))),
  )
}

/** Megabytes as Vietnamese writes them: `0,5`. */
function writtenMegabytes(megabytes: number): string {
  return String(megabytes).replace('.', ',')
}
