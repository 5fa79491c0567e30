// Signing in, in a real browser: through a real provider (page and Excel's dialog), a password of one's own, the second factor.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { openIdProvider } from '../../server/adapters/openid-provider.ts'
import { codeAt } from '../../server/one-time-code.ts'
import { contentFromXlsx } from '../excel-host/from-xlsx.ts'
import { excelHostUrl } from '../excel-host/page/serve.ts'
import type { WorkbookContent } from '../excel-host/workbook-content.ts'
import { testClient, testProvider, type TestProvider } from '../identity-provider.ts'
import { binhChuong, filledWorkbook } from '../service.ts'
import { picture, startChromium, watchFaults } from './chromium.ts'
import { listeningService, type ListeningService } from './listening.ts'
import { eventually } from './eventually.ts'

const label = 'tài khoản của tỉnh'
const button = `Đăng nhập qua ${label}`
const login = binhChuong.unit
const mail = 'binhchuong@quangngai.gov.vn'

let browser: Browser
let bytes: Uint8Array
let content: WorkbookContent
let service: ListeningService
let provider: TestProvider
beforeAll(async () => {
  bytes = await filledWorkbook(binhChuong)
  content = await contentFromXlsx(bytes)
  browser = await startChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  service = await listeningService({ clock: '2023-09-16T03:00:00Z', excel: { apiLevel: '1.7', workbook: () => content, fileBytes: () => bytes } })
  provider = await testProvider(`${service.origin}/sign-in`)
  const settings = { issuer: provider.issuer, ...testClient, label, claim: 'email', redirect: `${service.origin}/sign-in` }
  Object.assign(service.ports.signIns, { provider: openIdProvider(settings) })
  provider.people.set('so-1', { email: mail, email_verified: true })
})
afterEach(async () => {
  await provider.close()
  await service.close()
})

