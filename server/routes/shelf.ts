// The shelf's routes: what lies on it, and what a province's administrator changes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { exportCalendar, exportCatalogue, listCalendars, previewCalendar } from '../acts/calendars.ts'
import { adoptCalendarPage, adoptFormEdition, adoptNames, adoptUnitList, withdrawAdoption } from '../acts/adopt.ts'
import { exportForm, listForms, shelfHistory, subjectOf } from '../acts/shelf.ts'
import { formPage } from '../../templates/form-page.vi.ts'
import type { Ports } from '../ports.ts'
import { problemOf, sendAnswer, sendProblem } from '../problem.ts'
import { sessionOf } from './access.ts'
import { calendarShape, catalogueShape, documentShape, formShape } from './declaration-shapes.ts'
import { unitsShape } from './unit-shapes.ts'
import { shapeRefusal } from './shape-problem.ts'
import * as shapes from './shelf-shapes.ts'

const tags = ['shelf']
const kilobyte = 1024

export function shelfRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/api/shelf/forms', { config: { access: 'signedIn' }, schema: { tags, response: { 200: shapes.shelfForms } } }, async (_request, reply) =>
    sendAnswer(reply, { forms: await listForms(ports) }),
  )

  app.get(
    '/api/shelf/forms/:code/:edition',
    {
      config: { access: 'signedIn' },
      schema: {
        tags,
        params: z.object({ code: z.string().min(1).max(60), edition: z.string().min(1).max(20) }),
        querystring: z.object({ regime: z.string().min(1).max(120).optional() }),
        response: { 200: shapes.wholeForm },
      },
    },
    async (request, reply) => sendAnswer(reply, exportForm(ports.shelf, { ...request.params, ...request.query }, sessionOf(request).unit)),
  )

  // The page people read, the same for a form the province adopted as for those in docs/forms.
  app.get(
    '/api/shelf/forms/:code/:edition/page',
    {
      config: { access: 'signedIn' },
      schema: {
        tags,
        params: z.object({ code: z.string().min(1).max(60), edition: z.string().min(1).max(20) }),
        querystring: z.object({ regime: z.string().min(1).max(120).optional() }),
      },
    },
    async (request, reply) => {
      const form = exportForm(ports.shelf, { ...request.params, ...request.query }, sessionOf(request).unit)
      return isRefusal(form) ? sendAnswer(reply, form) : reply.type('text/markdown; charset=utf-8').send(formPage(form))
    },
  )

  app.get('/api/shelf/calendars', { config: { access: 'signedIn' }, schema: { tags, response: { 200: shapes.shelfCalendars } } }, async (_request, reply) =>
    sendAnswer(reply, { calendars: await listCalendars(ports) }),
  )
  const one = { tags, params: z.object({ id: z.string().min(1).max(300) }), querystring: z.object({ regime: z.string().min(1).max(120) }), response: { 200: shapes.wholeDeclaration } }
  app.get('/api/shelf/calendars/:id', { config: { access: 'signedIn' }, schema: one }, async (request, reply) =>
    sendAnswer(reply, exportCalendar(ports.shelf, { ...request.params, ...request.query })),
  )
  app.get('/api/shelf/catalogues/:id', { config: { access: 'signedIn' }, schema: one }, async (request, reply) =>
    sendAnswer(reply, exportCatalogue(ports.shelf, { ...request.params, ...request.query })),
  )

  app.get(
    '/api/shelf/history',
    { config: { access: 'administer' }, schema: { tags, response: { 200: shapes.shelfHistory } } },
    async (request, reply) => sendAnswer(reply, await shelfHistory(ports, sessionOf(request))),
  )

  // Shape problems are answered here and not by the front hall: who wrote a declaration needs the place in it.
  const change = { config: { access: 'administer' as const }, preHandler: refuseShape, attachValidation: true }

  app.post(
    '/api/shelf/forms',
    { ...change, bodyLimit: 512 * kilobyte, schema: { tags, body: order(formShape), response: { 200: shapes.adopted } } },
    async (request, reply) => answer(reply, await adoptFormEdition(ports, sessionOf(request), request.body)),
  )

  app.post(
    '/api/shelf/calendars',
    { ...change, bodyLimit: 128 * kilobyte, schema: { tags, body: order(calendarShape), response: { 200: shapes.adopted } } },
    async (request, reply) => answer(reply, await adoptCalendarPage(ports, sessionOf(request), request.body)),
  )

  // The same decision and the same planner as adopting and the deadlines, and nothing written.
  app.post(
    '/api/shelf/calendars/preview',
    { ...change, bodyLimit: 128 * kilobyte, schema: { tags, body: order(calendarShape).omit({ reason: true }), response: { 200: shapes.calendarPreview } } },
    async (request, reply) => sendAnswer(reply, await previewCalendar(ports, sessionOf(request), request.body)),
  )

  app.post(
    '/api/shelf/catalogues',
    { ...change, bodyLimit: 2048 * kilobyte, schema: { tags, body: order(catalogueShape), response: { 200: shapes.adopted } } },
    async (request, reply) => answer(reply, await adoptNames(ports, sessionOf(request), request.body)),
  )

  app.post(
    '/api/shelf/units',
    { ...change, bodyLimit: 2048 * kilobyte, schema: { tags, body: order(unitsShape), response: { 200: shapes.adopted } } },
    async (request, reply) => answer(reply, await adoptUnitList(ports, sessionOf(request), request.body)),
  )

  const withdrawal = z.strictObject({ regime: z.string().min(1).max(120), of: z.number().int().min(1), reason: reason() })
  app.post(
    '/api/shelf/withdraw',
    { ...change, bodyLimit: 16 * kilobyte, schema: { tags, body: withdrawal, response: { 200: shapes.adopted } } },
    async (request, reply) => answer(reply, await withdrawAdoption(ports, sessionOf(request), request.body)),
  )
}

function reason() {
  return z.string().trim().min(1).max(4000).regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u).normalize('NFC')
}

function order<Declaration extends z.ZodType>(declaration: Declaration) {
  return z.strictObject({
    regime: z.string().min(1).max(120),
    declaration,
    document: z.union([documentShape, z.strictObject({ id: z.string().min(1).max(120) })]),
    reason: reason(),
    closesPrevious: z.boolean().default(false),
  })
}

async function refuseShape(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { validationError } = request
  return validationError ? sendProblem(reply, problemOf(shapeRefusal(validationError.validation ?? []))) : undefined
}

function answer(reply: FastifyReply, adopted: Awaited<ReturnType<typeof adoptFormEdition>>): FastifyReply {
  if (isRefusal(adopted)) return sendAnswer(reply, adopted)
  const { seq, kind, regime, at, document, body } = adopted
  return sendAnswer(reply, { seq, kind, regime, subject: subjectOf(adopted), document: document?.id ?? null, at, closes: ('closes' in body && body.closes) || null })
}
