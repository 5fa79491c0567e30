// What the documents prescribe, and who has sent: regimes, deadlines, names, status, files.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayAt, isDay } from '../../reporting/calendar/day.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { deadlines, yearPlan } from '../acts/deadlines.ts'
import { offer } from '../acts/desk.ts'
import { fileAsItCame } from '../acts/history.ts'
import { lookup } from '../acts/lookup.ts'
import { status } from '../acts/status.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import { documentType, workbookType } from './reports.ts'
import { lookups } from './lookup-shapes.ts'
import * as shapes from './shapes.ts'

const tags = ['reference']
const ofPeriod = z.object({ regime: z.string().min(1).max(120), period: z.string().min(4).max(8) })

export function referenceRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.get('/api/health', { config: { access: 'public' }, schema: { tags, response: { 200: z.object({ ok: z.literal(true) }) } } }, () => ({
    ok: true as const,
  }))
  app.get(
    '/api/regimes',
    { config: { access: 'public' }, schema: { tags, response: { 200: shapes.regimeList } } },
    async (_request, reply) =>
      sendAnswer(reply, { regimes: ports.shelf.regimes.map(({ id, name, province }) => ({ id, name, province })) }),
  )
  app.get(
    '/api/deadlines',
    { config: { access: 'public' }, schema: { tags, querystring: ofPeriod, response: { 200: shapes.deadlineTable } } },
    async (request, reply) => sendAnswer(reply, deadlines(ports.shelf, request.query.regime, request.query.period)),
  )
  app.get(
    '/api/plan',
    {
      config: { access: 'public' },
      schema: {
        tags,
        querystring: z.object({ regime: z.string().min(1).max(120), year: z.coerce.number().int().min(2000).max(2100) }),
        response: { 200: shapes.yearPlan },
      },
    },
    async (request, reply) => sendAnswer(reply, yearPlan(ports.shelf, request.query.regime, request.query.year)),
  )
  app.get(
    '/api/lookup',
    {
      config: { access: 'public' },
      schema: {
        tags,
        querystring: z.object({ text: z.string().trim().min(1).max(300), on: shapes.day.refine(isDay).optional() }),
        response: { 200: lookups },
      },
    },
    async (request, reply) =>
      sendAnswer(reply, { results: lookup(ports.shelf, request.query.text, request.query.on ?? dayAt(ports.clock())) }),
  )
  app.get('/api/offer', { config: { access: 'signedIn' }, schema: { tags, response: { 200: shapes.offer } } }, async (request, reply) =>
    sendAnswer(reply, offer(ports, sessionOf(request))),
  )
  app.get(
    '/api/status',
    { config: { access: 'signedIn' }, schema: { tags, querystring: ofPeriod, response: { 200: shapes.statusRows } } },
    async (request, reply) => {
      const rows = await status(ports, sessionOf(request), request.query.regime, request.query.period)
      return sendAnswer(reply, isRefusal(rows) ? rows : { rows })
    },
  )
  app.get(
    '/api/files/:sha256',
    { config: { access: 'signedIn' }, schema: { tags, params: z.object({ sha256: shapes.sha256 }) } },
    async (request, reply) => {
      const file = await fileAsItCame(ports, sessionOf(request), request.params.sha256)
      if (isRefusal(file)) return sendAnswer(reply, file)
      const narrative = file.deliverable === 'narrative'
      return reply
        .type(narrative ? documentType : workbookType)
        .header('content-disposition', `attachment; filename="${request.params.sha256}.${narrative ? 'docx' : 'xlsx'}"`)
        .send(Buffer.from(file.bytes))
    },
  )
}