async function opened(path: string, width: number, height = 768): Promise<{ page: Page; faults: () => string[] }> {
  const page = await browser.newPage({ viewport: { width, height } })
  const faults = watchFaults(page, service.origin)
  // The provider's own pages wish for a typeface from outside.
  await page.route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.goto(service.origin + path)
  const ofTheProvider = [`asks ${provider.issuer}`, 'asks https://fonts.googleapis.com']
  return { page, faults: () => faults.filter((one) => !ofTheProvider.some((start) => one.startsWith(start))) }
}
/** What a person does on the provider's pages; it asks only the first time whether Khớp may know who he is. */
async function signInThere(page: Page, name: string, times: 'first' | 'again' = 'first'): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`)
  await page.locator('input[name=login]').fill(name)
  await page.locator('input[name=password]').fill('x')
  await page.locator('button[type=submit]').click()
  if (times === 'first') await page.getByRole('button', { name: 'Continue' }).click()
}
async function typePassword(on: Page | FrameLocator, password = 'khop-thu'): Promise<void> {
  await on.getByLabel('Tên đăng nhập').fill(login)
  await on.locator('input[name=password]').fill(password)
  await on.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
const expectAddress = () => service.ports.signIns.store.expect(mail, { at: service.ports.clock(), by: { account: null, name: 'x' }, act: 'identity', account: `sample:${login}` })
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
const codeNow = (secret: string): string => codeAt(secret, Math.floor(service.ports.clock().getTime() / 30_000))

test('on the board: the way to the province and back; a stranger is told whom to ask, the expected person is in', async () => {
  const { page, faults } = await opened('/board', 1366)
  await page.getByRole('button', { name: button }).waitFor()
  await picture(page, 'sign-in-1-board')
  await page.getByRole('button', { name: button }).click()
  await signInThere(page, 'so-1')
  await page.getByText(`(${mail}) chưa nối với tài khoản nào của Khớp`).waitFor()
  expect(page.url()).toBe(`${service.origin}/board`)
  await picture(page, 'sign-in-2-board-unlinked')
  await expectAddress()
  await page.getByRole('button', { name: button }).click()
  await signInThere(page, 'so-1', 'again')
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
  expect(page.url()).toBe(`${service.origin}/board`)
  expect(faults()).toEqual([])
  await page.close()
})

test('a person links his own account on its page, and is in by it afterwards', async () => {
  const { page, faults } = await opened('/board', 1366, 1000)
  await typePassword(page)
  await page.getByRole('button', { name: /UBND xã Bình Chương/u }).click()
  await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()
  await page.getByRole('button', { name: 'Nối' }).waitFor()
  await picture(page, 'sign-in-3-own-account')
  await page.locator('input[name=link-password]').fill('khop-thu')
  await page.getByRole('button', { name: 'Nối' }).click()
  await signInThere(page, 'ten-rieng')
  await page.getByText('Đã nối. Từ lần sau').waitFor()
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('button', { name: button }).click()
  await signInThere(page, 'ten-rieng', 'again')
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
  expect(faults()).toEqual([])
  await page.close()
})

test('on the board: a one-time password becomes one’s own, a second factor is enrolled of one’s own will, asked for, and taken away', async () => {
  const administrator = await service.signIn('quang-ngai.quantri')
  const reset = await service.app.inject({ method: 'POST', url: '/api/accounts/reset', headers: administrator, payload: { login } })
  const given = reset.json<{ oneTimePassword: string }>().oneTimePassword
  const own = 'mật khẩu của tôi'
  const { page, faults } = await opened('/board', 1366, 1000)
  await typePassword(page, given)
  await page.locator('input[name=current]').fill('sai rồi')
  for (const name of ['next', 'repeated']) await page.locator(`input[name=${name}]`).fill(own)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor()
  await picture(page, 'sign-in-13-board-password')
  await page.locator('input[name=current]').fill(given)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()

  await page.getByRole('button', { name: /UBND xã Bình Chương/u }).click()
  await page.locator('input[name=factor-password]').fill(own)
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  const secret = (await page.getByLabel('Khóa').getAttribute('data-secret')) ?? ''
  await picture(page, 'sign-in-14-board-enrol')
  await page.locator('input[name=code]').fill(codeNow(secret))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click()
  await page.getByText('Còn 10 mã dự phòng').waitFor()
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()

  service.setClock('2023-09-16T03:05:00Z')
  await typePassword(page, own)
  await page.locator('input[name=code]').fill('000000')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Mã không đúng').waitFor()
  await picture(page, 'sign-in-15-board-code')
  await page.locator('input[name=code]').fill(codeNow(secret))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()
  service.setClock('2023-09-16T03:10:00Z')
  await page.getByRole('button', { name: /UBND xã Bình Chương/u }).click()
  await page.locator('input[name=factor-password]').fill(own)
  await page.locator('input[name=code]').fill(codeNow(secret))
  await page.getByRole('button', { name: 'Bỏ bước này' }).click()
  await page.getByText('Đã bỏ bước xác thực thứ hai.').waitFor()
  expect(faults()).toEqual([])
  await page.close()
})

test('an answer that nothing here began ends at a page that says so', async () => {
  const plain = await listeningService() // with Microsoft's own office.js, as a plain browser gets it
  const page = await browser.newPage()
  await page.goto(`${plain.origin}/sign-in?code=x&state=y`)
  await page.getByText('không bắt đầu từ đây').waitFor()
  await page.close()
  await plain.close()
})

test('a provider that is down is said on the page, and the password goes on', async () => {
  Object.assign(service.ports.signIns, { provider: openIdProvider({ issuer: 'http://127.0.0.1:9', ...testClient, label, claim: 'email', redirect: `${service.origin}/sign-in` }) })
  const { page } = await opened('/', 350, 1100)
  await page.getByRole('button', { name: button }).click()
  await page.getByText('Hiện không nối được').waitFor()
  expect(await fits(page)).toBe(true)
  await picture(page, 'sign-in-4-pane-down')
  await typePassword(page)
  await page.getByRole('tab', { name: 'Báo cáo' }).waitFor()
  await page.close()
})

test('in a narrow pane: a one-time password becomes one’s own, the demanded second factor is enrolled, and asked for next time', async () => {
  Object.assign(service.ports.signIns, { secondFactorFor: ['send'] })
  const administrator = await service.signIn('quang-ngai.quantri')
  const reset = await service.app.inject({ method: 'POST', url: '/api/accounts/reset', headers: administrator, payload: { login } })
  const given = reset.json<{ oneTimePassword: string }>().oneTimePassword
  const { page, faults } = await opened('/', 350, 1100)
  await typePassword(page, given)
  await page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor()
  await page.locator('input[name=current]').fill(given)
  await page.locator('input[name=next]').fill('mật khẩu của tôi')
  await page.locator('input[name=repeated]').fill('mật khẩu của')
  await page.getByText('Hai lần nhập chưa giống nhau.').waitFor()
  expect(await fits(page)).toBe(true)
  await picture(page, 'sign-in-5-pane-password')
  await page.locator('input[name=repeated]').fill('mật khẩu của tôi')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()

  await page.getByRole('heading', { name: 'Bước xác thực thứ hai' }).waitFor()
  await picture(page, 'sign-in-6-pane-factor')
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  const key = page.getByLabel('Khóa')
  const secret = (await key.getAttribute('data-secret')) ?? ''
  expect((await key.innerText()).replaceAll(' ', '')).toBe(secret)
  await page.locator('input[name=code]').fill('000000')
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText('Mã không khớp với khóa vừa cấp').waitFor()
  await page.locator('input[name=code]').fill(codeNow(secret))
  expect(await fits(page)).toBe(true)
  await picture(page, 'sign-in-7-pane-enrol')
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByRole('list', { name: 'Mã dự phòng' }).waitFor()
  await eventually(async () => await page.getByRole('listitem').allInnerTexts()).toHaveLength(10)
  expect(await fits(page)).toBe(true)
  await picture(page, 'sign-in-8-pane-recovery')
  await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click()
  await page.getByRole('tab', { name: 'Báo cáo' }).waitFor()

  service.setClock('2023-09-16T03:05:00Z')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await typePassword(page, 'mật khẩu của tôi')
  await page.getByRole('heading', { name: 'Mã xác thực' }).waitFor()
  await picture(page, 'sign-in-9-pane-code')
  await page.locator('input[name=code]').fill(codeNow(secret))
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('tab', { name: 'Báo cáo' }).waitFor()
  await page.getByRole('button', { name: /UBND xã Bình Chương/u }).click()
  await page.getByText('Còn 10 mã dự phòng').waitFor()
  expect(await fits(page)).toBe(true)
  await picture(page, 'sign-in-10-pane-own-account')
  expect(faults()).toEqual([])
  await page.close()
})

test('in Excel: a dialog goes to the province and comes back, and the pane is in where it stood', async () => {
  await expectAddress()
  const { page, faults } = await opened(excelHostUrl('/pane/index.html'), 1366)
  const pane = page.frameLocator('#pane')
  await pane.getByRole('button', { name: button }).waitFor()
  await picture(page, 'sign-in-11-excel')
  const [dialog] = await Promise.all([page.waitForEvent('popup'), pane.getByRole('button', { name: button }).click()])
  await dialog.locator('input[name=login]').waitFor()
  await picture(dialog, 'sign-in-12-excel-dialog')
  await signInThere(dialog, 'so-1')
  await pane.getByRole('tab', { name: 'Gửi' }).waitFor()
  expect(dialog.isClosed()).toBe(true)
  expect(faults()).toEqual([])

  // Closing the dialog without signing in leaves the pane as it was.
  await pane.getByRole('button', { name: 'Đăng xuất' }).click()
  const [again] = await Promise.all([page.waitForEvent('popup'), pane.getByRole('button', { name: button }).click()])
  await again.locator('input[name=login]').waitFor()
  await again.close()
  await pane.getByRole('button', { name: button, disabled: false }).waitFor()
  await page.close()
})
