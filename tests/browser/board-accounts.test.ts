// The page of accounts in a real browser: the list of letter 000 entered, refused and approved, passwords told once, a lock.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { openIdProvider } from '../../server/adapters/openid-provider.ts'
import { codeAt } from '../../server/one-time-code.ts'
import { testClient } from '../identity-provider.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

let service: ListeningService
let browser: Browser
let administrator: Page
let head: Page
const faults: string[][] = []
const label = 'tài khoản của tỉnh'
const enrolled = 'nghe-an.kim-lien'
/** A person who has put the second factor on his own telephone. */
async function enrol(): Promise<void> {
  const headers = await service.signIn(enrolled)
  const post = (url: string, payload: object) => service.app.inject({ method: 'POST', url, headers, payload })
  const { secret } = (await post('/api/session/factor/begin', { password: 'khop-thu' })).json<{ secret: string }>()
  expect((await post('/api/session/factor/confirm', { code: codeAt(secret, Math.floor(service.ports.clock().getTime() / 30_000)) })).statusCode).toBe(200)
}
beforeAll(async () => {
  service = await listeningService({ clock: '2026-11-20T02:30:00Z' })
  const settings = { issuer: 'https://dang-nhap.example.vn', ...testClient, label, claim: 'email', redirect: `${service.origin}/sign-in` }
  Object.assign(service.ports.signIns, { provider: openIdProvider(settings) })
  await enrol()
  browser = await startChromium()
  administrator = await opened('nghe-an.quantri')
  await administrator.getByRole('tab', { name: 'Tài khoản' }).click()
  await lists(administrator).waitFor()
})
afterAll(async () => {
  await browser.close()
  await service.close()
})

async function opened(login: string, password = 'khop-thu'): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 900 } })).newPage()
  faults.push(watchFaults(page, service.origin))
  await page.goto(`${service.origin}/board`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  return page
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const lists = (page: Page) => page.getByRole('region', { name: 'Danh sách tài khoản trình thủ trưởng phê duyệt' })
const table = () => administrator.getByRole('region', { name: 'Tài khoản của đơn vị và các đơn vị trực thuộc' })
const rowOf = (login: string) => table().getByRole('row').filter({ has: administrator.getByRole('cell', { name: login, exact: true }) })

/** The workbook as an administrator fills it: the printed one with rows added where it is free. */
async function filled(template: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(template)) as never)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  let at = 0
  sheet.eachRow((row, number) => {
    if (row.getCell(2).text === '' && row.getCell(1).text !== '' && at === 0 && number > 4) at = number
  })
  rows.forEach((cells, down) => cells.forEach((text, across) => { sheet.getRow(at + down).getCell(across + 2).value = text }))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
const person = (name: string, login: string, right = ['x', '', '', '', ''], unit = 'UBND tỉnh Nghệ An', position = 'Chuyên viên') => [name, position, unit, login, ...right]
async function enter(rows: readonly (readonly string[])[]): Promise<void> {
  const [download] = await Promise.all([administrator.waitForEvent('download'), administrator.getByRole('button', { name: 'Tải mẫu danh sách (.xlsx)' }).click()])
  const folder = await mkdtemp(join(tmpdir(), 'khop-'))
  try {
    const path = join(folder, 'mau.xlsx')
    await download.saveAs(path)
    await lists(administrator).locator('input[type=file]').setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await filled(path, rows) })
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('the accounts of the province and below are listed with rights and days, and found by a word', async () => {
  await eventually(async () => await table().innerText()).toContain('UBND xã Kim Liên: Nhập, Duyệt, Gửi')
  await picture(administrator, 'accounts-1-list')
  await table().getByLabel('Tìm theo tên, tên đăng nhập hoặc đơn vị').fill('tu phap nhap')
  await table().getByText('Đang xem 1 trong').waitFor()
  await eventually(async () => await rowOf('nghe-an.so-tu-phap.nhap').innerText()).toContain('Sở Tư pháp tỉnh Nghệ An: Nhập')
  await table().getByLabel('Tìm theo tên, tên đăng nhập hoặc đơn vị').fill('')
  await eventually(async () => await rowOf('nghe-an.quantri').innerText()).toContain('tài khoản của bạn')
  expect(await fits(administrator)).toBe(true)
})

test('a list with rows that cannot be used is told row by row; another file is refused', async () => {
  await lists(administrator).locator('input[type=file]').setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('không phải bảng tính') })
  await administrator.getByRole('alert').waitFor()
  await enter([person('Trần Thử', 'co dau cach'), person('Lê Mẫu', 'mau@example.vn', ['', '', '', '', ''])])
  await administrator.getByText('trong đó 2 dòng chưa dùng được').waitFor()
  const warning = administrator.locator('.fui-MessageBar', { hasText: 'trong đó 2 dòng' })
  await eventually(async () => await warning.evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(255, 249, 245)') // a warning's, not the green of what is done
  await eventually(async () => await warning.innerText()).toContain('sửa trong tệp rồi bấm “Nộp danh sách đã điền” để nộp lại')
  const told = await lists(administrator).innerText()
  expect(told).toContain('Tên đăng nhập trống, có dấu cách hoặc ngắn hơn 3 ký tự')
  expect(told).toContain('Chưa đánh dấu quyền nào')
  await eventually(async () => await lists(administrator).getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0) // who enters does not decide
  await picture(administrator, 'accounts-2-problems')
})

