// A declaration taken out of the shelf, changed in a text editor and put back from the terminal.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { khop } from '../../tests/program.ts'
import { circular, form2027, month2027 } from '../../tests/shelf-declarations.ts'
import { testService, type TestService } from '../../tests/service.ts'

let service: TestService
let folder: string
let at: readonly string[]
const environment = { KHOP_PASSWORD: 'khop-thu' }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-shelf-'))
  service = await testService()
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  at = ['--server', `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`, '--login', 'nghe-an.quantri']
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})
const order = ['--regime', 'kstt-nghe-an', '--basis', circular.id, '--reason', 'Thử nghiệm']
const described = ['--title', circular.title, '--issuer', circular.issuer, '--day', circular.day ?? '']

test('exported, changed, imported, listed and exported again', async () => {
  const file = join(folder, 'II.06a.json')
  const out = await khop(['shelf', 'export', 'II.06a', '-o', file])
  expect([out.code, out.out.trim()]).toEqual([0, `Đã xuất ${file}.`])
  const form = JSON.parse(await readFile(file, 'utf8')) as FormDefinition
  expect([form.edition, form.columns.length]).toEqual(['2020', 13])
  await writeFile(file, `\ufeff${JSON.stringify({ ...form, ...form2027 })}`)

  const overlapping = await khop(['shelf', 'import', file, ...order, ...described, ...at], environment)
  expect(overlapping.code).toBe(2)
  expect(overlapping.err).toContain('Thời gian áp dụng trùng với II.06a/VPCP/KSTT phiên bản 2020')
  const done = await khop(['shelf', 'import', file, ...order, ...described, '--closes-previous', ...at], environment)
  expect([done.code, done.err]).toEqual([0, ''])
  expect(done.out).toContain('Đã ban hành II.06a/VPCP/KSTT 2027 (số 1)')
  expect(done.out).toContain('Phiên bản 2020 áp dụng đến hết 31/12/2026.')

  const listed = await khop(['shelf', 'list', ...at], environment)
  expect(listed.out).toMatch(/kstt-nghe-an\s+II\.06a\/VPCP\/KSTT\s+2027\s+1\/1\/2027 –\s+14 \/ \d+\s+tỉnh ban hành \(số 1\)/u)
  const again = await khop(['shelf', 'export', 'II.06a', '--regime', 'kstt-nghe-an', ...at], environment)
  expect(JSON.parse(again.out)).toEqual(JSON.parse(JSON.stringify(form2027)))

  const back = ['shelf', 'withdraw', '1', '--regime', 'kstt-nghe-an', '--reason', 'Thử xong', ...at]
  expect((await khop(back, environment)).out.trim()).toBe('Đã rút lần ban hành số 1.')
  expect((await khop(back, environment)).err).toContain('Không có lần ban hành số 1')
})

test('a calendar and a catalogue come out by their ids, and a changed calendar goes back in', async () => {
  const built = JSON.parse((await khop(['shelf', 'export', 'nghe-an.month.2023-09'])).out) as { duties: { deadline: object }[] }
  expect(built.duties).toHaveLength(3)
  const file = join(folder, 'lich.json')
  await writeFile(file, JSON.stringify({ ...month2027, movesDueDays: 'nextWorkingDay' }))
  expect((await khop(['shelf', 'import', file, ...order, ...described, '--closes-previous', ...at], environment)).out).toContain('Đã ban hành nghe-an.month.2027-01 (số 3); máy chủ dùng ngay, không cần khởi động lại.\nPhiên bản nghe-an.month.2023-09 áp dụng đến hết tháng 12/2026.')
  const again = await khop(['shelf', 'export', 'nghe-an.month.2027-01', '--regime', 'kstt-nghe-an', ...at], environment)
  expect(JSON.parse(again.out)).toMatchObject({ id: 'nghe-an.month.2027-01', movesDueDays: 'nextWorkingDay' })
  const names = JSON.parse((await khop(['shelf', 'export', 'linh-vuc', '--regime', 'kstt-nghe-an', ...at], environment)).out) as { entries: object[] }
  expect(names.entries.length).toBeGreaterThan(50)
})

test.each([
  ['no file', ['shelf', 'import', 'nowhere.json', ...order], 'Không đọc được tệp'],
  ['no JSON', ['shelf', 'import', 'README.md', ...order], 'không phải JSON hợp lệ'],
  ['other JSON', ['shelf', 'import', 'tsconfig.json', ...order], 'không giống tờ khai'],
  ['no reason', ['shelf', 'import', 'x.json', ...order.slice(0, 4)], 'Thiếu lý do (--reason)'],
  ['no such form', ['shelf', 'export', 'II.99'], 'Không có biểu “II.99”'],
  ['no such edition', ['shelf', 'export', 'II.06a', '--edition', '1999'], 'Không có biểu “II.06a” phiên bản “1999”'],
  ['no number to withdraw', ['shelf', 'withdraw', 'all'], 'Thiếu số của lần ban hành'],
  ['nothing to do', ['shelf'], 'Dùng: shelf list'],
])('%s: a sentence and exit code 2', async (_name, args, sentence) => {
  const ended = await khop(args, environment)
  expect(ended.code).toBe(2)
  expect(ended.err).toContain(sentence)
})

test('without a server the list shows what comes with the program', async () => {
  const listed = await khop(['shelf', 'list'])
  expect([listed.code, listed.out.split('\n').filter((line) => line.includes('II.06a/')).length]).toEqual([0, 3])
})
