// A list of units over HTTP: who may, what it would change, adopting it, and what sent reports and old accounts keep.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Desk, Problem } from '../../reporting/submission/service.ts'
import type { Permission } from '../../reporting/submission/workflow.ts'
import { circular } from '../../tests/shelf-declarations.ts'
import { filledWorkbook, kimLien, pathOf, testService, type TestService } from '../../tests/service.ts'
import type { UnitsPreview } from '../acts/units-preview.ts'
import { hashPassword } from '../passwords.ts'
import { samplePassword } from '../sample.ts'

let service: TestService
const header = 'Mã;Tên đơn vị;Loại;Trực thuộc;Từ ngày;Đến ngày;Thay cho\n'
const csv = (...rows: string[]): Buffer => Buffer.from(`\ufeff${header}${rows.join('\n')}\n`)
/** Two departments become one on 1/12/2026, and a new one is set up. */
const list = csv('01;Sở Tư pháp và Nội vụ;Sở;UBND tỉnh Nghệ An;;;"Sở Tư pháp tỉnh Nghệ An; Sở Nội vụ tỉnh Nghệ An"', '02;Sở Du lịch;Sở;UBND tỉnh Nghệ An;;;')

beforeAll(async () => {
  service = await testService({ clock: '2026-11-20T03:00:00Z' })
  const passwordHash = await hashPassword(samplePassword)
  const add = (login: string, unit: string, permissions: readonly Permission[]) =>
    service.ports.accounts.add({ id: login, login, name: login, unit, permissions, passwordHash, sample: true })
  await add('so', 'nghe-an.so-tu-phap', ['administer'])
})
afterAll(() => service.close())

const sessions = new Map<string, Promise<{ authorization: string }>>()
/** One session for each login: signing in has a limit of its own. */
function signedIn(login: string): Promise<{ authorization: string }> {
  const session = sessions.get(login) ?? service.signIn(login)
  sessions.set(login, session)
  return session
}
async function preview(login: string, payload: Buffer = list, query: Record<string, string> = {}) {
  const asked = new URLSearchParams({ regime: 'kstt-nghe-an', from: '2026-12-01', fileName: 'đơn vị.csv', ...query }).toString()
  return service.app.inject({ method: 'POST', url: `/api/units/preview?${asked}`, headers: { ...(await signedIn(login)), 'content-type': 'application/octet-stream' }, payload })
}
async function adopt(units: unknown, login = 'nghe-an.quantri', regime = 'kstt-nghe-an') {
  const payload = { regime, declaration: { units }, document: circular, reason: 'Thử nghiệm' }
  const response = await service.app.inject({ method: 'POST', url: '/api/shelf/units', headers: await signedIn(login), payload })
  return { ...response.json<Problem & { seq: number; subject: string }>(), status: response.statusCode }
}
async function send(key: typeof kimLien, workbook: Buffer) {
  const headers = await service.signIn(key.unit)
  const saved = await service.app.inject({ method: 'POST', url: `${pathOf(key)}/save`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: workbook })
  const { sha256 } = saved.json<{ sha256: string }>()
  await service.app.inject({ method: 'POST', url: `${pathOf(key)}/approve`, headers, payload: { sha256 } })
  const sent = await service.app.inject({ method: 'POST', url: `${pathOf(key)}/send`, headers: { ...headers, 'idempotency-key': 'key-kim-lien' }, payload: { sha256, explanations: [] } })
  expect(sent.statusCode).toBe(200)
}
const department = (id: string, more: object = {}) => ({ id, name: 'Sở Thử nghiệm', kind: 'department', from: '2026-12-01', memberships: [{ parent: 'nghe-an' }], ...more })

describe('who may not', () => {
  test.each([
    ['nghe-an', 'notPermitted'],
    ['nghe-an.kim-lien', 'notPermitted'],
    ['so', 'outsideSubtree'],
    ['quang-ngai.quantri', 'outsideSubtree'],
  ])('%s: %s, neither look nor adopt', async (login, code) => {
    const looked = await preview(login)
    expect([looked.statusCode, looked.json<Problem>().code]).toEqual([403, code])
    expect(await adopt([department('nghe-an.moi')], login)).toMatchObject({ status: 403, code })
  })
})

