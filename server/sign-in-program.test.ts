// Signing in with the program as an operator starts it: settings, a real provider, and what is mended at its terminal.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testClient, testProvider } from '../tests/identity-provider.ts'
import { khop, startProgram } from '../tests/program.ts'
import { codeAt } from './one-time-code.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-sign-in-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const password = 'một mật khẩu dài'
const mail = 'an@quangngai.gov.vn'

test('the operator names a provider, writes down whose an account is there, and takes a lost second factor away', async () => {
  const env = { KHOP_DATA: join(folder, 'data'), KHOP_PASSWORD: password }
  const here = (...args: string[]) => khop(['account', ...args], env)
  expect((await here('add', 'an', '--unit', 'quang-ngai', '--name', 'An', '--rights', 'quantri')).code).toBe(0)
  expect((await here('identity', 'an')).err).toContain('Dùng: account identity')
  expect((await here('identity', 'an', mail.toUpperCase())).out).toContain(`Lần đầu ${mail} đăng nhập`)
  expect((await here('factor-reset', 'an')).err).toContain('không có bước xác thực thứ hai')

  const origin = 'https://khop.tinh.gov.vn'
  const provider = await testProvider(`${origin}/sign-in`)
  provider.people.set('an', { email: mail, email_verified: true })
  const secretFile = join(folder, 'client-secret')
  await writeFile(secretFile, `${testClient.clientSecret}\n`)
  const program = await startProgram(
    {
      KHOP_DATA: env.KHOP_DATA,
      KHOP_ORIGIN: origin,
      KHOP_OIDC_ISSUER: provider.issuer,
      KHOP_OIDC_CLIENT_ID: testClient.clientId,
      KHOP_OIDC_CLIENT_SECRET_FILE: secretFile,
      KHOP_OIDC_LABEL: 'Đăng nhập qua tài khoản của tỉnh',
      KHOP_SECRET_KEY: Buffer.alloc(32, 3).toString('base64'),
    },
    [],
  )
  const post = async <T>(path: string, body: object, token = ''): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) }
    return (await (await fetch(program.url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T
  }
  try {
    expect(await (await fetch(`${program.url}/api/sign-in`)).json()).toEqual({ elsewhere: { label: 'tài khoản của tỉnh' } })
    const browser = createHash('sha256').update('kept here').digest('hex')
    const { address } = await post<{ address: string }>('/api/sign-in/begin', { browser })
    const answer = await provider.signIn(address, 'an')
    const { token } = await post<{ token: string }>('/api/sign-in/finish', { answer, secret: 'kept here' })
    expect(token).toMatch(/^[\w-]{43}$/u)
    const { secret } = await post<{ secret: string }>('/api/session/factor/begin', { password }, token)
    const step = Math.floor(new Date().getTime() / 30_000)
    expect(await post('/api/session/factor/confirm', { code: codeAt(secret, step) }, token)).toMatchObject({ recoveryCodes: expect.any(Array) })
    const refused = await khop(['account', 'list', '--server', program.url, '--login', 'an'], { KHOP_PASSWORD: password })
    expect([refused.code, refused.err.includes('KHOP_CODE')]).toEqual([2, true])
  } finally {
    await program.end('SIGTERM')
    await provider.close()
  }
  expect((await here('factor-reset', 'an')).out).toContain('Đã xóa bước xác thực thứ hai của an')
  expect((await here('identity', 'an', '-')).out).toContain('Đã gỡ liên kết đăng nhập của an')
})

test('a setting that cannot be meant ends the start with one sentence', async () => {
  const failed = await startProgram({ KHOP_DATA: join(folder, 'other'), KHOP_OIDC_ISSUER: 'http://dangnhap.tinh.gov.vn', KHOP_OIDC_CLIENT_ID: 'x' }, []).catch((error: Error) => error.message)
  expect(failed).toMatch(/^ended with 2: [^\n]*KHOP_OIDC_ISSUER phải là địa chỉ https/u)
})
