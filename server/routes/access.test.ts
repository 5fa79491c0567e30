// Every route: who may not. A route that is added without a word on its access does not even start.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { binhChuong, filledWorkbook, kimLien, pathOf, testService, type TestService } from '../../tests/service.ts'
import { circular, form2027, month2027, newNames, order } from '../../tests/shelf-declarations.ts'
import { buildApp } from '../app.ts'

let service: TestService
let workbook: Buffer
const report = pathOf(binhChuong)
const narrative = report.replace(/data$/u, 'narrative')
const sha256 = 'a'.repeat(64)
const extension = { until: '2023-09-25', document: { number: '12/UBND', day: '2023-09-15' }, reason: 'x' }

/** The routes a report's figures and its narrative share. */
const shared = (report: string) =>
  [
    { method: 'GET', url: report },
    { method: 'GET', url: `${report}/template` },
    { method: 'GET', url: `${report}/history` },
    { method: 'GET', url: `${report}/review` },
    { method: 'GET', url: `${report}/difference?from=${sha256}&to=${sha256}` },
    { method: 'POST', url: `${report}/check`, file: true },
    { method: 'POST', url: `${report}/save`, file: true },
    { method: 'POST', url: `${report}/revise`, file: true },
    { method: 'POST', url: `${report}/submit`, payload: { sha256 } },
    { method: 'POST', url: `${report}/approve`, payload: { sha256 } },
    { method: 'POST', url: `${report}/sign`, payload: { sha256, signer: 'x' } },
    { method: 'POST', url: `${report}/send`, payload: { sha256, explanations: [] }, headers: { 'idempotency-key': 'key-00001' } },
    { method: 'POST', url: `${report}/replace`, payload: { sha256, explanations: [], reason: 'x' }, headers: { 'idempotency-key': 'key-00001' } },
    { method: 'POST', url: `${report}/receive`, payload: { sha256 } },
    { method: 'POST', url: `${report}/return`, payload: { sha256, reason: 'x', notes: [] } },
    { method: 'POST', url: `${report}/extend`, payload: extension },
    { method: 'POST', url: `${report}/waive`, payload: { rule: 'II.06a.P1', reason: 'x' } },
  ] as const
const listId = '11111111-1111-4111-8111-111111111111'

