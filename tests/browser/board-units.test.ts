// The page of units in a real browser: the tree before and after the districts ended, a unit's history, a list taken in.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  service = await listeningService({ clock: '2026-11-20T02:30:00Z' })
  browser = await startChromium()
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
  faults = watchFaults(page, service.origin)
  await page.goto(`${service.origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill('nghe-an.quantri')
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('tab', { name: 'Đơn vị' }).click()
  await page.getByRole('tree', { name: 'Cây đơn vị' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const items = async () => (await page.getByRole('treeitem').evaluateAll((all) => all.map((one) => `${one.getAttribute('aria-level') ?? ''} ${(one.querySelector('.fui-TreeItemLayout__main')?.textContent ?? '').trim()}`))).sort()
const change = () => page.getByRole('region', { name: 'Cập nhật danh sách đơn vị' })
const choose = () => change().locator('input[type=file]')
const header = 'Mã;Tên đơn vị;Loại;Trực thuộc;Từ ngày;Đến ngày;Thay cho\n'
const csv = (...rows: string[]) => ({ name: 'đơn vị.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${header}${rows.join('\n')}\n`) })

test('the tree is of today; before 30/6/2025 the communes lie under their district', async () => {
  await eventually(async () => await items()).toContain('2 UBND xã Kim Liên')
  await picture(page, 'units-1-today')
  await page.getByLabel('Xem vào ngày').fill('30/06/2025')
  await page.getByText('hoạt động ngày 30/6/2025').waitFor()
  await eventually(async () => await items()).toContain('2 UBND huyện Nam Đàn')
  await eventually(async () => await items()).not.toContain('2 UBND xã Kim Liên')
  // By the keyboard alone: down to the district and open it.
  await page.getByRole('treeitem', { name: /^UBND huyện Nam Đàn/u }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('treeitem', { name: /^UBND xã Kim Liên/u }).waitFor()
  await eventually(async () => await items()).toContain('3 UBND xã Kim Liên')
  await page.getByLabel('Tìm theo tên hoặc mã').fill('nam giang')
  await page.getByText('Tìm thấy 1 trong').waitFor()
  await eventually(async () => await items()).toEqual(['1 UBND tỉnh Nghệ An', '2 UBND huyện Nam Đàn', '3 UBND xã Nam Giang'])
  await page.getByLabel('Tìm theo tên hoặc mã').fill('')
})

test('a unit’s history tells its parents with their days, and the keyboard goes to it', async () => {
  await page.getByLabel('Xem vào ngày').fill('20/11/2026')
  await page.getByText('UBND xã Kim Liên', { exact: true }).click()
  const history = page.getByRole('region', { name: 'Lịch sử: UBND xã Kim Liên' })
  await history.waitFor()
  await eventually(async () => await page.evaluate(() => document.activeElement?.textContent)).toBe('Lịch sử: UBND xã Kim Liên')
  await eventually(async () => await history.innerText()).toContain('UBND huyện Nam Đàn, đến hết 30/6/2025')
  await eventually(async () => await history.innerText()).toContain('UBND tỉnh Nghệ An, từ 1/7/2025')
  expect(await fits()).toBe(true)
  await picture(page, 'units-2-history')
})

test('a day that is none is told beside its field once it is left, stays as it was typed, and the tree with it', async () => {
  const on = page.getByLabel('Xem vào ngày')
  await on.fill('31/11/2026')
  await eventually(async () => await page.getByText('Ghi một ngày có thật').count()).toBe(0) // nobody is told while still typing
  await on.blur()
  await page.getByText('Ghi một ngày có thật').waitFor()
  await eventually(async () => await items()).toContain('2 UBND xã Kim Liên')
  await eventually(async () => await page.getByText('hoạt động ngày 20/11/2026').count()).toBe(1)
  await change().getByLabel('Áp dụng từ ngày').fill('1/12')
  await page.getByRole('tab', { name: 'Biểu mẫu', exact: true }).click()
  await page.getByRole('tab', { name: 'Đơn vị' }).click()
  await page.getByRole('tree', { name: 'Cây đơn vị' }).waitFor()
  expect([await on.inputValue(), await change().getByLabel('Áp dụng từ ngày').inputValue()]).toEqual(['31/11/2026', '1/12'])
  await eventually(async () => await page.getByText('Ghi một ngày có thật').count()).toBe(2)
  await eventually(async () => await change().getByText('Cần ngày áp dụng trước khi chọn tệp.').count()).toBe(1)
  await picture(page, 'units-6-no-day')
  await on.fill('20/11/2026')
})

test('the list is taken along as a workbook; given back unchanged it changes nothing', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải danh sách đang có (.xlsx)' }).click()])
  expect(download.suggestedFilename()).toBe('danh-sach-don-vi-nghe-an-2026-11-20.xlsx')
  const buffer = await readFile(await download.path())
  await eventually(async () => await change().getByRole('button', { name: 'Chọn danh sách (.xlsx, .csv)' }).isDisabled()).toBe(true)
  await change().getByLabel('Áp dụng từ ngày').fill('1-12-2026')
  await choose().setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
  await change().getByText('Các đơn vị đang dùng đã đúng như danh sách').waitFor()
  await eventually(async () => await change().getByRole('button', { name: 'Áp dụng danh sách' }).isDisabled()).toBe(true)
})

