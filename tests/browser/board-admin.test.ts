// The administrator's page in a real browser: a changed blank becomes a form of the province, a list is looked at.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { handMade, printedBlank } from '../adoption/blanks.ts'
import { form2027 } from '../shelf-declarations.ts'
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
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  faults = watchFaults(page, service.origin)
  await page.goto(`${service.origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill('nghe-an.quantri')
  await page.locator('input[name=password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('region', { name: 'Biểu mẫu đang có' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const question = () => page.getByRole('form', { name: /^Câu hỏi/u })

test('a changed II.06a is read, asked about, published for 2027 and listed on the shelf', async () => {
  await picture(page, 'admin-1-shelf')
  expect(await fits()).toBe(true)
  await page.getByRole('tab', { name: 'Nhận mẫu mới' }).click()
  const choose = page.getByRole('button', { name: 'Chọn tệp mẫu (.xlsx)' })
  expect(await choose.isDisabled()).toBe(true)
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/1/2027')
  await page.getByLabel('Ngày ký (nếu có)').fill('15/13/2026')
  await page.getByLabel('Số, ký hiệu').fill('99/2026/TT-THU')
  await page.getByText('Ghi một ngày có thật').waitFor() // beside its field, and nothing is thrown away
  expect([await page.getByLabel('Ngày ký (nếu có)').inputValue(), await page.getByLabel('Có hiệu lực từ ngày').inputValue()]).toEqual(['15/13/2026', '01/01/2027'])
  await picture(page, 'admin-8-days')
  await page.getByLabel('Ngày ký (nếu có)').fill('15/12/2026')
  await page.getByLabel('Trích yếu').fill('Thông tư thử nghiệm thay biểu II.06a')
  await page.getByLabel('Cơ quan ban hành').fill('Cơ quan thử nghiệm')
  await page.getByLabel('Lý do, căn cứ').fill('Thực hiện thông tư mới')
  await page.locator('input[type=file]').setInputFiles({ name: 'II.06a-2027.xlsx', mimeType: workbook, buffer: Buffer.from(await printedBlank(form2027)) })
  await question().waitFor()
  await picture(page, 'admin-2-question')
  const asked: string[] = []
  while ((await question().count()) > 0) {
    const sentence = await question().locator('strong').innerText()
    asked.push(sentence)
    if (asked.length > 10) throw new Error(asked.join('\n'))
    const box = question()
    expect(await box.getByRole('button', { name: 'Trả lời câu này' }).isDisabled()).toBe(true) // nothing is chosen beforehand
    await box.getByRole('radio').first().check()
    await box.getByRole('button', { name: 'Trả lời câu này' }).click()
    await page.waitForFunction((before) => document.querySelector('form strong')?.textContent !== before, sentence)
  }
  expect(asked).toEqual([expect.stringContaining('Văn bản 99/2026/TT-THU thuộc loại nào?')])
  await page.getByText('đã đủ. Quản trị xem lại rồi xác nhận.').waitFor()
  const columns = page.getByRole('table', { name: 'Các cột tìm thấy' })
  await columns.getByText('Tạm dừng').waitFor()
  expect(await columns.getByRole('row').filter({ hasText: '(11)' }).first().innerText()).toContain('(11)=(12)+(13)+(14)')

  await page.getByLabel('Đóng phiên bản trước vào ngày liền trước').uncheck()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await page.getByRole('alert').waitFor() // two editions would be in force
  await eventually(async () => await page.getByLabel('Lý do, căn cứ').inputValue()).toBe('Thực hiện thông tư mới')
  await page.getByRole('alert').scrollIntoViewIfNeeded()
  await picture(page, 'admin-3-refused')
  await page.getByLabel('Đóng phiên bản trước vào ngày liền trước').check()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await page.getByText('Đã ban hành biểu II.06a/VPCP/KSTT, phiên bản 2027, hiệu lực từ 1/1/2027').waitFor()
  expect(await fits()).toBe(true)
  await picture(page, 'admin-4-published')

  const listed = await service.app.inject({ url: '/api/shelf/forms', headers: await service.signIn('nghe-an.quantri') })
  const forms = listed.json<{ forms: { regime: string; code: string; edition: string; to: string | null; columns: number }[] }>().forms
  const here = forms.filter((one) => one.regime === 'kstt-nghe-an' && one.code === form2027.code)
  expect(here).toMatchObject([{ edition: '2027', from: '2027-01-01', to: null, basis: '99/2026/TT-THU', origin: 'adopted', columns: form2027.columns.length }, { edition: '2020', to: '2026-12-31' }])
})

test('a form nobody knew is asked about in several ways; an answer can be taken back', async () => {
  const rows = [['Biểu số 09/TK'], ['Ban hành theo Thông tư'], [null, 'BÁO CÁO KẾT QUẢ THỰC HIỆN'], [], ['STT', 'Lĩnh vực', 'Tổng số', 'Trực tuyến'], ['(1)', '(2)', '(3)=(4)+(9)', '(4)'], [], ['Tổng cộng']]
  await page.locator('input[type=file]').setInputFiles({ name: 'moi.xlsx', mimeType: workbook, buffer: Buffer.from(await handMade({ rows })) })
  await page.getByText('Câu hỏi 1 trong').waitFor()
  const sentences: string[] = []
  while ((await question().count()) > 0) {
    const sentence = await question().locator('strong').innerText()
    sentences.push(sentence)
    if (sentences.length > 10) throw new Error(sentences.join('\n'))
    if (sentence.includes('(3)=(4)+(9)') || sentence.includes('cột số 9')) {
      await question().getByRole('textbox').fill('(4)')
      await picture(page, 'admin-7-typed')
    } else await question().getByRole('radio').first().check()
    await question().getByRole('button', { name: 'Trả lời câu này' }).click()
    await page.waitForFunction((before) => document.querySelector('form strong')?.textContent !== before, sentence)
  }
  expect(sentences).toHaveLength(3)
  const again = page.getByRole('button', { name: 'Trả lời lại' })
  expect(await again.count()).toBe(3)
  await again.last().click()
  await page.getByText('Câu hỏi 3 trong 3').waitFor()
  expect(await again.count()).toBe(2)
})

test('a list of names is looked at: what it ends, what it adds, rows to leave out', async () => {
  await page.getByRole('tab', { name: 'Danh mục lĩnh vực' }).click()
  await page.getByLabel('Áp dụng từ ngày').fill('01/01/2027')
  await page.getByLabel('Văn bản ban hành').selectOption('99/2026/TT-THU')
  await page.getByLabel('Loại văn bản').selectOption('law')
  await page.getByLabel('Lý do, căn cứ').fill('Danh mục mới')
  const list = 'Lĩnh vực,Bộ\nChứng thực,Bộ Tư pháp\nThừa phát lại và đấu giá,Bộ Tư pháp\nDân số,Bộ Dân số\n'
  await page.locator('input[type=file]').setInputFiles({ name: 'danh mục.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('region', { name: 'Danh sách này sẽ thay đổi' }).waitFor()
  await page.getByText(/1 giữ nguyên, 1 thêm mới/u).waitFor()
  const adopt = page.getByRole('button', { name: 'Áp dụng danh mục' })
  expect(await adopt.isDisabled()).toBe(true)
  await page.getByLabel('Bỏ qua hàng 4').check()
  expect(await adopt.isEnabled()).toBe(true)
  expect(await fits()).toBe(true)
  await picture(page, 'admin-5-list')
})

test('what was adopted stands in the history and is withdrawn with a reason', async () => {
  await page.getByRole('tab', { name: 'Biểu mẫu', exact: true }).click()
  await page.getByRole('button', { name: /^Rút lại số/u }).click()
  await page.getByLabel(/^Lý do rút lại số/u).fill('Thử nghiệm xong')
  await picture(page, 'admin-6-withdraw')
  await page.getByRole('button', { name: 'Rút lại', exact: true }).click()
  await page.getByText(/^Đã rút lại số \d+\./u).waitFor()
  await eventually(async () => await page.getByRole('region', { name: 'Biểu mẫu đang có' }).getByText('2027').count()).toBe(0)
  await page.getByRole('tab', { name: 'Tình hình báo cáo' }).click()
  await page.getByRole('tab', { name: 'Quản trị' }).click()
  await page.getByRole('region', { name: 'Lịch sử ban hành' }).waitFor()
  expect(faults).toEqual([])
})