test('the head finds the page, cannot approve such a list and rejects it with a reason', async () => {
  head = await opened('nghe-an')
  await head.getByRole('tab', { name: 'Tài khoản' }).click()
  await lists(head).waitFor()
  await eventually(async () => await head.getByRole('tab', { name: 'Biểu mẫu' }).count()).toBe(0)
  await eventually(async () => await head.getByRole('region', { name: 'Tài khoản của đơn vị và các đơn vị trực thuộc' }).count()).toBe(0)
  await eventually(async () => await lists(head).getByRole('button', { name: 'Phê duyệt' }).isDisabled()).toBe(true)
  await lists(head).getByRole('button', { name: 'Từ chối' }).click()
  await eventually(async () => await lists(head).getByRole('button', { name: 'Từ chối' }).isDisabled()).toBe(true)
  await lists(head).getByLabel('Lý do từ chối').fill('Sửa tên đăng nhập')
  await picture(head, 'accounts-3-rejecting')
  await lists(head).getByRole('button', { name: 'Từ chối' }).click()
  await head.getByText('Đã từ chối danh sách. Quyền không thay đổi.').waitFor()
  await eventually(async () => await lists(head).innerText()).toContain('ngày 20/11/2026: Sửa tên đăng nhập')
})

test('a right list is approved by the head; the new people’s passwords are shown once', async () => {
  await enter([person('Trần Thử', 'tran.thu@example.vn', ['x', '', 'x', '', '']), person('Người nhập mẫu, Sở Tư pháp tỉnh Nghệ An', 'nghe-an.so-tu-phap.nhap', ['x', '', 'x', '', ''], 'Sở Tư pháp tỉnh Nghệ An')])
  await administrator.getByText('chờ thủ trưởng phê duyệt. Quyền chưa thay đổi.').waitFor()
  await eventually(async () => await table().innerText()).not.toContain('tran.thu@example.vn')
  await head.reload()
  await head.getByRole('tab', { name: 'Tài khoản' }).click()
  await lists(head).getByText('Tài khoản mới').waitFor()
  await picture(head, 'accounts-4-to-approve')
  await lists(head).getByRole('button', { name: 'Phê duyệt' }).click()
  await lists(head).getByText('tất cả hoặc không dòng nào').waitFor()
  await lists(head).getByRole('button', { name: 'Phê duyệt' }).click()
  const given = head.getByRole('region', { name: 'Mật khẩu dùng một lần' })
  await given.waitFor()
  await eventually(async () => await head.evaluate(() => document.activeElement?.textContent)).toBe('Mật khẩu dùng một lần')
  await picture(head, 'accounts-5-passwords')
  const password = await given.getByRole('cell').last().innerText()
  await given.getByRole('button', { name: 'Đã ghi lại, ẩn đi' }).click()
  await eventually(async () => await head.getByText(password).count()).toBe(0)
  const signedIn = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login: 'tran.thu@example.vn', password } })
  expect(signedIn.statusCode).toBe(200)
})

test('an account is locked after a question, unlocked, and given a new password', async () => {
  await administrator.reload()
  await administrator.getByRole('tab', { name: 'Tài khoản' }).click()
  await table().waitFor()
  await eventually(async () => await rowOf('tran.thu@example.vn').innerText()).toContain('từ 20/11/2026')
  await administrator.getByRole('button', { name: 'Khóa tran.thu@example.vn' }).click()
  await administrator.getByText('Khóa tài khoản của Trần Thử?').waitFor()
  await eventually(async () => await administrator.evaluate(() => document.activeElement?.textContent)).toBe('Khóa')
  await picture(administrator, 'accounts-6-asked')
  await rowOf('tran.thu@example.vn').getByRole('button', { name: 'Khóa', exact: true }).click()
  await administrator.getByText('Đã khóa tran.thu@example.vn.').waitFor()
  await eventually(async () => await rowOf('tran.thu@example.vn').innerText()).toContain('Đang khóa')
  await administrator.getByRole('button', { name: 'Mở khóa tran.thu@example.vn' }).click()
  await rowOf('tran.thu@example.vn').getByRole('button', { name: 'Mở khóa', exact: true }).click()
  await administrator.getByText('Đã mở khóa').waitFor()
  await administrator.getByRole('button', { name: 'Cấp lại mật khẩu cho tran.thu@example.vn' }).click()
  await rowOf('tran.thu@example.vn').getByRole('button', { name: 'Cấp lại mật khẩu', exact: true }).click()
  await administrator.getByRole('region', { name: 'Mật khẩu dùng một lần' }).waitFor()
  await administrator.setViewportSize({ width: 800, height: 900 })
  expect(await fits(administrator)).toBe(true)
  await picture(administrator, 'accounts-7-narrow')
})