/** Every route of the service that is not open to everyone, with a request that would otherwise be a good one. */
const guarded = [
  { method: 'POST', url: '/api/logout' },
  { method: 'GET', url: '/api/session' },
  { method: 'POST', url: '/api/session/password', payload: { current: 'x', next: 'x' } },
  { method: 'GET', url: '/api/sessions' },
  { method: 'GET', url: '/api/session/keys' },
  { method: 'POST', url: '/api/session/factor/begin', payload: {} },
  { method: 'POST', url: '/api/session/factor/confirm', payload: { code: '123456' } },
  { method: 'POST', url: '/api/session/factor/remove', payload: { password: 'x', code: '123456' } },
  { method: 'POST', url: '/api/session/identity/begin', payload: { browser: sha256, password: 'x' } },
  { method: 'POST', url: '/api/session/identity/finish', payload: { answer: 'x', secret: 'x' } },
  { method: 'POST', url: '/api/accounts/factor-reset', payload: { login: 'x' } },
  { method: 'POST', url: '/api/accounts/identity', payload: { login: 'x', expected: null } },
  { method: 'POST', url: '/api/sessions/end-others' },
  { method: 'GET', url: '/api/accounts' },
  { method: 'POST', url: '/api/accounts/reset', payload: { login: 'x' } },
  { method: 'POST', url: '/api/accounts/lock', payload: { login: 'x' } },
  { method: 'POST', url: '/api/accounts/unlock', payload: { login: 'x' } },
  { method: 'GET', url: '/api/accounts/template' },
  { method: 'POST', url: '/api/accounts/lists', file: true },
  { method: 'GET', url: '/api/accounts/lists' },
  { method: 'POST', url: `/api/accounts/lists/${listId}/approve` },
  { method: 'POST', url: `/api/accounts/lists/${listId}/reject`, payload: { reason: 'x' } },
  { method: 'GET', url: '/api/offer' },
  { method: 'GET', url: `/api/status?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/compliance?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/compliance.xlsx?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/compliance.docx?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'POST', url: '/api/catalogue/preview?regime=kstt-quang-ngai&catalogue=linh-vuc&from=2026-12-01', file: true },
  { method: 'POST', url: '/api/catalogue/adopt', payload: { regime: 'kstt-quang-ngai', catalogue: 'linh-vuc', from: '2026-12-01', evidence: 'law', document: { id: 'x' }, rows: [{ row: 2, name: 'x', ministry: 'y', code: '' }], decisions: { dating: 'law', renames: {}, leftOut: [] }, reason: 'x' } },
  { method: 'GET', url: `/api/files/${sha256}` },
  ...shared(report),
  ...shared(narrative),
  { method: 'GET', url: '/api/audit/verify' },
  { method: 'GET', url: `/api/audit/events?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/audit/events.csv?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `${report}/coverage` },
  { method: 'GET', url: `${report}/freshness` },
  { method: 'GET', url: `${report}/export?format=csv` },
  { method: 'GET', url: `${report}/figures` },
  { method: 'GET', url: `${report}/trace?form=x&line=x&column=4` },
  { method: 'GET', url: `${report}/cell?form=x&line=x&column=4` },
  { method: 'POST', url: `${report}/consolidate` },
  { method: 'GET', url: '/api/shelf/forms' },
  { method: 'GET', url: '/api/shelf/forms/II.06a/2020' },
  { method: 'GET', url: '/api/shelf/forms/II.06a/2020/page' },
  { method: 'GET', url: '/api/shelf/history' },
  { method: 'POST', url: '/api/shelf/forms', payload: order(form2027) },
  { method: 'POST', url: '/api/shelf/calendars', payload: order(month2027) },
  { method: 'POST', url: '/api/shelf/catalogues', payload: order(newNames) },
  { method: 'POST', url: '/api/shelf/units', payload: order({ units: [{ id: 'nghe-an.moi', name: 'Đơn vị mới', kind: 'department', memberships: [{ parent: 'nghe-an' }] }] }) },
  { method: 'GET', url: '/api/shelf/calendars' },
  { method: 'GET', url: '/api/shelf/calendars/nghe-an.month.2023-09?regime=kstt-nghe-an' },
  { method: 'GET', url: '/api/shelf/catalogues/linh-vuc?regime=kstt-nghe-an' },
  { method: 'POST', url: '/api/shelf/calendars/preview', payload: { regime: 'kstt-nghe-an', declaration: month2027, document: circular, closesPrevious: true } },
  { method: 'GET', url: '/api/units' },
  { method: 'GET', url: '/api/units/workbook?regime=kstt-nghe-an' },
  { method: 'POST', url: '/api/units/preview?regime=kstt-nghe-an&from=2026-12-01', file: true },
  { method: 'POST', url: '/api/shelf/withdraw', payload: { regime: binhChuong.regime, of: 1, reason: 'x' } },
  { method: 'POST', url: '/api/adopt/preview', file: true },
  { method: 'POST', url: '/api/adopt/answer', payload: { proposal: {}, answers: {} } },
  { method: 'GET', url: '/api/contact' },
  { method: 'PUT', url: '/api/contact', payload: { email: 'a@example.vn' } },
  { method: 'GET', url: `/api/reminders?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: '/api/reminders/preview' },
  { method: 'POST', url: '/api/reminders/send' },
  { method: 'GET', url: `/api/reminders/letter.docx?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: '/api/directives' },
  { method: 'GET', url: '/api/directives/counts?from=2023-01-01&to=2023-06-30' },
  { method: 'POST', url: '/api/directives', payload: { document: 'x', day: '2023-01-01', issuer: 'x', title: 'x', level: 'province', tasks: [{ id: 't1', text: 'x', owner: binhChuong.unit, due: null }] } },
  { method: 'POST', url: '/api/directives/d1/tasks/t1/progress', payload: { text: 'x' } },
  { method: 'POST', url: '/api/directives/d1/tasks/t1/complete', payload: { result: 'x' } },
  { method: 'POST', url: '/api/directives/d1/tasks/t1/extend', payload: { due: '2023-12-31', document: 'x' } },
  { method: 'POST', url: '/api/directives/d1/tasks/t1/review', payload: { text: 'x' } },
] as const
const open = ['/api/login', '/api/login/code', '/api/sign-in', '/api/sign-in/begin', '/api/sign-in/finish', '/api/health', '/api/regimes', '/api/deadlines', '/api/plan', '/api/lookup']

beforeAll(async () => {
  service = await testService()
  workbook = await filledWorkbook(binhChuong)
})
afterAll(() => service.close())

