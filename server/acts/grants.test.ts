// Rights with dates: signing in and staying in follow the day in Vietnam.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { testDatabase, type TestDatabase } from '../../tests/database.ts'
import { testService, type TestService } from '../../tests/service.ts'
import { samplePassword } from '../sample.ts'

const login = 'quang-ngai.binh-chuong'
const account = `sample:${login}`
let database: TestDatabase
let service: TestService
beforeEach(async () => {
  database = await testDatabase()
  service = await testService({ database })
})
afterEach(async () => {
  await service.close()
  await database.close()
})

const grant = (values: { to_day?: string; from_day?: string }) => database.db.updateTable('account_grant').set(values).where('account', '=', account).execute()
async function signInCode(): Promise<string> {
  const response = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login, password: samplePassword } })
  return response.statusCode === 200 ? 'in' : response.json<{ code: string }>().code
}

test('a session stops at midnight in Vietnam after the last day, and nobody signs in again', async () => {
  await grant({ to_day: '2023-09-16' })
  const headers = await service.signIn(login)
  service.setClock('2023-09-16T16:59:59Z')
  const late = await service.signIn(login)
  expect((await service.app.inject({ url: '/api/session', headers: late })).statusCode).toBe(200)
  service.setClock('2023-09-16T17:00:00Z')
  for (const each of [headers, late]) expect((await service.app.inject({ url: '/api/session', headers: each })).statusCode).toBe(401)
  expect(await signInCode()).toBe('noGrant')
})

test('nobody signs in before the first day', async () => {
  await grant({ from_day: '2023-09-17' })
  expect(await signInCode()).toBe('noGrant')
  service.setClock('2023-09-16T17:00:00Z')
  expect(await signInCode()).toBe('in')
})

test('a wrong password tells nothing of an account without rights', async () => {
  await grant({ to_day: '2023-09-01' })
  const response = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login, password: 'wrong' } })
  expect(response.json<{ code: string }>().code).toBe('wrongPassword')
})

test('an open session has the rights of this moment, not those it was opened with', async () => {
  const headers = await service.signIn(login)
  await database.db.updateTable('account_grant').set({ permissions: ['enter'], unit: 'quang-ngai.binh-my' }).where('account', '=', account).execute()
  const session = (await service.app.inject({ url: '/api/session', headers })).json()
  expect(session).toMatchObject({ unit: 'quang-ngai.binh-my', permissions: ['enter'] })
})

test('locking an account stops its open session', async () => {
  const headers = await service.signIn(login)
  await database.db.updateTable('account').set({ locked: true }).where('id', '=', account).execute()
  expect((await service.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
  expect(await signInCode()).toBe('accountLocked')
})
