// Putting together and asking where a number is from, at the terminal: what an officer reads, names and days as they write them.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { khop, type Ended } from '../../tests/program.ts'
import { binhChuong, filledWorkbook, testService, type TestService } from '../../tests/service.ts'

let service: TestService
let folder: string
let at: readonly string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-gather-'))
  service = await testService()
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  at = ['--server', `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`, '--login']
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})
const as = (login: string, ...args: string[]): Promise<Ended> => khop([...args, ...at, login], { KHOP_PASSWORD: 'khop-thu' })

test('a number of the district is followed to the commune’s cell, with the day and the hour in Vietnam', async () => {
  const commune = join(folder, 'xa.xlsx')
  await writeFile(commune, await filledWorkbook(binhChuong))
  expect((await as('quang-ngai.binh-chuong', 'submit', commune)).out).toContain('Đã gửi. Biên nhận KN-2023-0000001, 10:00:00 16/9/2023.')
  const district = join(folder, 'huyen.xlsx')
  const made = await as('quang-ngai.binh-son', 'consolidate', '--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-son', '-o', district)
  expect([made.code, made.err]).toEqual([0, ''])
  const saved = await as('quang-ngai.binh-son', 'submit', district) // what the letter wants looked at first keeps it from being approved
  expect([saved.code, saved.out.includes('Đã lưu, chưa duyệt')]).toEqual([1, true])
  const traced = (cell: string, ...more: string[]) => as('quang-ngai.binh-son', 'trace', district, cell, ...more)
  const number = await traced('II.06!D23', '--cells') // the line the README asks about
  expect([number.code, number.err]).toEqual([0, ''])
  expect(number.out).toContain('UBND xã Bình Chương: 10 (II.06a/VPCP/KSTT, Chứng thực (Bộ Tư pháp), cột 4, II.06a!D10); Cán bộ mẫu, UBND xã Bình Chương, 10:00:00 16/9/2023')
  const group = await traced('II.06!D22', '--cells') // the sum of the level the line stands under
  expect(group.out).toMatch(/^UBND huyện Bình Sơn: (\d+) \(II\.06\/VPCP\/KSTT, Xã, phường, thị trấn, cột 4, II\.06!D22\)/u)
  expect(group.out).toMatch(/UBND xã Bình Chương: \d+ \(II\.06a\/VPCP\/KSTT, Tổng cộng, cột 4, II\.06a!D\d+\)/u)
  expect((await traced('II.06!D12')).err).toContain('chưa ghi tên lĩnh vực')
  const name = (await traced('II.06!B23')).err
  expect([name.includes('không có số ở dòng này'), name.includes('::')]).toEqual([true, false])
})

test('what a khoản still lacks is told by the provider’s name, before and after joining', async () => {
  const about = ['--regime', 'cchc-ha-tinh', '--period', '2023', '--unit', 'ha-tinh.so-noi-vu']
  const joined = await as('ha-tinh.so-noi-vu', 'consolidate', ...about, '-o', join(folder, 'ghep.xlsx'))
  const covered = await as('ha-tinh.so-noi-vu', 'coverage', ...about)
  for (const { out } of [joined, covered]) {
    expect(out).toContain('BM1 khoản 5: Văn phòng UBND tỉnh Hà Tĩnh còn thiếu 5.1, 5.2, 5.3, 5.4')
    expect(out).not.toContain('ha-tinh.')
  }
})
