// Signing in through a province's accounts, against a real provider: who comes in, and every way that is refused.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createHash, randomBytes } from 'node:crypto'
import { testClient, testProvider, type TestProvider } from '../../tests/identity-provider.ts'
import { testService, type TestService } from '../../tests/service.ts'
import { openIdProvider } from '../adapters/openid-provider.ts'
import { codeAt } from '../one-time-code.ts'
import { samplePassword } from '../sample.ts'

const redirect = 'http://127.0.0.1:3999/sign-in'
const label = 'Tài khoản của tỉnh'
const login = 'quang-ngai.binh-chuong'
const mail = 'binhchuong@quangngai.gov.vn'

let provider: TestProvider
let service: TestService
beforeAll(async () => {
  provider = await testProvider(redirect)
})
afterAll(() => provider.close())
beforeEach(async () => {
  const settings = { issuer: provider.issuer, ...testClient, label, claim: 'email', redirect }
  service = await testService({ signIns: { provider: openIdProvider(settings) } })
})
afterEach(() => service.close())

type Headers = Record<string, string>
const post = (url: string, payload: object, headers: Headers = {}) => service.app.inject({ method: 'POST', url, payload, headers })
interface Browser {
  readonly secret: string
  readonly address: string
}

/** A browser that begins: it keeps a secret and shows the service its hash alone. */
async function begin(url = '/api/sign-in/begin', headers: Headers = {}, more: object = {}): Promise<Browser> {
  const secret = randomBytes(16).toString('hex')
  const response = await post(url, { browser: createHash('sha256').update(secret).digest('hex'), ...more }, headers)
  expect(response.statusCode).toBe(200)
  return { secret, address: response.json<{ address: string }>().address }
}
async function finish(browser: Browser, answer: string) {
  const response = await post('/api/sign-in/finish', { answer, secret: browser.secret })
  return response.json<{ code?: string; detail?: string; token?: string; session?: { account: string }; challenge?: string }>()
}
async function come(subject: string) {
  const browser = await begin()
  return finish(browser, await provider.signIn(browser.address, subject))
}
/** The administrator says whose the account is. */
async function expectMail(expected: string | null = mail, of = login) {
  const response = await post('/api/accounts/identity', { login: of, expected }, await service.signIn('quang-ngai.quantri'))
  return response.json<{ code?: string; expected?: string }>()
}

test('the sign-in page is told what the button says, and where it leads: code, PKCE, state and nonce, one exact way back', async () => {
  expect((await service.app.inject('/api/sign-in')).json()).toEqual({ elsewhere: { label } })
  const asked = new URL((await begin()).address)
  expect(asked.origin).toBe(provider.issuer)
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: redirect, client_id: 'khop', prompt: 'login' })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/u)
})

test('a person whose verified address the administrator expects comes in once by it, and from then on as the same person', async () => {
  provider.people.set('so-1', { email: mail.toUpperCase(), email_verified: true })
  expect(await expectMail()).toMatchObject({ expected: mail })
  const first = await come('so-1')
  expect(first).toMatchObject({ session: { account: `sample:${login}` } })
  const offer = await service.app.inject({ url: '/api/offer', headers: { authorization: `Bearer ${first.token}` } })
  expect(offer.statusCode).toBe(200)
  expect(await service.ports.accounts.eventsOf(`sample:${login}`)).toMatchObject([{ act: 'identity', by: { account: 'sample:quang-ngai.quantri' } }, { act: 'linked', by: { account: `sample:${login}` } }])
  // The address goes to somebody else at the provider: it opens nothing any more, and the first one stays who he is.
  provider.people.set('so-1', { email: 'khac@quangngai.gov.vn', email_verified: true })
  provider.people.set('so-2', { email: mail, email_verified: true })
  expect(await come('so-1')).toMatchObject({ session: { account: `sample:${login}` } })
  expect(await come('so-2')).toMatchObject({ code: 'unlinkedIdentity' })
})

test.each([
  ['an address nobody verified', { email: mail, email_verified: false }],
  ['another address', { email: 'nguoi-la@quangngai.gov.vn', email_verified: true }],
  ['no address at all', {}],
])('%s makes no account and links none; the sentence says whom to ask', async (_name, told) => {
  provider.people.set('la', told)
  await expectMail()
  const refused = await come('la')
  expect(refused).toMatchObject({ code: 'unlinkedIdentity' })
  expect(refused.detail).toContain('đề nghị người quản trị của đơn vị')
})

