// Addresses of people, and the record of reminders: rows that are only added.
import { sql, type Kysely } from 'kysely'
import type { Permission } from '../../../reporting/submission/workflow.ts'
import type { Contacts, ReminderLog, ToldReminder } from '../../ports.ts'
import type { Tables } from './schema.ts'

/** Number of the advisory lock under which reminders are begun, one after another. */
const reminderLock = 20231115

/** The addresses of a migrated database. */
export function postgresContacts(db: Kysely<Tables>): Contacts {
  return {
    async set(account, email, at) {
      const changed = new Date(at)
      await db
        .insertInto('contact')
        .values({ account, email, changed })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ email, changed }))
        .execute()
    },
    async people() {
      const rows = await db
        .selectFrom('account')
        .leftJoin('contact', 'contact.account', 'account.id')
        .select(['account.id', 'account.name', 'account.unit', 'account.permissions', 'contact.email'])
        .orderBy('account.unit')
        .orderBy('account.login')
        .execute()
      // Rights are written from the same list they are read by.
      return rows.map(({ id, name, unit, permissions, email }) => ({ account: id, name, unit, permissions: permissions as Permission[], email }))
    },
  }
}

/** The record of reminders of a migrated database. */
export function postgresReminders(db: Kysely<Tables>): ReminderLog {
  return {
    async begin(reminder, oncePerDay) {
      return db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${reminderLock})`.execute(tx)
        const { account, day, content } = reminder
        const before = await tx
          .selectFrom('reminder')
          .leftJoin('reminder_outcome', 'reminder_outcome.reminder', 'reminder.number')
          .select(['reminder.content', 'reminder_outcome.outcome'])
          .where('reminder.account', '=', account)
          .where('reminder.day', '=', day)
          .execute()
        // One without an outcome is under way, or its process ended before it knew.
        if (before.some((one) => (oncePerDay || one.content === content) && one.outcome !== 'failed')) return null
        const { number } = await tx
          .insertInto('reminder')
          .values({ account, day, content, address: reminder.address, by: reminder.by, at: new Date(reminder.at), reports: JSON.stringify(reminder.reports) })
          .returning('number')
          .executeTakeFirstOrThrow()
        return number
      })
    },
    async end(number, { outcome, reason, at }) {
      await db.insertInto('reminder_outcome').values({ reminder: number, outcome, reason, at: new Date(at) }).execute()
    },
    async told(regime, period) {
      const rows = await db
        .selectFrom('reminder')
        .innerJoin('account', 'account.id', 'reminder.account')
        .leftJoin('reminder_outcome', 'reminder_outcome.reminder', 'reminder.number')
        .select(['reminder.number', 'reminder.day', 'reminder.at', 'reminder.by', 'reminder.reports', 'account.name', 'account.unit', 'reminder_outcome.outcome', 'reminder_outcome.reason'])
        .where(sql<boolean>`reminder.reports @> ${JSON.stringify([{ regime, period }])}::jsonb`)
        .orderBy('reminder.number')
        .execute()
      return rows.map(({ number, day, at, by, reports, name, unit, outcome, reason }) => ({
        number: Number(number),
        name,
        unit,
        day,
        at: at.toISOString(),
        by,
        // Written by begin; those of other periods are another question.
        reports: (reports as ToldReminder['reports']).filter((one) => one.regime === regime && one.period === period),
        outcome: outcome ?? 'unsure',
        reason: reason ?? '',
      }))
    },
  }
}
