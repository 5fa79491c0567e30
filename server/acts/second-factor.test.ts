// The second factor: enrolled, asked for, never taken twice, counted like passwords, and lost.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generateSync } from 'otplib'
import { testService, type TestService } from '../../tests/service.ts'
import { samplePassword } from '../sample.ts'
import { createSeal } from '../seal.ts'
import type { SignInGround } from '../sign-in-ports.ts'

const login = 'quang-ngai.binh-chuong'
const key = Buffer.alloc(32, 7)
let service: TestService
const start = async (signIns: Partial<SignInGround> = {}) => void (service = await testService({ signIns: { seal: createSeal(key), ...signIns } }))
beforeEach(() => start())
afterEach(() => service.close())

type Headers = { authorization: string }
type Answer = { code?: string; token?: string; challenge?: string; session?: { due?: string }; secret?: string; address?: string; recoveryCodes?: string[] }
const post = async (url: string, payload: object, headers: Headers | Record<string, string> = {}): Promise<Answer> => {
  const response = await service.app.inject({ method: 'POST', url, payload, headers })
  return response.statusCode === 204 ? {} : response.json<Answer>()
}
const bearer = (token: string | undefined): Headers => ({ authorization: `Bearer ${token ?? ''}` })
/** What the person's app shows, by another program than ours, `seconds` from now. */
const shown = (secret: string, seconds = 0): string => generateSync({ secret, epoch: Math.floor(service.ports.clock().getTime() / 1000) + seconds })
const at = (time: string): void => service.setClock(`2023-09-16T${time}Z`)
const password = (name = login) => post('/api/login', { login: name, password: samplePassword })
const code = async (typed: string, name = login) => post('/api/login/code', { challenge: (await password(name)).challenge, code: typed })

/** Enrols a factor and answers its secret, its recovery codes and the session it was done in. */
async function enrol(name = login): Promise<{ secret: string; recovery: string[]; headers: Headers }> {
  const headers = await service.signIn(name)
  const offer = await post('/api/session/factor/begin', { password: samplePassword }, headers)
  const secret = offer.secret ?? ''
  const { recoveryCodes = [] } = await post('/api/session/factor/confirm', { code: shown(secret) }, headers)
  return { secret, recovery: recoveryCodes, headers }
}

test('what the app shows at this moment enrols; then a password alone opens nothing, and with a code it does', async () => {
  const other = await service.signIn(login)
  const { secret, recovery, headers } = await enrol()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/u)
  expect(new Set(recovery).size).toBe(10)
  expect((await service.app.inject({ url: '/api/session', headers })).statusCode).toBe(200)
  expect((await service.app.inject({ url: '/api/session', headers: other })).statusCode).toBe(401) // other sessions end
  at('03:01:00')
  const first = await password()
  expect(Object.keys(first)).toEqual(['challenge'])
  const opened = await post('/api/login/code', { challenge: first.challenge, code: shown(secret) })
  expect((await service.app.inject({ url: '/api/offer', headers: bearer(opened.token) })).statusCode).toBe(200)
  expect(await service.ports.accounts.eventsOf(`sample:${login}`)).toMatchObject([{ act: 'factor', by: { account: `sample:${login}` } }])
})

test('a code counts once, and so does the one it was enrolled with; a challenge counts once and for five minutes', async () => {
  const { secret } = await enrol()
  expect(await code(shown(secret))).toMatchObject({ code: 'wrongCode' })
  at('03:01:00')
  const typed = shown(secret)
  const first = await password()
  expect(await post('/api/login/code', { challenge: first.challenge, code: typed })).toMatchObject({ token: expect.any(String) })
  expect(await code(typed)).toMatchObject({ code: 'wrongCode' })
  expect(await post('/api/login/code', { challenge: first.challenge, code: shown(secret, 30) })).toMatchObject({ code: 'challengeLost' })
  const second = await password()
  at('03:06:00')
  expect(await post('/api/login/code', { challenge: second.challenge, code: shown(secret) })).toMatchObject({ code: 'challengeLost' })
})