test('a person links his own account by his password; a second person cannot be linked to it, nor the same one to another', async () => {
  const headers = await service.signIn(login)
  const wrong = await post('/api/session/identity/begin', { browser: 'a'.repeat(64), password: 'wrong' }, headers)
  expect(wrong.json()).toMatchObject({ code: 'wrongPassword' })
  const link = async (subject: string, as: Headers) => {
    const browser = await begin('/api/session/identity/begin', as, { password: samplePassword })
    const response = await post('/api/session/identity/finish', { answer: await provider.signIn(browser.address, subject), secret: browser.secret }, as)
    return response.statusCode === 204 ? 'linked' : response.json<{ code: string }>().code
  }
  expect(await link('tu-noi', headers)).toBe('linked')
  expect(await come('tu-noi')).toMatchObject({ session: { account: `sample:${login}` } })
  expect(await link('nguoi-hai', headers)).toBe('identityTaken')
  expect(await link('tu-noi', await service.signIn('quang-ngai.binh-my'))).toBe('identityTaken')
  expect((await service.app.inject({ url: '/api/session/keys', headers })).json()).toMatchObject({ elsewhere: { label, linked: true } })
})

test('an answer that began as a link signs nobody in', async () => {
  const browser = await begin('/api/session/identity/begin', await service.signIn(login), { password: samplePassword })
  expect(await finish(browser, await provider.signIn(browser.address, 'ai-do'))).toMatchObject({ code: 'signInLost' })
})

