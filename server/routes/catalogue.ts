// The catalogue's routes: what a new list of names would change.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayAt } from '../../reporting/calendar/day.ts'
import { mayAdminister, previewCatalogue } from '../acts/catalogue-preview.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './catalogue-shapes.ts'

export function catalogueRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/catalogue/preview',
    {
      config: { access: 'administer' },
      schema: { tags: ['catalogue'], querystring: shapes.previewQuery, body: z.instanceof(Buffer), response: { 200: shapes.preview } },
    },
    async (request, reply) => {
      const no = mayAdminister(ports.shelf, sessionOf(request), request.query.regime, dayAt(ports.clock()))
      if (no) return sendAnswer(reply, no)
      // What a person says of a document is not the document itself.
      return sendAnswer(reply, await previewCatalogue(ports, { ...request.query, evidence: 'reconstructed' }, request.body))
    },
  )
}