test('a phone half a minute off is let in, one a whole minute off is not', async () => {
  const { secret } = await enrol()
  at('03:10:00')
  expect(await code(shown(secret, -30))).toMatchObject({ token: expect.any(String) })
  expect(await code(shown(secret, 30))).toMatchObject({ token: expect.any(String) })
  at('03:20:00')
  expect(await code(shown(secret, -60))).toMatchObject({ code: 'wrongCode' })
  expect(await code(shown(secret, 60))).toMatchObject({ code: 'wrongCode' })
})

test('the same code sent twenty times at once opens one session', async () => {
  const { secret } = await enrol()
  at('03:10:00')
  const challenges = await Promise.all(Array.from({ length: 4 }, () => password()))
  const answers = await Promise.all(challenges.map(({ challenge }) => post('/api/login/code', { challenge, code: shown(secret) })))
  expect(answers.filter((one) => one.token !== undefined)).toHaveLength(1)
})

test('wrong codes are counted with wrong passwords, and the right password between them forgets none', async () => {
  const { secret } = await enrol()
  at('03:10:00')
  const codes = []
  for (let time = 0; time < 3; time++) codes.push((await code('000000')).code)
  expect((await post('/api/login', { login, password: 'wrong' })).code).toBe('wrongPassword')
  codes.push((await code('000000')).code)
  expect(codes).toEqual(['wrongCode', 'wrongCode', 'wrongCode', 'lockedOut'])
  expect((await password()).code).toBe('lockedOut')
  at('03:26:00')
  expect((await code(shown(secret))).token).toBeDefined()
  expect((await code('000000')).code).toBe('wrongCode') // signing in forgot them
})

test('a recovery code opens once, however it is written, and says so in the record', async () => {
  const { recovery } = await enrol()
  const [one = ''] = recovery
  expect(await code(one.toUpperCase().replaceAll('-', ' '))).toMatchObject({ token: expect.any(String) })
  expect(await code(one)).toMatchObject({ code: 'wrongCode' })
  const session = await code(recovery[1] ?? '')
  expect((await service.app.inject({ url: '/api/session/keys', headers: bearer(session.token) })).json()).toMatchObject({ secondFactor: true, recoveryLeft: 8 })
  expect((await service.ports.accounts.eventsOf(`sample:${login}`)).map((event) => event.act)).toEqual(['factor', 'recoveryUsed', 'recoveryUsed'])
})

describe('enrolling', () => {
  test('asks for the password, and for a code of the secret that was offered last', async () => {
    const headers = await service.signIn(login)
    expect(await post('/api/session/factor/begin', {}, headers)).toMatchObject({ code: 'wrongPassword' })
    expect(await post('/api/session/factor/confirm', { code: '123456' }, headers)).toMatchObject({ code: 'enrolmentLost' })
    const [first, last] = [await post('/api/session/factor/begin', { password: samplePassword }, headers), await post('/api/session/factor/begin', { password: samplePassword }, headers)]
    expect(last.address).toBe(`otpauth://totp/Khop:${login}?secret=${last.secret}&issuer=Khop`)
    expect(await post('/api/session/factor/confirm', { code: shown(first.secret ?? '') }, headers)).toMatchObject({ code: 'wrongCode' })
    expect((await password()).challenge).toBeUndefined() // it does not count yet
    expect((await post('/api/session/factor/confirm', { code: shown(last.secret ?? '') }, headers)).recoveryCodes).toHaveLength(10)
    expect(await post('/api/session/factor/begin', { password: samplePassword }, headers)).toMatchObject({ code: 'factorPresent' })
  })
  test('is undone by its owner with password and code', async () => {
    const { secret, headers } = await enrol()
    at('03:10:00')
    expect(await post('/api/session/factor/remove', { password: 'wrong', code: shown(secret) }, headers)).toMatchObject({ code: 'wrongPassword' })
    expect(await post('/api/session/factor/remove', { password: samplePassword, code: '000000' }, headers)).toMatchObject({ code: 'wrongCode' })
    expect(await post('/api/session/factor/remove', { password: samplePassword, code: shown(secret) }, headers)).toEqual({})
    expect((await password()).token).toBeDefined()
    expect(await post('/api/session/factor/remove', { password: samplePassword, code: '000000' }, headers)).toMatchObject({ code: 'factorMissing' })
  })
})

