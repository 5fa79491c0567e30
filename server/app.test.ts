// The front hall: the OpenAPI page, the headers, and faults that tell nothing of the inside.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { refusalStatus } from './problem.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import { refuse, type RefusalCode } from '../reporting/submission/refusal.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { binhChuong, pathOf, testService, type TestService } from '../tests/service.ts'

let service: TestService
beforeAll(async () => {
  service = await testService()
})
afterAll(() => service.close())

test('the OpenAPI page lists every route with its shapes', async () => {
  const page = await service.app.inject('/docs')
  expect([200, 302]).toContain(page.statusCode)
  const api = (await service.app.inject('/docs/json')).json<{ paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }>()
  expect(Object.keys(api.paths)).toContain('/api/reports/{regime}/{period}/{unit}/data/send')
  expect(Object.keys(api.paths).filter((path) => path.startsWith('/api'))).toHaveLength(110)
  expect(api.paths['/api/login']?.['post']?.responses['200']).toBeDefined()
})

test('pages may be framed by Excel on the web and run only our own scripts', async () => {
  const { headers } = await service.app.inject('/api/health')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain('frame-ancestors')
  expect(policy).toContain('https://*.officeapps.live.com')
  expect(headers['x-frame-options']).toBeUndefined()
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a fault of ours says so in Vietnamese, and nothing of the inside', async () => {
  const broken = await buildApp({ ...service.ports, clock: () => { throw new Error('secret detail') } })
  const response = await broken.inject('/api/lookup?text=x')
  await broken.close()
  expect(response.statusCode).toBe(500)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.body).toContain('Hệ thống gặp lỗi')
  expect(response.body).not.toContain('secret')
})

test('a request of the wrong shape is refused as problem+json', async () => {
  for (const url of ['/api/deadlines?regime=x', '/api/lookup?text=x&on=2023-02-30']) {
    const response = await service.app.inject(url)
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([400, 'badRequest'])
  }
})

test.each(['/api/nowhere', '/nowhere.html', '/manifest.xml'])('%s is not there, and problem+json says so', async (url) => {
  const response = await service.app.inject(url)
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'unknownAddress'])
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.body).toContain(url)
})

test('without an https address the manifest says how to get one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khop-pages-'))
  const app = await buildApp(service.ports, { pages: { addin: folder, officeJs: folder, manifest: null } })
  const response = await app.inject('/manifest.xml')
  await app.close()
  rmSync(folder, { recursive: true })
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'manifestNeedsHttps'])
  expect(response.json<{ detail: string }>().detail).toMatch(/--https.*KHOP_ORIGIN/u)
})

test('what the API answers is kept by no browser or proxy, refusals included', async () => {
  for (const url of ['/api/health', '/api/session', '/api/nowhere', `${pathOf(binhChuong)}/template`]) {
    expect((await service.app.inject(url)).headers['cache-control']).toBe('no-store')
  }
  const headers = await service.signIn(binhChuong.unit)
  expect((await service.app.inject({ url: `${pathOf(binhChuong)}/template`, headers })).headers['cache-control']).toBe('no-store')
})

test('a request takes a megabyte at most; a workbook may have twenty', async () => {
  const headers = { ...(await service.signIn(binhChuong.unit)), 'content-type': 'application/octet-stream' }
  const sizeOf = async (url: string, megabytes: number, type: string) => {
    const payload = Buffer.alloc(megabytes * 1024 * 1024 + 1, ' ')
    const response = await service.app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload })
    return response.json<{ code: string; params: { megabytes?: number } }>()
  }
  expect(await sizeOf('/api/login', 1, 'application/json')).toMatchObject({ code: 'tooLarge', params: { megabytes: 1 } })
  expect(await sizeOf(`${pathOf(binhChuong)}/send`, 1, 'application/json')).toMatchObject({ code: 'tooLarge', params: { megabytes: 1 } })
  expect(await sizeOf(`${pathOf(binhChuong)}/check`, 19, 'application/octet-stream')).toMatchObject({ code: 'notWorkbook' })
  expect(await sizeOf(`${pathOf(binhChuong)}/save`, 20, 'application/octet-stream')).toMatchObject({ code: 'tooLarge', params: { megabytes: 20 } })
})

test('only a proxy that is trusted says where a caller is', async () => {
  const ipSeen = async (trustProxy: readonly string[]): Promise<string> => {
    const app = await buildApp(service.ports, { trustProxy })
    app.get('/where', (request) => request.ip)
    const response = await app.inject({ url: '/where', remoteAddress: '10.1.2.3', headers: { 'x-forwarded-for': '203.0.113.7' } })
    await app.close()
    return response.body
  }
  expect(await ipSeen([])).toBe('10.1.2.3')
  expect(await ipSeen(['192.168.0.0/16'])).toBe('10.1.2.3')
  expect(await ipSeen(['192.168.0.1', '10.1.0.0/16'])).toBe('203.0.113.7')
})

test('every refusal has its own status and a sentence that says what to do', () => {
  const source = readFileSync(new URL('../reporting/submission/refusal.ts', import.meta.url), 'utf8')
  const codes = [...(source.split('export interface')[0] ?? '').matchAll(/\| '(\w+)'/gu)].map((one) => one[1] as RefusalCode)
  expect(codes.length).toBeGreaterThan(35)
  const listed = readFileSync(new URL('./problem.ts', import.meta.url), 'utf8')
  for (const code of codes) {
    expect([code, listed.includes(`'${code}'`)]).toEqual([code, true])
    expect(refusalStatus(code)).toBeGreaterThanOrEqual(400)
    const sentence = refusalSentence(refuse(code))
    expect(sentence).toMatch(/\.$/u)
    expect(sentence).not.toMatch(/undefined/u)
  }
})
