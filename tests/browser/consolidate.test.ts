// Communes send, their district puts the reports together, saves, follows a number, and is told when a source changes.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked } from '../../reporting/submission/service.ts'
import { readWorkbook } from '../../templates/read.ts'
import { form as form06a } from '../../regimes/kstt/forms/II.06a.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'

const district = { ...binhChuong, unit: 'quang-ngai.binh-son' } as const
const room = { ...binhChuong, unit: 'quang-ngai.binh-son.phong-tu-phap' } as const

let service: ListeningService
let browser: Browser
let source: string
beforeAll(async () => {
  service = await listeningService()
  browser = await startChromium()
  source = await sent(binhChuong, await filledWorkbook(binhChuong, soundLines))
  service.setClock('2023-09-19T03:00:00Z') // the room is late
  await sent(room, await filledWorkbook(room, certified(7)))
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const certified = (count: number) => [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: count, 5: 0, 6: 0, 8: count, 9: 0, 10: 0, 12: 0, 13: 0 } }]

/** Saves, approves and sends over HTTP, with a word on every warning. Answers the version. */
async function sent(key: ReportKey, bytes: Buffer): Promise<string> {
  const headers = await service.signIn(key.unit)
  const ask = (act: string, payload: object, more = {}) => service.app.inject({ method: 'POST', url: `${pathOf(key)}/${act}`, headers: { ...headers, ...more }, payload })
  const saved = await service.app.inject({ method: 'POST', url: `${pathOf(key)}/save`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: bytes })
  const { sha256, result } = saved.json<Checked>()
  await ask('approve', { sha256 })
  const explanations = result.findings.map((one) => ({ finding: findingKey(one), text: 'Tăng do đợt cấp lại chứng thực' }))
  const answer = await ask('send', { sha256, explanations }, { 'idempotency-key': `key-${sha256}` })
  expect(answer.statusCode).toBe(200)
  return sha256
}

async function signedIn(login: string, path = '/', width = 1366): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 768 }, acceptDownloads: true })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin + path)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  return { page, faults }
}
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('a district puts its communes’ reports together, saves, follows a number to its source, and is told of a change', async () => {
  const { page, faults } = await signedIn(district.unit)
  await page.getByText('2/3 đơn vị đã gửi').waitFor()
  await picture(page, 'gather-1-report')
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  const card = page.getByRole('region', { name: 'Tổng hợp từ đơn vị dưới' })
  await card.getByText('UBND xã Bình Mỹ').waitFor()
  await card.getByText('chưa có số liệu').waitFor()
  await card.getByText('1 gửi quá hạn').waitFor()
  await card.getByText('Tổng hợp bây giờ sẽ thiếu số liệu của 1 đơn vị trên.').waitFor()
  await card.getByText('Đã có (2)').click()
  await picture(page, 'gather-2-coverage')
  await card.getByRole('button', { name: 'Tổng hợp' }).click()

  // The workbook is in the grid, its numbers there and its own check passed.
  await page.getByRole('tab', { name: 'Kiểm tra', selected: true }).waitFor()
  await picture(page, 'gather-3-grid')
  await page.getByRole('tab', { name: 'Tổng hợp' }).click()
  await page.getByText('Đã tổng hợp; số liệu ở bảng đang mở.').waitFor()
  const cell = page.locator('td[data-address^="D"]', { hasText: /^10$/u }).first()
  await cell.click()
  await page.getByText('Bản tổng hợp chưa lưu lên hệ thống.').waitFor()

  await page.getByRole('tab', { name: 'Gửi' }).click()
  await picture(page, 'gather-4-send')
  await page.getByRole('button', { name: /^Lưu/u }).first().click()
  const agree = page.getByRole('button', { name: 'Đồng ý' })
  await agree.or(page.getByText('Đã lưu lên hệ thống.')).first().waitFor()
  if (await agree.isVisible()) await agree.click()
})