test('who has a second factor is told; it is reset after a question', async () => {
  await administrator.setViewportSize({ width: 1366, height: 900 })
  await administrator.getByRole('region', { name: 'Mật khẩu dùng một lần' }).getByRole('button', { name: 'Đã ghi lại, ẩn đi' }).click()
  await eventually(async () => await rowOf(enrolled).innerText()).toContain('Xác thực thứ hai: đã đăng ký')
  await eventually(async () => await rowOf('nghe-an').innerText()).toContain('Xác thực thứ hai: chưa đăng ký')
  await eventually(async () => await rowOf('nghe-an').getByRole('button', { name: /^Đặt lại/u }).count()).toBe(0)
  await administrator.getByRole('button', { name: `Đặt lại xác thực thứ hai cho ${enrolled}` }).click()
  await rowOf(enrolled).getByText('Mã trên điện thoại cũ và mã dự phòng hết dùng').waitFor()
  await picture(administrator, 'accounts-8-factor')
  await rowOf(enrolled).getByRole('button', { name: 'Đặt lại xác thực thứ hai', exact: true }).click()
  await administrator.getByText(`Đã đặt lại xác thực thứ hai của ${enrolled}`).waitFor()
  await eventually(async () => await rowOf(enrolled).innerText()).toContain('Xác thực thứ hai: chưa đăng ký')
  const signedIn = await service.app.inject({ method: 'POST', url: '/api/login', payload: { login: enrolled, password: 'khop-thu' } })
  expect(signedIn.json()).toHaveProperty('token')
})

test('by which address a person is known elsewhere is set, refused where another has it, and taken away', async () => {
  const expecting = async (claim: string) => (await service.ports.signIns.store.expecting(claim))?.login ?? null
  const form = administrator.getByRole('form', { name: `Nối ${enrolled} với ${label}` })
  const field = () => form.getByLabel('Địa chỉ thư hoặc mã định danh ở nơi đó')
  const begin = (login: string) => administrator.getByRole('button', { name: `Nối ${login} với ${label}`, exact: true }).click()
  await begin(enrolled)
  await eventually(async () => await administrator.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await eventually(async () => await form.getByRole('button', { name: 'Ghi địa chỉ' }).isDisabled()).toBe(true)
  await field().fill('KimLien@nghean.gov.vn')
  await picture(administrator, 'accounts-9-identity')
  await field().press('Enter')
  await administrator.getByText(`Lần đầu kimlien@nghean.gov.vn đăng nhập sẽ được nối với ${enrolled}`).waitFor()
  expect(await expecting('kimlien@nghean.gov.vn')).toBe(enrolled)
  await begin('nghe-an')
  const other = administrator.getByRole('form', { name: `Nối nghe-an với ${label}` })
  await other.getByRole('textbox').fill('kimlien@nghean.gov.vn')
  await other.getByRole('button', { name: 'Ghi địa chỉ' }).click()
  await administrator.getByRole('alert').waitFor()
  await eventually(async () => await other.getByRole('textbox').inputValue()).toBe('kimlien@nghean.gov.vn')
  await picture(administrator, 'accounts-10-taken')
  await other.getByRole('button', { name: 'Thôi' }).click()
  await begin(enrolled)
  await form.getByRole('button', { name: 'Gỡ địa chỉ và liên kết' }).click()
  await administrator.getByText(`Đã gỡ địa chỉ và liên kết (nếu có) của ${enrolled}`).waitFor()
  expect(await expecting('kimlien@nghean.gov.vn')).toBeNull()
  await administrator.setViewportSize({ width: 800, height: 900 })
  expect(await fits(administrator)).toBe(true)
  await picture(administrator, 'accounts-11-narrow')
})

test('other sessions of one’s own are ended from the page', async () => {
  const sessions = administrator.getByRole('region', { name: 'Phiên làm việc của tôi' })
  await (await opened('nghe-an.quantri')).getByRole('region', { name: 'Biểu mẫu đang có' }).waitFor()
  await administrator.getByRole('tab', { name: 'Biểu mẫu', exact: true }).click()
  await administrator.getByRole('tab', { name: 'Tài khoản' }).click()
  await sessions.getByRole('button', { name: 'Kết thúc các phiên khác' }).click()
  await administrator.getByText('Đã kết thúc các phiên khác.').waitFor()
  await eventually(async () => await sessions.getByRole('row').count()).toBe(2)
  expect(faults.flat()).toEqual([])
})
