// The acts beside the plain way, in a real browser: more time, a rule set aside, signing, replacing, the narrative; and who may not.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
beforeEach(async () => {
  service = await listeningService({ clock: '2023-09-16T03:00:00Z' })
})
afterEach(() => service.close())
afterAll(() => browser.close())

async function signedIn(login: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 350, height: 900 }, acceptDownloads: true })
  page.setDefaultTimeout(20_000)
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('tab', { name: 'Báo cáo' }).waitFor()
  return { page, faults }
}

async function post(login: string, act: string, body: unknown, key: ReportKey = binhChuong): Promise<Checked> {
  const file = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method: 'POST',
    url: `${pathOf(key)}/${act}`,
    headers: { ...(await service.signIn(login)), 'idempotency-key': `key-${act}-0001`, 'content-type': file ? 'application/octet-stream' : 'application/json' },
    payload: file ? body : JSON.stringify(body),
  })
  expect(response.statusCode).toBe(200)
  return response.json<Checked>()
}

async function keepAndApprove(act: 'save' | 'revise', lines: readonly PrintedLine[] = soundLines): Promise<string> {
  const { sha256 } = await post(binhChuong.unit, act, await filledWorkbook(binhChuong, lines))
  await post(binhChuong.unit, 'approve', { sha256 })
  return sha256
}

const officerOf = binhChuong.unit
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const look = (page: Page, tab: string) => page.getByRole('tab', { name: tab }).click()

test('more time by a document, and a rule set aside, by the office above alone; the unit sees both', async () => {
  await post(officerOf, 'save', await filledWorkbook(binhChuong, [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 1, 5: 0, 6: 0, 8: 0, 9: 0, 10: 0, 12: 0, 13: 0 } }]))
  const { page, faults } = await signedIn('quang-ngai.binh-son')
  await page.getByLabel('Đơn vị').selectOption({ label: 'UBND xã Bình Chương' })
  await look(page, 'Theo dõi')
  await page.getByRole('button', { name: 'Gia hạn cho đơn vị…' }).click()
  await page.getByLabel('Hạn mới').fill('17/9/2023')
  await page.getByText('Hạn mới phải sau hạn quy định (17/9/2023).').waitFor()
  await page.getByLabel('Hạn mới').fill('20/9/2023')
  await page.getByLabel('Số, ký hiệu văn bản').fill('12/UBND-NC')
  await page.getByLabel('Ngày văn bản').fill('15/9/2023')
  await page.getByRole('region', { name: 'Gia hạn' }).getByLabel('Lý do').fill('Mất điện')
  await picture(page, 'workflow-1-extend')
  // The line is down: what was typed is still there, and the same press goes through afterwards.
  await page.route('**/extend', (route) => route.abort())
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByText('Không nối được với máy chủ.').waitFor()
  await eventually(async () => await page.getByLabel('Số, ký hiệu văn bản').inputValue()).toBe('12/UBND-NC')
  await page.unroute('**/extend')
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByText('Hạn gửi 20/9/2023').first().waitFor()
  await page.getByRole('button', { name: 'Miễn áp dụng một quy tắc…' }).click()
  await page.getByLabel('Quy tắc', { exact: true }).selectOption('II.06a.R4')
  await page.getByLabel('Lý do miễn').fill('Số liệu chuyển hệ thống')
  await picture(page, 'workflow-2-waive')
  await page.getByRole('button', { name: 'Miễn quy tắc này' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByRole('region', { name: 'Đã miễn áp dụng' }).getByText('Lý do: Số liệu chuyển hệ thống').waitFor()
  expect(await fits(page)).toBe(true)

  const own = await signedIn(officerOf)
  await own.page.getByText('Gia hạn đến 20/9/2023 theo 12/UBND-NC ngày 15/9/2023').first().waitFor()
  await look(own.page, 'Theo dõi')
  await own.page.getByText('Lý do: Số liệu chuyển hệ thống').waitFor()
  await picture(own.page, 'workflow-3-unit')
  await eventually(async () => await own.page.getByRole('button', { name: /Gia hạn cho đơn vị|Miễn áp dụng một/u }).count()).toBe(0)
  await own.page.getByRole('button', { name: 'Mở bản đã lưu' }).click()
  await look(own.page, 'Kiểm tra')
  await own.page.getByRole('region', { name: 'Đã miễn áp dụng' }).getByText('II.06a.R4').waitFor()
  expect([...faults, ...own.faults].filter((one) => !one.includes('ERR_FAILED'))).toEqual([])
  await page.close()
  await own.page.close()
})

