// The acts on real workbooks and a real database: lưu, duyệt, gửi, tiếp nhận, trả lại.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import type { Checked, Desk, Problem, StatusRow } from '../../reporting/submission/service.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { binhChuong, filledWorkbook, kimLien, pathOf, soundLines, testService, type TestService } from '../../tests/service.ts'

let service: TestService
let officer: { authorization: string }
beforeEach(async () => {
  service = await testService()
  officer = await service.signIn(binhChuong.unit)
})
afterEach(() => service.close())

async function post<Answer>(key: ReportKey, act: string, body: unknown, headers: Record<string, string> = officer, idempotency = 'key-0001') {
  const file = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method: 'POST',
    url: `${pathOf(key)}/${act}`,
    headers: { ...headers, 'idempotency-key': idempotency, ...(file ? { 'content-type': 'application/octet-stream', 'x-file-name': 'a.xlsx' } : {}) },
    payload: file ? body : JSON.stringify(body),
    ...(file ? {} : {}),
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}
const json = { 'content-type': 'application/json' }

async function sendReport(key: ReportKey, headers: Record<string, string>, lines?: readonly PrintedLine[], explain = 'Đã đối chiếu') {
  const bytes = await filledWorkbook(key, lines)
  const saved = await post<Checked>(key, 'save', bytes, headers)
  const { sha256 } = saved.body
  await post(key, 'approve', { sha256 }, { ...headers, ...json })
  const explanations = saved.body.result.findings
    .filter((finding) => finding.severity === 'warning')
    .map((finding) => ({ finding: [finding.form, finding.rule, finding.line, finding.columns[0]].join('|'), text: explain }))
  const sent = await post<{ receipt: Receipt }>(key, 'send', { sha256, explanations }, { ...headers, ...json }, `key-${sha256}`)
  return { bytes, sha256, sent }
}

describe('from workbook to receipt', () => {
  test('the receipt names the bytes, the hour, what was read and by which rules', async () => {
    const { bytes, sha256, sent } = await sendReport(binhChuong, officer)
    expect(sent.status).toBe(200)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(sent.body.receipt).toMatchObject({
      at: '2023-09-16T03:00:00.000Z',
      sha256,
      size: bytes.byteLength,
      report: binhChuong,
      forms: [{ code: 'II.06a/VPCP/KSTT', edition: '2020', lines: 2, totals: { '3': 44, '4': 30, '13': 2 } }],
      notRead: ['II.05a/VPCP/KSTT', 'II.01-ĐC/VPCP/KSTT'],
      rules: { calendar: 'quang-ngai.quarter.2023-Q3', forms: ['II.06a/VPCP/KSTT 2020'] },
      deadline: '2023-09-17',
      timeliness: 'early',
      signatureDue: false,
      signed: false,
    })
    expect(sent.body.receipt.number).toMatch(/^KN-2023-\d{7}$/u)
    const file = await service.app.inject({ url: `/api/files/${sha256}`, headers: officer })
    expect(file.rawPayload.equals(bytes)).toBe(true)
  })
  test.each([
    ['2023-09-17T16:59:59Z', 'onTime'],
    ['2023-09-17T17:00:00Z', 'late'],
  ])('sent at %s it is %s, and late is accepted', async (instant, timeliness) => {
    service.setClock(instant)
    const { sent } = await sendReport(binhChuong, await service.signIn(binhChuong.unit))
    expect([sent.status, sent.body.receipt.timeliness]).toEqual([200, timeliness])
  })
  test('sending twice under one key gives the same receipt and sends once', async () => {
    const { sha256, sent } = await sendReport(binhChuong, officer)
    const again = await post<{ receipt: Receipt }>(binhChuong, 'send', { sha256, explanations: [] }, { ...officer, ...json }, `key-${sha256}`)
    expect(again.body.receipt).toEqual(sent.body.receipt)
    const events = await service.ports.ledger.eventsOf(binhChuong)
    expect(events.filter((event) => event.act === 'send')).toHaveLength(1)
    const other = await post(binhChuong, 'send', { sha256, explanations: [{ finding: 'x', text: 'y' }] }, { ...officer, ...json }, `key-${sha256}`)
    expect(other.body.code).toBe('keyReused')
  })
  test.each(['\u0000', '\ud800'])('words the database could never read again as JSON (%j) are refused before anything is sent', async (bad) => {
    const { sha256 } = (await post<Checked>(binhChuong, 'save', await filledWorkbook(binhChuong))).body
    await post(binhChuong, 'approve', { sha256 }, { ...officer, ...json })
    const refused = await post(binhChuong, 'send', { sha256, explanations: [{ finding: 'x', text: `a${bad}b` }] }, { ...officer, ...json })
    expect([refused.status, refused.body.code]).toEqual([400, 'badRequest'])
    expect((await service.ports.ledger.eventsOf(binhChuong)).map((event) => event.act)).toEqual(['save', 'approve'])
  })
  test('the key of an earlier sending answers that sending’s receipt, also after another one', async () => {
    const first = await sendReport(binhChuong, officer)
    const district = await service.signIn('quang-ngai.binh-son')
    await post(binhChuong, 'return', { sha256: first.sha256, reason: 'x', notes: [] }, { ...district, ...json })
    const second = await sendReport(binhChuong, officer, soundLines.slice(0, 1))
    expect(second.sent.body.receipt.number).not.toBe(first.sent.body.receipt.number)
    const replay = await post<{ receipt: Receipt }>(binhChuong, 'send', { sha256: first.sha256, explanations: [] }, { ...officer, ...json }, `key-${first.sha256}`)
    expect(replay.body.receipt).toEqual(first.sent.body.receipt)
  })
  test('ten sendings at once under ten keys send once', async () => {
    const bytes = await filledWorkbook(binhChuong)
    const { sha256 } = (await post<Checked>(binhChuong, 'save', bytes)).body
    await post(binhChuong, 'approve', { sha256 }, { ...officer, ...json })
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) => post(binhChuong, 'send', { sha256, explanations: [] }, { ...officer, ...json }, `another-${at}`)),
    )
    expect(all.filter((one) => one.status === 200)).toHaveLength(1)
    expect(all.filter((one) => one.body.code === 'notOpen')).toHaveLength(9)
  })
})

