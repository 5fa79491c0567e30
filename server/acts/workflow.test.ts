// The acts beyond the plain way, over the real service: two people, returns, replacing, extensions, waivers, signatures.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { VersionDifference } from '../../reporting/consolidation/answer.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import type { Checked, Desk, Problem, StatusRow } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines, testService, type TestService } from '../../tests/service.ts'
import { approve } from './approve.ts'
import { save } from './save.ts'

let service: TestService
let officer: { authorization: string }
let district: { authorization: string }
beforeEach(async () => {
  service = await testService()
  officer = await service.signIn(binhChuong.unit)
  district = await service.signIn('quang-ngai.binh-son')
})
afterEach(() => service.close())

const report = pathOf(binhChuong)
let keys = 0

async function post<Answer>(act: string, body: unknown, headers = officer, base = report) {
  const file = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method: 'POST',
    url: `${base}/${act}`,
    headers: { ...headers, 'idempotency-key': `key-${String(++keys).padStart(6, '0')}`, 'content-type': file ? 'application/octet-stream' : 'application/json' },
    payload: file ? body : JSON.stringify(body),
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}
const get = async <Answer>(url: string, headers = officer) => (await service.app.inject({ url, headers })).json<Answer & Problem>()
const ready = async (act: 'save' | 'revise', lines: readonly PrintedLine[] = soundLines) => {
  const { sha256 } = (await post<Checked>(act, await filledWorkbook(binhChuong, lines))).body
  await post('approve', { sha256 })
  return sha256
}
const send = async (lines?: readonly PrintedLine[]) => {
  const sha256 = await ready('save', lines)
  return { sha256, ...(await post<{ receipt: Receipt }>('send', { sha256, explanations: [] })) }
}
const rowOf = async () => (await get<{ rows: StatusRow[] }>(`/api/status?regime=${binhChuong.regime}&period=${binhChuong.period}`)).rows[0]

describe('entering and approving', () => {
  test('who enters puts the report before the head; a saving takes it back', async () => {
    const { sha256 } = (await post<Checked>('save', await filledWorkbook(binhChuong))).body
    expect((await post<Checked>('submit', { sha256 })).body.standing.state).toBe('awaiting')
    const again = (await post<Checked>('save', await filledWorkbook(binhChuong, soundLines.slice(0, 1)))).body
    expect([again.standing.state, (await post('approve', { sha256 })).body.code]).toEqual(['draft', 'notCurrent'])
  })
  test('a report with errors is not put before the head', async () => {
    const wrong = await filledWorkbook(binhChuong, [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 1, 5: 0, 6: 0, 8: 0, 9: 0, 10: 0, 12: 0, 13: 0 } }])
    const { sha256 } = (await post<Checked>('save', wrong)).body
    expect((await post('submit', { sha256 })).body.code).toBe('hasErrors')
  })
  test('where a document says so, who saved does not approve', async () => {
    const shelf = { ...service.ports.shelf, regimes: service.ports.shelf.regimes.map((one) => ({ ...one, separateApproval: { basis: 'x', evidence: 'letter' as const } })) }
    const ports = Object.create(service.ports, { shelf: { value: shelf } }) as TestService['ports']
    const person = (account: string) => ({ account, name: account, unit: binhChuong.unit, unitName: '', permissions: ['enter', 'approve'] as const })
    const saved = await save(ports, person('a'), binhChuong, { bytes: await filledWorkbook(binhChuong), name: 'a.xlsx' })
    if ('kind' in saved) throw new Error(saved.code)
    expect(await approve(ports, person('a'), binhChuong, saved.sha256)).toMatchObject({ code: 'sameHands' })
    expect(await approve(ports, person('b'), binhChuong, saved.sha256)).toMatchObject({ standing: { state: 'approved' } })
  })
})

describe('a return and the clock', () => {
  test.each([
    ['restarts', 'late', undefined],
    ['continues', 'early', '2023-09-16'],
  ] as const)('%s: sent early, corrected after the deadline is %s', async (clock, timeliness, countedOn) => {
    const { sha256 } = await send()
    await post('return', { sha256, reason: 'x', notes: [], clock }, district)
    service.setClock('2023-09-19T03:00:00Z')
    officer = await service.signIn(binhChuong.unit)
    const { receipt } = (await send(soundLines.slice(0, 1))).body
    expect([receipt.timeliness, receipt.countedOn]).toEqual([timeliness, countedOn])
    expect((await rowOf())?.note).toBe(clock === 'continues' ? 'Tiến độ tính theo lần gửi ngày 16/9/2023' : '')
  })
})

