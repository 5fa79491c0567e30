// What is done to accounts in PostgreSQL, each together with its line in the record.
import type { Kysely } from 'kysely'
import type { AccountAct, AccountEvent, Accounts } from '../../account-ports.ts'
import { withGrants } from './account-rows.ts'
import type { Tables } from './schema.ts'

/** The part of the accounts that changes them and tells what was done. */
export function accountChanges(db: Kysely<Tables>): Pick<Accounts, 'ofUnits' | 'change' | 'eventsOf' | 'sessionsOf' | 'endSessions'> {
  return {
    async ofUnits(units) {
      if (units.length === 0) return []
      const rows = await db
        .selectFrom('account')
        .selectAll()
        .where('id', 'in', (inner) => inner.selectFrom('account_grant').select('account').where('unit', 'in', [...units]))
        .orderBy('login')
        .execute()
      return withGrants(db, rows)
    },
    async change({ passwordHash, mustChange, locked }, event, keepSession = '') {
      const values = {
        ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
        ...(mustChange === undefined ? {} : { must_change: mustChange }),
        ...(locked === undefined ? {} : { locked }),
      }
      await db.transaction().execute(async (all) => {
        await all.updateTable('account').set(values).where('id', '=', event.account).execute()
        await all.deleteFrom('session').where('account', '=', event.account).where('token_hash', '<>', keepSession).execute()
        await all.deleteFrom('sign_in_challenge').where('account', '=', event.account).execute()
        await record(all, event)
      })
    },
    async eventsOf(account) {
      const rows = await db.selectFrom('account_event').selectAll().where('account', '=', account).orderBy('seq').execute()
      return rows.map((row) => ({
        at: row.at,
        by: { account: row.by_account, name: row.by_name },
        act: row.act as AccountAct, // written by `record` alone
        account: row.account,
        ...(row.detail === null ? {} : { detail: row.detail }),
      }))
    },
    async sessionsOf(account, now) {
      const rows = await db
        .selectFrom('session')
        .selectAll()
        .where('account', '=', account)
        .where('expires', '>', now)
        .orderBy('opened', 'desc')
        .execute()
      return rows.map((row) => ({ tokenHash: row.token_hash, opened: row.opened, expires: row.expires }))
    },
    async endSessions(account, keepSession) {
      await db.deleteFrom('session').where('account', '=', account).where('token_hash', '<>', keepSession).execute()
    },
  }
}

/** Writes one line of the record. */
export async function record(db: Kysely<Tables>, { at, by, act, account, detail }: AccountEvent): Promise<void> {
  await db
    .insertInto('account_event')
    .values({ at, by_account: by.account, by_name: by.name, act, account, detail: detail === undefined ? null : JSON.stringify(detail) })
    .execute()
}
