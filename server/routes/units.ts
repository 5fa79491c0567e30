// The units' route: what a list of units would change. Adopting it is the shelf's.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import { mayAdminister } from '../acts/adopt.ts'
import { previewUnits } from '../acts/units-preview.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import { day } from './shapes.ts'
import { unitsPreview } from './unit-shapes.ts'

const query = z.object({
  regime: z.string().min(1).max(120),
  from: day.refine(isDay),
  fileName: z.string().max(200).default(''),
  /** `yes`: units of which the list says nothing end on the day before. */
  endMissing: z.enum(['yes', 'no']).default('no'),
})

export function unitRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
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