test('a lost phone: the administrator takes the factor away, sessions end, the record says by whom; not his own, nor elsewhere', async () => {
  const { headers } = await enrol()
  const administrator = await service.signIn('quang-ngai.quantri')
  expect(await post('/api/accounts/factor-reset', { login }, administrator)).toEqual({ login })
  expect((await service.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
  expect((await password()).token).toBeDefined()
  expect((await service.ports.accounts.eventsOf(`sample:${login}`)).at(-1)).toMatchObject({ act: 'factorReset', by: { account: 'sample:quang-ngai.quantri' } })
  expect(await post('/api/accounts/factor-reset', { login }, administrator)).toMatchObject({ code: 'factorMissing' })
  expect(await post('/api/accounts/factor-reset', { login: 'quang-ngai.quantri' }, administrator)).toMatchObject({ code: 'ownAccount' })
  expect(await post('/api/accounts/factor-reset', { login: 'nghe-an.kim-lien' }, administrator)).toMatchObject({ code: 'unknownAccount' })
})

test('a locked account gets no further than its password, nor a challenge from before', async () => {
  const { secret } = await enrol()
  const { challenge } = await password()
  await post('/api/accounts/lock', { login }, await service.signIn('quang-ngai.quantri'))
  at('03:01:00')
  expect(await post('/api/login/code', { challenge, code: shown(secret) })).toMatchObject({ code: 'challengeLost' })
  expect(await password()).toMatchObject({ code: 'accountLocked' })
})

test('who has a right that demands one can do nothing before enrolling it; others are not asked', async () => {
  await service.close()
  await start({ secondFactorFor: ['administer'] })
  const first = await password('quang-ngai.quantri')
  expect(first.session).toMatchObject({ due: 'secondFactor' })
  const headers = bearer(first.token)
  const refused = await service.app.inject({ url: '/api/accounts', headers })
  expect([refused.statusCode, refused.json<Answer>().code]).toEqual([403, 'mustEnrolFactor'])
  const { secret = '' } = await post('/api/session/factor/begin', {}, headers)
  expect((await post('/api/session/factor/confirm', { code: shown(secret) }, headers)).recoveryCodes).toHaveLength(10)
  expect((await service.app.inject({ url: '/api/accounts', headers })).statusCode).toBe(200)
  expect((await password()).session).not.toHaveProperty('due')
})

test('secrets are kept sealed, each to its account; under another key the code is refused with a way out', async () => {
  const { secret, recovery } = await enrol()
  const kept = await service.ports.signIns.store.factorOf(`sample:${login}`)
  expect(kept?.secret).toMatch(/^sealed\./u)
  expect(kept?.secret).not.toContain(secret)
  expect(createSeal(key).open(kept?.secret ?? '', 'another account')).toBeNull()
  expect(createSeal(Buffer.alloc(32, 8)).open(kept?.secret ?? '', `sample:${login}`)).toBeNull()
  expect(createSeal(key).open(createSeal(null).seal('a.b', 'x'), 'x')).toBe('a.b')
  Object.assign(service.ports.signIns, { seal: createSeal(null) })
  expect(await code('000000')).toMatchObject({ code: 'factorUnreadable' })
  expect(await code(recovery[0] ?? '')).toMatchObject({ token: expect.any(String) })
})
