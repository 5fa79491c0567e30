// Addresses of people, and the record of reminders: rows that are only added.
import { sql, type Kysely } from 'kysely'
import { allPermissions, grantOn, type Grant } from '../../../reporting/submission/grant.ts'
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
    async people(day) {
      const rows = await db
        .selectFrom('account')
        .leftJoin('contact', 'contact.account', 'account.id')
        .select(['account.id', 'account.name', 'contact.email'])
        .where('account.locked', '=', false)
        .orderBy('account.login')
        .execute()
      const grants = await grantsOf(db)
      return rows
        .flatMap(({ id, name, email }) => {
          const grant = grantOn(grants.get(id) ?? [], day)
          return grant ? [{ account: id, name, unit: grant.unit, permissions: grant.permissions, email }] : []
        })
        .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
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
        .leftJoin('account as asker', 'asker.id', 'reminder.by')
        .leftJoin('reminder_outcome', 'reminder_outcome.reminder', 'reminder.number')
        .select(['reminder.number', 'reminder.account', 'reminder.day', 'reminder.at', 'reminder.by', 'reminder.reports', 'account.name', 'asker.name as byName', 'reminder_outcome.outcome', 'reminder_outcome.reason'])
        .where(sql<boolean>`reminder.reports @> ${JSON.stringify([{ regime, period }])}::jsonb`)
        .orderBy('reminder.number')
        .execute()
      const grants = await grantsOf(db)
      return rows.map(({ number, account, day, at, by, reports, name, byName, outcome, reason }) => ({
        number: Number(number),
        name,
        // Where the person stood on the day of the reminder.
        unit: grantOn(grants.get(account) ?? [], day)?.unit ?? '',
        day,
        at: at.toISOString(),
        by,
        byName,
        // Written by begin; those of other periods are another question.
        reports: (reports as ToldReminder['reports']).filter((one) => one.regime === regime && one.period === period),
        outcome: outcome ?? 'unsure',
        reason: reason ?? '',
      }))
    },
  }
}

/** Everyone's rights. */
async function grantsOf(db: Kysely<Tables>): Promise<Map<string, Grant[]>> {
  const found = new Map<string, Grant[]>()
  for (const { account, unit, permissions, from_day: from, to_day: to } of await db.selectFrom('account_grant').selectAll().execute()) {
    const rights = allPermissions.filter((one) => permissions.includes(one))
    const grant = { unit, permissions: rights, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
    found.set(account, [...(found.get(account) ?? []), grant])
  }
  return found
}
