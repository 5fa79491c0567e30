// Passwords, locks and sessions: what they end, what they open, who may, and the record of it.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { testService, type TestService } from '../../tests/service.ts'
import { samplePassword } from '../sample.ts'

const login = 'quang-ngai.binh-chuong'
const chosen = 'cái mật khẩu mới'
let service: TestService
beforeEach(async () => {
  service = await testService()
})
afterEach(() => service.close())

type Headers = { authorization: string }
const post = (url: string, headers: Headers, payload: object = {}) => service.app.inject({ method: 'POST', url, headers, payload })
const codeOf = (response: { json<T>(): T }) => response.json<{ code: string }>().code
const alive = async (headers: Headers) => (await service.app.inject({ url: '/api/session', headers })).statusCode === 200
async function signIn(password: string, name = login): Promise<Headers> {
  const response = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login: name, password } })
  expect(response.statusCode).toBe(200)
  return { authorization: `Bearer ${response.json<{ token: string }>().token}` }
}

test('a new password ends the other sessions and keeps this one; the old password is wrong from then on', async () => {
  const [here, there] = [await service.signIn(login), await service.signIn(login)]
  expect((await post('/api/session/password', here, { current: samplePassword, next: chosen })).statusCode).toBe(204)
  expect([await alive(here), await alive(there)]).toEqual([true, false])
  const old = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login, password: samplePassword } })
  expect(codeOf(old)).toBe('wrongPassword')
  expect(await alive(await signIn(chosen))).toBe(true)
  expect(await service.ports.accounts.eventsOf(`sample:${login}`)).toMatchObject([{ act: 'password', by: { account: `sample:${login}` } }])
})

test.each([
  ['too short', { current: samplePassword, next: 'chín ký t' }, 'shortPassword'],
  ['the login in capitals', { current: samplePassword, next: login.toUpperCase() }, 'passwordIsLogin'],
  ['not knowing the present one', { current: 'wrong', next: chosen }, 'wrongPassword'],
])('a new password is refused: %s', async (_name, payload, code) => {
  expect(codeOf(await post('/api/session/password', await service.signIn(login), payload))).toBe(code)
})

test('guessing the present password inside a session waits like guessing at the door', async () => {
  const headers = await service.signIn(login)
  const codes = []
  for (let time = 0; time < 5; time++) codes.push(codeOf(await post('/api/session/password', headers, { current: 'wrong', next: chosen })))
  expect(codes.slice(-2)).toEqual(['wrongPassword', 'lockedOut'])
})

test('a password given once opens only its own change', async () => {
  const before = await service.signIn(login)
  const administrator = await service.signIn('quang-ngai.quantri')
  const given = (await post('/api/accounts/reset', administrator, { login })).json<{ oneTimePassword: string }>().oneTimePassword
  expect(await alive(before)).toBe(false)
  const headers = await signIn(given)
  const offer = await service.app.inject({ url: '/api/offer', headers })
  expect([offer.statusCode, codeOf(offer)]).toEqual([403, 'mustChangePassword'])
  expect((await service.app.inject({ url: '/api/session', headers })).json()).toMatchObject({ due: 'newPassword' })
  expect(codeOf(await post('/api/session/password', headers, { current: given, next: given }))).toBe('passwordUnchanged')
  expect((await post('/api/session/password', headers, { current: given, next: chosen })).statusCode).toBe(204)
  expect((await service.app.inject({ url: '/api/offer', headers })).statusCode).toBe(200)
})

test('a locked account is out at once and stays out until it is unlocked, and the record tells by whom', async () => {
  const headers = await service.signIn(login)
  const administrator = await service.signIn('quang-ngai.quantri')
  expect((await post('/api/accounts/lock', administrator, { login })).json()).toMatchObject({ login, locked: true })
  expect(await alive(headers)).toBe(false)
  const again = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login, password: samplePassword } })
  expect([again.statusCode, codeOf(again)]).toEqual([403, 'accountLocked'])
  await post('/api/accounts/unlock', administrator, { login })
  await signIn(samplePassword)
  const acts = (await service.ports.accounts.eventsOf(`sample:${login}`)).map((one) => [one.act, one.by.account])
  expect(acts).toEqual([['lock', 'sample:quang-ngai.quantri'], ['unlock', 'sample:quang-ngai.quantri']])
})

test('an administrator reaches the accounts of his subtree alone, and not his own', async () => {
  const administrator = await service.signIn('quang-ngai.quantri')
  for (const act of ['reset', 'lock', 'unlock']) {
    expect(codeOf(await post(`/api/accounts/${act}`, administrator, { login: 'nghe-an.kim-lien' }))).toBe('unknownAccount')
    expect(codeOf(await post(`/api/accounts/${act}`, administrator, { login: 'quang-ngai.quantri' }))).toBe('ownAccount')
  }
  const { accounts } = (await service.app.inject({ url: '/api/accounts', headers: administrator })).json<{ accounts: { login: string }[] }>()
  const logins = accounts.map((one) => one.login)
  expect(logins).toContain(login)
  expect(logins.filter((one) => !one.startsWith('quang-ngai'))).toEqual([])
})

test('one sees one’s own sessions and ends the others', async () => {
  const there = await service.signIn(login)
  service.setClock('2023-09-16T03:30:00Z')
  const here = await service.signIn(login)
  const list = async () => (await service.app.inject({ url: '/api/sessions', headers: here })).json<{ sessions: { opened: string; current: boolean }[] }>().sessions
  expect((await list()).map((one) => [one.opened, one.current])).toEqual([['2023-09-16T03:30:00.000Z', true], ['2023-09-16T03:00:00.000Z', false]])
  await post('/api/sessions/end-others', here)
  expect([await alive(here), await alive(there), (await list()).length]).toEqual([true, false, 1])
})
