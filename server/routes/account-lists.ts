// Routes of the account list: print it, enter it, decide it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { accountLists, accountListTemplate, approveAccountList, enterAccountList, rejectAccountList, type KeptList } from '../acts/account-lists.ts'
import { rowReason } from '../acts/account-problems.vi.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import * as shapes from './account-shapes.ts'
import { workbookType } from './reports.ts'

const tags = ['accounts']

export function accountListRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const params = z.object({ id: z.uuid() })

  app.get('/api/accounts/template', { config: { access: 'administer' }, schema: { tags } }, async (request, reply) => {
    const { fileName, bytes } = await accountListTemplate(ports, sessionOf(request))
    return reply.type(workbookType).header('content-disposition', `attachment; filename="${fileName}"`).send(Buffer.from(bytes))
  })
  app.post(
    '/api/accounts/lists',
    {
      config: { access: 'administer' },
      bodyLimit: 2 * 1024 * 1024,
      schema: { tags, consumes: ['application/octet-stream'], response: { 200: shapes.accountList } },
    },
    async (request, reply) => {
      const kept = await enterAccountList(ports, sessionOf(request), request.body instanceof Uint8Array ? request.body : new Uint8Array())
      return sendAnswer(reply, isRefusal(kept) ? kept : shown(kept, sessionOf(request)))
    },
  )
  app.get('/api/accounts/lists', { config: { access: 'signedIn' }, schema: { tags, response: { 200: shapes.accountLists } } }, async (request, reply) => {
    const lists = await accountLists(ports, sessionOf(request))
    return sendAnswer(reply, isRefusal(lists) ? lists : { lists: lists.map((one) => shown(one, sessionOf(request))) })
  })
  app.post(
    '/api/accounts/lists/:id/approve',
    { config: { access: 'approve' }, schema: { tags, params, response: { 200: shapes.approvedList } } },
    async (request, reply) => sendAnswer(reply, await approveAccountList(ports, sessionOf(request), request.params.id)),
  )
  app.post(
    '/api/accounts/lists/:id/reject',
    { config: { access: 'approve' }, schema: { tags, params, body: shapes.rejection, response: { 204: z.null() } } },
    async (request, reply) => {
      const rejected = await rejectAccountList(ports, sessionOf(request), request.params.id, request.body.reason)
      return isRefusal(rejected) ? sendAnswer(reply, rejected) : reply.code(204).send(null)
    },
  )
}

/** A list as it travels: for each row what it changes, or why it cannot be used. */
function shown({ list, decision }: KeptList, session: Pick<Session, 'account'>): z.infer<typeof shapes.accountList> {
  return {
    id: list.id,
    unit: list.unit,
    by: list.by.name,
    own: list.by.account === session.account,
    at: list.at.toISOString(),
    rows: list.rows.map((one) =>
      one.kind === 'unreadable'
        ? { row: one.row, kind: one.kind, login: one.login, reason: rowReason(one.problems) }
        : { row: one.row, kind: one.kind, login: one.login, name: one.name, position: one.position, newAccount: one.account === null, before: [...one.before.map(copied)], wanted: copied(one.wanted) },
    ),
    decision: decision && { approved: decision.approved, by: decision.by.name, at: decision.at.toISOString(), reason: decision.reason },
  }
}

function copied<Grant extends { readonly permissions: readonly z.infer<typeof shapes.permission>[] }>(grant: Grant) {
  return { ...grant, permissions: [...grant.permissions] }
}