describe('what is refused, and nothing is lost', () => {
  test('errors can be saved but not approved', async () => {
    const bytes = await filledWorkbook(binhChuong, [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 1, 5: 0, 6: 0, 8: 0, 9: 0, 10: 0, 12: 0, 13: 0 } }])
    const saved = await post<Checked>(binhChuong, 'save', bytes)
    expect(saved.body.result.findings.map((finding) => finding.rule)).toEqual(['II.06a.R4'])
    const approved = await post(binhChuong, 'approve', { sha256: saved.body.sha256 }, { ...officer, ...json })
    expect([approved.status, approved.body.code]).toEqual([422, 'hasErrors'])
    expect(approved.body.detail).toContain('1 lỗi')
    expect((await service.ports.ledger.file(saved.body.sha256))?.bytes.byteLength).toBe(bytes.byteLength)
  })
  test('a warning needs an explanation, which is kept with the report', async () => {
    const empty = await filledWorkbook(binhChuong, [])
    const saved = await post<Checked>(binhChuong, 'save', empty)
    const { sha256, result } = saved.body
    expect(result.findings.map((finding) => finding.rule)).toEqual(['II.06a.F6'])
    await post(binhChuong, 'approve', { sha256 }, { ...officer, ...json })
    const silent = await post(binhChuong, 'send', { sha256, explanations: [] }, { ...officer, ...json }, 'silent-1')
    expect(silent.body.code).toBe('unexplained')
    const explanations = [{ finding: 'II.06a/VPCP/KSTT|II.06a.F6', text: 'Kỳ này không phát sinh hồ sơ' }]
    const sent = await post(binhChuong, 'send', { sha256, explanations }, { ...officer, ...json }, 'spoken-1')
    expect(sent.status).toBe(200)
    const last = (await service.ports.ledger.eventsOf(binhChuong)).at(-1)
    expect(last?.act === 'send' && last.explanations.map(({ finding, text }) => ({ finding, text }))).toEqual(explanations)
  })
  test.each([
    ['last period’s', { ...kimLien, period: '2023-10' }, kimLien, 'otherPeriod'],
    ['another unit’s', { ...kimLien, unit: 'nghe-an.nam-giang' }, kimLien, 'otherUnit'],
    ['another regime’s', binhChuong, kimLien, 'otherRegime'],
  ] as const)('%s workbook', async (_name, from, to, code) => {
    const headers = await service.signIn(to.unit)
    const answer = await post(to, 'save', await filledWorkbook(from), headers)
    expect([answer.status, answer.body.code]).toEqual([409, code])
    expect(answer.body.detail).toMatch(/không phải/u)
    expect(await service.ports.ledger.eventsOf(to)).toEqual([])
  })
  test('acts out of turn, or on a workbook that is no longer the current one', async () => {
    const first = await post<Checked>(binhChuong, 'save', await filledWorkbook(binhChuong))
    const sendFirst = await post(binhChuong, 'send', { sha256: first.body.sha256, explanations: [] }, { ...officer, ...json })
    expect(sendFirst.body.code).toBe('notOpen')
    const second = await post<Checked>(binhChuong, 'save', await filledWorkbook(binhChuong, soundLines.slice(0, 1)))
    expect(second.body.sha256).not.toBe(first.body.sha256)
    const old = await post(binhChuong, 'approve', { sha256: first.body.sha256 }, { ...officer, ...json })
    expect(old.body.code).toBe('notCurrent')
  })
  test('a sent report cannot be saved over; it must be returned first', async () => {
    await sendReport(binhChuong, officer)
    const again = await post(binhChuong, 'save', await filledWorkbook(binhChuong, soundLines.slice(0, 1)))
    expect(again.body.code).toBe('notOpen')
    expect(again.body.detail).toContain('trả lại')
  })
  test.each([
    ['kstt-nowhere', '2023-Q3', 'quang-ngai.binh-chuong', 'unknownRegime'],
    ['kstt-quang-ngai', '2023-Q2', 'quang-ngai.binh-chuong', 'unknownPeriod'],
    ['kstt-quang-ngai', '2023-Q3', 'nowhere', 'unknownUnit'],
    ['kstt-quang-ngai', '2023-Q3', 'nghe-an.kim-lien', 'unknownUnit'],
    ['kstt-nghe-an', '2023-09', 'nghe-an', 'noDuty'],
  ])('%s %s %s is %s', async (regime, period, unit, code) => {
    const response = await service.app.inject({ url: pathOf({ regime, period, unit, deliverable: 'data' }), headers: officer })
    expect([response.statusCode, response.json<Problem>().code]).toEqual([404, code])
  })
  test('a file that is no workbook, and one that is too large', async () => {
    expect((await post(binhChuong, 'check', Buffer.from('hello'))).body.code).toBe('notWorkbook')
    expect((await post(binhChuong, 'check', Buffer.alloc(100 * 1024 * 1024))).body.code).toBe('tooLarge')
  })
})

