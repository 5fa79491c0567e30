// The catalogue's routes: what a new list of names would change, and adopting it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayAt } from '../../reporting/calendar/day.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { adoptList } from '../acts/adopt-list.ts'
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
      bodyLimit: 8 * 1024 * 1024,
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
  app.post(
    '/api/catalogue/adopt',
    {
      bodyLimit: 2 * 1024 * 1024,
      config: { access: 'administer' },
      schema: { tags: ['catalogue'], body: shapes.listOrder, response: { 200: shapes.adoptedList } },
    },
    async (request, reply) => {
      const adopted = await adoptList(ports, sessionOf(request), request.body)
      return sendAnswer(reply, isRefusal(adopted) ? adopted : { seq: adopted.seq, at: adopted.at })
    },
  )
}
