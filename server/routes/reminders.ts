// Đôn đốc: who is to be reminded, reminding them, the record of it, the letter, and one's own address.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { dayAt } from '../../reporting/calendar/day.ts'
import { reminderMail } from '../../reporting/compliance/reminder-mail.vi.ts'
import { isRefusal, refuse } from '../../reporting/submission/refusal.ts'
import { reminderLetterFile, remindersTold } from '../acts/reminder-record.ts'
import { remindersFor, sendReminders } from '../acts/reminders.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import { sessionOf } from './access.ts'
import { ofPeriod } from './compliance-shapes.ts'
import * as shapes from './reminder-shapes.ts'
import { documentType } from './reports.ts'

const tags = ['reminders']

export function reminderRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const consolidate = { access: 'consolidate' as const }
  const nameOf = (unit: string): string => ports.shelf.units.find((one) => one.id === unit)?.name ?? unit

  app.put(
    '/api/contact',
    { config: { access: 'signedIn' }, attachValidation: true, schema: { tags, body: shapes.contactBody, response: { 200: shapes.contact } } },
    async (request, reply) => {
      if (request.validationError) return sendAnswer(reply, refuse('badAddress'))
      const { email } = request.body
      await ports.contacts.set(sessionOf(request).account, email, ports.clock().toISOString())
      return sendAnswer(reply, { email })
    },
  )
  app.get('/api/contact', { config: { access: 'signedIn' }, schema: { tags, response: { 200: shapes.contact } } }, async (request, reply) => {
    const { account } = sessionOf(request)
    const people = await ports.contacts.people(dayAt(ports.clock()))
    return sendAnswer(reply, { email: people.find((one) => one.account === account)?.email ?? null })
  })
  app.get(
    '/api/reminders/preview',
    { config: consolidate, schema: { tags, querystring: shapes.onDay, response: { 200: shapes.preview } } },
    async (request, reply) => {
      const day = request.query.on ?? dayAt(ports.clock())
      const digests = await remindersFor(ports, sessionOf(request).unit, day)
      return sendAnswer(reply, {
        day,
        mail: ports.notifier !== null,
        digests: digests.map((digest) => {
          const { name, unit, email } = digest.person
          const { subject, text } = reminderMail(digest)
          return { name, unit, unitName: nameOf(unit), hasAddress: email !== null, subject, text, own: digest.own, late: digest.late }
        }),
      })
    },
  )
  app.post('/api/reminders/send', { config: consolidate, schema: { tags, response: { 200: shapes.told } } }, async (request, reply) => {
    const { unit, account } = sessionOf(request)
    if (ports.notifier === null) return sendAnswer(reply, refuse('mailOff'))
    const told = await sendReminders(ports, unit, account)
    return sendAnswer(reply, { told: told.map((one) => ({ ...one, unitName: nameOf(one.unit) })) })
  })
  app.get(
    '/api/reminders',
    { config: consolidate, schema: { tags, querystring: ofPeriod, response: { 200: shapes.log } } },
    async (request, reply) => {
      const reminders = await remindersTold(ports, sessionOf(request), request.query.regime, request.query.period)
      return sendAnswer(reply, isRefusal(reminders) ? reminders : { reminders: reminders.map((one) => ({ ...one, unitName: nameOf(one.unit), how: 'email' as const })) })
    },
  )
  app.get('/api/reminders/letter.docx', { config: consolidate, schema: { tags, querystring: shapes.ofLetter } }, async (request, reply) => {
    const { regime, period, unsigned } = request.query
    const file = await reminderLetterFile(ports, sessionOf(request), regime, period, unsigned === 'yes')
    if (isRefusal(file)) return sendAnswer(reply, file)
    return reply.type(documentType).header('content-disposition', `attachment; filename="${file.fileName}"`).send(Buffer.from(file.bytes))
  })
}
