// The pane's service against a small server of the test's own.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { badSentence, isBad } from './bad-answer.ts'
import { createService, type Service } from './service.ts'
import { tokenStore, type TokenStore } from './token-store.ts'

interface Heard {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
interface Reply {
  readonly status?: number
  readonly body: string | Uint8Array
  readonly headers?: Record<string, string>
}

const choice = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai/xã lạ' }
const path = '/api/reports/kstt-quang-ngai/2023-Q3/quang-ngai%2Fx%C3%A3%20l%E1%BA%A1/data'
let server: Server
let base = ''
let heard: Heard[] = []
let reply: Reply = { body: '{}' }
let token: TokenStore
let service: Service

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers })
      response.end(reply.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))
beforeEach(() => {
  heard = []
  token = tokenStore(null)
  service = createService({ fetch, base, token })
})
const problem = (status: number, code: string, detail = 'câu của máy chủ', params = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title: 't', status, detail, code, params }),
})

test('putting together asks by report, and a number by form, line and column', async () => {
  await service.coverage(choice)
  await service.consolidate(choice)
  await service.freshness(choice)
  await service.trace(choice, { form: 'II.06/VPCP/KSTT', line: 'commune::chung-thuc', column: 4, sha256: 'ab' })
  await service.figures(choice)
  expect(heard.map((one) => `${one.method} ${one.url}`)).toEqual([
    `GET ${path}/coverage`,
    `POST ${path}/consolidate`,
    `GET ${path}/freshness`,
    `GET ${path}/trace?form=II.06%2FVPCP%2FKSTT&line=commune%3A%3Achung-thuc&column=4&sha256=ab`,
    `GET ${path}/figures`,
  ])
})

test('signing in keeps the token for later requests, signing out forgets it', async () => {
  reply = { body: JSON.stringify({ token: 'bí-mật'.normalize('NFD').replace(/[^a-z-]/gu, ''), session: { name: 'A' } }) }
  expect(await service.session()).toMatchObject({ kind: 'refusal', code: 'notSignedIn' })
  expect(heard).toEqual([]) // nobody is asked without a token
  expect(await service.signIn('xa-a', 'mật khẩu')).toEqual({ name: 'A' })
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ login: 'xa-a', password: 'mật khẩu' })
  await service.offer()
  expect(heard[1]?.headers.authorization).toBe('Bearer bi-mat')
  await service.signOut()
  expect(token.get()).toBeNull()
})

test('bytes go as they are, with the file name percent-encoded and the report in the path', async () => {
  await service.save(choice, new TextEncoder().encode('PK…'), 'Báo cáo quý.xlsx')
  expect(heard[0]).toMatchObject({ method: 'POST', url: `${path}/save`, body: 'PK…' })
  expect(heard[0]?.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-file-name': 'B%C3%A1o%20c%C3%A1o%20qu%C3%BD.xlsx' })
})

test('sending carries the explanations and its own key', async () => {
  await service.send(choice, 'ab', [{ finding: 'f', text: 'vì sao' }], 'khoa-1')
  expect(heard[0]?.headers['idempotency-key']).toBe('khoa-1')
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ sha256: 'ab', explanations: [{ finding: 'f', text: 'vì sao' }] })
})

test('a template comes as bytes under the name the server gives it', async () => {
  reply = { body: new Uint8Array([80, 75, 0, 255]), headers: { 'content-disposition': "attachment; filename=\"II.06a.xlsx\"; filename*=UTF-8''II.06a%20x%C3%A3.xlsx" } }
  expect(await service.template(choice, { lines: 40, form: 'II.06a' })).toEqual({ bytes: new Uint8Array([80, 75, 0, 255]), fileName: 'II.06a xã.xlsx' })
  expect(heard[0]?.url).toBe(`${path}/template?lines=40&form=II.06a`)
})

describe('bad news is a value', () => {
  const asked = async (given: Reply) => {
    reply = given
    return service.desk(choice)
  }
  test('a refusal keeps its code and params and is spoken in full', async () => {
    const answer = await asked(problem(409, 'hasErrors', '', { errors: 3 }))
    expect(answer).toEqual({ kind: 'refusal', code: 'hasErrors', params: { errors: 3 } })
    expect(isBad(answer) && badSentence(answer)).toContain('3 lỗi')
  })
  test('a no this pane does not know yet is spoken by the server', async () => {
    expect(await asked(problem(409, 'somethingNewer'))).toEqual({ kind: 'unreached', why: 'foreign', said: 'câu của máy chủ' })
  })
  test('a fault, a proxy page and a dead line each say what to do and that nothing is lost', async () => {
    expect(await asked(problem(500, 'fault'))).toEqual({ kind: 'unreached', why: 'fault' })
    const page = await asked({ status: 502, body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } })
    expect(page).toEqual({ kind: 'unreached', why: 'fault' })
    expect(await asked({ status: 401, body: '' })).toMatchObject({ code: 'notSignedIn' })
    const dead = await createService({ fetch, base: 'http://127.0.0.1:1', token }).desk(choice)
    expect(dead).toEqual({ kind: 'unreached', why: 'network' })
    expect(isBad(dead) && badSentence(dead)).toContain('vẫn còn nguyên')
  })
  test('a broken answer that says it is well is a fault of the way, not an exception', async () => {
    expect(await asked({ body: '{"report":' })).toEqual({ kind: 'unreached', why: 'network' })
  })
})

test('a password that asks for a second step opens nothing yet', async () => {
  reply = { body: JSON.stringify({ challenge: 'x' }) }
  expect(await service.signIn('xa-a', 'mật khẩu')).toEqual({ challenge: 'x' })
  expect(token.get()).toBeNull()
})
