// The page of calendars in a real browser: a new letter's calendar copied from the one in force, tried, adopted, taken out as a file.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import type { Deadlines } from '../../server/acts/deadlines.ts'
import type { month2027 } from '../shelf-declarations.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  service = await listeningService({ clock: '2026-12-15T02:30:00Z' })
  browser = await startChromium()
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  faults = watchFaults(page, service.origin)
  await page.goto(`${service.origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill('nghe-an.quantri')
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('tab', { name: 'Lịch báo cáo' }).click()
  await page.getByRole('region', { name: 'Lịch báo cáo đang có' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const draft = () => page.getByRole('region', { name: 'Lịch mới' })
const duty = (at: number) => draft().getByRole('group', { name: `Nhiệm vụ ${at}` })
const due = (at: number) => duty(at).getByRole('textbox', { name: 'Hạn: ngày' })
const deadlinesOf = async (period: string) => (await service.app.inject({ url: `/api/deadlines?regime=kstt-nghe-an&period=${period}` })).json<Deadlines>()

test('the calendar in force is told in words, without codes of periods', async () => {
  const text = await page.getByRole('region', { name: 'Lịch báo cáo đang có' }).innerText()
  expect(text).toContain('Từ ngày 21 tháng trước đến hết ngày 20 tháng báo cáo')
  expect(text).toContain('UBND cấp xã: báo cáo số liệu, ngày 22 tháng báo cáo')
  expect(text).toContain('Từ tháng 9/2023')
  expect(text).not.toMatch(/\d{4}-\d\d/u)
  expect(await fits()).toBe(true)
  await picture(page, 'calendars-1-list')
})

test('what is missing is told beside its field, and the keyboard goes there; what was typed stays', async () => {
  await page.getByRole('button', { name: /^Lập lịch mới từ lịch này/u }).click()
  await draft().waitFor()
  await eventually(async () => await page.evaluate(() => document.activeElement?.textContent)).toBe('Lịch mới')
  await draft().getByLabel('Lý do, căn cứ').fill('Công văn mới')
  await due(1).fill('35')
  await draft().getByRole('button', { name: 'Xem trước' }).click()
  await draft().getByText('Ghi năm gồm bốn chữ số').waitFor()
  await eventually(async () => await draft().getByText('Ghi ngày từ 1 đến 31.').count()).toBe(1)
  await eventually(async () => await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
  await eventually(async () => await draft().getByRole('button', { name: 'Ban hành lịch' }).isDisabled()).toBe(true)
  await picture(page, 'calendars-2-missing')
  // Turning away and back loses nothing.
  await page.getByRole('tab', { name: 'Biểu mẫu', exact: true }).click()
  await page.getByRole('tab', { name: 'Lịch báo cáo' }).click()
  expect([await draft().getByLabel('Lý do, căn cứ').inputValue(), await due(1).inputValue()]).toEqual(['Công văn mới', '35'])
})

test('it is tried with every due day and mark, and refused over the old one until that is ended', async () => {
  await draft().getByLabel('Số, ký hiệu').fill('12/UBND-KSTT')
  await draft().getByLabel('Trích yếu').fill('Thực hiện chế độ báo cáo tháng năm 2027')
  await draft().getByLabel('Cơ quan ban hành').fill('UBND tỉnh')
  await draft().getByLabel('Loại văn bản').selectOption('letter')
  await draft().getByLabel('Áp dụng từ năm').fill('2027')
  await due(1).fill('25')
  await draft().getByRole('button', { name: 'Thêm hạn riêng cho báo cáo lời' }).click()
  await due(4).fill('21')
  await draft().getByLabel('Đóng lịch trước vào kỳ liền trước').uncheck()
  await draft().getByRole('button', { name: 'Xem trước' }).click()
  const alert = page.getByRole('alert')
  await alert.waitFor()
  await eventually(async () => await alert.innerText()).toContain('trùng với lịch theo văn bản 7550/UBND-KSTT (từ kỳ tháng 9/2023, chưa ghi kết thúc')
  await picture(page, 'calendars-3-refused')
  await draft().getByLabel('Đóng lịch trước vào kỳ liền trước').check()
  await draft().getByRole('button', { name: 'Xem trước' }).click()
  const plan = page.getByRole('region', { name: 'Các kỳ sắp tới theo lịch mới' })
  await plan.waitFor()
  const rows = await plan.getByRole('row').allInnerTexts()
  expect(rows).toHaveLength(1 + 6 * 4)
  expect(rows.find((one) => one.includes('24/1/2027') && one.includes('UBND cấp huyện'))).toContain('24/1/2027 là ngày nghỉ (Chủ nhật)')
  expect(rows.filter((one) => one.includes('Báo cáo lời'))[0]).toContain('Không có ngày làm việc nào giữa ngày chốt số liệu và hạn gửi')
  await eventually(async () => await plan.innerText()).not.toMatch(/\d{4}-\d\d/u)
  await eventually(async () => await plan.getByText('kết thúc ở tháng 12/2026').count()).toBe(1)
  await plan.scrollIntoViewIfNeeded()
  await picture(page, 'calendars-4-plan')
  expect(await fits()).toBe(true)
})

test('a draft changed after it was tried is tried again; then it is adopted and holds at once', async () => {
  await draft().getByLabel('Văn bản cho lùi hạn rơi vào ngày nghỉ').check()
  await draft().getByText('Bản nháp đã đổi sau khi xem trước').waitFor()
  await eventually(async () => await draft().getByRole('button', { name: 'Ban hành lịch' }).isDisabled()).toBe(true)
  await draft().getByRole('button', { name: 'Xem trước lại' }).click()
  await page.getByText('hạn lùi sang ngày làm việc kế tiếp, 25/1/2027').first().waitFor()
  expect(await deadlinesOf('2027-01')).toMatchObject({ basis: '7550/UBND-KSTT' })
  await draft().getByRole('button', { name: 'Ban hành lịch' }).click()
  await page.getByText('Đã ban hành lịch theo 12/UBND-KSTT, áp dụng từ tháng 1/2027').waitFor()
  await eventually(async () => await draft().count()).toBe(0)
  await eventually(async () => await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status') // the button is gone, the keyboard is not lost
  const now = await deadlinesOf('2027-01')
  expect([now.basis, ...now.duties.map((one) => `${one.kinds.join()} ${one.deliverable} ${one.deadline}`)]).toEqual(['12/UBND-KSTT', 'commune data 2027-01-25', 'district data 2027-01-25', 'department data 2027-01-25', 'department narrative 2027-01-21'])
  await picture(page, 'calendars-5-adopted')
  await page.getByRole('tab', { name: 'Biểu mẫu', exact: true }).click()
  const history = page.getByRole('region', { name: 'Lịch sử ban hành' })
  await history.getByText('Lịch báo cáo tháng, từ tháng 1/2027').waitFor()
  await eventually(async () => await history.innerText()).not.toContain('nghe-an.')
  await page.getByRole('tab', { name: 'Lịch báo cáo' }).click()
})

test('a page is taken out as JSON, and a file comes in as a draft; another file is refused', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải JSON (lịch tháng theo 12/UBND-KSTT' }).click()])
  expect(download.suggestedFilename()).toBe('nghe-an.month.2027-01.json')
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as typeof month2027
  expect(saved).toMatchObject({ id: 'nghe-an.month.2027-01', movesDueDays: 'nextWorkingDay', basis: '12/UBND-KSTT' })
  const choose = page.getByLabel('Nhập lịch từ tệp JSON', { exact: true }).and(page.locator('input'))
  await choose.setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{"columns":[]}') })
  await page.getByRole('alert').getByText('Tệp khac.json không phải tờ khai lịch báo cáo').waitFor()
  await choose.setInputFiles({ name: '2028.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...saved, id: 'x', from: '2028-01', note: 'Ghi chú của tệp', cautions: [{ from: '2028-01', text: 'Lưu ý đầu' }, { from: '2029-01', text: 'Lưu ý sau' }], duties: saved.duties.slice(0, 1) })) })
  await page.getByText('Đã đọc tệp 2028.json vào bản nháp bên dưới').waitFor()
  await eventually(async () => await draft().getByLabel('Áp dụng từ năm').inputValue()).toBe('2028')
  expect([await draft().getByLabel('Ghi chú về lịch này').inputValue(), await draft().getByLabel('Lưu ý hiện cho người làm báo cáo').inputValue()]).toEqual(['Ghi chú của tệp', 'Lưu ý đầu'])
  await eventually(async () => await draft().getByText('Lưu ý từ tháng 1/2029 (theo tệp): Lưu ý sau').count()).toBe(1)
  await page.setViewportSize({ width: 800, height: 900 })
  expect(await fits()).toBe(true)
  await picture(page, 'calendars-6-narrow')
  expect(faults).toEqual([])
})
