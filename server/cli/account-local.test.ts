// `account` on the machine that holds the data, while the service rests: the first people, who is locked out, addresses.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { testDatabase, type TestDatabase } from '../../tests/database.ts'
import { postgresAccounts } from '../adapters/postgres/accounts.ts'
import { verifyPassword } from '../passwords.ts'
import { account } from './account.ts'
import type { Outcome } from './outcome.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase('empty') // `account` may come before the service ever started
})
afterAll(() => database.close())

const login = 'kim-lien.van-phong'
const person = { unit: 'nghe-an.kim-lien', name: 'Người Nhập Liệu', rights: 'nhap,duyet' }

async function khop(operands: string[], options: Record<string, string> = {}, password = 'mật khẩu ban đầu'): Promise<Outcome> {
  const outcome = await account({ operands, options, env: { DATABASE_URL: database.url, KHOP_PASSWORD: password } })
  return isRefusal(outcome) ? { code: 2, text: outcome.code, json: outcome } : outcome
}

test('the first account is added to a database that has no shape yet, with its unit, rights and password', async () => {
  expect(await khop(['add', login], person)).toMatchObject({ code: 0, json: { login, unit: person.unit, permissions: ['enter', 'approve'] } })
  const kept = await postgresAccounts(database.db).byLogin(login)
  expect(kept).toMatchObject({ name: person.name, sample: false, locked: false, mustChange: false, grants: [{ unit: person.unit, permissions: ['enter', 'approve'] }] })
  expect(await verifyPassword('mật khẩu ban đầu', kept?.passwordHash ?? '')).toBe(true)
  expect(kept?.passwordHash).not.toContain('ban đầu')
  expect((await khop(['list'], { unit: person.unit })).text).toMatch(/^kim-lien\.van-phong {2}Người Nhập Liệu {2}nghe-an\.kim-lien: /u)
  expect((await khop(['list'], { unit: 'nghe-an' })).json).toEqual({ accounts: [] })
})

test.each([
  ['a second one of the same login', ['add', login], person, 'Đã có tài khoản'],
  ['a unit nobody knows', ['add', 'x'], { ...person, unit: 'nowhere' }, 'unknownUnit'],
  ['a right there is not', ['add', 'x'], { ...person, rights: 'nhap,xoa' }, 'Không có quyền “xoa”'],
  ['no name', ['add', 'x'], { unit: person.unit, rights: 'nhap' }, 'Dùng: account add'],
  ['no verb', [], {}, 'Dùng: account add'],
  ['nobody of that login', ['lock', 'x'], {}, 'Không có tài khoản x'],
] as const)('%s is refused', async (_what, operands, options, sentence) => {
  const refused = await khop([...operands], options)
  expect([refused.code, refused.text]).toEqual([2, expect.stringContaining(sentence)])
})

test('a short password, or none, is refused and nothing is kept', async () => {
  expect((await khop(['add', 'y'], person, 'ngắn')).text).toBe('shortPassword')
  expect((await khop(['add', 'y'], person, '')).text).toContain('KHOP_PASSWORD')
  expect(await postgresAccounts(database.db).byLogin('y')).toBeNull()
})

test('lock, unlock and a password told once are done and written down as the operator’s', async () => {
  const accounts = postgresAccounts(database.db)
  expect((await khop(['lock', login])).code).toBe(0)
  expect((await accounts.byLogin(login))?.locked).toBe(true)
  expect((await khop(['list'], { unit: person.unit })).text).toContain('(đang khóa)')
  expect((await khop(['unlock', login])).json).toEqual({ login, locked: false })
  const told = await khop(['password', login])
  const { oneTimePassword } = told.json as { oneTimePassword: string }
  const kept = await accounts.byLogin(login)
  expect([kept?.mustChange, await verifyPassword(oneTimePassword, kept?.passwordHash ?? '')]).toEqual([true, true])
  const record = await accounts.eventsOf(kept?.id ?? '')
  expect(record.map(({ act, by }) => [act, by])).toEqual(['lock', 'unlock', 'reset'].map((act) => [act, { account: null, name: 'Người vận hành máy chủ' }]))
  expect(JSON.stringify(record)).not.toContain(oneTimePassword)
})

test('an address is set and taken away, and what is none is refused', async () => {
  const addressOf = async (): Promise<unknown> => (await database.pool.query('select email from contact')).rows
  expect((await khop(['email', login, 'van-phong@vi-du.vn'])).code).toBe(0)
  expect(await addressOf()).toEqual([{ email: 'van-phong@vi-du.vn' }])
  expect((await khop(['email', login, 'không phải'])).code).toBe(2)
  expect((await khop(['email', login, '-'])).code).toBe(0)
  expect(await addressOf()).toEqual([{ email: null }])
})

test('a database that does not answer is told in words', async () => {
  const outcome = await account({ operands: ['list'], options: {}, env: { DATABASE_URL: 'postgres://u:bi-mat@127.0.0.1:1/db' } })
  expect(outcome).toMatchObject({ code: 2 })
  expect(JSON.stringify(outcome)).not.toContain('bi-mat')
})
