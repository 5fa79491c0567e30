// The pane beside a grid that plays Excel, through Microsoft's own library: findings, jump, fix, send, receipt.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { patchCells } from '../../templates/patch.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { contentFromXlsx } from '../excel-host/from-xlsx.ts'
import type { ExcelHostWindow } from '../excel-host/page/grid-page.ts'
import { excelHostUrl } from '../excel-host/page/serve.ts'
import type { WorkbookContent } from '../excel-host/workbook-content.ts'
import { binhChuong, filledWorkbook } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'

let service: ListeningService
let browser: Browser
let bytes: Uint8Array
let content: WorkbookContent
beforeAll(async () => {
  bytes = await filledWorkbook(binhChuong, [
    { name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 3, 13: 1 } },
    { name: 'Cong chung', numbers: { 4: 20, 5: 5, 6: 2, 8: 14, 9: 9, 10: 0, 12: 3, 13: 1 } },
  ])
  content = await contentFromXlsx(bytes)
  service = await listeningService({
    clock: '2023-09-18T02:00:00Z',
    excel: { apiLevel: '1.7', workbook: () => content, fileBytes: () => bytes },
  })
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const excel = <Answer>(page: Page, ask: (host: ExcelHostWindow) => Answer): Promise<Answer> =>
  page.evaluate(`(${String(ask)})(window.excelHost)`)

async function signIn(pane: FrameLocator): Promise<void> {
  await pane.getByLabel('Tên đăng nhập').fill(binhChuong.unit)
  await pane.locator('input[name=password]').fill('khop-thu')
  await pane.getByRole('button', { name: 'Đăng nhập' }).click()
}

test('at ExcelApi 1.7: it finds the slip, jumps to it, writes the name taken, hears a typed edit, sends, and shows the receipt', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const faults = watchFaults(page, service.origin)
  await page.goto(service.origin + excelHostUrl('/pane/index.html'))
  const pane = page.frameLocator('#pane')
  await signIn(pane)

  await pane.getByText('“Cong chung” không có trong danh mục lĩnh vực.').waitFor()
  await picture(page, 'excel-1-findings')
  await pane.getByRole('button', { name: 'Ô B11 · cột 2' }).click()
  await page.locator('[data-address="B11"][aria-selected="true"]').waitFor()
  await pane.getByRole('button', { name: 'Điền “Công chứng (Bộ Tư pháp)”' }).click()
  await pane.getByText('Không thấy lỗi').waitFor()
  expect(await excel(page, (host) => host.cell('II.06a', 'B11').value)).toBe('Công chứng (Bộ Tư pháp)')

  // The officer types over a number in the sheet; the pane hears it and says the line no longer adds up.
  await page.evaluate(`window.excelHost.typeAsUser('II.06a', 'D11', 21)`)
  await pane.getByText('Cột 3 phải bằng cột 7 + cột 11').waitFor()
  await page.evaluate(`window.excelHost.typeAsUser('II.06a', 'D11', 20)`)
  await pane.getByText('Không thấy lỗi').waitFor()
  await picture(page, 'excel-2-clean')

  // What Excel would save: the file with the one cell the officer let the pane write.
  const saved = patchCells(bytes, 'II.06a', [{ address: 'B11', value: 'Công chứng (Bộ Tư pháp)' }])
  if (isRefusal(saved)) throw new Error(saved.code)
  bytes = saved
  await pane.getByRole('tab', { name: 'Gửi' }).click()
  await pane.getByRole('button', { name: 'Lưu, duyệt và gửi' }).click()
  await picture(page, 'excel-3-confirm')
  await pane.getByRole('button', { name: 'Đồng ý' }).click()
  await pane.getByText(/KN-2023-\d{7}/u).first().waitFor()
  await pane.getByText('Quá hạn').first().waitFor() // a day late is accepted, and said
  await picture(page, 'excel-4-receipt')
  const events = await service.ports.ledger.eventsOf(binhChuong)
  expect(events.map((event) => event.act)).toEqual(['save', 'approve', 'send'])
  expect(faults).toEqual([])
  await page.close()
})