const sessions = new Map<string, Promise<{ authorization: string }>>()
/** One session for each login, however many routes it tries: signing in has a limit of its own. */
function signedIn(login: string): Promise<{ authorization: string }> {
  const session = sessions.get(login) ?? service.signIn(login)
  sessions.set(login, session)
  return session
}

function ask(route: (typeof guarded)[number], headers: Record<string, string>) {
  const file = 'file' in route
  return service.app.inject({
    method: route.method,
    url: route.url,
    headers: { ...headers, ...('headers' in route ? route.headers : {}), ...(file ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(file ? { payload: workbook } : 'payload' in route ? { payload: route.payload } : {}),
  })
}

describe('who may not', () => {
  test.each(guarded.map((route) => [`${route.method} ${route.url.replace(/^.*binh-chuong/u, '…')}`, route] as const))(
    '%s: nobody without signing in, nor with a session that never was',
    async (_name, route) => {
      for (const headers of [{}, { authorization: 'Bearer nothing' }]) {
        const response = await ask(route, headers)
        expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'notSignedIn'])
      }
    },
  )
  const ofReports = guarded.filter((route) => route.url.startsWith(report))
  test.each(ofReports.map((route) => [`${route.method} ${route.url.replace(/^.*binh-chuong/u, '…')}`, route] as const))(
    '%s: nobody of another unit beside or below',
    async (_name, route) => {
      for (const login of ['quang-ngai.binh-my', 'nghe-an.nam-dan', 'quang-ngai.so-noi-vu']) {
        const response = await ask(route, await signedIn(login))
        expect([403]).toContain(response.statusCode)
      }
    },
  )
  test.each([
    ['save', 'quang-ngai.so-tu-phap.duyet'],
    ['save', 'quang-ngai.so-tu-phap.gui'],
    ['revise', 'quang-ngai.so-tu-phap.duyet'],
    ['submit', 'quang-ngai.so-tu-phap.duyet'],
    ['submit', 'quang-ngai.so-tu-phap.gui'],
    ['approve', 'quang-ngai.so-tu-phap.nhap'],
    ['approve', 'quang-ngai.so-tu-phap.gui'],
    ['sign', 'quang-ngai.so-tu-phap.nhap'],
    ['sign', 'quang-ngai.so-tu-phap.duyet'],
    ['send', 'quang-ngai.so-tu-phap.nhap'],
    ['send', 'quang-ngai.so-tu-phap.duyet'],
    ['replace', 'quang-ngai.so-tu-phap.nhap'],
    ['replace', 'quang-ngai.so-tu-phap.duyet'],
    ['receive', 'quang-ngai.so-tu-phap'],
    ['return', 'quang-ngai.so-tu-phap'],
    ['extend', 'quang-ngai.so-tu-phap'],
    ['waive', 'quang-ngai.so-tu-phap'],
  ])('%s: not %s, whose right is another', async (act, login) => {
    const own = { ...binhChuong, unit: 'quang-ngai.so-tu-phap' }
    const route = guarded.find((one) => one.url === `${report}/${act}`)
    if (!route) throw new Error(act)
    const moved = { ...route, url: `${pathOf(own)}/${act}` } as typeof route
    const response = await ask(moved, await service.signIn(login))
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
  })
  test('the history of the shelf: administrators alone', async () => {
    const response = await service.app.inject({ url: '/api/shelf/history', headers: await service.signIn('quang-ngai') })
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
  })
  test('the audit of the whole ledger: administrators alone', async () => {
    const verify = async (login: string) => (await service.app.inject({ url: '/api/audit/verify', headers: await service.signIn(login) })).statusCode
    expect([await verify('quang-ngai'), await verify('quang-ngai.quantri')]).toEqual([403, 200])
  })
  const ofAccounts = guarded.filter((route) => route.url.startsWith('/api/accounts') && !/approve|reject/u.test(route.url) && `${route.method} ${route.url}` !== 'GET /api/accounts/lists')
  test.each(ofAccounts.map((route) => [`${route.method} ${route.url}`, route] as const))('%s: administrators alone', async (_name, route) => {
    const response = await ask(route, await service.signIn('quang-ngai'))
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
  })
  test('account lists: seen by administrators and approvers, decided by approvers alone', async () => {
    const enters = await service.signIn('quang-ngai.so-tu-phap.nhap')
    const administers = await service.signIn('quang-ngai.quantri')
    const seen = guarded.find((route) => `${route.method} ${route.url}` === 'GET /api/accounts/lists')
    if (!seen) throw new Error('no such route')
    expect((await ask(seen, enters)).json<{ code: string }>().code).toBe('notPermitted')
    for (const route of guarded.filter((one) => one.url.includes(listId))) {
      for (const headers of [enters, administers]) expect((await ask(route, headers)).json<{ code: string }>().code).toBe('notPermitted')
    }
  })
  test.each(['/api/reminders', '/api/reminders/preview', '/api/reminders/send', '/api/reminders/letter.docx', '/api/directives'])('%s: not who does not consolidate', async (path) => {
    const route = guarded.findLast((one) => one.url.split('?')[0] === path)
    if (!route) throw new Error(path)
    const response = await ask(route, await service.signIn(binhChuong.unit))
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
  })
  test.each([['progress', 'duyet'], ['complete', 'nhap'], ['review', 'gui'], ['extend', 'gui']])('%s of a task: not %s, whose right is another', async (act, who) => {
    const route = guarded.find((one) => one.url === `/api/directives/d1/tasks/t1/${act}`)
    if (!route) throw new Error(act)
    const response = await ask(route, await service.signIn(`quang-ngai.so-tu-phap.${who}`))
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
  })
  test('nobody receives or returns the report of his own unit', async () => {
    const headers = await service.signIn('nghe-an.nam-dan')
    const own = pathOf({ ...kimLien, unit: 'nghe-an.nam-dan' })
    const response = await service.app.inject({ method: 'POST', url: `${own}/receive`, headers, payload: { sha256 } })
    expect(response.json<{ code: string }>().code).toBe('notPermitted')
  })
  test('a session ended by signing out opens nothing', async () => {
    const headers = await service.signIn('quang-ngai.binh-chuong')
    expect((await service.app.inject({ method: 'POST', url: '/api/logout', headers })).statusCode).toBe(204)
    expect((await service.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
  })
  test('a session ends by itself after twelve hours', async () => {
    const headers = await service.signIn('quang-ngai.binh-chuong')
    service.setClock('2023-09-16T15:00:01Z')
    expect((await service.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
    service.setClock('2023-09-16T03:00:00Z')
  })
  test('after five wrong passwords the account waits, even with the right one', async () => {
    const attempt = (password: string) =>
      service.app.inject({ method: 'POST', url: '/api/login', payload: { login: 'nghe-an.nam-giang', password } })
    const codes = []
    for (let time = 0; time < 5; time++) codes.push((await attempt('wrong')).json<{ code: string }>().code)
    expect(codes).toEqual(['wrongPassword', 'wrongPassword', 'wrongPassword', 'wrongPassword', 'lockedOut'])
    expect((await attempt('khop-thu')).json<{ code: string }>().code).toBe('lockedOut')
    service.setClock('2023-09-16T03:15:01Z')
    expect((await attempt('khop-thu')).statusCode).toBe(200)
    service.setClock('2023-09-16T03:00:00Z')
  })
})

test('the list above is every route there is', async () => {
  const routes: string[] = []
  const app = await buildApp(service.ports)
  await app.ready()
  const tree = app.printRoutes({ commonPrefix: false })
  await app.close()
  const path: string[] = []
  for (const row of tree.split('\n')) {
    const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/u.exec(row)
    if (!found) continue
    const depth = (found[1]?.length ?? 0) / 4
    path.length = depth
    path.push(found[2] ?? '')
    if (found[3]) routes.push(path.join(''))
  }
  const asked = new Set([...guarded.map((route) => route.url.split('?')[0] ?? ''), ...open])
  const shape = (url: string) => url.replace(report, '/api/reports/:regime/:period/:unit/data').replace(narrative, '/api/reports/:regime/:period/:unit/narrative').replace(sha256, ':sha256').replace('II.06a/2020', ':code/:edition').replace(/(calendars|catalogues)\/(?:nghe-an|linh-vuc)[^/]*$/u, '$1/:id').replace(listId, ':id').replace('d1/tasks/t1', ':id/tasks/:task')
  const expected = new Set([...asked].map(shape))
  expect(new Set(routes.filter((route) => route.startsWith('/api')))).toEqual(expected)
})

test('a route that does not say who may use it, or has no schema, stops the start', async () => {
  const app = await buildApp(service.ports)
  expect(() => app.get('/api/forgotten', () => 'x')).toThrow('does not say who may use it')
  expect(() => app.get('/api/shapeless', { config: { access: 'public' } }, () => 'x')).toThrow('has no schema')
  await app.close()
})
