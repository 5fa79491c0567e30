// Communes send, their district puts the reports together, saves, follows a number, and is told when a source changes.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked } from '../../reporting/submission/service.ts'
import { readWorkbook } from '../../templates/read.ts'
import { form as form06 } from '../../regimes/kstt/forms/II.06.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { contentFromXlsx } from '../excel-host/from-xlsx.ts'
import { excelHostUrl } from '../excel-host/page/serve.ts'
import type { WorkbookContent } from '../excel-host/workbook-content.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

const district = { ...binhChuong, unit: 'quang-ngai.binh-son' } as const
const room = { ...binhChuong, unit: 'quang-ngai.binh-son.phong-tu-phap' } as const

let service: ListeningService
let browser: Browser
let source: string
let late: string
let content: WorkbookContent
beforeAll(async () => {
  service = await listeningService({ excel: { apiLevel: '1.7', workbook: () => content } })
  browser = await startChromium()
  source = await sent(binhChuong, await filledWorkbook(binhChuong, soundLines))
  service.setClock('2023-09-19T03:00:00Z') // the room is late
  late = await sent(room, await filledWorkbook(room, certified(7)))
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const certified = (count: number) => [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: count, 5: 0, 6: 0, 8: count, 9: 0, 10: 0, 12: 0, 13: 0 } }]

/** Saves, approves and sends over HTTP, with a word on every warning. Answers the version. */
async function sent(key: ReportKey, bytes: Buffer): Promise<string> {
  const headers = await service.signIn(key.unit)
  const ask = (act: string, payload: object, more = {}) => service.app.inject({ method: 'POST', url: `${pathOf(key)}/${act}`, headers: { ...headers, ...more }, payload })
  const saved = await service.app.inject({ method: 'POST', url: `${pathOf(key)}/save`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: bytes })
  const { sha256, result } = saved.json<Checked>()
  await ask('approve', { sha256 })
  const explanations = result.findings.map((one) => ({ finding: findingKey(one), text: 'Tăng do đợt cấp lại chứng thực' }))
  const answer = await ask('send', { sha256, explanations }, { 'idempotency-key': `key-${sha256}` })
  expect(answer.statusCode).toBe(200)
  return sha256
}

const giveBack = (key: ReportKey, by: { authorization: string }, sha256: string) =>
  service.app.inject({ method: 'POST', url: `${pathOf(key)}/return`, headers: by, payload: { sha256, reason: 'Thiếu hồ sơ', notes: [] } })

async function signedIn(login: string, path = '/', width = 1366): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 768 }, acceptDownloads: true })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin + path)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  return { page, faults }
}
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** The letter of Quảng Ngãi wants names and column 4 looked at before a district approves. */
async function tickAll(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: 'Kiểm tra lại trước khi duyệt' })
  await list.waitFor()
  for (const box of await list.getByRole('checkbox').all()) await box.check()
  await list.getByRole('button', { name: 'Đã kiểm tra, duyệt' }).click()
}

