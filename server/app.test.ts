// The front hall: the OpenAPI page, the headers, and faults that tell nothing of the inside.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { refusalStatus } from './problem.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import { refuse, type RefusalCode } from '../reporting/submission/refusal.ts'
import { readFileSync } from 'node:fs'
import { buildApp } from './app.ts'
import { testService, type TestService } from '../tests/service.ts'

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
  expect(Object.keys(api.paths).filter((path) => path.startsWith('/api'))).toHaveLength(21)
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
  for (const url of ['/api/deadlines?regime=x', '/api/nowhere', '/api/lookup?text=x&on=2023-02-30']) {
    const response = await service.app.inject(url)
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([400, 'badRequest'])
  }
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
