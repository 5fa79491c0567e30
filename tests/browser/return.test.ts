// The receiving office returns a report with a note on a cell; the officer sees why, goes to the cell, and sends again.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Checked } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, pathOf } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'

let service: ListeningService
let browser: Browser
beforeAll(async () => {
  service = await listeningService()
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

async function signedIn(login: string, width: number): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 768 } })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  return { page, faults }
}

test('returned with a note, corrected at that cell, and sent again', async () => {
  const headers = await service.signIn(binhChuong.unit)
  const bytes = await filledWorkbook(binhChuong)
  const saved = await service.app.inject({ method: 'POST', url: `${pathOf(binhChuong)}/save`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: bytes })
  const { sha256 } = saved.json<Checked>()
  await service.app.inject({ method: 'POST', url: `${pathOf(binhChuong)}/approve`, headers, payload: { sha256 } })
  await service.app.inject({ method: 'POST', url: `${pathOf(binhChuong)}/send`, headers: { ...headers, 'idempotency-key': 'key-0001' }, payload: { sha256, explanations: [] } })

  const district = await signedIn('quang-ngai.binh-son', 1366)
  await district.page.getByLabel('Đơn vị').selectOption({ label: 'UBND xã Bình Chương' })
  await district.page.getByRole('tab', { name: 'Theo dõi' }).click()
  await district.page.getByLabel('Lý do trả lại').fill('Số trực tuyến lệch với hệ thống một cửa')
  await district.page.getByLabel('Dòng', { exact: true }).fill('10')
  await district.page.getByLabel('Cột số', { exact: true }).fill('4')
  await district.page.getByLabel('Cần sửa gì', { exact: true }).fill('Hệ thống một cửa là 11')
  await district.page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await picture(district.page, 'return-1-receiver')
  await district.page.getByRole('button', { name: 'Trả lại để sửa' }).click()
  await district.page.getByText('Bị trả lại').first().waitFor()

  const officer = await signedIn(binhChuong.unit, 1366)
  await officer.page.getByText('Thả tệp báo cáo .xlsx vào đây').waitFor()
  await officer.page.locator('input[type=file]').first().setInputFiles({ name: 'II.06a.xlsx', mimeType: 'application/octet-stream', buffer: bytes })
  await officer.page.getByRole('tab', { name: 'Theo dõi' }).click()
  await officer.page.getByText('Số trực tuyến lệch với hệ thống một cửa').first().waitFor()
  await picture(officer.page, 'return-2-officer')
  await officer.page.getByRole('button', { name: 'Ô D10 · cột 4' }).click()
  for (const [address, value] of [['D10', '11'], ['H10', '5']] as const) {
    await officer.page.locator(`[data-address="${address}"]`).click()
    await officer.page.keyboard.type(value)
    await officer.page.keyboard.press('Enter')
  }
  await officer.page.getByRole('tab', { name: 'Gửi' }).click()
  await officer.page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await officer.page.getByRole('button', { name: 'Đồng ý' }).click()
  await officer.page.getByText('Đã gửi thành công').first().waitFor()
  await officer.page.setViewportSize({ width: 350, height: 900 })
  await picture(officer.page, 'return-3-narrow')
  const events = await service.ports.ledger.eventsOf(binhChuong)
  expect(events.map((event) => event.act)).toEqual(['save', 'approve', 'send', 'return', 'save', 'approve', 'send'])
  const last = events.at(-1)
  expect(last?.act === 'send' && last.receipt.forms[0]?.totals[4]).toBe(31)
  expect(district.faults).toEqual([])
  expect(officer.faults).toEqual([])
})
