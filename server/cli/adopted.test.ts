// `template` and `check` at the terminal by what a province has adopted, and a previous file that is not the previous report.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { filledWorkbook, kimLien, testService, type TestService } from '../../tests/service.ts'
import { form2027, order } from '../../tests/shelf-declarations.ts'
import { samplePassword } from '../sample.ts'
import { checkFile } from './check-file.ts'
import type { Command, Outcome } from './outcome.ts'
import { printTemplate } from './print-template.ts'

let service: TestService
let folder: string
let port: string
const january = { ...kimLien, period: '2027-01' }
const lines = [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 2, 13: 1, 14: 1 } }]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-adopted-'))
  service = await testService({ clock: '2027-01-22T03:00:00Z' })
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  port = String((service.app.server.address() as AddressInfo).port)
  const headers = await service.signIn('nghe-an.quantri')
  const adopted = await service.app.inject({ method: 'POST', url: '/api/shelf/forms', headers, payload: order(form2027) })
  expect(adopted.statusCode).toBe(200)
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

/** As on the machine of a service that listens on a port of its own: no address is given. */
async function khop(command: Command, operands: string[], options: Record<string, string> = {}): Promise<Outcome> {
  const outcome = await command({ operands, options, env: { KHOP_PORT: port, KHOP_PASSWORD: samplePassword } })
  return isRefusal(outcome) ? { code: 2, text: outcome.code, json: outcome } : outcome
}

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const login = { login: kimLien.unit }
const about = { regime: january.regime, period: january.period, unit: january.unit }

test('the service prints the edition it has adopted, and the check reads it by that edition', async () => {
  const out = join(folder, 'mau.xlsx')
  expect(await khop(printTemplate, ['II.06a'], { ...about, ...login, out })).toMatchObject({ code: 0 })
  const asServed = await khop(checkFile, [out], login)
  expect([asServed.code, (asServed.json as { errors: number }).errors]).toEqual([0, 0])
  expect(await khop(checkFile, [out])).toMatchObject({ code: 2, text: 'unknownEdition' })
})

test('a rule of the adopted edition is checked, and nothing of the file reaches the service', async () => {
  const good = await fileOf('du.xlsx', await filledWorkbook(january, lines, 5, { shelf: service.ports.shelf }))
  expect((await khop(checkFile, [good], login)).json).toMatchObject({ errors: 0 })
  const short = lines.map((one) => ({ ...one, numbers: { ...one.numbers, 14: 0 } }))
  const bad = await fileOf('thieu.xlsx', await filledWorkbook(january, short, 5, { shelf: service.ports.shelf }))
  const found = await khop(checkFile, [bad], login)
  expect([found.code, (found.json as { result: { findings: { rule: string }[] } }).result.findings.map((one) => one.rule)]).toEqual([1, ['II.06a.R4']])
  expect(await service.ports.ledger.countEvents()).toBe(0)
})

test('who may not see the report, or no service, is told so', async () => {
  const path = join(folder, 'du.xlsx')
  expect(await khop(checkFile, [path], { login: 'quang-ngai.binh-chuong' })).toMatchObject({ code: 2, json: { refusal: 'outsideSubtree' } })
  const nobody = await khop(checkFile, [path], { ...login, server: 'http://127.0.0.1:9' })
  expect([nobody.code, nobody.text]).toEqual([2, expect.stringContaining('Không kết nối được máy chủ http://127.0.0.1:9')])
  expect((await khop(printTemplate, [], { ...login, out: 'x.xlsx' })).text).toContain('Thiếu mã chế độ báo cáo')
  expect(await khop(printTemplate, ['II.99'], { ...about, ...login, out: 'x.xlsx' })).toMatchObject({ json: { refusal: 'unknownForm' } })
  await expect(readFile('x.xlsx')).rejects.toThrow('ENOENT')
})

test.each([
  ['another period', { ...kimLien, period: '2023-11' }, 'báo cáo tháng 11'],
  ['the period itself', { ...kimLien, period: '2023-10' }, 'báo cáo tháng 10'],
  ['another unit', { ...kimLien, unit: 'nghe-an.so-tu-phap' }, 'Sở Tư pháp'],
  ['another regime', { ...kimLien, regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai.binh-chuong' }, 'Bình Chương'],
])('%s given as the previous one is refused by name', async (_what, other, named) => {
  const now = await fileOf('nay.xlsx', await filledWorkbook({ ...kimLien, period: '2023-10' }))
  const previous = await fileOf('truoc.xlsx', await filledWorkbook(other))
  const refused = await khop(checkFile, [now], { previous })
  expect(refused.code).toBe(2)
  expect(refused.text).toContain(named)
  expect(refused.text).toContain('--previous')
})