describe('the units over time and their workbook', () => {
  test('everybody sees the own part of the tree, with what was; nobody another province', async () => {
    const seen = async (login: string) => (await service.app.inject({ url: '/api/units', headers: await signedIn(login) })).json<{ units: { id: string; memberships: unknown[] }[] }>().units
    const province = await seen('nghe-an.quantri')
    expect(province.map((one) => one.id)).toEqual(expect.arrayContaining(['nghe-an', 'nghe-an.nam-dan', 'nghe-an.kim-lien']))
    expect(province.find((one) => one.id === 'nghe-an.kim-lien')?.memberships).toEqual([{ parent: 'nghe-an.nam-dan', to: '2025-06-30' }, { parent: 'nghe-an', from: '2025-07-01' }])
    expect(province.every((one) => one.id.startsWith('nghe-an'))).toBe(true)
    expect((await seen('nghe-an.kim-lien')).map((one) => one.id)).toEqual(['nghe-an.kim-lien'])
  })
  test('the printed list is read again and changes nothing; the blank one holds no unit', async () => {
    const headers = await signedIn('nghe-an.quantri')
    for (const [on, from] of [['2026-12-01', '2026-12-01'], ['2025-06-01', '2025-06-01']] as const) {
      const filled = await service.app.inject({ url: `/api/units/workbook?regime=kstt-nghe-an&on=${on}`, headers })
      expect(filled.headers['content-disposition']).toContain(`danh-sach-don-vi-nghe-an-${on}.xlsx`)
      const again = (await preview('nghe-an.quantri', filled.rawPayload, { from })).json<UnitsPreview>()
      expect(again.proposal).toMatchObject({ problems: [], missing: [], added: [], renamed: [], moved: [], ended: [] })
      expect(again.declaration).toEqual({ units: [] })
    }
    const blank = await service.app.inject({ url: '/api/units/workbook?regime=kstt-nghe-an&filled=no', headers })
    expect((await preview('nghe-an.quantri', blank.rawPayload)).json<Problem>().code).toBe('listEmpty')
    expect((await service.app.inject({ url: '/api/units/workbook?regime=kstt-quang-ngai', headers })).json<Problem>().code).toBe('outsideSubtree')
  })
})

describe('a list', () => {
  test('is read, told and adopted; the trees of its day and of the days before are both right', async () => {
    const response = await preview('nghe-an.quantri')
    expect(response.statusCode).toBe(200)
    const { list: read, proposal, declaration } = response.json<UnitsPreview>()
    expect(read).toEqual({ fileName: 'đơn vị.csv', sheet: null, headerRow: 1, rows: 2 })
    expect(proposal.problems).toEqual([])
    expect(proposal.added.map((one) => [one.unit.id, one.code, one.replaces.length])).toEqual([['nghe-an.so-tu-phap-va-noi-vu', '01', 2], ['nghe-an.so-du-lich', '02', 0]])
    expect(proposal.merged.map((one) => one.units.map((unit) => unit.id))).toEqual([['nghe-an.so-tu-phap', 'nghe-an.so-noi-vu']])
    expect(proposal.missing.map((one) => one.id)).toEqual(['nghe-an.so-xay-dung', 'nghe-an.kim-lien', 'nghe-an.nam-giang'])
    expect(await adopt(declaration?.units)).toMatchObject({ status: 200, kind: 'units', subject: expect.stringContaining('nghe-an.so-du-lich') })
    const known = new Map(service.ports.shelf.units.map((one) => [one.id, one]))
    expect(known.get('nghe-an.so-tu-phap')).toMatchObject({ to: '2026-11-30', replacedBy: ['nghe-an.so-tu-phap-va-noi-vu'] })
    expect(known.get('nghe-an.so-du-lich')).toMatchObject({ from: '2026-12-01', codes: [{ code: '02' }] })
    const again = (await preview('nghe-an.quantri')).json<UnitsPreview>()
    expect(again.declaration).toEqual({ units: [] })
  })
  test('whose rows cannot be applied gives nothing to adopt', async () => {
    const { declaration, proposal } = (await preview('nghe-an.quantri', csv(';Sở Lạ;Tổng cục;UBND tỉnh Nghệ An;;;'))).json<UnitsPreview>()
    expect([declaration, proposal.problems.map((one) => one.reason)]).toEqual([null, ['unknownKind']])
  })
  test.each([
    [{ regime: 'x' }, 404, 'unknownRegime'],
    [{ from: '2026-02-30' }, 400, 'badRequest'],
    [{ endMissing: 'perhaps' }, 400, 'badRequest'],
  ])('with %j is refused', async (query, status, code) => {
    const response = await preview('nghe-an.quantri', list, query)
    expect([response.statusCode, response.json<Problem>().code]).toEqual([status, code])
  })
  test('without a header is refused, and the sentence names it', async () => {
    const response = await preview('nghe-an.quantri', Buffer.from('Sở Tư pháp\n'))
    expect([response.statusCode, response.json<Problem>().code]).toEqual([422, 'listHeaderMissing'])
    expect(response.json<Problem>().detail).toContain('Tên đơn vị')
  })
})

