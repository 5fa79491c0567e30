// What officers tripped over: a draft opened again, one person after another, changes nobody kept, inserted lines.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { patchCells } from '../../templates/patch.ts'
import { binhChuong, filledWorkbook, kimLien, pathOf } from '../service.ts'
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

async function open(): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin)
  return { page, faults }
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
}

const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })

async function type(page: Page, address: string, value: string): Promise<void> {
  await page.locator(`[data-address="${address}"]`).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
}

test('a draft without its file at hand is opened again from the first screen and from sending, under the name it had', async () => {
  const headers = await service.signIn(binhChuong.unit)
  const named = { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('Quý III Bình Chương.xlsx') }
  await service.app.inject({ method: 'POST', url: `${pathOf(binhChuong)}/save`, headers: named, payload: await filledWorkbook(binhChuong) })
  const { page, faults } = await open()
  await signIn(page, binhChuong.unit)
  const now = page.getByRole('region', { name: 'Tình trạng' })
  await now.getByText('Nháp', { exact: true }).waitFor()
  await now.getByText('Có báo cáo chờ bạn duyệt.').waitFor()
  await page.getByText(/^Bản \d/u).waitFor()
  await picture(page, 'care-1-draft')
  await now.getByRole('button', { name: 'Sang bước gửi' }).click()
  await page.getByText('Số liệu đã lưu trên hệ thống.').waitFor()
  await picture(page, 'care-2-send-without-file')
  await page.getByRole('button', { name: 'Mở bản đã lưu' }).click()
  await page.getByText('II.06a_2023-Q3_ubnd-xa-binh-chuong.xlsx').or(page.getByText('II.05a-II.06a_2023-Q3_ubnd-xa-binh-chuong.xlsx')).waitFor()
  await page.getByText('Không thấy lỗi').waitFor()
  await page.getByRole('tab', { name: 'Theo dõi' }).click()
  await page.getByText('Quý III Bình Chương.xlsx').waitFor()
  await page.getByRole('button', { name: 'Mở bản đã lưu' }).click()
  await page.locator('[title="Quý III Bình Chương.xlsx"]').waitFor()
  expect(faults).toEqual([])
  await page.close()
})

test('before signing in the page says to; the next person finds no report of the one before, and the file is not theirs', async () => {
  const { page, faults } = await open()
  await choose(page, 'II.06a.xlsx', await filledWorkbook(binhChuong))
  await page.getByText('Đăng nhập để kiểm tra tệp này.').waitFor()
  await picture(page, 'care-3-before-sign-in')
  await signIn(page, binhChuong.unit)
  await page.getByText('Không thấy lỗi').waitFor()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await signIn(page, kimLien.unit)
  await page.getByText('UBND xã Kim Liên').first().waitFor()
  await page.getByRole('tab', { name: 'Kiểm tra' }).click()
  await page.getByText('một chế độ báo cáo khác').waitFor()
  await eventually(async () => await page.getByText('Bình Chương').count()).toBeLessThanOrEqual(1) // the heading printed in the open file itself
  await eventually(async () => await page.getByText('quang-ngai').count()).toBe(0)
  await eventually(async () => await page.getByRole('button', { name: 'Chuyển sang báo cáo của tệp đang mở' }).count()).toBe(0)
  await picture(page, 'care-4-next-person')
  expect(faults).toEqual([])
  await page.close()
})

test('opening another file over changes nobody kept asks in full sight', async () => {
  const { page, faults } = await open()
  await signIn(page, binhChuong.unit)
  await choose(page, 'II.06a.xlsx', await filledWorkbook(binhChuong, undefined, 60))
  await page.getByText('Không thấy lỗi').waitFor()
  await type(page, 'D10', '11')
  await page.getByText('Đã sửa 1 ô').waitFor()
  await choose(page, 'khác.xlsx', await filledWorkbook(binhChuong))
  await page.getByText('Tệp đang mở có 1 ô đã sửa').waitFor()
  await picture(page, 'care-5-unsaved')
  for (const name of ['Tải về rồi mở tệp mới', 'Không giữ, mở tệp mới', 'Thôi']) {
    const button = page.getByRole('button', { name, exact: true })
    const box = await button.boundingBox()
    const top = await button.evaluate((one) => {
      const { left, top: y, width, height } = one.getBoundingClientRect()
      return one.contains(document.elementFromPoint(left + width / 2, y + height / 2))
    })
    expect([name, (box?.height ?? 0) > 10, top]).toEqual([name, true, true])
  }
  await page.getByRole('button', { name: 'Không giữ, mở tệp mới' }).click()
  await page.locator('[title="khác.xlsx"]').waitFor()
  expect(faults).toEqual([])
  await page.close()
})