describe('replacing what was sent', () => {
  test('with a reason and another version, whose difference is shown; the earlier receipt stays', async () => {
    const first = await send()
    service.setClock('2023-09-18T03:00:00Z')
    officer = await service.signIn(binhChuong.unit)
    const sha256 = await ready('revise', soundLines.slice(0, 1))
    expect(await rowOf()).toMatchObject({ state: 'reapproved', timeliness: 'early', receipt: first.body.receipt.number })
    expect((await post('replace', { sha256, explanations: [], reason: ' ' })).body.code).toBe('badRequest')
    const { receipt } = (await post<{ receipt: Receipt }>('replace', { sha256, explanations: [], reason: 'Nhập trùng' })).body
    expect(receipt).toMatchObject({ sha256, timeliness: 'late', replaces: { number: first.body.receipt.number, reason: 'Nhập trùng' } })
    const { events } = await get<{ events: { act: string; receipt?: Receipt }[] }>(`${report}/history`)
    expect(events.flatMap((one) => one.receipt?.number ?? [])).toEqual([first.body.receipt.number, receipt.number])
    const { numbers } = await get<VersionDifference>(`${report}/difference?from=${first.sha256}&to=${sha256}`)
    expect(numbers).toContainEqual(expect.objectContaining({ name: 'Hộ tịch (Bộ Tư pháp)', column: 4, was: 20, now: 0 }))
    expect((await rowOf())?.note).toBe(`Thay bản gửi trước ${first.body.receipt.number} (Nhập trùng)`)
    expect((await get(`${report}/difference?from=${first.sha256}&to=${'b'.repeat(64)}`)).code).toBe('unknownReport')
  })
  test('not by the same numbers, however the file was laid out', async () => {
    await send()
    const { sha256 } = (await post<Checked>('revise', await filledWorkbook(binhChuong, soundLines, 9))).body
    await post('approve', { sha256 })
    expect((await post('replace', { sha256, explanations: [], reason: 'x' })).body.code).toBe('nothingDiffers')
  })
  test('the office above answers what was sent meanwhile', async () => {
    const first = await send()
    const sha256 = await ready('revise', soundLines.slice(0, 1))
    expect((await post('receive', { sha256 }, district)).body.code).toBe('notCurrent')
    expect((await post<Checked>('receive', { sha256: first.sha256 }, district)).body.standing).toMatchObject({ state: 'received', sha256: first.sha256 })
    expect((await post('replace', { sha256, explanations: [], reason: 'x' })).body.code).toBe('notOpen')
  })
})

