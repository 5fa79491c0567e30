// The audit's routes: whether the record still fits together, and who did what in a period.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { audit } from '../acts/audit.ts'
import { auditEvents, auditFile } from '../acts/audit-events.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'

const tags = ['audit']
const text = z.string()
const querystring = z.object({ regime: z.string().min(1).max(120), period: z.string().min(4).max(8) })
const count = z.number().int()
const found = z.object({
  sound: z.boolean(),
  events: z.object({ count, misfit: z.object({ seq: count, report: text.nullable(), act: text.nullable(), at: text.nullable() }).nullable() }),
  adopted: z.object({ count, misfit: count.nullable() }),
  standings: z.object({ count, misfit: z.object({ report: text, seq: count, how: z.enum(['differs', 'missing', 'unfounded']) }).nullable() }).nullable(),
})
const events = z.object({
  events: z.array(
    z.object({ at: text, unit: text, unitName: text, deliverable: z.enum(['data', 'narrative']), act: text, account: text, name: text, from: text.nullable(), sha256: text, about: text }),
  ),
})

export function auditRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.get('/api/audit/verify', { config: { access: 'administer' }, schema: { tags, response: { 200: found } } }, async (_request, reply) =>
    sendAnswer(reply, await audit(ports)),
  )
  app.get('/api/audit/events', { config: { access: 'signedIn' }, schema: { tags, querystring, response: { 200: events } } }, async (request, reply) => {
    const lines = await auditEvents(ports, sessionOf(request), request.query.regime, request.query.period)
    return sendAnswer(reply, isRefusal(lines) ? lines : { events: lines })
  })
  app.get('/api/audit/events.csv', { config: { access: 'signedIn' }, schema: { tags, querystring } }, async (request, reply) => {
    const file = await auditFile(ports, sessionOf(request), request.query.regime, request.query.period)
    if (isRefusal(file)) return sendAnswer(reply, file)
    const name = `nhat-ky_${request.query.regime}_${request.query.period}.csv`.replace(/[^\w.-]/gu, '_')
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`).send(file)
  })
}