test('declared signing, sending, then replacing with the difference and a reason; the same numbers are refused in words', async () => {
  await keepAndApprove('save')
  const { page, faults } = await signedIn(officerOf)
  await look(page, 'Gửi')
  await page.getByLabel('Họ tên, chức vụ người ký').fill('Chủ tịch UBND xã')
  await page.getByText('không kiểm tra chữ ký số').first().waitFor()
  await picture(page, 'workflow-4-sign')
  await page.getByRole('button', { name: 'Khai báo đã ký' }).click()
  await page.getByText(/Chủ tịch UBND xã, khai báo lúc/u).waitFor()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByText('Đã gửi thành công').waitFor()

  await post(officerOf, 'revise', await filledWorkbook(binhChuong, soundLines, 9))
  await page.reload()
  await look(page, 'Gửi')
  await page.getByText('Bản thay thế không khác gì bản đã gửi nên không thay được.').waitFor()
  await eventually(async () => await page.getByLabel('Lý do thay').count()).toBe(0)

  await post(officerOf, 'revise', await filledWorkbook(binhChuong, soundLines.slice(0, 1)))
  await page.reload()
  await look(page, 'Gửi')
  const row = page.getByRole('row', { name: /Hộ tịch \(Bộ Tư pháp\) 4 20 0/u })
  await row.waitFor()
  await eventually(async () => await page.getByRole('button', { name: 'Duyệt và thay bản đã gửi' }).isDisabled()).toBe(true)
  await page.getByLabel('Lý do thay').fill('Nhập trùng')
  await page.reload() // what was typed outlives the pane
  await look(page, 'Gửi')
  await row.waitFor()
  await eventually(async () => await page.getByLabel('Lý do thay').inputValue()).toBe('Nhập trùng')
  await picture(page, 'workflow-5-replace')
  expect(await fits(page)).toBe(true)
  await page.getByRole('button', { name: 'Duyệt và thay bản đã gửi' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByText(/Thay bản gửi trước KN-2023-\d{7} \(Nhập trùng\)/u).first().waitFor()
  await look(page, 'Theo dõi')
  await page.getByRole('button', { name: 'Xem khác biệt' }).click()
  await row.waitFor()
  await page.getByRole('region', { name: 'Quá trình' }).scrollIntoViewIfNeeded()
  await picture(page, 'workflow-6-history')
  expect((await service.ports.ledger.eventsOf(binhChuong)).map((one) => one.act)).toEqual(['save', 'approve', 'sign', 'send', 'revise', 'revise', 'approve', 'replace'])

  const above = await signedIn('quang-ngai.binh-son')
  await above.page.getByLabel('Đơn vị').selectOption({ label: 'UBND xã Bình Chương' })
  await look(above.page, 'Theo dõi')
  await above.page.getByRole('button', { name: 'Tiếp nhận' }).waitFor()
  await eventually(async () => await above.page.getByRole('button', { name: 'Gia hạn cho đơn vị…' }).count()).toBe(0) // its day stands on the receipt
  expect([...faults, ...above.faults]).toEqual([])
  await page.close()
  await above.page.close()
})

test('letter 004: figures and narrative side by side; outline down, document up, sent', async () => {
  service.setClock('2023-12-08T03:00:00Z')
  const key = { regime: 'cchc-ha-tinh', period: '2023', unit: 'ha-tinh.so-tu-phap', deliverable: 'narrative' } as const
  const { page, faults } = await signedIn(key.unit)
  await page.getByLabel('Kỳ báo cáo').selectOption(key.period)
  const both = page.getByRole('group', { name: 'Kỳ này phải gửi' })
  await both.getByText('Hạn 15/12/2023').waitFor()
  await both.getByRole('button', { name: /Thuyết minh/u }).click()
  await page.getByText('Đề cương: ĐC-CCHC/BNV').waitFor()
  await picture(page, 'workflow-7-owed')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải đề cương (.docx)' }).click()])
  const outline = await readFile(await download.path())
  await look(page, 'Kiểm tra')
  await page.locator('input[accept=".docx"]').setInputFiles({ name: 'sai.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('thư') })
  await page.getByRole('tabpanel').getByText(/không phải/u).first().waitFor()
  await page.locator('input[accept=".docx"]').setInputFiles({ name: 'bao-cao.docx', mimeType: 'application/octet-stream', buffer: outline })
  await page.getByText('Tệp: bao-cao.docx').waitFor()
  await page.getByRole('button', { name: 'Sang bước gửi' }).waitFor()
  await picture(page, 'workflow-8-document')
  await page.getByRole('button', { name: 'Sang bước gửi' }).click()
  await page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByText('Đã gửi thành công').waitFor()
  expect(await fits(page)).toBe(true)

  const above = await signedIn('ha-tinh.so-noi-vu')
  await above.page.getByLabel('Kỳ báo cáo').selectOption(key.period)
  expect((await service.ports.ledger.eventsOf(key)).map((one) => one.act)).toEqual(['save', 'approve', 'send'])
  expect([...faults, ...above.faults]).toEqual([])
  await page.close()
  await above.page.close()
})
