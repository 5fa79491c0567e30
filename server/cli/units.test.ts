// Lists of units at the terminal: shown on this machine, adopted at a service; and the plan of a year.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { khop } from '../../tests/program.ts'
import { circular } from '../../tests/shelf-declarations.ts'
import { testService, type TestService } from '../../tests/service.ts'
import type { YearPlan } from '../acts/deadlines.ts'
import type { UnitsPreview } from '../acts/units-preview.ts'

let service: TestService
let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-units-'))
  file = join(folder, 'don-vi.csv')
  await writeFile(file, 'Tên đơn vị,Loại,Trực thuộc,Thay cho\nSở Du lịch,Sở,UBND tỉnh Nghệ An,\n')
  service = await testService()
  await service.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})
const order = ['--regime', 'kstt-nghe-an', '--from', '2026-12-01']

test('a dry run shows what would change and keeps nothing', async () => {
  const shown = await khop(['units', 'import', file, ...order, '--dry-run'])
  expect([shown.code, shown.err]).toEqual([0, ''])
  expect(shown.out).toContain('Hàng 2: Sở Du lịch (Sở, ban, ngành), trực thuộc UBND tỉnh Nghệ An, từ 1/12/2026')
  const json = JSON.parse((await khop(['units', 'import', file, ...order, '--dry-run', '--json'])).out) as UnitsPreview
  expect(json.declaration?.units.map((one) => one.id)).toEqual(['nghe-an.so-du-lich'])
})

test('a list with a row that cannot be applied ends with 1 and says which', async () => {
  const bad = join(folder, 'sai.csv')
  await writeFile(bad, 'Tên đơn vị,Loại\nSở Du lịch,Tổng cục\n')
  const shown = await khop(['units', 'import', bad, ...order, '--dry-run'])
  expect([shown.code, shown.out.includes('Hàng 2: không biết loại “Tổng cục”')]).toEqual([1, true])
})

test('at a service the list is adopted, and the second time nothing is left to adopt', async () => {
  const at = ['--server', `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`, '--login', 'nghe-an.quantri']
  const why = ['--basis', circular.id, '--title', circular.title, '--issuer', circular.issuer, '--day', circular.day ?? '', '--reason', 'Thử nghiệm']
  const environment = { KHOP_PASSWORD: 'khop-thu' }
  const done = await khop(['units', 'import', file, ...order, ...why, ...at], environment)
  expect([done.code, done.err]).toEqual([0, ''])
  expect(done.out).toContain('Đã ban hành nghe-an.so-du-lich (số 1)')
  expect(service.ports.shelf.units.some((one) => one.id === 'nghe-an.so-du-lich')).toBe(true)
  const again = await khop(['units', 'import', file, ...order, ...why, ...at], environment)
  expect([again.code, again.out.includes('không có gì để ban hành')]).toEqual([0, true])
})

test.each([
  ['another verb', ['units', 'export'], 'Dùng: units'],
  ['no file', ['units', 'import'], 'Thiếu đường dẫn tệp danh sách đơn vị'],
  ['no day', ['units', 'import', 'x.csv'], 'Thiếu ngày danh sách có hiệu lực'],
  ['a day that is none', ['units', 'import', 'x.csv', '--from', '1/12/2026'], 'không phải ngày'],
  ['no regime', ['units', 'import', 'x.csv', '--from', '2026-12-01'], 'Thiếu mã chế độ báo cáo'],
  ['no basis', ['units', 'import', 'README.md', ...order], 'Thiếu số văn bản'],
  ['a year that is none', ['deadlines', '--year', '23'], '“23” không phải năm'],
  ['a year of a regime nobody knows', ['deadlines', '--year', '2023', '--regime', 'x'], 'chế độ'],
])('%s: the sentence says what is wrong', async (_what, args, sentence) => {
  const answer = await khop(args)
  expect([answer.code, answer.err.includes(sentence)]).toEqual([2, true])
})

test('the plan of a year: the periods of each regime, a due day on a Sunday marked', async () => {
  const shown = await khop(['deadlines', '--year', '2023', '--regime', 'kstt-quang-ngai'])
  expect(shown.out).toContain('17/9/2023 là ngày nghỉ (Chủ nhật)')
  const plans = JSON.parse((await khop(['deadlines', '--year', '2023', '--json'])).out) as YearPlan[]
  expect(plans.map((one) => [one.regime, one.periods.length])).toEqual(service.ports.builtIn.regimes.map((one) => [one.id, ['kstt-nghe-an', 'cchc-ha-tinh'].includes(one.id) ? 4 : 1]))
})

test('the service answers the same plan to everyone, and refuses what is no year or no regime', async () => {
  const ask = (query: string) => service.app.inject({ url: `/api/plan?${query}` })
  const plan = (await ask('regime=kstt-quang-ngai&year=2023')).json<YearPlan>()
  expect(plan.periods[0]?.duties[0]).toMatchObject({ deadline: '2023-09-17', named: '2023-09-17', fallsOn: { kind: 'sunday', name: null }, workingDays: 1, warnings: [] })
  expect((await ask('regime=x&year=2023')).statusCode).toBe(404)
  expect((await ask('regime=kstt-quang-ngai&year=23')).statusCode).toBe(400)
})