describe('what the unit above answers', () => {
  test('returns with a note per cell; the report is corrected and sent again, and the first one is kept', async () => {
    const { sha256 } = await sendReport(binhChuong, officer)
    const district = await service.signIn('quang-ngai.binh-son')
    const notes = [{ form: 'II.06a/VPCP/KSTT', row: 10, column: 4, text: 'Cột 4 lệch với hệ thống một cửa' }]
    const returned = await post(binhChuong, 'return', { sha256, reason: 'Rà lại cột 4', notes }, { ...district, ...json })
    expect(returned.status).toBe(200)
    const desk = await service.app.inject({ url: pathOf(binhChuong), headers: officer })
    expect(desk.json<Desk>().standing).toMatchObject({ state: 'returned', returned: { reason: 'Rà lại cột 4', notes } })
    const again = await sendReport(binhChuong, officer, soundLines.slice(0, 1))
    expect(again.sent.status).toBe(200)
    expect(await service.ports.ledger.file(sha256)).not.toBeNull()
    const received = await post(binhChuong, 'receive', { sha256: again.sha256 }, { ...district, ...json })
    expect(received.body).toMatchObject({ standing: { state: 'received' } })
    expect(await service.ports.ledger.firstMisfit()).toBeNull()
    expect((await service.ports.ledger.checkStandings())?.misfit).toBeNull()
  })
})

describe('what the period before says', () => {
  test('the next month is held against it, its template carries its pending dossiers, and a return takes it away', async () => {
    const headers = await service.signIn(kimLien.unit)
    const { sha256 } = await sendReport(kimLien, headers)
    const october = { ...kimLien, period: '2023-10' }
    service.setClock('2023-10-21T03:00:00Z')
    const later = await service.signIn(kimLien.unit)
    const desk = await service.app.inject({ url: pathOf(october), headers: later })
    expect(desk.json<Desk>().previous['II.06a/VPCP/KSTT']).toMatchObject({ period: '2023-09', lines: { 'chung-thuc.tu-phap': { '11': 4 } } })
    const checked = await post<Checked>(october, 'check', await filledWorkbook(october), later)
    expect(checked.body.result.unchecked).toEqual([{ rule: 'II.06a.H1', form: 'II.06a/VPCP/KSTT', lacking: 'history' }])
    expect(checked.body.result.findings.map((finding) => [finding.rule, finding.params])).toEqual([
      ['II.06a.P1', { left: 2, right: 4 }],
      ['II.06a.P1', { left: 2, right: 4 }],
    ])
    const template = await service.app.inject({ url: `${pathOf(october)}/template?lines=10`, headers: later })
    const carried = await post<Checked>(october, 'check', template.rawPayload, later)
    expect(carried.body.result.findings.filter((finding) => finding.rule.includes('.P'))).toEqual([])
    const district = await service.signIn('nghe-an.nam-dan')
    await post(kimLien, 'return', { sha256, reason: 'x', notes: [] }, { ...district, ...json })
    const without = await service.app.inject({ url: pathOf(october), headers: later })
    expect(without.json<Desk>().previous).toEqual({})
  })
})

test('the table of a period shows each unit that owes, on two axes', async () => {
  await sendReport(binhChuong, officer)
  const province = await service.signIn('quang-ngai')
  const ask = async (headers: { authorization: string }) =>
    (await service.app.inject({ url: '/api/status?regime=kstt-quang-ngai&period=2023-Q3', headers })).json<{ rows: StatusRow[] }>().rows
  const rows = await ask(province)
  expect(rows).toHaveLength(8)
  expect(rows.find((row) => row.unit === binhChuong.unit)).toMatchObject({ state: 'sent', timeliness: 'early', signed: false })
  expect(rows.find((row) => row.unit === 'quang-ngai.so-tu-phap')).toMatchObject({ state: 'none', timeliness: null, signatureDue: true, deadline: '2023-09-19' })
  expect((await ask(officer)).map((row) => row.unit)).toEqual([binhChuong.unit])
})
