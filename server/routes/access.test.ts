// Every route: who may not. A route that is added without a word on its access does not even start.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { binhChuong, filledWorkbook, kimLien, pathOf, testService, type TestService } from '../../tests/service.ts'
import { form2027, month2027, newNames, order } from '../../tests/shelf-declarations.ts'
import { buildApp } from '../app.ts'

let service: TestService
let workbook: Buffer
const report = pathOf(binhChuong)
const sha256 = 'a'.repeat(64)

/** Every route of the service that is not open to everyone, with a request that would otherwise be a good one. */
const guarded = [
  { method: 'POST', url: '/api/logout' },
  { method: 'GET', url: '/api/session' },
  { method: 'GET', url: '/api/offer' },
  { method: 'GET', url: `/api/status?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/compliance?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/compliance.xlsx?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'GET', url: `/api/compliance.docx?regime=${binhChuong.regime}&period=${binhChuong.period}` },
  { method: 'POST', url: '/api/catalogue/preview?regime=kstt-quang-ngai&catalogue=linh-vuc&from=2026-12-01', file: true },
  { method: 'GET', url: `/api/files/${sha256}` },
  { method: 'GET', url: report },
  { method: 'GET', url: `${report}/template` },
  { method: 'GET', url: `${report}/history` },
  { method: 'POST', url: `${report}/check`, file: true },
  { method: 'POST', url: `${report}/save`, file: true },
  { method: 'POST', url: `${report}/approve`, payload: { sha256 } },
  { method: 'POST', url: `${report}/sign`, payload: { sha256, signer: 'x' } },
  { method: 'POST', url: `${report}/send`, payload: { sha256, explanations: [] }, headers: { 'idempotency-key': 'key-00001' } },
  { method: 'POST', url: `${report}/receive`, payload: { sha256 } },
  { method: 'POST', url: `${report}/return`, payload: { sha256, reason: 'x', notes: [] } },
  { method: 'GET', url: `${report}/coverage` },
  { method: 'GET', url: `${report}/freshness` },
  { method: 'GET', url: `${report}/trace?form=x&line=x&column=4` },
  { method: 'POST', url: `${report}/consolidate` },
  { method: 'GET', url: '/api/shelf/forms' },
  { method: 'GET', url: '/api/shelf/forms/II.06a/2020' },
  { method: 'GET', url: '/api/shelf/history' },
  { method: 'POST', url: '/api/shelf/forms', payload: order(form2027) },
  { method: 'POST', url: '/api/shelf/calendars', payload: order(month2027) },
  { method: 'POST', url: '/api/shelf/catalogues', payload: order(newNames) },
  { method: 'POST', url: '/api/shelf/withdraw', payload: { regime: binhChuong.regime, of: 1, reason: 'x' } },
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
const open = ['/api/login', '/api/health', '/api/regimes', '/api/deadlines', '/api/lookup']

beforeAll(async () => {
  service = await testService()
  workbook = await filledWorkbook(binhChuong)
})
afterAll(() => service.close())

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
  test.each(guarded.map((route) => [`${route.method} ${route.url.replace(report, '…')}`, route] as const))(
    '%s: nobody without signing in, nor with a session that never was',
    async (_name, route) => {
      for (const headers of [{}, { authorization: 'Bearer nothing' }]) {
        const response = await ask(route, headers)
        expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'notSignedIn'])
      }
    },
  )
  const ofReports = guarded.filter((route) => route.url.startsWith(report))
  test.each(ofReports.map((route) => [`${route.method} ${route.url.replace(report, '…')}`, route] as const))(
    '%s: nobody of another unit beside or below',
    async (_name, route) => {
      for (const login of ['quang-ngai.binh-my', 'nghe-an.nam-dan', 'quang-ngai.so-noi-vu']) {
        const response = await ask(route, await service.signIn(login))
        expect([403]).toContain(response.statusCode)
      }
    },
  )
  test.each([
    ['save', 'quang-ngai.so-tu-phap.duyet'],
    ['save', 'quang-ngai.so-tu-phap.gui'],
    ['approve', 'quang-ngai.so-tu-phap.nhap'],
    ['approve', 'quang-ngai.so-tu-phap.gui'],
    ['sign', 'quang-ngai.so-tu-phap.nhap'],
    ['sign', 'quang-ngai.so-tu-phap.duyet'],
    ['send', 'quang-ngai.so-tu-phap.nhap'],
    ['send', 'quang-ngai.so-tu-phap.duyet'],
    ['receive', 'quang-ngai.so-tu-phap'],
    ['return', 'quang-ngai.so-tu-phap'],
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
  const shape = (url: string) => url.replace(report, '/api/reports/:regime/:period/:unit/data').replace(sha256, ':sha256').replace('II.06a/2020', ':code/:edition').replace('d1/tasks/t1', ':id/tasks/:task')
  const expected = new Set([...asked].map(shape))
  expect(new Set(routes.filter((route) => route.startsWith('/api')))).toEqual(expected)
})

test('a route that does not say who may use it, or has no schema, stops the start', async () => {
  const app = await buildApp(service.ports)
  expect(() => app.get('/api/forgotten', () => 'x')).toThrow('does not say who may use it')
  expect(() => app.get('/api/shapeless', { config: { access: 'public' } }, () => 'x')).toThrow('has no schema')
  await app.close()
})
