// Accounts and sessions in PostgreSQL.
import type { Kysely, Selectable } from 'kysely'
import type { Permission } from '../../../reporting/submission/workflow.ts'
import type { Account, Accounts } from '../../ports.ts'
import type { AccountTable, Tables } from './schema.ts'

const permissions: readonly Permission[] = ['enter', 'approve', 'send', 'consolidate', 'administer']

/** Accounts over a migrated database. */
export function postgresAccounts(db: Kysely<Tables>): Accounts {
  return {
    async byLogin(login) {
      const row = await db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst()
      return row ? accountOf(row) : null
    },
    async add(account) {
      const { passwordHash, permissions: rights, ...rest } = account
      await db
        .insertInto('account')
        .values({ ...rest, permissions: [...rights], password_hash: passwordHash, locked_until: null })
        .onConflict((conflict) => conflict.column('login').doNothing())
        .execute()
    },
    async failed(id, failures, lockedUntil) {
      await db.updateTable('account').set({ failures, locked_until: lockedUntil }).where('id', '=', id).execute()
    },
    async openSession(tokenHash, account, expires) {
      await db.insertInto('session').values({ token_hash: tokenHash, account, expires }).execute()
    },
    async bySession(tokenHash, now) {
      const row = await db
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account')
        .selectAll('account')
        .where('session.token_hash', '=', tokenHash)
        .where('session.expires', '>', now)
        .executeTakeFirst()
      return row ? accountOf(row) : null
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

function accountOf(row: Selectable<AccountTable>): Account {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    unit: row.unit,
    permissions: permissions.filter((one) => row.permissions.includes(one)),
    passwordHash: row.password_hash,
    failures: row.failures,
    lockedUntil: row.locked_until,
    sample: row.sample,
  }
}
