// A report's routes, for its figures and its narrative alike: its desk, its template, a check, its history.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deliverable } from '../../reporting/calendar/edition.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { checkWorkbook } from '../acts/check.ts'
import { desk } from '../acts/desk.ts'
import { difference } from '../acts/difference.ts'
import { history } from '../acts/history.ts'
import { previousForms } from '../acts/judge.ts'
import { reportToPrint } from '../acts/forms-to-print.ts'
import { outlineOwed } from '../acts/judge-document.ts'
import { outlineAskedFor, outlineTemplate } from '../acts/outline-template.ts'
import { review } from '../acts/review.ts'
import { findReport, inSubtree } from '../acts/reach.ts'
import { mostLines, template } from '../acts/template.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import { largestUpload, reportActRoutes } from './report-acts.ts'
import * as shapes from './shapes.ts'
import * as workflowShapes from './workflow-shapes.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const tags = ['reports']

/** The routes of all reports: figures under `…/data`, narratives under `…/narrative`. */
export function reportRoutes(instance: FastifyInstance, ports: Ports): void {
  for (const deliverable of ['data', 'narrative'] as const) {
    readingRoutes(instance, ports, deliverable)
    reportActRoutes(instance, ports, deliverable)
  }
}

function readingRoutes(instance: FastifyInstance, ports: Ports, deliverable: Deliverable): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const base = `/api/reports/:regime/:period/:unit/${deliverable}`
  const params = shapes.reportPath
  const keyOf = (path: z.infer<typeof params>): ReportKey => ({ ...path, deliverable })

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
      const printed = await printFor(ports, sessionOf(request), keyOf(request.params), request.query)
      if (isRefusal(printed)) return sendAnswer(reply, printed)
      const fileName = encodeURIComponent(printed.fileName)
      return reply
        .type(printed.type)
        .header('content-disposition', `attachment; filename="khop.${printed.type === documentType ? 'docx' : 'xlsx'}"; filename*=UTF-8''${fileName}`)
        .send(Buffer.from(printed.bytes))
    },
  )

  app.post(
    `${base}/check`,
    { bodyLimit: largestUpload, config: { access: 'signedIn' }, schema: { tags, params, body: z.instanceof(Buffer), response: { 200: shapes.checked } } },
    async (request, reply) => sendAnswer(reply, await checkWorkbook(ports, sessionOf(request), keyOf(request.params), request.body)),
  )

  app.get(
    `${base}/history`,
    { config: { access: 'signedIn' }, schema: { tags, params, response: { 200: shapes.history } } },
    async (request, reply) => sendAnswer(reply, await history(ports, sessionOf(request), keyOf(request.params))),
  )

  app.get(
    `${base}/review`,
    { config: { access: 'signedIn' }, schema: { tags, params, querystring: z.object({ sha256: shapes.sha256.optional() }), response: { 200: workflowShapes.review } } },
    async (request, reply) => sendAnswer(reply, await review(ports, sessionOf(request), keyOf(request.params), request.query.sha256)),
  )

  app.get(
    `${base}/difference`,
    { config: { access: 'signedIn' }, schema: { tags, params, querystring: z.object({ from: shapes.sha256, to: shapes.sha256 }), response: { 200: workflowShapes.difference } } },
    async (request, reply) => sendAnswer(reply, await difference(ports, sessionOf(request), keyOf(request.params), request.query.from, request.query.to)),
  )
}

/** The workbook of the forms owed, or the document of an outline: the narrative's own, or one asked for by its code. */
async function printFor(
  ports: Ports,
  session: Session,
  key: ReportKey,
  { form, lines }: { readonly form?: string | undefined; readonly lines: number },
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string; readonly type: string } | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const no = inSubtree(ports.shelf, session, report)
  if (no) return no
  const outline = form !== undefined ? outlineAskedFor(ports.shelf, report, form) : key.deliverable === 'narrative' ? outlineOwed(ports, report) : null
  if (outline !== null) return isRefusal(outline) ? outline : { ...(await outlineTemplate(ports.shelf, ports.printDocument, report, outline)), type: documentType }
  const asked = { lines, previous: await previousForms(ports, report), ...(form === undefined ? {} : { form }) }
  const printed = await template(ports.shelf, ports.print, reportToPrint(ports.shelf, report), asked)
  return isRefusal(printed) ? printed : { ...printed, type: workbookType }
}
