// The acts of the workflow on one report, for its figures and its narrative alike.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deliverable } from '../../reporting/calendar/edition.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { extend, waive } from '../acts/allow.ts'
import { giveBack, receive } from '../acts/answer.ts'
import { approve, submit } from '../acts/approve.ts'
import { revise, save } from '../acts/save.ts'
import { replace, send } from '../acts/send.ts'
import { sign } from '../acts/sign.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './shapes.ts'
import * as workflowShapes from './workflow-shapes.ts'

const tags = ['reports']
/** The largest file taken. */
export const largestUpload = 20 * 1024 * 1024

export function reportActRoutes(instance: FastifyInstance, ports: Ports, deliverable: Deliverable): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const base = `/api/reports/:regime/:period/:unit/${deliverable}`
  const params = shapes.reportPath
  const keyOf = (path: z.infer<typeof params>): ReportKey => ({ ...path, deliverable })
  const stepped = { 200: shapes.stepped }
  const headers = z.looseObject({ 'idempotency-key': z.string().min(8).max(200) })

  for (const [act, keep] of [['save', save], ['revise', revise]] as const) {
    app.post(
      `${base}/${act}`,
      { bodyLimit: largestUpload, config: { access: 'enter' }, schema: { tags, params, body: z.instanceof(Buffer), response: { 200: shapes.checked } } },
      async (request, reply) => {
        const file = { bytes: request.body, name: fileNameOf(request.headers['x-file-name']) }
        return sendAnswer(reply, await keep(ports, sessionOf(request), keyOf(request.params), file))
      },
    )
  }

  app.post(`${base}/submit`, { config: { access: 'enter' }, schema: { tags, params, body: shapes.snapshotBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await submit(ports, sessionOf(request), keyOf(request.params), request.body.sha256)),
  )
  app.post(`${base}/approve`, { config: { access: 'approve' }, schema: { tags, params, body: workflowShapes.approveBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await approve(ports, sessionOf(request), keyOf(request.params), request.body.sha256, request.body.reviewed)),
  )
  app.post(`${base}/sign`, { config: { access: 'send' }, schema: { tags, params, body: shapes.signBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await sign(ports, sessionOf(request), keyOf(request.params), request.body)),
  )
  app.post(
    `${base}/send`,
    { config: { access: 'send' }, schema: { tags, params, body: shapes.sendBody, headers, response: { 200: shapes.sent } } },
    async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key']
      return sendAnswer(reply, await send(ports, sessionOf(request), keyOf(request.params), { ...request.body, idempotencyKey }))
    },
  )
  app.post(
    `${base}/replace`,
    { config: { access: 'send' }, schema: { tags, params, body: workflowShapes.replaceBody, headers, response: { 200: shapes.sent } } },
    async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key']
      return sendAnswer(reply, await replace(ports, sessionOf(request), keyOf(request.params), { ...request.body, idempotencyKey }))
    },
  )
  app.post(`${base}/receive`, { config: { access: 'consolidate' }, schema: { tags, params, body: shapes.snapshotBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await receive(ports, sessionOf(request), keyOf(request.params), request.body.sha256)),
  )
  app.post(`${base}/return`, { config: { access: 'consolidate' }, schema: { tags, params, body: shapes.returnBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await giveBack(ports, sessionOf(request), keyOf(request.params), request.body)),
  )
  app.post(`${base}/extend`, { config: { access: 'consolidate' }, schema: { tags, params, body: workflowShapes.extendBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await extend(ports, sessionOf(request), keyOf(request.params), request.body)),
  )
  app.post(`${base}/waive`, { config: { access: 'consolidate' }, schema: { tags, params, body: workflowShapes.waiveBody, response: stepped } }, async (request, reply) =>
    sendAnswer(reply, await waive(ports, sessionOf(request), keyOf(request.params), request.body)),
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
