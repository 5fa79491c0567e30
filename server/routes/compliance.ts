// How a period went: the table for those who collect, as figures and as a file.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { compliance, complianceFile } from '../acts/compliance.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './compliance-shapes.ts'
import { documentType, workbookType } from './reports.ts'

const tags = ['compliance']

export function complianceRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const querystring = shapes.ofPeriod
  app.get(
    '/api/compliance',
    { config: { access: 'signedIn' }, schema: { tags, querystring, response: { 200: shapes.compliance } } },
    async (request, reply) => sendAnswer(reply, await compliance(ports, sessionOf(request), request.query.regime, request.query.period)),
  )
  for (const [format, type] of [['xlsx', workbookType], ['docx', documentType]] as const) {
    app.get(`/api/compliance.${format}`, { config: { access: 'signedIn' }, schema: { tags, querystring } }, async (request, reply) => {
      const file = await complianceFile(ports, sessionOf(request), request.query.regime, request.query.period, format)
      if (isRefusal(file)) return sendAnswer(reply, file)
      return reply.type(type).header('content-disposition', `attachment; filename="${file.fileName}"`).send(Buffer.from(file.bytes))
    })
  }
}
