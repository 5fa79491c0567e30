// Tasks from directives: issuing, reporting on one's own, more time, the list and the counts for khoản 5.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayAt, isDay } from '../../reporting/calendar/day.ts'
import type { TaskCounts } from '../../reporting/compliance/directive.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { directiveCounts, directiveTasks, issueDirective, tellOfTask } from '../acts/directives.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './directive-shapes.ts'
import { day } from './shapes.ts'

const tags = ['directives']

export function directiveRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const params = shapes.taskPath
  const response = { 200: shapes.standing }
  const one = '/api/directives/:id/tasks/:task'

  app.post('/api/directives', { config: { access: 'consolidate' }, schema: { tags, body: shapes.order, response: { 200: shapes.directive } } }, async (request, reply) =>
    sendAnswer(reply, await issueDirective(ports, sessionOf(request), request.body)),
  )
  app.post(`${one}/progress`, { config: { access: 'enter' }, schema: { tags, params, body: shapes.progress, response } }, async (request, reply) =>
    sendAnswer(reply, await tellOfTask(ports, sessionOf(request), request.params.id, request.params.task, { act: 'progress', ...request.body })),
  )
  app.post(`${one}/complete`, { config: { access: 'send' }, schema: { tags, params, body: shapes.complete, response } }, async (request, reply) =>
    sendAnswer(reply, await tellOfTask(ports, sessionOf(request), request.params.id, request.params.task, { act: 'complete', ...request.body })),
  )
  app.post(`${one}/extend`, { config: { access: 'consolidate' }, schema: { tags, params, body: shapes.extend, response } }, async (request, reply) =>
    sendAnswer(reply, await tellOfTask(ports, sessionOf(request), request.params.id, request.params.task, { act: 'extend', ...request.body })),
  )
  app.post(`${one}/review`, { config: { access: 'approve' }, schema: { tags, params, body: shapes.progress, response } }, async (request, reply) =>
    sendAnswer(reply, await tellOfTask(ports, sessionOf(request), request.params.id, request.params.task, { act: 'review', ...request.body })),
  )
  app.get(
    '/api/directives',
    { config: { access: 'signedIn' }, schema: { tags, querystring: z.object({ on: day.refine(isDay).optional() }), response: { 200: shapes.standings } } },
    async (request, reply) => {
      const on = request.query.on ?? dayAt(ports.clock())
      return sendAnswer(reply, { day: on, tasks: await directiveTasks(ports, sessionOf(request), on) })
    },
  )
  app.get(
    '/api/directives/counts',
    { config: { access: 'signedIn' }, schema: { tags, querystring: z.object({ from: day, to: day }), response: { 200: shapes.counts } } },
    async (request, reply) => {
      const { from, to } = request.query
      const counted = await directiveCounts(ports, sessionOf(request), from, to)
      return sendAnswer(reply, isRefusal(counted) ? counted : { from, to, government: suggestion(counted.government), province: suggestion(counted.province) })
    },
  )
}

/** The numbers, and with each the tasks it is made of. */
function suggestion({ assigned, completedOnTime, completedLate, overdue }: TaskCounts) {
  return {
    assigned: assigned.length,
    completedOnTime: completedOnTime.length,
    completedLate: completedLate.length,
    overdue: overdue.length,
    sources: { assigned, completedOnTime, completedLate, overdue },
  }
}