describe('units that do not fit', () => {
  test.each<[string, unknown, string]>([
    ['of another province', [department('quang-ngai.moi')], 'foreignUnit'],
    ['under a unit of another province', [department('nghe-an.moi', { memberships: [{ parent: 'quang-ngai' }] })], 'foreignUnit'],
    ['a second province', [department('nghe-an.moi', { kind: 'province' })], 'foreignUnit'],
    ['declared twice', [department('nghe-an.moi'), department('nghe-an.moi')], 'unitTwice'],
    ['under a unit that has ended', [department('nghe-an.moi', { kind: 'commune', memberships: [{ parent: 'nghe-an.nam-dan' }] })], 'parentNotInForce'],
  ])('%s', async (_what, units, audit) => {
    expect(await adopt(units)).toMatchObject({ status: 422, code: 'unsoundDeclaration', params: { audit } })
  })
  test.each<[string, unknown]>([
    ['a day that is none', [department('nghe-an.moi', { from: '2026-02-30' })]],
    ['a key nobody knows', [department('nghe-an.moi', { vip: true })]],
    ['none', []],
  ])('%s has not the shape', async (_what, units) => {
    expect(await adopt(units)).toMatchObject({ status: 400, code: 'notDeclaration' })
  })
})

test('the tree of a period with a sent report stays; what comes after may change, and be taken back', async () => {
  service.setClock('2023-09-21T03:00:00Z')
  await send(kimLien, await filledWorkbook(kimLien))
  service.setClock('2026-11-20T03:00:00Z')
  const kim = service.ports.shelf.units.find((one) => one.id === 'nghe-an.kim-lien')
  const renamed = (from: string) => ({ ...kim, name: 'UBND phường Kim Liên', names: [{ name: kim?.name, to: '2023-09-14' }, { name: 'UBND phường Kim Liên', from }] })
  expect(await adopt([renamed('2023-09-15')])).toMatchObject({ status: 409, code: 'unitsInUse', params: { period: kimLien.period } })
  expect(await adopt([{ ...kim, kind: 'department' }])).toMatchObject({ status: 409, code: 'unitsInUse' })
  const later = { ...kim, name: 'UBND phường Kim Liên', names: [{ name: kim?.name, to: '2026-11-30' }, { name: 'UBND phường Kim Liên', from: '2026-12-01' }] }
  const adopted = await adopt([later])
  expect(adopted.status).toBe(200)
  const desk = await service.app.inject({ url: pathOf(kimLien), headers: await service.signIn(kimLien.unit) })
  expect(desk.json<Desk>().unitName).toBe('UBND xã Kim Liên')
  const payload = { regime: 'kstt-nghe-an', of: adopted.seq, reason: 'Thử nghiệm' }
  expect((await service.app.inject({ method: 'POST', url: '/api/shelf/withdraw', headers: await service.signIn('nghe-an.quantri'), payload })).statusCode).toBe(200)
  expect(service.ports.shelf.units.find((one) => one.id === 'nghe-an.kim-lien')?.name).toBe('UBND xã Kim Liên')
})

test('the account of a unit that has ended still reaches the periods it lived in, and no others', async () => {
  const headers = await service.signIn('nghe-an.nam-dan')
  const own = { ...kimLien, unit: 'nghe-an.nam-dan' }
  expect((await service.app.inject({ url: pathOf(own), headers })).statusCode).toBe(200)
  expect((await service.app.inject({ url: pathOf(kimLien), headers })).statusCode).toBe(200)
  const now = await service.app.inject({ url: pathOf({ ...kimLien, period: '2026-10' }), headers })
  expect([now.statusCode, now.json<Problem>().code]).toEqual([403, 'outsideSubtree'])
})
