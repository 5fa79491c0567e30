// `remind`, `account email` and the letter from a terminal, against a listening service with a real mail server.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { smtpNotifier } from '../adapters/smtp-notifier.ts'
import { mailServer, type MailServer } from '../../tests/mail-server.ts'
import { partsOf } from '../../tests/office/sample-workbook.ts'
import { khop } from '../../tests/program.ts'
import { testService, type TestService } from '../../tests/service.ts'

let service: TestService
let mail: MailServer
let folder: string
let server: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-remind-'))
  mail = await mailServer()
  service = await testService({ clock: '2023-09-22T01:00:00Z', notifier: smtpNotifier({ url: mail.url, from: 'khop@example.vn' }) })
  await service.app.inject({ method: 'PUT', url: '/api/contact', headers: await service.signIn('nghe-an.kim-lien'), payload: { email: 'kimlien@example.vn' } })
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  server = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await service.ports.notifier?.close()
  await service.close()
  await mail.close()
  await rm(folder, { recursive: true, force: true })
})
const remind = (...more: string[]) => khop(['remind', '--server', server, '--login', 'nghe-an.nam-dan', ...more], { KHOP_PASSWORD: 'khop-thu' })

describe('remind', () => {
  test('--dry-run prints whom and what, and sends nothing; another day with --on', async () => {
    const { code, out } = await remind('--dry-run')
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Ngày 22/9/2023: nhắc 3 người (chỉ xem, chưa gửi gì).', // the district too: its Sunday deadline has no working day in between
      'Cán bộ mẫu, UBND xã Kim Liên, UBND xã Kim Liên',
      '  [Khớp] Nhắc gửi báo cáo tháng 9/2023: hạn là hôm nay',
      '    UBND xã Kim Liên: Báo cáo số liệu tháng 9/2023, hạn 22/9/2023, chưa có số liệu',
    ])
    expect(out).toContain('UBND xã Nam Giang (chưa có địa chỉ thư)')
    expect((await remind('--dry-run', '--on', '2023-09-18')).out.trim()).toBe('Ngày 18/9/2023: không có ai cần nhắc.')
    expect(JSON.parse((await remind('--dry-run', '--json')).out)).toMatchObject({ day: '2023-09-22', mail: true })
    expect(mail.letters).toEqual([])
  })
  test('sends once and says how it went', async () => {
    expect((await remind()).out).toContain('Cán bộ mẫu, UBND xã Kim Liên: 1 báo cáo, đã gửi thư.')
    expect((await remind()).out).toContain('đã nhắc trước đó')
    expect(mail.letters.map((one) => one.to)).toEqual([['kimlien@example.vn']])
  })
  test('--letter writes the letter', async () => {
    const out = join(folder, 'don-doc.docx')
    const ended = await remind('--letter', '-o', out, '--regime', 'kstt-nghe-an', '--period', '2023-09')
    expect([ended.code, ended.out.trim()]).toEqual([0, `Đã ghi ${out}.`])
    expect(partsOf(new Uint8Array(await readFile(out))).get('word/document.xml')).toContain('V/v đôn đốc')
  })
  test.each([
    [['--on', '2023-09-20'], 'thêm --dry-run'],
    [['--dry-run', '--on', '2023-02-30'], 'không phải ngày'],
    [['--letter', '--regime', 'kstt-nghe-an', '--period', '2023-09'], 'Thiếu tên tệp kết quả'],
    [['--login', 'nghe-an.kim-lien'], 'không có quyền tổng hợp'],
  ])('%j is refused with a sentence', async (more, sentence) => {
    const ended = await remind(...more)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toContain(sentence)
  })
})

test.each([
  [['account', 'email', 'a'], 'account email TÀI-KHOẢN'],
  [['account', 'email', 'a', 'a@b.vn,c@d.vn'], 'Địa chỉ thư chưa đúng'],
])('%j is refused before any database is opened', async (args, sentence) => {
  const ended = await khop(args, { KHOP_DATA: join(folder, 'data') })
  expect([ended.code, ended.err.includes(sentence)]).toEqual([2, true])
})
