// The units' routes: the units over time, their list as a workbook, what a list would change. Adopting it is the shelf's.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayAt, isDay } from '../../reporting/calendar/day.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { mayAdminister } from '../acts/adopt.ts'
import { listUnits, unitListWorkbook } from '../acts/units.ts'
import { previewUnits } from '../acts/units-preview.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import { workbookType } from './reports.ts'
import { day } from './shapes.ts'
import { listedUnits, unitsPreview } from './unit-shapes.ts'

const query = z.object({
  regime: z.string().min(1).max(120),
  from: day.refine(isDay),
  fileName: z.string().max(200).default(''),
  /** `yes`: units of which the list says nothing end on the day before. */
  endMissing: z.enum(['yes', 'no']).default('no'),
})

const workbookQuery = z.object({
  regime: z.string().min(1).max(120),
  on: day.refine(isDay).optional(),
  /** `no`: the header and free rows alone. */
  filled: z.enum(['yes', 'no']).default('yes'),
})

export function unitRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.get('/api/units', { config: { access: 'signedIn' }, schema: { tags: ['shelf'], response: { 200: listedUnits } } }, async (request, reply) =>
    sendAnswer(reply, { today: dayAt(ports.clock()), units: listUnits(ports.shelf, sessionOf(request)) }),
  )
  app.get(
    '/api/units/workbook',
    { config: { access: 'administer' }, schema: { tags: ['shelf'], querystring: workbookQuery } },
    async (request, reply) => {
      const { regime, on, filled } = request.query
      const printed = mayAdminister(ports, sessionOf(request), regime) ?? (await unitListWorkbook(ports, { regime, on, filled: filled === 'yes' }))
      if (isRefusal(printed)) return sendAnswer(reply, printed)
      return reply.type(workbookType).header('content-disposition', `attachment; filename="${printed.fileName}"`).send(Buffer.from(printed.bytes))
    },
  )
  app.post(
    '/api/units/preview',
    { config: { access: 'administer' }, schema: { tags: ['shelf'], querystring: query, body: z.instanceof(Buffer), response: { 200: unitsPreview } } },
    async (request, reply) => {
      const no = mayAdminister(ports, sessionOf(request), request.query.regime)
      if (no) return sendAnswer(reply, no)
      const { endMissing, ...asked } = request.query
      return sendAnswer(reply, await previewUnits(ports, { ...asked, decisions: { endMissing: endMissing === 'yes' ? 'all' : [] } }, request.body))
    },
  )
}
