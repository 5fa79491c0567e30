// The settings of signing in: what is taken, and what ends the start with a sentence.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import { redirectOf, signInGround } from './sign-in-ground.ts'
import { refuseBadSettings, StartRefused } from './start-refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'khop-settings-'))
const file = join(folder, 'secret')
beforeAll(() => writeFileSync(file, `${Buffer.alloc(32, 1).toString('base64')}\n`))
afterAll(() => rmSync(folder, { recursive: true }))

function started(env: Record<string, string>) {
  const { config } = readConfig([], env)
  refuseBadSettings(config)
  return signInGround(config)
}
const provider = { KHOP_OIDC_ISSUER: 'https://dangnhap.tinh.gov.vn', KHOP_OIDC_CLIENT_ID: 'khop' }

test('nothing is set: passwords alone', () => {
  expect(started({})).toMatchObject({ provider: null, secondFactorFor: [], factorElsewhere: false })
})

test('a provider is named on the button as set, else by its host', () => {
  expect(started(provider).provider?.label).toBe('dangnhap.tinh.gov.vn')
  for (const label of ['tài khoản của tỉnh', 'Đăng nhập qua tài khoản của tỉnh']) {
    expect(started({ ...provider, KHOP_OIDC_LABEL: label }).provider?.label).toBe('tài khoản của tỉnh')
  }
})

test('a key from a file seals', () => {
  const { seal } = started({ KHOP_SECRET_KEY_FILE: file })
  expect(seal.seal('x', 'y')).toMatch(/^sealed\./u)
  expect(started({ KHOP_SECOND_FACTOR: 'approve, administer' }).secondFactorFor).toEqual(['approve', 'administer'])
})

test.each([
  [{ ...provider, KHOP_OIDC_ISSUER: 'http://dangnhap.tinh.gov.vn' }, 'https://'],
  [{ ...provider, KHOP_OIDC_ISSUER: 'dangnhap' }, 'https://'],
  [{ KHOP_OIDC_ISSUER: provider.KHOP_OIDC_ISSUER }, 'KHOP_OIDC_CLIENT_ID'],
  [{ ...provider, KHOP_OIDC_CLIENT_SECRET: 'x', KHOP_OIDC_CLIENT_SECRET_FILE: file }, 'một trong hai'],
  [{ ...provider, KHOP_OIDC_CLIENT_SECRET_FILE: join(folder, 'none') }, 'Không đọc được tệp'],
  [{ KHOP_SECRET_KEY: 'short' }, '32 byte'],
  [{ KHOP_SECOND_FACTOR: 'administer,duyet' }, 'KHOP_SECOND_FACTOR'],
])('%j does not start, and the sentence names the setting', (env, words) => {
  expect(() => started(env)).toThrow(StartRefused)
  expect(() => started(env)).toThrow(words)
})

test('people come back to one address under the one Excel uses', () => {
  expect(redirectOf({ origin: 'https://khop.tinh.gov.vn', https: false, host: '127.0.0.1', port: 3000 })).toBe('https://khop.tinh.gov.vn/sign-in')
  expect(redirectOf({ origin: null, https: true, host: '127.0.0.1', port: 3443 })).toBe('https://localhost:3443/sign-in')
  expect(redirectOf({ origin: null, https: false, host: '::1', port: 3000 })).toBe('http://[::1]:3000/sign-in')
})