test('rows that confuse are told and block; a whole list merges, adds and ends, and is adopted', async () => {
  await choose().setInputFiles(csv('01;Sở Du lịch;;UBND tỉnh Nghệ An;;;', '02;Sở Tư pháp và Nội vụ;Sở;UBND tỉnh Nghệ An;;;Sở Không Có'))
  await change().getByText('“Sở Du lịch” là đơn vị mới nhưng chưa ghi loại').waitFor()
  await eventually(async () => await change().getByText('không thấy đơn vị “Sở Không Có” ở cột Thay cho').count()).toBe(1)
  await eventually(async () => await change().getByText('Còn hàng cần sửa').count()).toBe(1)
  await picture(page, 'units-3-problems')
  await choose().setInputFiles({ name: 'hỏng.xlsx', mimeType: 'text/csv', buffer: Buffer.from('không phải danh sách') })
  await page.getByRole('alert').waitFor()
  await eventually(async () => await change().getByLabel('Áp dụng từ ngày').inputValue()).toBe('01/12/2026')
  await choose().setInputFiles(csv('01;Sở Tư pháp và Nội vụ;Sở;UBND tỉnh Nghệ An;;;"Sở Tư pháp tỉnh Nghệ An; Sở Nội vụ tỉnh Nghệ An"', '02;Sở Du lịch;Sở;UBND tỉnh Nghệ An;;;'))
  await change().getByText('Hợp nhất, sáp nhập (1)').waitFor()
  const told = await change().getByRole('region', { name: 'Danh sách này sẽ thay đổi' }).innerText()
  expect(told).toContain('Sở Tư pháp tỉnh Nghệ An; Sở Nội vụ tỉnh Nghệ An → Sở Tư pháp và Nội vụ')
  expect(told).toContain('Sở Nội vụ tỉnh Nghệ An: đến hết 30/11/2026 (có đơn vị thay)')
  await change().getByLabel('Số, ký hiệu').fill('30/NQ-HĐND')
  await change().getByLabel('Trích yếu').fill('Sắp xếp cơ quan chuyên môn')
  await change().getByLabel('Cơ quan ban hành').fill('HĐND tỉnh')
  await change().getByLabel('Loại văn bản').selectOption('law')
  await change().getByLabel('Lý do, căn cứ').fill('Sắp xếp bộ máy')
  await picture(page, 'units-4-changes')
  await change().getByRole('button', { name: 'Áp dụng danh sách' }).click()
  await page.getByText('Đã áp dụng 4 thay đổi đơn vị từ 1/12/2026').waitFor()
  await eventually(async () => await items()).toContain('2 Sở Nội vụ tỉnh Nghệ An')
  await page.getByLabel('Xem vào ngày').fill('01122026')
  await page.getByRole('treeitem', { name: /^Sở Tư pháp và Nội vụ/u }).waitFor()
  await eventually(async () => await items()).not.toContain('2 Sở Nội vụ tỉnh Nghệ An')
  await page.getByText('Sở Tư pháp và Nội vụ', { exact: true }).click()
  await eventually(async () => await page.getByRole('region', { name: /^Lịch sử/u }).innerText()).toContain('Sở Tư pháp tỉnh Nghệ An, đến hết 30/11/2026')
  await page.getByRole('tab', { name: 'Biểu mẫu', exact: true }).click()
  const history = page.getByRole('region', { name: 'Lịch sử ban hành' })
  await history.getByText(/^Đơn vị: .*Sở Tư pháp và Nội vụ/u).waitFor()
  await eventually(async () => await history.innerText()).not.toContain('nghe-an.')
  await picture(page, 'units-7-shelf')
  await page.getByRole('tab', { name: 'Đơn vị' }).click()
  await page.getByRole('tree', { name: 'Cây đơn vị' }).waitFor()
  await page.setViewportSize({ width: 800, height: 900 })
  expect(await fits()).toBe(true)
  await picture(page, 'units-5-narrow')
  expect(faults).toEqual([])
})
