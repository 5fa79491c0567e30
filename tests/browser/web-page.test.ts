// The plain web page in a real browser: drop → findings → fix → send → receipt.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { binhChuong, filledWorkbook } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
beforeAll(async () => {
  service = await listeningService({ clock: '2023-09-17T02:00:00Z' })
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

async function open(width: number, height = 768): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height }, acceptDownloads: true })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin)
  return { page, faults }
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name: fileName, content }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(content)], fileName))
      return transfer
    },
    { name, content: [...bytes] },
  )
  await page.dispatchEvent('text=Thả tệp báo cáo .xlsx vào đây', 'drop', { dataTransfer: data })
}

const wrongLines = [
  { name: 'Chứng thưc', numbers: { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 3, 13: 1 } },
  { name: 'Hộ tịch (Bộ Tư pháp)', numbers: { 4: 20, 5: 5, 6: 2, 8: 14, 9: 9, 10: 0, 12: 3 } },
]

test('an officer drops a file with two slips, mends both with a click, sends it, and has the receipt', async () => {
  const { page, faults } = await open(1366)
  await picture(page, 'web-1-sign-in')
  await signIn(page, binhChuong.unit)
  await page.getByText('Hạn gửi 17/9/2023').first().waitFor()
  await picture(page, 'web-2-report')
  await drop(page, 'II.06a.xlsx', await filledWorkbook(binhChuong, wrongLines))

  await page.getByText('2 lỗi').first().waitFor()
  await page.getByText('“Chứng thưc” không có trong danh mục lĩnh vực.').waitFor()
  await picture(page, 'web-3-findings')
  await page.getByRole('button', { name: 'Điền “Chứng thực (Bộ Tư pháp)”' }).click()
  await page.getByText('1 lỗi').first().waitFor()
  await page.getByRole('button', { name: 'Điền 0', exact: true }).click()
  // The missing number is now there, and shows that the line does not add up: 27 received, 26 accounted for.
  await page.getByText('Cột 3 phải bằng cột 7 + cột 11').waitFor()
  await page.getByRole('gridcell', { name: 'M11' }).or(page.locator('[data-address="M11"]')).first().dblclick()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByText('Không thấy lỗi').waitFor()
  await picture(page, 'web-4-clean')

  await page.getByRole('tab', { name: 'Gửi' }).click()
  await picture(page, 'web-5-send')
  await page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await picture(page, 'web-6-confirm')
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  await page.getByText(/KN-2023-\d{7}/u).first().waitFor()
  await picture(page, 'web-7-receipt')
  await page.getByText('Đúng hạn').first().waitFor()

  const events = await service.ports.ledger.eventsOf(binhChuong)
  expect(events.map((event) => event.act)).toEqual(['save', 'approve', 'send'])
  const sent = events.at(-1)
  expect(sent?.act === 'send' && sent.receipt.forms[0]?.totals).toMatchObject({ 4: 30, 13: 2 })
  const file = await service.ports.ledger.file(sent?.sha256 ?? '')
  expect(file && createHash('sha256').update(file.bytes).digest('hex')).toBe(sent?.sha256)

  await page.getByRole('tab', { name: 'Theo dõi' }).click()
  await page.getByText('Đã gửi').first().waitFor()
  await picture(page, 'web-8-standing')
  expect(faults).toEqual([])
  await page.close()
})

test('the template comes down from the page, and is the one the page reads', async () => {
  const { page, faults } = await open(1366)
  await signIn(page, 'quang-ngai.binh-my')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Tải mẫu về/u }).click()])
  const path = await download.path()
  expect(download.suggestedFilename()).toBe('II.05a-II.06a_2023-Q3_ubnd-xa-binh-my.xlsx')
  await drop(page, download.suggestedFilename(), await readFile(path)).catch(async () => {
    await page.locator('input[type=file]').first().setInputFiles(path)
  })
  await page.getByText('Biểu chưa có dòng số liệu nào.').waitFor()
  expect(faults).toEqual([])
  await page.close()
})

test('a file that is no workbook is refused with what to do, and the page goes on', async () => {
  const { page } = await open(1366)
  await signIn(page, 'quang-ngai.binh-my')
  await page.getByText('Thả tệp báo cáo .xlsx vào đây').waitFor()
  await drop(page, 'thu.xlsx', Buffer.from('not a workbook'))
  await page.getByText('không phải bảng tính Excel').first().waitFor()
  await picture(page, 'web-9-refused')
  await page.close()
})

test('at the width of a pane nothing runs off the side', async () => {
  const { page } = await open(350, 700)
  await signIn(page, 'quang-ngai.binh-my')
  await page.getByText('Thả tệp báo cáo .xlsx vào đây').waitFor()
  for (const width of [350, 320]) {
    await page.setViewportSize({ width, height: 700 })
    await eventually(async () => await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  await picture(page, 'web-10-narrow')
  await page.close()
})
