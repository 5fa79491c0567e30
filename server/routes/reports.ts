// A report's routes: its desk, its template, and the acts of the workflow.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { giveBack, receive } from '../acts/answer.ts'
import { approve } from '../acts/approve.ts'
import { checkWorkbook } from '../acts/check.ts'
import { desk } from '../acts/desk.ts'
import { history } from '../acts/history.ts'
import { findReport, inSubtree } from '../acts/reach.ts'
import { previousForms } from '../acts/judge.ts'
import { save } from '../acts/save.ts'
import { send } from '../acts/send.ts'
import { reportToPrint } from '../acts/forms-to-print.ts'
import { outlineAskedFor, outlineTemplate } from '../acts/outline-template.ts'
import { sign } from '../acts/sign.ts'
import { mostLines, template } from '../acts/template.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './shapes.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const base = '/api/reports/:regime/:period/:unit/data'
const tags = ['reports']
/** The largest workbook taken. */
export const largestUpload = 20 * 1024 * 1024

export function reportRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const params = shapes.reportPath
  const keyOf = (path: z.infer<typeof params>): ReportKey => ({ ...path, deliverable: 'data' })

  app.get(base, { config: { access: 'signedIn' }, schema: { tags, params, response: { 200: shapes.desk } } }, async (request, reply) =>
    sendAnswer(reply, await desk(ports, sessionOf(request), keyOf(request.params))),
  )

  app.get(
    `${base}/template`,
    {
      config: { access: 'signedIn' },
      schema: {
        tags,
        params,
        querystring: z.object({
          form: z.string().min(1).max(60).optional(),
          lines: z.coerce.number().int().min(1).max(mostLines).default(30),
        }),
      },
    },
    async (request, reply) => {
      const report = findReport(ports.shelf, keyOf(request.params))
      if (isRefusal(report)) return sendAnswer(reply, report)
      const no = inSubtree(ports.shelf, sessionOf(request), report)
      if (no) return sendAnswer(reply, no)
      const { form, lines } = request.query
      const outline = form === undefined ? null : outlineAskedFor(ports.shelf, report, form)
      const printed = outline
        ? await outlineTemplate(ports.shelf, ports.printDocument, report, outline)
        : await template(ports.shelf, ports.print, reportToPrint(report), {
            lines,
            previous: await previousForms(ports, report),
            ...(form === undefined ? {} : { form }),
          })
      if (isRefusal(printed)) return sendAnswer(reply, printed)
      const fileName = encodeURIComponent(printed.fileName)
      return reply
        .type(outline ? documentType : workbookType)
        .header('content-disposition', `attachment; filename="khop.${outline ? 'docx' : 'xlsx'}"; filename*=UTF-8''${fileName}`)
        .send(Buffer.from(printed.bytes))
    },
  )

  app.post(
    `${base}/check`,
    { bodyLimit: largestUpload, config: { access: 'signedIn' }, schema: { tags, params, body: z.instanceof(Buffer), response: { 200: shapes.checked } } },
    async (request, reply) => sendAnswer(reply, await checkWorkbook(ports, sessionOf(request), keyOf(request.params), request.body)),
  )

  app.post(
    `${base}/save`,
    { bodyLimit: largestUpload, config: { access: 'enter' }, schema: { tags, params, body: z.instanceof(Buffer), response: { 200: shapes.checked } } },
    async (request, reply) => {
      const file = { bytes: request.body, name: fileNameOf(request.headers['x-file-name']) }
      return sendAnswer(reply, await save(ports, sessionOf(request), keyOf(request.params), file))
    },
  )

  app.post(
    `${base}/approve`,
    { config: { access: 'approve' }, schema: { tags, params, body: shapes.snapshotBody, response: { 200: shapes.stepped } } },
    async (request, reply) => sendAnswer(reply, await approve(ports, sessionOf(request), keyOf(request.params), request.body.sha256)),
  )

  app.post(
    `${base}/sign`,
    { config: { access: 'send' }, schema: { tags, params, body: shapes.signBody, response: { 200: shapes.stepped } } },
    async (request, reply) => sendAnswer(reply, await sign(ports, sessionOf(request), keyOf(request.params), request.body)),
  )

  app.post(
    `${base}/send`,
    {
      config: { access: 'send' },
      schema: {
        tags,
        params,
        body: shapes.sendBody,
        headers: z.looseObject({ 'idempotency-key': z.string().min(8).max(200) }),
        response: { 200: shapes.sent },
      },
    },
    async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key']
      return sendAnswer(reply, await send(ports, sessionOf(request), keyOf(request.params), { ...request.body, idempotencyKey }))
    },
  )

  app.post(
    `${base}/receive`,
    { config: { access: 'consolidate' }, schema: { tags, params, body: shapes.snapshotBody, response: { 200: shapes.stepped } } },
    async (request, reply) => sendAnswer(reply, await receive(ports, sessionOf(request), keyOf(request.params), request.body.sha256)),
  )

  app.post(
    `${base}/return`,
    { config: { access: 'consolidate' }, schema: { tags, params, body: shapes.returnBody, response: { 200: shapes.stepped } } },
    async (request, reply) => sendAnswer(reply, await giveBack(ports, sessionOf(request), keyOf(request.params), request.body)),
  )

  app.get(
    `${base}/history`,
    { config: { access: 'signedIn' }, schema: { tags, params, response: { 200: shapes.history } } },
    async (request, reply) => sendAnswer(reply, await history(ports, sessionOf(request), keyOf(request.params))),
  )
}

/** The name the officer's file has, as the header carries it; only its last part, and only for people to read. */
function fileNameOf(header: string | string[] | undefined): string {
  if (typeof header !== 'string') return ''
  try {
    return decodeURIComponent(header).split(/[\\/]/u).at(-1)?.slice(0, 200) ?? ''
  } catch {
    return ''
  }
}
