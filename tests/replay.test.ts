// The ledger is all there is: its events and files copied in order into an empty database give the same sums, tables and hashes.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { recalculated } from '../addin/host/recalculated.ts'
import { cchcHaTinh } from '../regimes/cchc/regime.ts'
import { addressOf, type FilledForm } from '../reporting/form/filled-form.ts'
import { isKeeping, isSending } from '../reporting/submission/event.ts'
import { findingKey } from '../reporting/submission/explanation.ts'
import { isRefusal } from '../reporting/submission/refusal.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import type { Checked } from '../reporting/submission/service.ts'
import { digestOf, judge } from '../server/acts/judge.ts'
import { findReport } from '../server/acts/reach.ts'
import { patchCells } from '../templates/patch.ts'
import { readWorkbook } from '../templates/read.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines, testService, type TestService } from './service.ts'

const room = { ...binhChuong, unit: 'quang-ngai.binh-son.phong-tu-phap' }
const binhMy = { ...binhChuong, unit: 'quang-ngai.binh-my' }
const district = { ...binhChuong, unit: 'quang-ngai.binh-son' }
const ofHaTinh = (unit: string) => ({ regime: 'cchc-ha-tinh', period: '2023', unit: `ha-tinh.${unit}`, deliverable: 'data' as const })
const collector = ofHaTinh('so-noi-vu')

let original: TestService
let copy: TestService
const databases: TestDatabase[] = []