test('a district puts its communes’ reports together, saves, follows a number to its source, and is told of a change', async () => {
  const { page, faults } = await signedIn(district.unit)
  await page.getByText('2/3 đơn vị đã gửi').waitFor()
  await picture(page, 'gather-1-report')
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  const card = page.getByRole('region', { name: 'Tổng hợp từ đơn vị dưới' })
  await card.getByText('UBND xã Bình Mỹ').waitFor()
  await card.getByText('chưa có số liệu').waitFor()
  await card.getByText('1 gửi quá hạn').waitFor()
  await card.getByText('Tổng hợp bây giờ sẽ thiếu số liệu của 1 đơn vị trên.').waitFor()
  await card.getByText('Đã có (2)').click()
  await picture(page, 'gather-2-coverage')
  await card.getByRole('button', { name: 'Tổng hợp' }).click()

  // The workbook is in the grid, its numbers there and its own check passed.
  await page.getByRole('tab', { name: 'Kiểm tra', selected: true }).waitFor()
  await picture(page, 'gather-3-grid')
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  await page.getByText('Đã tổng hợp; số liệu ở bảng đang mở.').waitFor()
  await page.getByRole('tab', { name: 'II.06' }).click()
  const cell = page.locator('td[data-address^="D"]', { hasText: /^10$/u }).first()
  await cell.click()
  await page.getByText('Bản tổng hợp chưa lưu lên hệ thống.').waitFor()

  await page.getByRole('tab', { name: 'Gửi' }).click()
  await page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await tickAll(page)
  await page.getByText('Đã gửi thành công').first().waitFor()

  // The chosen cell, its parts, and the file it came in.
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  const origin = page.getByRole('region', { name: 'Con số này từ đâu ra' })
  await origin.getByText('Biểu II.06/VPCP/KSTT · cột 4').waitFor()
  await origin.getByText('UBND xã Bình Chương').first().waitFor()
  await origin.getByText(/^Gửi lúc 10:00 ngày 16\/9\/2023 · /u).waitFor()
  await origin.getByText('Trong tệp: biểu II.06a/VPCP/KSTT, dòng “Chứng thực (Bộ Tư pháp)”, cột 4').waitFor()
  await eventually(async () => await origin.getByRole('listitem').count()).toBe(1)
  const [download] = await Promise.all([page.waitForEvent('download'), origin.getByRole('button', { name: 'Tải tệp gốc của UBND xã Bình Chương' }).click()])
  expect(download.suggestedFilename()).toBe('II.06a_2023-Q3_ubnd-xa-binh-chuong.xlsx')
  expect(createHash('sha256').update(await readFile(await download.path())).digest('hex')).toBe(source)
  const [atCell] = await Promise.all([page.waitForEvent('download'), origin.getByRole('button', { name: 'Mở tệp của UBND xã Bình Chương tại ô này' }).click()])
  expect(atCell.suggestedFilename()).toMatch(/^II\.06a_2023-Q3_ubnd-xa-binh-chuong_D\d+\.xlsx$/u)
  await origin.getByText(/^Ô D\d+, sheet “II\.06a”\./u).waitFor()
  await origin.scrollIntoViewIfNeeded()
  await picture(page, 'gather-4-origin')
  // By keyboard: an arrow goes to the next cell, and its origin follows.
  await cell.focus()
  await page.keyboard.press('ArrowRight')
  await origin.getByText('Biểu II.06/VPCP/KSTT · cột 5').waitFor()
  // A number typed over in the open file is not what the saved version says.
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await origin.getByText('đang ghi 6; bản đã lưu ghi 5.').waitFor()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await picture(page, 'gather-5-shown')

  // A source is given back: the banner says so; sent again with other numbers, it says which would change.
  const headers = await service.signIn(district.unit)
  await giveBack(room, headers, late)
  await page.getByRole('tab', { name: 'Theo dõi' }).click()
  await page.getByRole('button', { name: 'Cập nhật' }).click()
  await page.getByRole('tab', { name: 'Báo cáo' }).click()
  await page.getByRole('button', { name: 'Xem và tổng hợp lại' }).click()
  const banner = page.getByRole('alert').filter({ hasText: 'Nguồn đã thay đổi' })
  await banner.getByText('bản đã dùng bị trả lại hoặc đang sửa').waitFor()
  await banner.getByText('Báo cáo này đã gửi đi.').waitFor()
  await sent(room, await filledWorkbook(room, certified(9)))
  const province = await service.signIn('quang-ngai')
  const whole = (await service.ports.ledger.eventsOf(district)).at(-1)?.sha256 ?? ''
  expect((await giveBack(district, province, whole)).statusCode).toBe(200)
  await page.getByRole('tab', { name: 'Theo dõi' }).click()
  await page.getByRole('button', { name: 'Cập nhật' }).click()
  await page.getByText('Bị trả lại').first().waitFor()
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  await banner.getByText('đã gửi bản khác').waitFor()
  await banner.getByText('Tổng hợp lại sẽ đổi 4 số').click()
  expect(await banner.getByText('7 → 9').count()).toBe(4)
  await page.mouse.wheel(0, -2000)
  await picture(page, 'gather-6-changed')
  await page.setViewportSize({ width: 350, height: 900 })
  await banner.scrollIntoViewIfNeeded()
  expect(await fits(page)).toBe(true)
  await picture(page, 'gather-7-narrow-changed')
  await origin.scrollIntoViewIfNeeded()
  await picture(page, 'gather-8-narrow-origin')
  await page.setViewportSize({ width: 1366, height: 768 })
  await banner.getByRole('button', { name: 'Tổng hợp lại' }).click()
  // The open file still holds a change nobody kept: it is asked about first.
  await page.getByRole('button', { name: 'Không giữ, mở tệp mới' }).click()
  await page.getByRole('tab', { name: 'Gửi' }).click()
  await page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await tickAll(page)
  await page.getByText('Đã gửi thành công').first().waitFor()
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  await page.getByText('Các nguồn của bản đã lưu vẫn còn nguyên.').waitFor()
  expect(await banner.count()).toBe(0)
  expect(faults).toEqual([])
})