test('a line put in by hand shows its sums once asked, and opening another file does not speak of cells nobody typed', async () => {
  const printed = await filledWorkbook(binhChuong)
  const bare = patchCells(printed, 'II.06a', ['A11', 'C11', 'G11', 'K11'].map((address) => ({ address, value: '' })))
  if (isRefusal(bare)) throw new Error(bare.code)
  const { page, faults } = await open()
  await signIn(page, binhChuong.unit)
  await choose(page, 'II.06a.xlsx', bare)
  await page.getByText('mới chèn nên các cột tự tính').waitFor()
  await picture(page, 'care-6-inserted')
  await page.getByRole('button', { name: 'Tính lại các ô công thức' }).click()
  await page.getByText('Không thấy lỗi').waitFor()
  await eventually(async () => await page.locator('[data-address="C11"]').innerText()).toBe('27')
  await page.getByText('Đã tính lại 4 ô').waitFor()
  await picture(page, 'care-7-inserted-filled')
  await choose(page, 'khác.xlsx', printed)
  await page.getByText('Tệp đang mở có 4 ô đã tính lại').waitFor()
  expect(faults).toEqual([])
  await page.close()
})

test('a copied sheet is answered with opening another file', async () => {
  const { page, faults } = await open()
  await signIn(page, binhChuong.unit)
  await choose(page, 'hai-sheet.xlsx', withCopiedSheet(await filledWorkbook(binhChuong)))
  await page.getByText('Có nhiều sheet cùng là biểu').waitFor()
  const pane = page.getByRole('tabpanel')
  await pane.getByRole('button', { name: 'Mở tệp khác' }).waitFor()
  expect(await pane.getByRole('button', { name: 'Mẫu biểu' }).count()).toBe(0)
  await picture(page, 'care-8-copied-sheet')
  await pane.locator('input[type=file]').setInputFiles({ name: 'một-sheet.xlsx', mimeType: 'application/octet-stream', buffer: await filledWorkbook(binhChuong) })
  await page.getByText('Không thấy lỗi').waitFor()
  expect(faults).toEqual([])
  await page.close()
})

/** The workbook with its form's sheet once more, as copying the tab makes it. */
function withCopiedSheet(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const [sheet, book, rels] = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']
  const change = (part: string, from: string, to: string): void => void (parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replace(from, to + from)))
  parts['xl/worksheets/sheet9.xml'] = parts[sheet] ?? new Uint8Array()
  change(rels, '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/>')
  change(book, '</sheets>', '<sheet sheetId="9" name="II.06a (2)" r:id="rId99"/>')
  return zipSync(parts)
}

test('a report that cannot be had ends the waiting with a way back', async () => {
  service.setClock('2023-10-05T02:00:00Z')
  const { page } = await open()
  await signIn(page, kimLien.unit)
  await page.getByText(/^Hạn gửi/u).first().waitFor()
  await page.route('**/data', (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify({ code: 'outsideSubtree', params: { unit: 'UBND xã Kim Liên' } }) }))
  await page.getByLabel('Kỳ báo cáo').selectOption('2023-10')
  await page.getByText('Chưa mở được báo cáo này.').waitFor()
  await page.getByRole('tab', { name: 'Gửi' }).click()
  await page.getByText('Chưa mở được báo cáo này.').waitFor()
  await picture(page, 'care-9-no-desk')
  await page.unroute('**/data')
  await page.getByRole('button', { name: 'Chọn báo cáo khác' }).click()
  await page.getByLabel('Kỳ báo cáo').selectOption('2023-09')
  await page.getByText(/^Hạn gửi/u).first().waitFor()
  await page.close()
})

test('a period whose figures are still coming in is not offered first, and is told when chosen', async () => {
  service.setClock('2023-10-05T02:00:00Z')
  const { page, faults } = await open()
  await signIn(page, kimLien.unit)
  await page.getByText(/^Hạn gửi/u).first().waitFor()
  await eventually(async () => await page.getByLabel('Kỳ báo cáo').inputValue()).toBe('2023-09')
  await eventually(async () => await page.getByText('chưa chốt số liệu').count()).toBe(0)
  await page.getByLabel('Kỳ báo cáo').selectOption('2023-10')
  await page.getByText('Kỳ này chưa chốt số liệu (đến hết 20/10/2023)').waitFor()
  await picture(page, 'care-10-open-period')
  const key = { ...kimLien, period: '2023-10' }
  await choose(page, 'II.06a.xlsx', await filledWorkbook(key))
  await page.getByText('Không thấy lỗi').waitFor()
  await page.getByRole('tab', { name: 'Gửi' }).click()
  await page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await page.getByRole('region', { name: 'Xem lại trước khi gửi' }).getByText('chưa chốt số liệu').waitFor()
  await picture(page, 'care-11-confirm-open-period')
  expect(faults).toEqual([])
  await page.close()
})
