// `account` at the terminal while the service runs: list, lock, a password told once, one's own password, the list approved.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { patchCells } from '../../templates/patch.ts'
import { testService, type TestService } from '../../tests/service.ts'
import { codeAt } from '../one-time-code.ts'
import { samplePassword } from '../sample.ts'
import { account } from './account.ts'
import type { Outcome } from './outcome.ts'

let service: TestService
let server: string
const folder = mkdtempSync(join(tmpdir(), 'khop-account-'))
beforeAll(async () => {
  service = await testService()
  server = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await service.close()
  rmSync(folder, { recursive: true })
})

async function khop(operands: string[], login = 'quang-ngai.quantri', env: Record<string, string> = {}): Promise<Outcome> {
  const outcome = await account({ operands, options: { server, login, out: join(folder, 'list.xlsx') }, env: { KHOP_PASSWORD: samplePassword, ...env } })
  if ('kind' in outcome) throw new Error(outcome.code)
  return outcome
}

test('an administrator lists, locks and unlocks', async () => {
  expect((await khop(['list'])).text).toContain('quang-ngai.binh-chuong')
  expect((await khop(['lock', 'quang-ngai.binh-my'])).code).toBe(0)
  expect((await khop(['list'])).text).toMatch(/quang-ngai\.binh-my.*\(đang khóa\)/u)
  expect((await khop(['unlock', 'quang-ngai.binh-my'])).json).toMatchObject({ locked: false })
  expect((await khop(['lock', 'nghe-an.kim-lien'])).json).toMatchObject({ refusal: 'unknownAccount' })
})

test('a password told once is changed by its owner from the terminal', async () => {
  const login = 'quang-ngai.binh-my'
  const { oneTimePassword } = (await khop(['password', login])).json as { oneTimePassword: string }
  expect((await khop(['list'], login, { KHOP_PASSWORD: oneTimePassword })).json).toMatchObject({ refusal: 'mustChangePassword' })
  const changed = await khop(['password'], login, { KHOP_PASSWORD: oneTimePassword, KHOP_NEW_PASSWORD: 'mật khẩu mới' })
  expect(changed.code).toBe(0)
  expect((await khop(['list'], login, { KHOP_PASSWORD: 'mật khẩu mới' })).json).toMatchObject({ refusal: 'notPermitted' })
})

test('the list is taken and entered; an unchanged one is refused; adding goes through the list', async () => {
  expect((await khop(['template'])).code).toBe(0)
  expect((await khop(['submit', join(folder, 'list.xlsx')])).json).toMatchObject({ refusal: 'nothingChanged' })
  expect((await khop(['approve', '11111111-1111-4111-8111-111111111111'], 'quang-ngai')).json).toMatchObject({ refusal: 'unknownAccountList' })
  expect((await khop(['add', 'x'])).text).toContain('phê duyệt')
})

test('a list with a row that cannot be used is not said to be ready for approval', async () => {
  expect((await khop(['template'])).code).toBe(0)
  const path = join(folder, 'list.xlsx')
  const patched = patchCells(await readFile(path), 'Danh sách tài khoản', [{ address: 'B8', value: 'Trần Thị Sai' }, { address: 'E8', value: 'tran sai' }, { address: 'F8', value: 'x' }])
  if (isRefusal(patched)) throw new Error(patched.code)
  await writeFile(path, patched)
  const entered = await khop(['submit', path])
  expect(entered.code).toBe(1)
  expect(entered.text).toContain('hàng 8: không dùng được tran sai')
  expect(entered.text).toContain('chưa phê duyệt được. Sửa các dòng đó rồi trình lại.')
  expect(entered.text).not.toContain('phê duyệt bằng account approve')
})

test('with a second factor a call needs a code; the administrator takes a lost one away and says whose an account is elsewhere', async () => {
  const login = 'quang-ngai.so-noi-vu'
  const headers = await service.signIn(login)
  const post = async (url: string, payload: object) => (await service.app.inject({ method: 'POST', url, headers, payload })).json<{ secret: string }>()
  const { secret } = await post('/api/session/factor/begin', { password: samplePassword })
  const step = Math.floor(service.ports.clock().getTime() / 30_000)
  await post('/api/session/factor/confirm', { code: codeAt(secret, step) })
  expect((await khop(['list'], login)).text).toContain('KHOP_CODE')
  expect((await khop(['list'], login, { KHOP_CODE: '000000' })).json).toMatchObject({ refusal: 'wrongCode' })
  expect((await khop(['list'], login, { KHOP_CODE: codeAt(secret, step + 1) })).json).toMatchObject({ refusal: 'notPermitted' })
  expect((await khop(['factor-reset', login])).json).toEqual({ login })
  expect((await khop(['list'], login)).json).toMatchObject({ refusal: 'notPermitted' })
  expect((await khop(['identity', login])).text).toContain('account identity')
  expect((await khop(['identity', login, 'SoNoiVu@quangngai.gov.vn'])).json).toEqual({ login, expected: 'sonoivu@quangngai.gov.vn' })
  expect((await khop(['identity', login, '-'])).json).toEqual({ login, expected: null })
})