test('the collecting office’s page shows coverage, hands out the workbook, and follows a number as a table', async () => {
  const { page, faults } = await signedIn(district.unit, '/board')
  await page.getByRole('tab', { name: 'Tổng hợp số liệu' }).click()
  await page.getByRole('row', { name: /UBND xã Bình Mỹ chưa có số liệu/u }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tổng hợp và tải về' }).click()])
  expect(download.suggestedFilename()).toMatch(/^II\.05-II\.06_2023-Q3_.*\.xlsx$/u)
  const read = readWorkbook(new Uint8Array(await readFile(await download.path())), () => form06)
  expect(isRefusal(read) ? read : read.identity?.unit).toBe(district.unit)
  await page.getByLabel('Biểu').selectOption('II.06/VPCP/KSTT')
  await page.getByLabel('Dòng').selectOption({ label: 'Hộ tịch (Bộ Tư pháp)' })
  await page.getByLabel('Cột').selectOption('4')
  await page.getByRole('button', { name: 'Xem nguồn' }).click()
  const tree = page.getByRole('treegrid')
  await tree.getByRole('row', { name: /UBND xã Bình Chương 20/u }).waitFor()
  await picture(page, 'gather-9-board')
  await eventually(async () => await tree.locator('tbody tr').count()).toBe(2)
  await tree.getByRole('button', { name: 'Xem các nguồn của UBND huyện Bình Sơn' }).press('Enter')
  await eventually(async () => await tree.locator('tbody tr').count()).toBe(1)
  await page.setViewportSize({ width: 350, height: 900 })
  expect(await fits(page)).toBe(true)
  await picture(page, 'gather-10-board-narrow')
  expect(faults).toEqual([])
})

test('the province looks at a district’s report and where its numbers are from', async () => {
  const { page, faults } = await signedIn('quang-ngai', '/board')
  await page.getByRole('tab', { name: 'Tổng hợp số liệu' }).click()
  await page.getByLabel('Đơn vị tổng hợp').selectOption({ label: 'UBND huyện Bình Sơn' })
  await page.getByText('2/3 đơn vị đã gửi').waitFor()
  await page.getByRole('button', { name: 'Xem nguồn' }).click()
  await page.getByRole('treegrid').waitFor()
  await picture(page, 'gather-11-province')
  expect(faults).toEqual([])
})

test('inside Excel the chosen cell is asked about with a button, and the workbook is handed out as a file', async () => {
  const sha256 = (await service.ports.ledger.eventsOf(district)).at(-1)?.sha256 ?? ''
  const saved = await service.app.inject({ method: 'GET', url: `/api/files/${sha256}`, headers: await service.signIn(district.unit) })
  content = await contentFromXlsx(new Uint8Array(saved.rawPayload))
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin + excelHostUrl('/pane/index.html'))
  const pane = page.frameLocator('#pane')
  await pane.getByLabel('Tên đăng nhập').fill(district.unit)
  await pane.locator('input[name=password]').fill('khop-thu')
  await pane.getByRole('button', { name: 'Đăng nhập' }).click()
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click()
  await page.getByText('II.06', { exact: true }).click()
  const cells = page.locator('[data-address^="D"]', { hasText: /^10$/u })
  await cells.first().click()
  await pane.getByRole('button', { name: 'Xem nguồn của ô đang chọn' }).click()
  await pane.getByRole('region', { name: 'Con số này từ đâu ra' }).getByText('UBND xã Bình Chương').first().waitFor()
  await picture(page, 'gather-12-excel')
  await giveBack(district, await service.signIn('quang-ngai'), sha256)
  await pane.getByRole('tab', { name: 'Theo dõi' }).click()
  await pane.getByRole('button', { name: 'Cập nhật' }).click()
  await pane.getByText('Bị trả lại').first().waitFor()
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name: 'Tổng hợp và tải về' }).click()])
  await pane.getByText(`Đã tải về ${download.suggestedFilename()}. Mở tệp này bằng Excel`).waitFor()
  await picture(page, 'gather-13-excel-made')
  await page.close()
  expect(faults).toEqual([])
})