async function ask(service: TestService, login: string, method: 'GET' | 'POST', url: string, body?: unknown) {
  const isFile = body instanceof Uint8Array
  const response = await service.app.inject({
    method,
    url,
    headers: { ...(await service.signIn(login)), 'idempotency-key': `key-${digestOf(JSON.stringify([url, body]))}`, ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) },
    ...(body === undefined ? {} : { payload: isFile ? Buffer.from(body) : JSON.stringify(body) }),
  })
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.body}`)
  return response
}

const act = (key: ReportKey, name: string, body: unknown, by = key.unit) => ask(original, by, 'POST', `${pathOf(key)}/${name}`, body)

async function approved(key: ReportKey, bytes: Uint8Array) {
  const saved = (await act(key, 'save', bytes)).json<Checked>()
  await act(key, 'approve', { sha256: saved.sha256 })
  return { sha256: saved.sha256, explanations: saved.result.findings.map((finding) => ({ finding: findingKey(finding), text: 'Đã đối chiếu' })) }
}

/** A unit's own template of Hà Tĩnh with a few items typed, saved as Excel does: with the results of its formulas. */
async function filledItems(key: ReportKey, items: Readonly<Record<string, number>>): Promise<Uint8Array> {
  let bytes = new Uint8Array((await ask(original, key.unit, 'GET', `${pathOf(key)}/template`)).rawPayload)
  const definitionOf = (code: string, edition: string) => cchcHaTinh.forms.find((one) => one.code === code && one.edition === edition) ?? null
  const patch = (changesOf: (form: FilledForm) => Parameters<typeof patchCells>[2]): void => {
    const read = readWorkbook(bytes, definitionOf)
    if (isRefusal(read)) throw new Error(read.code)
    for (const form of read.forms) {
      const changes = changesOf(form)
      const patched = changes.length === 0 ? bytes : patchCells(bytes, form.sheet, changes)
      if (isRefusal(patched)) throw new Error(patched.code)
      bytes = new Uint8Array(patched)
    }
  }
  patch((form) => form.lines.flatMap((line) => {
    const value = items[`${form.form} ${line.item}`]
    return value === undefined ? [] : [{ address: addressOf(form, line.row, 4), value }]
  }))
  patch((form) => {
    const definition = definitionOf(form.form, form.edition)
    return definition ? recalculated(definition, form).map(({ row, column, value }) => ({ address: addressOf(form, row, column), value, keepFormula: true as const })) : []
  })
  return bytes
}

/** Copies a ledger through the port alone: what was read of each file is read of its bytes again. */
async function replay(from: TestService, to: TestService): Promise<void> {
  const last = await from.ports.ledger.countEvents()
  for (let seq = 1; seq <= last; seq++) {
    const found = await from.ports.ledger.eventNumbered(seq)
    const report = found && findReport(to.ports.shelf, found.report)
    if (found === null || report === null || isRefusal(report)) throw new Error(`event ${seq}`)
    const { event } = found
    const bytes = isKeeping(event) ? (await from.ports.ledger.file(event.sha256))?.bytes : undefined
    const judged = bytes && (await judge(to.ports, report, bytes))
    if (judged && isRefusal(judged)) throw new Error(judged.code)
    const done = await to.ports.ledger.act(found.report, async (_events, draw) => {
      if (isSending(event)) expect(event.receipt.number).toContain(String(await draw(2023)).padStart(7, '0'))
      return { event, ...(bytes && judged ? { file: { bytes, forms: judged.forms } } : {}) }
    })
    if (isRefusal(done)) throw new Error(done.code)
  }
}

beforeAll(async () => {
  for (let at = 0; at < 2; at++) databases.push(await testDatabase())
  const [first, second] = databases
  if (!first || !second) throw new Error('no databases')
  original = await testService({ database: first })
  copy = await testService({ database: second, clock: '2023-12-15T08:00:00Z' })
  await act(binhChuong, 'extend', { until: '2023-09-20', document: { number: '12/UBND', day: '2023-09-15' }, reason: 'Bão' }, district.unit)
  await act(binhChuong, 'send', await approved(binhChuong, await filledWorkbook(binhChuong, soundLines)))
  const slip = await approved(binhMy, await filledWorkbook(binhMy, soundLines.slice(0, 1)))
  await act(binhMy, 'send', slip)
  await act(binhMy, 'return', { sha256: slip.sha256, reason: 'Thiếu Hộ tịch', notes: [] }, district.unit)
  original.setClock('2023-09-19T03:00:00Z')
  const again = await approved(binhMy, await filledWorkbook(binhMy, soundLines, 6))
  await act(binhMy, 'sign', { sha256: again.sha256, signer: 'UBND xã Bình Mỹ' })
  await act(binhMy, 'send', again)
  await act(room, 'save', await filledWorkbook(room, soundLines))
  original.setClock('2023-12-15T08:00:00Z')
  await act(ofHaTinh('so-tu-phap'), 'send', await approved(ofHaTinh('so-tu-phap'), await filledItems(ofHaTinh('so-tu-phap'), { 'BM2 1.1': 12, 'BM2 1.2': 30, 'BM2 2.1': 8 })))
  await act(ofHaTinh('van-phong-ubnd'), 'send', await approved(ofHaTinh('van-phong-ubnd'), await filledItems(ofHaTinh('van-phong-ubnd'), { 'BM1 5.1': 10, 'BM1 5.2': 7, 'BM7 6.3.1': 1000 })))
  const sum = (await act(district, 'consolidate', undefined)).json<{ workbook: string }>()
  await act(district, 'save', new Uint8Array(Buffer.from(sum.workbook, 'base64')))
  await replay(original, copy)
})
afterAll(async () => {
  for (const one of [original, copy]) await one.close()
  for (const one of databases) await one.close()
})

test('the chain has the same hashes, and both audits find everything in place', async () => {
  const chains = await Promise.all(databases.map(async ({ pool }) => (await pool.query(`select seq, encode(hash, 'hex') as hash from event order by seq`)).rows))
  expect(chains[0]?.length).toBeGreaterThan(15)
  expect(chains[1]).toEqual(chains[0])
  for (const { ports } of [original, copy]) expect([await ports.ledger.firstMisfit(), (await ports.ledger.checkStandings())?.misfit]).toEqual([null, null])
})

test('what was read of the files, the standings and the numbers drawn for receipts are the same rows', async () => {
  for (const query of ['standing order by seq', 'form_line order by sha256, form, key', 'form_read order by sha256, form', 'receipt_number order by seq', 'file order by sha256']) {
    const [was, is] = await Promise.all(databases.map(async ({ pool }) => (await pool.query(`select * from ${query}`)).rows))
    expect(was?.length).toBeGreaterThan(0)
    expect(is).toEqual(was)
  }
})

test.each([
  ['added up', district],
  ['joined', collector],
])('the report that is %s comes out byte for byte the same, and so does who is in it', async (_way, key) => {
  const [was, is] = await Promise.all([original, copy].map(async (service) => (await ask(service, key.unit, 'POST', `${pathOf(key)}/consolidate`)).json<{ workbook: string; made: { id: string }; coverage: { missing: unknown }[] }>()))
  expect(was?.coverage.filter((one) => one.missing === null)).toHaveLength(2)
  expect(is?.made.id).toBe(was?.made.id)
  expect(is?.workbook === was?.workbook).toBe(true)
  expect(is?.coverage).toEqual(was?.coverage)
})

test.each([
  ['quang-ngai', 'kstt-quang-ngai', '2023-Q3', 2],
  ['ha-tinh.so-noi-vu', 'cchc-ha-tinh', '2023', 0],
])('the table of %s, its workbook and the status are the same', async (login, regime, period, least) => {
  const query = `regime=${regime}&period=${period}`
  for (const path of ['/api/compliance', '/api/compliance.xlsx', '/api/status', '/api/audit/events.csv']) {
    const [was, is] = await Promise.all([original, copy].map(async (service) => (await ask(service, login, 'GET', `${path}?${query}`)).rawPayload))
    expect(is?.equals(was ?? Buffer.alloc(0))).toBe(true)
    if (path === '/api/status') expect((JSON.parse(String(was)) as { rows: { receipt: unknown }[] }).rows.filter((row) => row.receipt !== null).length).toBeGreaterThanOrEqual(least)
  }
})
