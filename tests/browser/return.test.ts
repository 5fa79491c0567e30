// The receiving office returns a report with a note on a cell; the officer sees why, goes to the cell, and sends again.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { Checked } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, pathOf } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

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
  await district.page.getByRole('button', { name: 'Mở bản đã lưu' }).click()
  await district.page.locator('[data-address="D10"]').click()
  await eventually(async () => await district.page.getByLabel('Lý do trả lại').inputValue()).toBe('Số trực tuyến lệch với hệ thống một cửa')
  await district.page.getByRole('button', { name: 'Ghi chú cho ô đang chọn (D10)' }).click()
  // A row that is no line of the form is refused; a note half typed holds the returning back.
  await district.page.getByLabel('Dòng trên trang tính').fill('3')
  await district.page.getByText('Dòng 3 không phải là dòng số liệu của biểu.').waitFor()
  await district.page.getByLabel('Dòng trên trang tính').fill('10')
  await eventually(async () => await district.page.getByRole('button', { name: 'Trả lại để sửa' }).isDisabled()).toBe(true)
  await district.page.getByLabel('Cần sửa gì', { exact: true }).fill('Hệ thống một cửa là 11')
  await picture(district.page, 'return-1-receiver')
  // The note was typed but not added: it goes along, and the act is asked about first.
  await district.page.getByRole('button', { name: 'Trả lại để sửa' }).click()
  await district.page.getByText('kèm 1 ghi chú').waitFor()
  await picture(district.page, 'return-1b-ask')
  await district.page.getByRole('button', { name: 'Đồng ý' }).click()
  await district.page.getByText('Bị trả lại').first().waitFor()

  const officer = await signedIn(binhChuong.unit, 1366)
  // The first screen says it came back; the officer opens the saved version without having the file at hand.
  await officer.page.getByText('Thả tệp báo cáo .xlsx vào đây').waitFor()
  await officer.page.getByRole('region', { name: 'Tình trạng' }).getByText('Nơi nhận trả lại').waitFor()
  await officer.page.getByRole('tab', { name: 'Nơi nhận đã trả lại' }).waitFor()
  await picture(officer.page, 'return-2a-first-screen')
  await officer.page.getByRole('tab', { name: 'Kiểm tra' }).click()
  await officer.page.getByText('Mở tệp báo cáo rồi bấm Kiểm tra lại.').waitFor()
  await officer.page.getByRole('tab', { name: 'Báo cáo' }).click()
  await officer.page.getByRole('button', { name: 'Xem ghi chú và sửa' }).click()
  await officer.page.getByText('Số trực tuyến lệch với hệ thống một cửa').first().waitFor()
  await officer.page.getByText('Dòng 10 · cột 4').waitFor()
  await picture(officer.page, 'return-2b-no-file')
  await officer.page.getByRole('button', { name: 'Mở bản đã lưu' }).click()
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

  // Receiving is asked about too; saying no does nothing. At the width of a pane nothing runs off the side.
  await district.page.getByRole('button', { name: 'Cập nhật' }).click()
  await district.page.getByRole('button', { name: 'Tiếp nhận' }).click()
  await district.page.getByText('Tiếp nhận báo cáo quý III/2023 của UBND xã Bình Chương?').waitFor()
  await district.page.getByRole('button', { name: 'Thôi' }).click()
  await district.page.setViewportSize({ width: 350, height: 900 })
  await eventually(async () => await district.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await district.page.getByRole('button', { name: 'Trả lại để sửa' }).scrollIntoViewIfNeeded()
  await picture(district.page, 'return-4-receiver-narrow')
  expect((await service.ports.ledger.eventsOf(binhChuong)).at(-1)?.act).toBe('send')
  await district.page.getByRole('button', { name: 'Tiếp nhận' }).click()
  await district.page.getByRole('button', { name: 'Đồng ý' }).click()
  await district.page.getByText('Đã tiếp nhận').first().waitFor()
  await officer.page.getByRole('tab', { name: 'Theo dõi' }).click()
  await officer.page.getByRole('button', { name: 'Cập nhật' }).click()
  await officer.page.getByRole('tab', { name: 'Báo cáo' }).click()
  await officer.page.getByRole('region', { name: 'Tình trạng' }).getByText(/Biên nhận số KN-2023-\d{7}/u).waitFor()
  await picture(officer.page, 'return-5-received')
  const events = await service.ports.ledger.eventsOf(binhChuong)
  expect(events.map((event) => event.act)).toEqual(['save', 'approve', 'send', 'return', 'save', 'approve', 'send', 'receive'])
  const last = events.at(-2)
  expect(last?.act === 'send' && last.receipt.forms[0]?.totals[4]).toBe(31)
  expect(district.faults).toEqual([])
  expect(officer.faults).toEqual([])
})
