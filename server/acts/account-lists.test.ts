// The account list from the printed workbook to rights in force: entered by one, approved by another, all or nothing.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import ExcelJS from 'exceljs'
import { testService, type TestService } from '../../tests/service.ts'
import { samplePassword } from '../sample.ts'

let service: TestService
let administrator: Headers
let head: Headers
beforeEach(async () => {
  service = await testService()
  administrator = await service.signIn('quang-ngai.quantri')
  head = await service.signIn('quang-ngai')
})
afterEach(() => service.close())

type Headers = { authorization: string }
type Row = { row: number; kind: string; login: string; reason?: string }
type List = { id: string; rows: Row[]; decision: { approved: boolean; reason: string } | null }
const columns = { name: 2, position: 3, unit: 4, login: 5, enter: 6, approve: 7, send: 8, consolidate: 9, administer: 10, from: 11, to: 12 } as const
type Filled = Partial<Record<keyof typeof columns, string | Date>>
const xa = 'Ủy ban nhân dân xã Bình Chương'
const newcomer: Filled = { name: 'Người mới', position: 'Công chức', login: 'Moi@quangngai.gov.vn', enter: 'x', send: 'X' }

/** The printed workbook with rows by login changed, and others written into its free rows. */
async function fill(changed: Record<string, Filled>, added: readonly Filled[] = []): Promise<Buffer> {
  const printed = await service.app.inject({ url: '/api/accounts/template', headers: administrator })
  expect(printed.statusCode).toBe(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(printed.rawPayload as unknown as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const write = (row: number, values: Filled) => {
    for (const [column, value] of Object.entries(values)) sheet.getCell(row, columns[column as keyof typeof columns]).value = value
  }
  let free = 0
  sheet.eachRow((row, at) => {
    const login = String(row.getCell(columns.login).value ?? '')
    if (changed[login]) write(at, changed[login])
    if (free === 0 && login === '' && Number(row.getCell(1).value) > 0) free = at
  })
  added.forEach((values, at) => write(free + at, values))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function enter(file: Buffer): Promise<List & { code?: string }> {
  const response = await service.app.inject({ method: 'POST', url: '/api/accounts/lists', headers: { ...administrator, 'content-type': 'application/octet-stream' }, payload: file })
  return response.json()
}
const approve = (id: string, headers = head) => service.app.inject({ method: 'POST', url: `/api/accounts/lists/${id}/approve`, headers })
const signIn = (login: string, password: string) => service.app.inject({ method: 'POST', url: '/api/login', payload: { login, password } })
const kinds = (list: List) => list.rows.map((one) => [one.login, one.kind])

test('the printed list as it stands changes nothing, and says so', async () => {
  expect((await enter(await fill({}))).code).toBe('nothingChanged')
})

test('nothing changes before the head approves; then a newcomer signs in with the password told once', async () => {
  const list = await enter(await fill({}, [newcomer]))
  expect(kinds(list)).toEqual([['quang-ngai', 'same'], ['quang-ngai.quantri', 'same'], ['moi@quangngai.gov.vn', 'added']])
  expect((await signIn('moi@quangngai.gov.vn', 'x')).json()).toMatchObject({ code: 'wrongPassword' })
  expect(await service.ports.accounts.byLogin('moi@quangngai.gov.vn')).toBeNull()
  const approved = await approve(list.id)
  const [given] = approved.json<{ passwords: { login: string; oneTimePassword: string }[] }>().passwords
  const session = await signIn('moi@quangngai.gov.vn', given?.oneTimePassword ?? '')
  expect(session.json()).toMatchObject({ session: { name: 'Người mới', unit: 'quang-ngai', permissions: ['enter', 'send'], due: 'newPassword' } })
  const account = await service.ports.accounts.byLogin('moi@quangngai.gov.vn')
  expect(await service.ports.accounts.eventsOf(account?.id ?? '')).toMatchObject([{ act: 'added', by: { account: 'sample:quang-ngai' }, detail: { list: list.id } }])
  const lists = (await service.app.inject({ url: '/api/accounts/lists', headers: head })).json<{ lists: List[] }>().lists
  expect(lists).toMatchObject([{ id: list.id, decision: { approved: true } }])
  expect(JSON.stringify(lists)).not.toContain(given?.oneTimePassword)
  expect((await approve(list.id)).json()).toMatchObject({ code: 'accountListDecided' })
})

test('rights change from the day of approval, and what they were stays in the record', async () => {
  const list = await enter(await fill({ 'quang-ngai': { consolidate: '' } }))
  expect(kinds(list)[0]).toEqual(['quang-ngai', 'changed'])
  expect((await approve(list.id)).statusCode).toBe(200)
  expect((await service.app.inject({ url: '/api/session', headers: head })).json()).toMatchObject({ permissions: ['enter', 'approve', 'send'] })
  expect((await service.ports.accounts.byLogin('quang-ngai'))?.grants).toEqual([
    { unit: 'quang-ngai', permissions: ['enter', 'approve', 'send', 'consolidate'], to: '2023-09-15' },
    { unit: 'quang-ngai', permissions: ['enter', 'approve', 'send'], from: '2023-09-16' },
  ])
})

test('a post that was left ends: yesterday at once, today at midnight', async () => {
  const list = await enter(await fill({ 'quang-ngai.quantri': { to: new Date('2023-09-15T00:00:00Z') } }))
  expect(kinds(list)[1]).toEqual(['quang-ngai.quantri', 'ended'])
  await approve(list.id)
  expect((await service.app.inject({ url: '/api/session', headers: administrator })).statusCode).toBe(401)
  expect((await signIn('quang-ngai.quantri', samplePassword)).json()).toMatchObject({ code: 'noGrant' })
})

test('someone of a unit below is added from his own day on, not earlier', async () => {
  const units = service.ports.shelf.units.find((one) => one.id === 'quang-ngai.binh-chuong')?.name ?? xa
  const list = await enter(await fill({}, [{ ...newcomer, unit: units, from: '17/9/2023', to: '30/9/2023' }]))
  const [given] = (await approve(list.id)).json<{ passwords: { oneTimePassword: string }[] }>().passwords
  const codeToday = async () => (await signIn('moi@quangngai.gov.vn', given?.oneTimePassword ?? '')).json<{ code?: string; session?: { unit: string } }>()
  expect(await codeToday()).toMatchObject({ code: 'noGrant' })
  service.setClock('2023-09-17T03:00:00Z')
  expect(await codeToday()).toMatchObject({ session: { unit: 'quang-ngai.binh-chuong' } })
  service.setClock('2023-10-01T03:00:00Z')
  expect(await codeToday()).toMatchObject({ code: 'noGrant' })
})

test('rows that cannot be used are told by number and reason, and stop the approval of the whole list', async () => {
  const bad: Filled[] = [
    { login: 'khong-ten', enter: 'x' },
    { ...newcomer, login: 'sai-don-vi', unit: 'Sở Không Có' },
    { ...newcomer, login: 'sai-ngay', from: '31/9/2023' },
    { ...newcomer, login: 'nguoc-ngay', from: '20/9/2023', to: '19/9/2023' },
    { ...newcomer, login: 'sai-dau', send: 'có' },
    { name: 'Không quyền', login: 'khong-quyen' },
    { ...newcomer, login: 'hai-lan' },
    { ...newcomer, login: 'HAI-LAN' },
    { ...newcomer, login: 'nghe-an.kim-lien' },
  ]
  const list = await enter(await fill({}, bad))
  const unreadable = list.rows.filter((one) => one.kind === 'unreadable')
  expect(unreadable.map((one) => one.login)).toEqual(bad.map((one) => one.login))
  expect(unreadable.every((one) => one.row > 4 && (one.reason ?? '').endsWith('.'))).toBe(true)
  expect((await approve(list.id)).json()).toMatchObject({ code: 'accountListRows' })
  expect(await service.ports.accounts.byLogin('sai-dau')).toBeNull()
})

test('a list prepared before an account changed is refused as a whole', async () => {
  const file = await fill({ 'quang-ngai': { send: '' } }, [newcomer])
  const [first, second] = [await enter(await fill({ 'quang-ngai': { consolidate: '' } })), await enter(file)]
  await approve(first.id)
  expect((await approve(second.id)).json()).toMatchObject({ code: 'accountListChanged' })
  expect(await service.ports.accounts.byLogin('moi@quangngai.gov.vn')).toBeNull()
  const reject = await service.app.inject({ method: 'POST', url: `/api/accounts/lists/${second.id}/reject`, headers: head, payload: { reason: 'Lập lại' } })
  expect(reject.statusCode).toBe(204)
  expect((await approve(second.id)).json()).toMatchObject({ code: 'accountListDecided' })
})

test('nobody approves his own list, nor one of another unit', async () => {
  await service.ports.accounts.add({ id: 'both', login: 'both', name: 'B', unit: 'quang-ngai', permissions: ['approve', 'administer'], passwordHash: (await service.ports.accounts.byLogin('quang-ngai'))?.passwordHash ?? '', sample: true })
  administrator = await service.signIn('both')
  const list = await enter(await fill({}, [newcomer]))
  expect((await approve(list.id, administrator)).json()).toMatchObject({ code: 'ownAccountList' })
  expect((await approve(list.id, await service.signIn('quang-ngai.so-tu-phap'))).json()).toMatchObject({ code: 'unknownAccountList' })
})

test('a unit does not name its own administrator: the unit above does', async () => {
  const { passwordHash = '' } = (await service.ports.accounts.byLogin('quang-ngai')) ?? {}
  await service.ports.accounts.add({ id: 'stp', login: 'stp.quantri', name: 'S', unit: 'quang-ngai.so-tu-phap', permissions: ['administer'], passwordHash, sample: true })
  administrator = await service.signIn('stp.quantri')
  const list = await enter(await fill({}, [{ ...newcomer, administer: 'x' }]))
  expect(list.rows.at(-1)).toMatchObject({ kind: 'unreadable' })
  expect(list.rows.at(-1)?.reason).toContain('cấp trên')
})

test('a workbook of something else is refused', async () => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('x').getCell('A1').value = 'Tên đăng nhập'
  expect((await enter(Buffer.from(await workbook.xlsx.writeBuffer()))).code).toBe('accountListHeader')
  expect((await enter(Buffer.from('PK'))).code).toBe('notWorkbook')
})