test('one address is expected of one account; taking it back takes the link away and ends the sessions', async () => {
  provider.people.set('so-1', { email: mail, email_verified: true })
  await expectMail()
  expect(await expectMail(mail, 'quang-ngai.binh-my')).toMatchObject({ code: 'identityTaken' })
  const { token = '' } = await come('so-1')
  await expectMail(null)
  expect((await service.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(401)
  expect(await come('so-1')).toMatchObject({ code: 'unlinkedIdentity' })
  expect(await expectMail(mail, 'nghe-an.kim-lien')).toMatchObject({ code: 'unknownAccount' })
})

test('an address that is another’s already changes nothing of what was expected of an account', async () => {
  const issuer = new URL(provider.issuer).href
  await expectMail()
  await expectMail('binhmy@quangngai.gov.vn', 'quang-ngai.binh-my')
  expect(await expectMail(mail, 'quang-ngai.binh-my')).toMatchObject({ code: 'identityTaken' })
  expect(await service.ports.signIns.store.identityOf('sample:quang-ngai.binh-my', issuer)).toEqual({ linked: false, expected: 'binhmy@quangngai.gov.vn' })
  expect(await expectMail()).toMatchObject({ expected: mail }) // the same again is no conflict
  const both = await Promise.all(['quang-ngai.binh-my', 'quang-ngai.binh-chuong'].map((of) => expectMail('chung@quangngai.gov.vn', of)))
  expect(both.filter((one) => one.code === 'identityTaken')).toHaveLength(1)
})

test('taking a link away also ends a sign-in that waits for its code', async () => {
  provider.people.set('so-1', { email: mail, email_verified: true })
  await expectMail()
  Object.assign(service.ports.signIns, { secondFactorFor: ['send'], factorElsewhere: true })
  const headers = { authorization: `Bearer ${(await come('so-1')).token}` }
  const { secret } = (await post('/api/session/factor/begin', {}, headers)).json<{ secret: string }>()
  const step = Math.floor(service.ports.clock().getTime() / 30_000)
  await post('/api/session/factor/confirm', { code: codeAt(secret, step) }, headers)
  const { challenge } = await come('so-1')
  Object.assign(service.ports.signIns, { secondFactorFor: [] })
  await expectMail(null)
  const late = await post('/api/login/code', { challenge, code: codeAt(secret, step + 1) })
  expect(late.json()).toMatchObject({ code: 'challengeLost' })
})

test('forged: a state nobody began, another browser’s answer, and a code of nobody are refused', async () => {
  const [mine, other] = [await begin(), await begin()]
  const answer = await provider.signIn(mine.address, 'so-1')
  const forged = new URLSearchParams(answer)
  forged.set('state', 'x'.repeat(43))
  expect(await finish(mine, `?${forged}`)).toMatchObject({ code: 'signInLost' })
  expect(await finish(other, answer)).toMatchObject({ code: 'signInLost' })
  const guessed = new URLSearchParams(answer)
  guessed.set('code', 'x'.repeat(43))
  expect(await finish(mine, `?${guessed}`)).toMatchObject({ code: 'signInUntrusted' })
  expect(await finish(mine, 'nothing')).toMatchObject({ code: 'signInLost' })
})

test('an answer counts once', async () => {
  provider.people.set('so-1', { email: mail, email_verified: true })
  await expectMail()
  const browser = await begin()
  const answer = await provider.signIn(browser.address, 'so-1')
  expect(await finish(browser, answer)).toMatchObject({ session: {} })
  expect(await finish(browser, answer)).toMatchObject({ code: 'signInLost' })
})

test('a token with another nonce is not believed', async () => {
  const browser = await begin()
  const address = new URL(browser.address)
  address.searchParams.set('nonce', 'of-another-sign-in')
  expect(await finish(browser, await provider.signIn(address.href, 'so-1'))).toMatchObject({ code: 'signInUntrusted' })
})

test('what began more than ten minutes ago is over', async () => {
  const browser = await begin()
  const answer = await provider.signIn(browser.address, 'so-1')
  service.setClock('2023-09-16T03:10:00Z')
  expect(await finish(browser, answer)).toMatchObject({ code: 'signInLost' })
})

test('who declines at the provider is told so', async () => {
  const browser = await begin()
  const refused = await finish(browser, await provider.decline(browser.address))
  expect(refused).toMatchObject({ code: 'signInDeclined' })
  expect(refused.detail).toContain(label)
})

test('a locked account and one whose grant has ended stay out, and a lock lets nothing be linked', async () => {
  provider.people.set('so-1', { email: mail, email_verified: true })
  await expectMail()
  const administrator = await service.signIn('quang-ngai.quantri')
  await post('/api/accounts/lock', { login }, administrator)
  expect(await come('so-1')).toMatchObject({ code: 'accountLocked' })
  expect(await service.ports.signIns.store.identityOf(`sample:${login}`, new URL(provider.issuer).href)).toEqual({ linked: false, expected: mail })
  await post('/api/accounts/unlock', { login }, administrator)
  expect(await come('so-1')).toMatchObject({ session: {} })
  await post('/api/accounts/lock', { login }, administrator)
  expect(await come('so-1')).toMatchObject({ code: 'accountLocked' })
  await post('/api/accounts/unlock', { login }, administrator)
  const list = { id: 'list', unit: 'quang-ngai', by: { account: null, name: 'x' }, at: service.ports.clock(), rows: [] }
  await service.ports.accounts.keepList({ ...list, by: { account: 'sample:quang-ngai.quantri', name: 'x' } })
  const before = [{ unit: login, permissions: (await service.ports.accounts.byLogin(login))?.grants[0]?.permissions ?? [] }]
  await service.ports.accounts.decideList(
    { list: 'list', by: { account: 'sample:quang-ngai', name: 'x' }, at: service.ports.clock(), approved: true, reason: '' },
    [{ row: 1, account: `sample:${login}`, name: 'x', position: '', act: 'ended', before, after: before.map((one) => ({ ...one, to: '2023-09-15' })) }],
  )
  expect(await come('so-1')).toMatchObject({ code: 'noGrant' })
})

test('a provider that is down is said to be down, passwords go on, and it is looked up again once it is back', async () => {
  const gone = openIdProvider({ issuer: 'http://127.0.0.1:9', ...testClient, label, claim: 'email', redirect })
  const other = await testService({ signIns: { provider: gone } })
  const response = await other.app.inject({ method: 'POST', url: '/api/sign-in/begin', payload: { browser: 'a'.repeat(64) } })
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([503, 'providerDown'])
  expect(response.json<{ detail: string }>().detail).toContain('đăng nhập bằng tên và mật khẩu của Khớp')
  expect((await other.app.inject({ url: '/api/offer', headers: await other.signIn(login) })).statusCode).toBe(200)
  await other.close()

  const passing = await testProvider(redirect)
  await passing.close()
  const back = openIdProvider({ issuer: passing.issuer, ...testClient, label, claim: 'email', redirect })
  const secrets = { state: 's', nonce: 'n', verifier: 'v'.repeat(43) }
  expect(await back.begin(secrets)).toMatchObject({ code: 'providerDown' })
  const again = await testProvider(redirect, Number(new URL(passing.issuer).port))
  expect(await back.begin(secrets)).toContain(passing.issuer)
  await again.close()
})

test('where none is set, there is no button and nothing to begin', async () => {
  const other = await testService()
  expect((await other.app.inject('/api/sign-in')).json()).toEqual({ elsewhere: null })
  const response = await other.app.inject({ method: 'POST', url: '/api/sign-in/begin', payload: { browser: 'a'.repeat(64) } })
  expect(response.json()).toMatchObject({ code: 'elsewhereOff' })
  await other.close()
})

test('who comes from elsewhere needs no password of ours, nor our second factor unless the operator says so', async () => {
  provider.people.set('so-1', { email: mail, email_verified: true })
  const administrator = await service.signIn('quang-ngai.quantri')
  await expectMail()
  await post('/api/accounts/reset', { login }, administrator) // a one-time password lies unused
  Object.assign(service.ports.signIns, { secondFactorFor: ['send'] })
  const first = await come('so-1')
  expect(first.session).not.toHaveProperty('due')

  Object.assign(service.ports.signIns, { factorElsewhere: true })
  const due = await come('so-1')
  expect(due.session).toMatchObject({ due: 'secondFactor' })
  const headers = { authorization: `Bearer ${due.token}` }
  const { secret } = (await post('/api/session/factor/begin', {}, headers)).json<{ secret: string }>()
  const step = Math.floor(service.ports.clock().getTime() / 30_000)
  expect((await post('/api/session/factor/confirm', { code: codeAt(secret, step) }, headers)).statusCode).toBe(200)
  const second = await come('so-1')
  expect(Object.keys(second)).toEqual(['challenge'])
  const opened = await post('/api/login/code', { challenge: second.challenge, code: codeAt(secret, step + 1) })
  expect(opened.json<{ session: object }>().session).not.toHaveProperty('due')
})