describe('what the receiving office allows', () => {
  const extension = { until: '2023-09-20', document: { number: '12/UBND', day: '2023-09-15' }, reason: 'Mất điện' }
  test('more time by a document: the receipt says both days, the table says why', async () => {
    expect((await post('extend', { ...extension, until: '2023-09-17' }, district)).body.code).toBe('noMoreTime')
    expect((await post('extend', { ...extension, until: '2023-02-30' }, district)).body.code).toBe('badRequest')
    expect((await post<Checked>('extend', extension, district)).body.standing.state).toBe('none')
    expect(await get<Desk>(report)).toMatchObject({ deadline: '2023-09-20', daysLeft: 4 })
    service.setClock('2023-09-20T03:00:00Z')
    officer = await service.signIn(binhChuong.unit)
    const { receipt } = (await send()).body
    expect(receipt).toMatchObject({ deadline: '2023-09-20', timeliness: 'onTime', extension: { prescribed: '2023-09-17', document: extension.document } })
    expect(await rowOf()).toMatchObject({ deadline: '2023-09-20', note: 'Gia hạn đến 20/9/2023 theo 12/UBND ngày 15/9/2023' })
    district = await service.signIn('quang-ngai.binh-son')
    expect((await post('extend', { ...extension, until: '2023-09-25' }, district)).body.code).toBe('notOpen')
    expect(await service.ports.ledger.firstMisfit()).toBeNull()
    expect((await service.ports.ledger.checkStandings())?.misfit).toBeNull()
  })
  test('a rule set aside: an error stops nobody any more, is told apart, and stands on the receipt', async () => {
    const wrong = await filledWorkbook(binhChuong, [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 1, 5: 0, 6: 0, 8: 0, 9: 0, 10: 0, 12: 0, 13: 0 } }])
    const { sha256 } = (await post<Checked>('save', wrong)).body
    expect((await post('approve', { sha256 })).body.code).toBe('hasErrors')
    expect((await post('waive', { rule: 'II.06a.R99', reason: 'x' }, district)).body.code).toBe('unknownRule')
    expect((await post('waive', { rule: 'II.06a.R4', reason: 'Số liệu chuyển hệ thống' }, district)).status).toBe(200)
    const checked = (await post<Checked>('check', wrong)).body
    expect([checked.result.findings, checked.result.waived?.map((one) => one.rule)]).toEqual([[], ['II.06a.R4']])
    expect((await post('approve', { sha256 })).status).toBe(200)
    const { receipt } = (await post<{ receipt: Receipt }>('send', { sha256, explanations: [] })).body
    expect(receipt.waivers).toMatchObject([{ rule: 'II.06a.R4', reason: 'Số liệu chuyển hệ thống', by: 'Cán bộ mẫu, UBND huyện Bình Sơn' }])
  })
  test('not a rule without which the workbook cannot be read, and not by who entered the report', async () => {
    const form = service.ports.shelf.regimes.flatMap((one) => one.forms).find((one) => one.code === 'II.06a/VPCP/KSTT')
    const rule = form?.rules.find((one) => one.evidence === 'template')?.id ?? ''
    expect((await post('waive', { rule, reason: 'x' }, district)).body.code).toBe('notWaivable')
    await post('save', await filledWorkbook(binhChuong), district)
    for (const [act, body] of [['extend', extension], ['waive', { rule: 'II.06a.R4', reason: 'x' }]] as const) {
      expect((await post(act, body, district)).body.code).toBe('ownWork')
    }
  })
})

test('a declared signature is shown as declared: nobody verified it', async () => {
  const sha256 = await ready('save')
  const { standing } = (await post<Checked>('sign', { sha256, signer: 'UBND xã' })).body
  expect(standing).toMatchObject({ state: 'signed', signature: { signer: 'UBND xã', verified: false } })
  const { receipt } = (await post<{ receipt: Receipt }>('send', { sha256, explanations: [] })).body
  expect(receipt).toMatchObject({ signed: true, signature: { signer: 'UBND xã', verified: false } })
  const signing = (await service.ports.ledger.eventsOf(binhChuong)).find((one) => one.act === 'sign')
  expect(signing?.act === 'sign' && signing.verdict).toEqual({ signed: false, problems: ['notVerifiable'] })
})

describe('the record of a period', () => {
  test('tells who did what from where, to those it concerns alone, and neutralises what would be a formula', async () => {
    const response = await service.app.inject({ method: 'POST', url: `${report}/save`, headers: { ...officer, 'content-type': 'application/octet-stream', 'x-file-name': '=1+1.xlsx' }, payload: await filledWorkbook(binhChuong), remoteAddress: '10.1.2.3' })
    expect(response.statusCode).toBe(200)
    const query = `regime=${binhChuong.regime}&period=${binhChuong.period}`
    const { events } = await get<{ events: { from: string; about: string }[] }>(`/api/audit/events?${query}`, district)
    expect(events).toMatchObject([{ from: '10.1.2.3', about: '=1+1.xlsx', act: 'save', unit: binhChuong.unit }])
    const csv = (await service.app.inject({ url: `/api/audit/events.csv?${query}`, headers: district })).body
    expect(csv).toContain(`"'=1+1.xlsx"`)
    expect(csv).not.toContain('"=1+1')
    const others = await get<{ events: unknown[] }>(`/api/audit/events?${query}`, await service.signIn('quang-ngai.binh-my'))
    expect(others.events).toEqual([])
    expect((await get<{ events: { actor: unknown }[] }>(`${report}/history`)).events[0]?.actor).not.toHaveProperty('from')
  })
})
