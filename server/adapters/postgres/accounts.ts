// Accounts and sessions in PostgreSQL.
import { sql, type Kysely } from 'kysely'
import type { Accounts } from '../../ports.ts'
import { accountChanges } from './account-changes.ts'
import { accountLists } from './account-lists.ts'
import { accountWhere } from './account-rows.ts'
import type { Tables } from './schema.ts'

/** Accounts over a migrated database. */
export function postgresAccounts(db: Kysely<Tables>): Accounts {
  const lockOf = async (loginHash: string, now: Date): Promise<Date | null> => {
    const row = await db
      .selectFrom('sign_in_failure')
      .select('locked_until')
      .where('login_hash', '=', loginHash)
      .where('locked_until', '>', now)
      .executeTakeFirst()
    return row?.locked_until ?? null
  }
  return {
    ...accountChanges(db),
    ...accountLists(db),
    byLogin: (login) => accountWhere(db, 'login', login),
    async add(account) {
      const { passwordHash, permissions, unit, ...rest } = account
      await db.transaction().execute(async (all) => {
        const added = await all
          .insertInto('account')
          .values({ ...rest, password_hash: passwordHash })
          .onConflict((conflict) => conflict.column('login').doNothing())
          .returning('id')
          .executeTakeFirst()
        if (added) await all.insertInto('account_grant').values({ account: added.id, unit, permissions: [...permissions], from_day: null, to_day: null }).execute()
      })
    },
    lockOf,
    async failed(loginHash, { now, allowed, until, since }) {
      await sql`
        delete from sign_in_failure where login_hash in
          (select login_hash from sign_in_failure where changed < ${since} for update skip locked)`.execute(db)
      // One statement counts and locks, so that guesses made at once are all counted; a lock that is over counts anew.
      const { rows } = await sql<{ locked_until: Date | null }>`
        insert into sign_in_failure as known (login_hash, failures, locked_until, changed)
        values (${loginHash}, 1, ${allowed <= 1 ? until : null}, ${now})
        on conflict (login_hash) do update set
          failures = case when known.locked_until <= ${now} then 1 else known.failures + 1 end,
          locked_until = case
            when known.locked_until > ${now} then known.locked_until
            when known.locked_until is null and known.failures + 1 >= ${allowed} then ${until}::timestamptz
          end,
          changed = ${now}
        returning locked_until`.execute(db)
      return rows[0]?.locked_until ?? null
    },
    async succeeded(loginHash, now) {
      await db
        .deleteFrom('sign_in_failure')
        .where('login_hash', '=', loginHash)
        .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
        .execute()
      return lockOf(loginHash, now)
    },
    async openSession(tokenHash, account, expires, now, way = 'password') {
      await db.deleteFrom('session').where('expires', '<=', now).execute()
      await db.insertInto('session').values({ token_hash: tokenHash, account, opened: now, expires, way }).execute()
    },
    async bySession(tokenHash, now) {
      const row = await db.selectFrom('session').select(['account', 'way']).where('token_hash', '=', tokenHash).where('expires', '>', now).executeTakeFirst()
      const account = row ? await accountWhere(db, 'id', row.account) : null
      return row && account ? { ...account, way: row.way } : null
    },
    async closeSession(tokenHash) {
      await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
    },
    async hasSamples() {
      const row = await db.selectFrom('account').select('id').where('sample', '=', true).limit(1).executeTakeFirst()
      return row !== undefined
    },
  }
}
