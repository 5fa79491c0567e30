// `status` against a listening service: heading, signatures, and the table as figures and as a file.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { annexByUnit, sendBacGiang } from '../../tests/bac-giang.ts'
import { partsOf } from '../../tests/office/sample-workbook.ts'
import { khop } from '../../tests/program.ts'
import { binhChuong, filledWorkbook, testService, type TestService } from '../../tests/service.ts'

let service: TestService
let folder: string
let server: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-status-'))
  service = await testService()
  await sendBacGiang(service, annexByUnit().filter((one) => ['bac-giang.so-noi-vu', 'bac-giang.luc-nam'].includes(one.unit)))
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  server = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = (login: string, regime: string, ...more: string[]) =>
  khop(['status', '--regime', regime, '--period', '2023-Q3', '--server', server, '--login', login, ...more], { KHOP_PASSWORD: 'khop-thu' })

describe('status', () => {
  test('an answer that is not the service’s is said to be no service', async () => {
    const proxy = createServer((_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>'))
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const ended = await khop(['status', '--regime', 'kstt-bac-giang', '--period', '2023-Q3', '--server', address, '--login', 'x'], { KHOP_PASSWORD: 'x' })
    proxy.close()
    expect([ended.code, ended.err.trim()]).toEqual([2, `Không kết nối được máy chủ ${address}. Kiểm tra máy chủ đang chạy, hoặc chỉ đúng địa chỉ bằng --server.`])
  })
  test('heads the table with regime, period and deadlines', async () => {
    const { code, out } = await ask('bac-giang', 'kstt-bac-giang')
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines.slice(0, 2)).toEqual([
      'Báo cáo quý trên Hệ thống thông tin báo cáo của Văn phòng Chính phủ (Bắc Giang), quý III/2023',
      'Hạn gửi: Sở, ban, ngành 20/9/2023; UBND cấp huyện 20/9/2023',
    ])
    expect(lines[2]).toContain('dựng lại')
    expect(out).toMatch(/Sở Nội vụ +Đúng hạn +Không ký số +Đã gửi/u)
    expect(out).toMatch(/UBND huyện Lục Nam +Quá hạn +Không ký số +Đã gửi/u)
  })
  test('says which report a line is about, and by when, where units owe two', async () => {
    const { out } = await khop(['status', '--regime', 'cchc-ha-tinh', '--period', '2023', '--server', server, '--login', 'ha-tinh'], { KHOP_PASSWORD: 'khop-thu' })
    expect(out).toMatch(/Sở Tư pháp tỉnh Hà Tĩnh +Báo cáo số liệu \(15\/12\/2023\) +Chưa gửi/u)
    expect(out).toMatch(/Sở Tư pháp tỉnh Hà Tĩnh +Báo cáo lời \(11\/12\/2023\) +Chưa gửi/u)
    const head = out.split('\n')[1] ?? ''
    for (const said of ['UBND tỉnh (báo cáo số liệu) 20/12/2023', 'UBND tỉnh (báo cáo lời) 20/12/2023', 'Sở Nội vụ tỉnh Hà Tĩnh (báo cáo số liệu) 13/12/2023']) expect(head.split(said)).toHaveLength(2)
  })
  test('says nothing of a signature where none is due, and submit declares one where it is', async () => {
    service.setClock('2023-09-16T03:00:00Z')
    const commune = join(folder, 'xa.xlsx')
    await writeFile(commune, await filledWorkbook(binhChuong))
    const department = join(folder, 'so.xlsx')
    await writeFile(department, await filledWorkbook({ ...binhChuong, unit: 'quang-ngai.so-tu-phap' }))
    const submit = (path: string, login: string, ...more: string[]) => khop(['submit', path, '--server', server, '--login', login, ...more], { KHOP_PASSWORD: 'khop-thu' })
    expect((await submit(commune, binhChuong.unit)).code).toBe(0)
    const signed = await submit(department, 'quang-ngai.so-tu-phap', '--signer', 'Sở Tư pháp tỉnh Quảng Ngãi')
    expect([signed.code, signed.out.includes('không ký số')]).toEqual([0, false])
    const { out } = await ask('quang-ngai', 'kstt-quang-ngai')
    expect(out).toMatch(/UBND xã Bình Chương +Trước hạn +Đã gửi/u)
    expect(out).toMatch(/Sở Tư pháp tỉnh Quảng Ngãi +Trước hạn +Đã ký số +Đã gửi/u)
  })
  test('--format json and --format xlsx give the table to a file', async () => {
    const json = join(folder, 'bang.json')
    const xlsx = join(folder, 'bang.xlsx')
    expect((await ask('bac-giang', 'kstt-bac-giang', '--format', 'json', '-o', json)).out.trim()).toBe(`Đã ghi ${json}.`)
    expect((await ask('bac-giang', 'kstt-bac-giang', '--format', 'xlsx', '-o', xlsx)).code).toBe(0)
    expect((JSON.parse(await readFile(json, 'utf8')) as ComplianceAnswer).summary).toMatchObject({ reports: 27, onTime: 1, late: 1, missing: 25 })
    expect(partsOf(new Uint8Array(await readFile(xlsx))).get('xl/sharedStrings.xml')).toContain('UBND huyện Lục Nam')
    const docx = join(folder, 'bang.docx')
    expect((await ask('bac-giang', 'kstt-bac-giang', '--format', 'docx', '-o', docx)).code).toBe(0)
    expect(partsOf(new Uint8Array(await readFile(docx))).get('word/document.xml')).toContain('UBND huyện Lục Nam')
    const shown = await ask('bac-giang', 'kstt-bac-giang', '--format', 'json')
    expect((JSON.parse(shown.out) as ComplianceAnswer).period).toBe('2023-Q3')
  })
  test.each([
    [['--format', 'pdf'], 'bac-giang', 'Không có dạng “pdf”'],
    [['--format', 'xlsx'], 'bac-giang', 'Thiếu tên tệp kết quả'],
    [[], 'nghe-an', 'không thuộc UBND tỉnh Bắc Giang'],
    [['--format', 'xlsx', '-o', '/nowhere/x.xlsx'], 'bac-giang', 'Không ghi được tệp'],
  ])('%j as %s is refused with a sentence', async (more, login, sentence) => {
    const ended = await ask(login, 'kstt-bac-giang', ...more)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toContain(sentence)
  })
})
