// What the accounts' tables keep, and for how long.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testDatabase } from '../../../tests/database.ts'
import type { Accounts } from '../../ports.ts'
import { postgresAccounts } from './accounts.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let accounts: Accounts
const at = (minutes: number): Date => new Date(Date.UTC(2023, 8, 16, 3, minutes))
const rule = (minutes: number) => ({ now: at(minutes), allowed: 5, until: at(minutes + 15), since: at(minutes - 60) })
beforeAll(async () => {
  database = await testDatabase()
  accounts = postgresAccounts(database.db)
  await accounts.add({ id: 'a', login: 'a', name: 'A', unit: 'u', permissions: [], passwordHash: 'x', sample: false })
})
afterAll(() => database.close())

test('twenty failures at once lock once, and the lock holds until its end', async () => {
  const locks = await Promise.all(Array.from({ length: 20 }, () => accounts.failed('many', rule(0))))
  expect(locks.filter((one) => one === null)).toHaveLength(4)
  expect(await accounts.lockOf('many', at(14))).toEqual(at(15))
  expect(await accounts.succeeded('many', at(14))).toEqual(at(15))
  expect(await accounts.lockOf('many', at(15))).toBeNull()
  expect(await accounts.failed('many', rule(16))).toBeNull()
})

test('failures older than an hour are removed, whoever fails next', async () => {
  for (const login of ['x', 'y', 'z']) await accounts.failed(login, rule(100))
  await accounts.failed('w', rule(161))
  const { rows } = await database.pool.query('select login_hash from sign_in_failure')
  expect(rows).toEqual([{ login_hash: 'w' }])
})

test('opening a session removes those that have ended', async () => {
  await accounts.openSession('old', 'a', at(10), at(0))
  await accounts.openSession('live', 'a', at(30), at(0))
  await accounts.openSession('new', 'a', at(40), at(20))
  const { rows } = await database.pool.query('select token_hash from session order by expires')
  expect(rows.map((row: { token_hash: string }) => row.token_hash)).toEqual(['live', 'new'])
})
