// Lịch in a real browser: what comes next, a year of windows and due days with their marks, one's own address.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
beforeAll(async () => {
  service = await listeningService({ clock: '2023-09-19T02:00:00Z' })
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

async function opened(login: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
  const faults = watchFaults(page, service.origin)
  await page.goto(`${service.origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('tab', { name: 'Lịch' }).click()
  await page.getByRole('region', { name: 'Việc tiếp theo' }).waitFor()
  return { page, faults }
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const next = (page: Page) => page.getByRole('region', { name: 'Việc tiếp theo' }).innerText()

test('a commune sees its next report and its own lines alone; it keeps its address', async () => {
  const { page, faults } = await opened('nghe-an.kim-lien')
  await eventually(async () => await next(page)).toContain('tháng 9/2023')
  await eventually(async () => await next(page)).toContain('Hạn gửi 22/9/2023 (còn 3 ngày). Chưa có số liệu. Bước tới: nhập số liệu')
  const table = page.getByRole('table').first()
  await eventually(async () => (await table.innerText())).toContain('UBND cấp xã')
  await eventually(async () => (await table.innerText())).not.toContain('Sở, ban, ngành')
  await table.getByText('7550/UBND-KSTT').first().waitFor()
  expect(await fits(page)).toBe(true)
  await picture(page, 'planning-1-commune')

  const address = page.getByLabel('Địa chỉ thư nhận nhắc hạn của bạn')
  await address.fill('kimlien@example')
  await page.getByRole('button', { name: 'Ghi địa chỉ' }).click()
  await page.getByText('Ghi một địa chỉ duy nhất, ví dụ canbo@tinh.gov.vn.').waitFor()
  await address.scrollIntoViewIfNeeded()
  await picture(page, 'planning-2-address')
  await address.fill('kimlien@example.vn')
  await page.getByRole('button', { name: 'Ghi địa chỉ' }).click()
  await page.getByText('Đã ghi: thư nhắc gửi về kimlien@example.vn.').waitFor()
  expect((await service.app.inject({ url: '/api/contact', headers: await service.signIn('nghe-an.kim-lien') })).json()).toEqual({ email: 'kimlien@example.vn' })
  await page.reload()
  await page.getByRole('tab', { name: 'Lịch' }).click()
  await page.getByRole('region', { name: 'Việc tiếp theo' }).waitFor()
  await eventually(async () => await address.inputValue()).toBe('kimlien@example.vn')
  expect(faults).toEqual([])
})

test('the province sees every level, days off, and how many below have not sent; a year without a document says so', async () => {
  const { page, faults } = await opened('nghe-an')
  await eventually(async () => await next(page)).toMatch(/Đơn vị bên dưới: tháng 9\/2023, hạn 22\/9\/2023, còn \d+ trong \d+ báo cáo chưa gửi/u)
  await page.getByText('24/9/2023 là ngày nghỉ (Chủ nhật)').first().waitFor()
  await picture(page, 'planning-3-province')
  await page.getByLabel('Cấp, loại đơn vị').selectOption('commune')
  const table = page.getByRole('table').first()
  await eventually(async () => await table.innerText()).not.toContain('Sở, ban, ngành')
  await page.getByLabel('Năm').fill('2019')
  await page.getByText('Chưa có văn bản nào quy định lịch báo cáo năm 2019').waitFor()
  await picture(page, 'planning-4-no-year')
  await page.setViewportSize({ width: 800, height: 700 })
  expect(await fits(page)).toBe(true)
  expect(faults).toEqual([])
})

test('letter 004: report and figures have their own days, and no working day between closing and due is marked', async () => {
  service.setClock('2023-12-04T02:00:00Z')
  const { page, faults } = await opened('ha-tinh.so-noi-vu') // the others send to it, though they are not under it
  await page.getByText('gửi về đơn vị bạn').first().waitFor()
  await page.getByText('Báo cáo lời').first().waitFor()
  await page.getByText('Không có ngày làm việc nào giữa ngày chốt số liệu và hạn gửi').first().waitFor()
  const days = await page.getByRole('table').first().innerText()
  for (const day of ['11/12/2023', '15/12/2023']) expect(days).toContain(day)
  await picture(page, 'planning-5-ha-tinh')
  expect(faults).toEqual([])
})
