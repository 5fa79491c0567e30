// Putting reports together: coverage, the consolidated workbook, whether its sources still stand, where a number is from.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { consolidate } from '../acts/consolidate.ts'
import { exportedCsv } from '../../reporting/consolidation/export.ts'
import { coverage } from '../acts/coverage.ts'
import { exportReport, exportWorkbook } from '../acts/export.ts'
import { figures } from '../acts/figures.ts'
import { freshness } from '../acts/freshness.ts'
import { sourceCell } from '../acts/source-cell.ts'
import { trace } from '../acts/trace.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './consolidation-shapes.ts'
import { workbookType } from './reports.ts'
import { reportPath, sha256 } from './shapes.ts'

const base = '/api/reports/:regime/:period/:unit/data'
const tags = ['consolidation']
const question = z.object({
  form: z.string().min(1).max(60),
  line: z.string().min(1).max(300),
  column: z.coerce.number().int().min(1).max(300),
  sha256: sha256.optional(),
})

export function consolidationRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const params = reportPath
  const keyOf = (path: z.infer<typeof params>): ReportKey => ({ ...path, deliverable: 'data' })

  app.get(`${base}/coverage`, { config: { access: 'signedIn' }, schema: { tags, params, response: { 200: shapes.coverage } } }, async (request, reply) =>
    sendAnswer(reply, await coverage(ports, sessionOf(request), keyOf(request.params))),
  )
  app.post(
    `${base}/consolidate`,
    { config: { access: 'consolidate' }, schema: { tags, params, response: { 200: shapes.consolidated } } },
    async (request, reply) => {
      const made = await consolidate(ports, sessionOf(request), keyOf(request.params))
      if (isRefusal(made)) return sendAnswer(reply, made)
      const { bytes, ...rest } = made
      return sendAnswer(reply, { ...rest, workbook: Buffer.from(bytes).toString('base64') })
    },
  )
  app.get(`${base}/freshness`, { config: { access: 'signedIn' }, schema: { tags, params, response: { 200: shapes.freshness } } }, async (request, reply) =>
    sendAnswer(reply, await freshness(ports, sessionOf(request), keyOf(request.params))),
  )
  app.get(`${base}/figures`, { config: { access: 'signedIn' }, schema: { tags, params, response: { 200: shapes.figures } } }, async (request, reply) =>
    sendAnswer(reply, await figures(ports, sessionOf(request), keyOf(request.params))),
  )
  app.get(
    `${base}/trace`,
    { config: { access: 'signedIn' }, schema: { tags, params, querystring: question, response: { 200: shapes.traced } } },
    async (request, reply) => {
      const { sha256: version, ...rest } = request.query
      return sendAnswer(reply, await trace(ports, sessionOf(request), keyOf(request.params), version === undefined ? rest : { ...rest, sha256: version }))
    },
  )
  app.get(
    `${base}/cell`,
    { config: { access: 'signedIn' }, schema: { tags, params, querystring: question.extend({ file: z.enum(['yes', 'no']).default('yes') }), response: { 200: shapes.sourceCell } } },
    async (request, reply) => {
      const { file, sha256: version, ...rest } = request.query
      const found = await sourceCell(ports, sessionOf(request), keyOf(request.params), version === undefined ? rest : { ...rest, sha256: version }, file === 'yes')
      if (isRefusal(found)) return sendAnswer(reply, found)
      const { bytes, ...place } = found
      return sendAnswer(reply, { ...place, workbook: bytes === null ? null : Buffer.from(bytes).toString('base64') })
    },
  )
  app.get(
    `${base}/export`,
    { config: { access: 'signedIn' }, schema: { tags, params, querystring: z.object({ format: z.enum(['json', 'csv', 'xlsx']).default('json') }) } },
    async (request, reply) => {
      const key = keyOf(request.params)
      const { format } = request.query
      if (format === 'xlsx') {
        const bytes = await exportWorkbook(ports, sessionOf(request), key)
        if (isRefusal(bytes)) return sendAnswer(reply, bytes)
        return reply.type(workbookType).header('content-disposition', attachment(key, format)).send(Buffer.from(bytes))
      }
      const exported = await exportReport(ports, sessionOf(request), key)
      if (isRefusal(exported) || format === 'json') return sendAnswer(reply, exported)
      return reply.type('text/csv; charset=utf-8').header('content-disposition', attachment(key, format)).send(exportedCsv(exported))
    },
  )
}

function attachment({ period, unit }: ReportKey, format: string): string {
  return `attachment; filename="${unit}_${period}.${format}"`
}
