// Đôn đốc in a real browser: who is behind, the letters beforehand, sending them through a real mail server, the record.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { smtpNotifier } from '../../server/adapters/smtp-notifier.ts'
import { mailServer, type MailServer } from '../mail-server.ts'
import { partsOf } from '../office/sample-workbook.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let mail: MailServer
let service: ListeningService
let browser: Browser
beforeAll(async () => {
  mail = await mailServer({
    onRcptTo: (to, _session, done) => done(to.address.startsWith('refused') ? Object.assign(new Error('no'), { responseCode: 550 }) : null),
  })
  service = await listeningService({ clock: '2023-09-23T01:00:00Z', notifier: smtpNotifier({ url: mail.url, from: 'khop@example.vn' }) })
  for (const [login, email] of [['nghe-an.kim-lien', 'kimlien@example.vn'], ['nghe-an.nam-dan', 'refused@example.vn']] as const) {
    await service.app.inject({ method: 'PUT', url: '/api/contact', headers: await service.signIn(login), payload: { email } })
  }
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.ports.notifier?.close()
  await service.close()
  await mail.close()
})

async function opened(login: string, origin = service.origin): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
  const faults = watchFaults(page, origin)
  await page.goto(`${origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('tab', { name: 'Lịch' }).waitFor()
  return { page, faults }
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const cells = (page: Page, label: string) => page.getByRole('table', { name: label }).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))

test('the district sees who is behind, reads the letters, sends them once it is sure, and finds them in the record', async () => {
  const { page, faults } = await opened('nghe-an.nam-dan')
  await page.getByRole('tab', { name: 'Đôn đốc' }).click()
  await page.getByRole('table', { name: 'Thư nhắc' }).waitFor()
  await page.getByRole('cell', { name: 'Chưa', exact: true }).first().waitFor() // the record comes with an answer of its own
  await eventually(async () => (await cells(page, 'Đơn vị cần đôn đốc')).map(([unit, , due, standing, reminded]) => [unit, due, standing, reminded])).toEqual(expect.arrayContaining([
    ['UBND xã Kim Liên', '22/9/2023', expect.stringContaining('Chưa gửi'), 'Chưa'],
    ['UBND xã Nam Giang', '22/9/2023', expect.stringContaining('Chưa gửi'), 'Chưa'],
  ]))
  await page.getByText('1 người chưa có địa chỉ thư').waitFor()
  await page.getByText('UBND xã Nam Giang)').waitFor()
  await picture(page, 'urging-1-before')
  await page.getByRole('button', { name: /^Xem thư gửi .*Kim Liên/u }).click()
  await page.locator('pre').getByText('hạn gửi 22/9/2023 (đã quá hạn 1 ngày)').waitFor()
  expect(await fits(page)).toBe(true)
  await page.locator('pre').scrollIntoViewIfNeeded()
  await picture(page, 'urging-2-mail')

  await page.getByRole('button', { name: 'Gửi 2 thư nhắc' }).click()
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Escape') // not yet
  expect(mail.letters).toEqual([])
  await page.getByRole('button', { name: 'Gửi 2 thư nhắc' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()
  const results = page.getByRole('region', { name: 'Kết quả gửi' })
  await results.waitFor()
  await eventually(async () => (await cells(page, 'Kết quả gửi')).map((row) => row[3])).toEqual(['Đã gửi', 'Không gửi được; sửa địa chỉ hoặc gửi lại sau', 'Chưa có địa chỉ thư'])
  await eventually(async () => await page.evaluate(() => document.activeElement?.textContent)).toBe('Kết quả gửi: Đã gửi cho 1 trong 3 người.')
  expect(mail.letters.map((one) => one.to)).toEqual([['kimlien@example.vn']])
  await page.getByRole('table', { name: 'Nhật ký đôn đốc của kỳ này' }).waitFor()
  await picture(page, 'urging-3-sent')
  const log = await cells(page, 'Nhật ký đôn đốc của kỳ này')
  expect(log.map((row) => row[4]?.trim())).toEqual(['Không gửi được (mã EENVELOPE 550)', 'Đã gửi'])
  expect(log[0]?.[0]).toBe('08:00 ngày 23/9/2023')
  await page.getByRole('cell', { name: '1 lần, gần nhất 08:00 ngày 23/9/2023' }).waitFor()

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải công văn đôn đốc (.docx)' }).click()])
  expect(download.suggestedFilename()).toBe('cong-van-don-doc_kstt-nghe-an_2023-09.docx')
  const xml = partsOf(new Uint8Array(await readFile(await download.path()))).get('word/document.xml') ?? ''
  expect(xml).toContain('UBND xã Nam Giang')
  await page.setViewportSize({ width: 800, height: 700 })
  expect(await fits(page)).toBe(true)
  await page.getByRole('tab', { name: 'Đôn đốc' }).scrollIntoViewIfNeeded()
  await picture(page, 'urging-4-narrow')
  expect(faults).toEqual([])
})

test('another day is looked at without sending; a day that is none is said so; a quiet day says nobody is to be told', async () => {
  const { page, faults } = await opened('nghe-an.nam-dan')
  await page.getByRole('tab', { name: 'Đôn đốc' }).click()
  await page.getByLabel('Xem thư của ngày').fill('18/9/2023')
  await page.getByText('Ngày 18/9/2023: không có ai cần nhắc.').waitFor()
  await eventually(async () => await page.getByRole('button', { name: /^Gửi \d+ thư nhắc/u }).count()).toBe(0)
  await page.getByLabel('Xem thư của ngày').fill('31/9/2023')
  await page.keyboard.press('Tab')
  await page.getByText('Chọn một ngày có thật.').waitFor()
  await picture(page, 'urging-5-day')
  await page.getByRole('button', { name: 'Về hôm nay' }).click()
  await page.getByText('Thư cần gửi ngày 23/9/2023').waitFor()
  expect(faults).toEqual([])
})

test('who does not collect finds no such page; without a mail server it names the setting and offers the letter', async () => {
  const officer = await opened('nghe-an.kim-lien')
  await eventually(async () => await officer.page.getByRole('tab').allInnerTexts()).toEqual(['Tình hình báo cáo', 'Tài khoản', 'Tình hình gửi', 'Lịch', 'Nhiệm vụ'])
  const plain = await listeningService({ clock: '2023-09-23T01:00:00Z' })
  const { page, faults } = await opened('nghe-an', plain.origin)
  await page.getByRole('tab', { name: 'Đôn đốc' }).click()
  await page.getByText('KHOP_SMTP_URL và KHOP_MAIL_FROM').waitFor()
  await eventually(async () => await page.getByRole('button', { name: /^Gửi \d+ thư nhắc/u }).count()).toBe(0)
  await eventually(async () => await page.getByRole('button', { name: 'Tải công văn đôn đốc (.docx)' }).isEnabled()).toBe(true)
  await picture(page, 'urging-6-mail-off')
  expect(faults).toEqual([])
  await plain.close()
})
