// An account as its rows hold it: who, and the grants over time.
import type { Kysely, Selectable } from 'kysely'
import { allPermissions, byFrom, type Grant } from '../../../reporting/submission/grant.ts'
import type { Account } from '../../account-ports.ts'
import type { AccountGrantTable, AccountTable, Tables } from './schema.ts'

/** The account with this id or login, `null` when there is none. */
export async function accountWhere(db: Kysely<Tables>, column: 'id' | 'login', value: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where(column, '=', value).executeTakeFirst()
  return row ? ((await withGrants(db, [row]))[0] ?? null) : null
}

/** Accounts' rows with the grants that belong to them, oldest first. */
export async function withGrants(db: Kysely<Tables>, rows: readonly Selectable<AccountTable>[]): Promise<Account[]> {
  if (rows.length === 0) return []
  const grants = await db.selectFrom('account_grant').selectAll().where('account', 'in', rows.map((one) => one.id)).execute()
  const enrolled = await db.selectFrom('second_factor').select('account').where('account', 'in', rows.map((one) => one.id)).where('confirmed', 'is not', null).execute()
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    position: row.position,
    grants: grants.filter((one) => one.account === row.id).map(grantOf).sort(byFrom),
    passwordHash: row.password_hash,
    sample: row.sample,
    locked: row.locked,
    mustChange: row.must_change,
    secondFactor: enrolled.some((one) => one.account === row.id),
  }))
}

function grantOf(row: Selectable<AccountGrantTable>): Grant {
  return {
    unit: row.unit,
    permissions: allPermissions.filter((one) => row.permissions.includes(one)),
    ...(row.from_day === null ? {} : { from: row.from_day }),
    ...(row.to_day === null ? {} : { to: row.to_day }),
  }
}

/** A grant as a row. */
export function grantRow(account: string, grant: Grant): AccountGrantTable {
  return { account, unit: grant.unit, permissions: [...grant.permissions], from_day: grant.from ?? null, to_day: grant.to ?? null }
}
