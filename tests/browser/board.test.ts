// The collecting office's page in a real browser: the annex of letter 003, its counts, its filters, its file.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { annexByUnit, sendBacGiang } from '../bac-giang.ts'
import { partsOf } from '../office/sample-workbook.ts'
import { annexHeader, annexRows, annexTitle } from '../stories/003-rows.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
beforeAll(async () => {
  service = await listeningService()
  await sendBacGiang(service, annexByUnit())
  service.setClock('2023-10-05T02:30:00Z')
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

async function opened(login: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const faults = watchFaults(page, service.origin)
  await page.goto(`${service.origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  return { page, faults }
}
const printed = (page: Page) => page.locator('table').first().locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))

test('the province sees the letter’s table, narrows it, and takes it along', async () => {
  const { page, faults } = await opened('bac-giang')
  await page.getByRole('table').waitFor()
  await eventually(async () => await page.locator('caption').innerText()).toBe(annexTitle)
  await eventually(async () => await page.locator('thead th').allInnerTexts()).toEqual(annexHeader)
  expect(await printed(page)).toEqual(annexRows.map((cells) => cells.map(String)))
  const counts = page.getByLabel('Tổng hợp')
  await eventually(async () => (await counts.locator('dd').allInnerTexts()).map(Number)).toEqual([27, 7, 17, 3, 0, 13, 14])
  await eventually(async () => await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await picture(page, 'board-1-whole')

  await page.getByRole('button', { name: 'Quá hạn (3)' }).click()
  expect((await printed(page)).map((cells) => cells[1])).toEqual(['Sở, cơ quan thuộc UBND tỉnh', 'Ban Quản lý các KCN', 'UBND huyện, thành phố', 'UBND huyện Hiệp Hoà', 'UBND huyện Lục Nam'])
  await page.getByText('Đang xem 3 trong 27 dòng.').waitFor()
  await picture(page, 'board-2-late')
  await page.getByRole('button', { name: 'Không ký số (14)' }).click()
  await page.getByText('Đang xem 16 trong 27 dòng.').waitFor()
  await page.getByRole('button', { name: 'Tất cả' }).click()
  expect(await printed(page)).toHaveLength(29)
  await page.getByRole('button', { name: 'Chưa gửi (0)' }).click()
  await page.getByText('Không có đơn vị nào như vậy').waitFor()

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải bảng (.xlsx)' }).click()])
  expect(download.suggestedFilename()).toBe('tinh-hinh-bao-cao_kstt-bac-giang_2023-Q3.xlsx')
  const strings = partsOf(new Uint8Array(await readFile(await download.path()))).get('xl/sharedStrings.xml') ?? ''
  expect(strings).toContain('UBND huyện Lục Nam') // the file is the whole table, whatever is looked at
  await page.getByText('Đã tải về').waitFor()

  await page.reload()
  await page.getByRole('table').waitFor() // the place is kept over a reload
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Tên đăng nhập').waitFor()
  expect(faults).toEqual([])
})

test('the letter that urges is also for those who did not sign, where the province wants it', async () => {
  const { page, faults } = await opened('bac-giang')
  await page.getByRole('tab', { name: 'Đôn đốc' }).click()
  await page.getByRole('button', { name: 'Không ký số (14)' }).click()
  await page.getByRole('checkbox', { name: 'Kể cả 14 báo cáo không ký số' }).check()
  await picture(page, 'urging-7-unsigned')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải công văn đôn đốc (.docx)' }).click()])
  const xml = partsOf(new Uint8Array(await readFile(await download.path()))).get('word/document.xml') ?? ''
  for (const one of ['UBND huyện Hiệp Hoà', 'Sở Nội vụ', 'Thực hiện ký số', '3 báo cáo gửi quá hạn, 14 báo cáo không ký số']) expect(xml).toContain(one)
  expect(xml).not.toContain('Sở Kế hoạch và Đầu tư') // early and signed
  expect(faults).toEqual([])
})

test('a province with months behind it sees how they went, and its missing units', async () => {
  service.setClock('2023-12-01T02:30:00Z')
  const { page, faults } = await opened('nghe-an')
  await page.getByRole('region', { name: 'Qua các kỳ' }).waitFor()
  await page.getByRole('button', { name: 'Chưa gửi (6)' }).waitFor()
  await picture(page, 'board-3-trend')
  await page.getByLabel('Kỳ báo cáo').selectOption({ label: 'tháng 9/2023' })
  await page.getByRole('table').waitFor()
  await eventually(async () => await page.locator('caption').innerText()).toContain('THÁNG 9/2023')
  await page.setViewportSize({ width: 400, height: 800 })
  await eventually(async () => await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await picture(page, 'board-4-narrow')
  expect(faults).toEqual([])
})
