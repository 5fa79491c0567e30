// Lists of accounts in PostgreSQL, and what the head's word on one changes.
import { sql, type Kysely } from 'kysely'
import type { AccountList, Accounts, GrantEffect, ListDecision } from '../../account-ports.ts'
import { record } from './account-changes.ts'
import { grantRow, withGrants } from './account-rows.ts'
import type { Tables } from './schema.ts'

/** Thrown inside the transaction so that nothing of it stays. */
class Undone extends Error {
  readonly changed: readonly number[]
  constructor(changed: readonly number[]) {
    super('accounts changed since the list was entered')
    this.changed = changed
  }
}

/** The part of the accounts that keeps lists and decides them. */
export function accountLists(db: Kysely<Tables>): Pick<Accounts, 'keepList' | 'listsOf' | 'decideList'> {
  return {
    async keepList({ id, unit, by, at, rows }) {
      await db.insertInto('account_list').values({ id, unit, by_account: by.account ?? '', by_name: by.name, at, rows: JSON.stringify(rows) }).execute()
    },
    async listsOf(unit) {
      const lists = await db.selectFrom('account_list').selectAll().where('unit', '=', unit).orderBy('at', 'desc').limit(50).execute()
      if (lists.length === 0) return []
      const decisions = await db.selectFrom('account_list_decision').selectAll().where('list', 'in', lists.map((one) => one.id)).execute()
      return lists.map((row) => {
        const decided = decisions.find((one) => one.list === row.id)
        return {
          list: { id: row.id, unit: row.unit, by: { account: row.by_account, name: row.by_name }, at: row.at, rows: row.rows as AccountList['rows'] },
          decision: decided
            ? { list: row.id, by: { account: decided.by_account, name: decided.by_name }, at: decided.at, approved: decided.approved, reason: decided.reason }
            : null,
        }
      })
    },
    async decideList(decision, effects) {
      try {
        return await db.transaction().execute(async (all) => {
          const { list, by, at, approved, reason } = decision
          const written = await all
            .insertInto('account_list_decision')
            .values({ list, by_account: by.account ?? '', by_name: by.name, at, approved, reason })
            .onConflict((conflict) => conflict.column('list').doNothing())
            .returning('list')
            .executeTakeFirst()
          if (!written) return 'decided' as const
          const changed: number[] = []
          for (const effect of [...effects].sort((a, b) => (a.account < b.account ? -1 : 1))) {
            if (!(await give(all, effect, decision))) changed.push(effect.row)
          }
          if (changed.length > 0) throw new Undone(changed.sort((a, b) => a - b))
          return 'written' as const
        })
      } catch (error) {
        if (error instanceof Undone) return { changed: error.changed }
        throw error
      }
    },
  }
}

/** Gives an account its grants; `false` when it is not as it was before. */
async function give(db: Kysely<Tables>, effect: GrantEffect, { list, by, at }: ListDecision): Promise<boolean> {
  const { account, newcomer, name, position, before, after } = effect
  if (newcomer) {
    const added = await db
      .insertInto('account')
      .values({ id: account, login: newcomer.login, name, position, password_hash: newcomer.passwordHash, must_change: true, sample: false })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return false
  } else {
    const rows = await sql<{ id: string }>`select id from account where id = ${account} for update`.execute(db)
    const now = rows.rows.length === 0 ? [] : await withGrants(db, await db.selectFrom('account').selectAll().where('id', '=', account).execute())
    if (!now[0] || digest(now[0].grants) !== digest(before)) return false
    await db.updateTable('account').set({ name, position }).where('id', '=', account).execute()
    await db.deleteFrom('account_grant').where('account', '=', account).execute()
  }
  if (after.length > 0) await db.insertInto('account_grant').values(after.map((one) => grantRow(account, one))).execute()
  await record(db, { at, by, act: effect.act, account, detail: { list, before, after } })
  return true
}

/** Grants as one text, whatever the order of their members: JSON in the database keeps none. */
function digest(grants: GrantEffect['before']): string {
  return JSON.stringify(grants.map(({ unit, permissions, from, to }) => [unit, permissions, from ?? null, to ?? null]))
}
