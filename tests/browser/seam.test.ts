// At 350 pixels: the unit's last values beside a number far from them, an explanation offered again, and the letter's checklist.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, kimLien, pathOf, soundLines } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

const district = { ...binhChuong, unit: 'quang-ngai.binh-son' } as const
const binhMy = { ...binhChuong, unit: 'quang-ngai.binh-my' } as const
const before = 'Cấp bản sao chứng thực cho đợt tuyển sinh, tập trung trong một tháng'

let service: ListeningService
let browser: Browser
beforeAll(async () => {
  service = await listeningService({ clock: '2024-02-25T03:00:00Z' })
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const settled = (count: number, broughtIn = 1): PrintedLine[] => [
  { name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: count, 5: 0, 6: broughtIn, 8: count + broughtIn - 1, 9: 0, 10: 0, 12: 1, 13: 0 } },
]

async function send(key: ReportKey, lines: readonly PrintedLine[], text: string): Promise<void> {
  const headers = await service.signIn(key.unit)
  const post = (act: string, payload: object | Buffer) =>
    service.app.inject({ method: 'POST', url: `${pathOf(key)}/${act}`, headers: { ...headers, 'idempotency-key': `key-${key.period}-${key.unit}`, 'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json' }, payload })
  const { sha256, result } = (await post('save', await filledWorkbook(key, lines))).json<Checked>()
  await post('approve', { sha256 })
  const sent = await post('send', { sha256, explanations: result.findings.map((one) => ({ finding: findingKey(one), text })) })
  expect(sent.statusCode).toBe(200)
}

async function signedIn(login: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 350, height: 900 } })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('tab', { name: 'Báo cáo' }).waitFor()
  return { page, faults }
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
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('a number far from usual stands beside the last values, and what was said of it before is offered, never written by itself', async () => {
  for (const [period, count] of [['2023-09', 31], ['2023-10', 28], ['2023-11', 40], ['2023-12', 33], ['2024-01', 400]] as const) {
    await send({ ...kimLien, period }, settled(count, period === '2023-09' ? 0 : 1), before)
  }
  const { page, faults } = await signedIn(kimLien.unit)
  await drop(page, 'thang-2.xlsx', await filledWorkbook({ ...kimLien, period: '2024-02' }, settled(540)))
  await page.getByText('Cột 8 (trước hạn) của “Chứng thực (Bộ Tư pháp)” là 540; bốn kỳ gần nhất là 28, 40, 33, 400').waitFor()
  const values = page.getByRole('list', { name: 'Các kỳ trước' }).last()
  expect((await values.getByRole('listitem').allInnerTexts()).map((one) => one.replace(/\s+/gu, ' '))).toEqual(['T9/23 30', 'T10/23 28', 'T11/23 40', 'T12/23 33', 'T1/24 400', 'Kỳ này 540'])
  const box = page.getByLabel('Giải trình').last()
  expect(await box.inputValue()).toBe('')
  await page.getByText('Đã giải trình ở kỳ tháng 1/2024:').last().waitFor()
  await picture(page, 'seam-1-outlier')
  await page.getByRole('button', { name: 'Dùng lại giải trình này' }).last().scrollIntoViewIfNeeded()
  await picture(page, 'seam-2-offered')
  await page.getByRole('button', { name: 'Dùng lại giải trình này' }).last().click()
  expect(await box.inputValue()).toBe(before)
  await eventually(async () => await page.getByRole('button', { name: 'Dùng lại giải trình này' }).count()).toBe(1) // the other finding's
  await page.getByText('1 đã giải trình').waitFor()
  await box.fill(`${before}; đã đối chiếu sổ`)
  expect(await box.inputValue()).toContain('đã đối chiếu sổ')
  expect(await fits(page)).toBe(true)
  await page.close()
  expect(faults).toEqual([])
})

test('a district ticks the letter’s checklist before it approves, and the history keeps who ticked what', async () => {
  service.setClock('2023-09-17T02:00:00Z')
  const received = (name: string, online: number, counter: number): PrintedLine => ({ name, numbers: { 4: online, 5: counter, 6: 0, 8: online + counter, 9: 0, 10: 0, 12: 0, 13: 0 } })
  await send(binhChuong, soundLines, 'Đã đối chiếu')
  await send(binhMy, [received('Công chứng (Bộ Tư pháp)', 25, 0), received('Đất đai (Bộ Tài nguyên và Môi trường)', 0, 9)], 'Đã đối chiếu')
  const { page, faults } = await signedIn(district.unit)
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  await page.getByRole('region', { name: 'Tổng hợp từ đơn vị dưới' }).getByRole('button', { name: 'Tổng hợp' }).click()
  await page.getByRole('tab', { name: 'Kiểm tra', selected: true }).waitFor()
  await page.getByRole('button', { name: 'Kiểm tra lại' }).waitFor()
  for (const box of await page.getByLabel('Giải trình').all()) await box.fill('Biểu này kỳ này không phát sinh')
  await page.getByRole('tab', { name: 'Gửi' }).click()
  await page.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await page.getByRole('button', { name: 'Đồng ý' }).click()

  const list = page.getByRole('region', { name: 'Kiểm tra lại trước khi duyệt' })
  await list.getByText('cả 25 hồ sơ tiếp nhận trong kỳ đều ghi là trực tuyến').waitFor()
  await list.getByText('không có hồ sơ trực tuyến nào trong 9 hồ sơ').waitFor()
  const agree = list.getByRole('button', { name: 'Đã kiểm tra, duyệt' })
  expect(await agree.isDisabled()).toBe(true)
  expect(await fits(page)).toBe(true)
  await list.scrollIntoViewIfNeeded()
  await picture(page, 'seam-3-checklist')
  await list.getByLabel('Đã kiểm tra lại tên lĩnh vực').check()
  await list.getByText('Còn 1 mục chưa đánh dấu.').waitFor()
  expect((await service.ports.ledger.eventsOf(district)).map((one) => one.act)).toEqual(['save'])
  await list.getByLabel(/cột số 4/u).check()
  await agree.scrollIntoViewIfNeeded()
  await picture(page, 'seam-4-ticked')
  await agree.click()
  await page.getByText('Đã gửi thành công').first().waitFor()
  await page.getByRole('tab', { name: 'Theo dõi' }).click()
  await page.getByText('Đã kiểm tra lại tên lĩnh vực (', { exact: false }).waitFor()
  await page.getByText('Đã kiểm tra lại tên lĩnh vực (', { exact: false }).scrollIntoViewIfNeeded()
  await picture(page, 'seam-5-history')
  expect(await fits(page)).toBe(true)
  const approval = (await service.ports.ledger.eventsOf(district)).find((one) => one.act === 'approve')
  expect(approval?.act === 'approve' && approval.reviewed?.map((one) => one.item)).toEqual(['linh-vuc', 'cot-4'])
  await page.close()
  expect(faults).toEqual([])
})
