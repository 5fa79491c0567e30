// Hà Tĩnh's year 2023 joined: the owners send their khoản, Sở Nội vụ puts the seven forms together on the last night.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findingKey } from '../../reporting/submission/explanation.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { Checked, Problem, Traced } from '../../reporting/submission/service.ts'
import type { ConsolidatedAnswer, Coverage, SourceCell } from '../../reporting/consolidation/answer.ts'
import { addressOf } from '../../reporting/form/filled-form.ts'
import { patchCells } from '../../templates/patch.ts'
import { readWorkbook, type ReadWorkbook } from '../../templates/read.ts'
import { recalculated } from '../../addin/host/recalculated.ts'
import { cchcHaTinh } from '../../regimes/cchc/regime.ts'
import { testService, type TestService } from '../service.ts'

let service: TestService
beforeAll(async () => {
  service = await testService({ clock: '2023-12-15T08:00:00Z' })
})
afterAll(() => service.close())

type Headers = { authorization: string }
const path = (unit: string): string => `/api/reports/cchc-ha-tinh/2023/ha-tinh.${unit}/data`

async function ask<Answer>(method: 'GET' | 'POST', url: string, headers: Headers, body?: unknown, more: Record<string, string> = {}) {
  const isFile = body instanceof Uint8Array
  const response = await service.app.inject({
    method,
    url,
    headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) },
    ...(body === undefined ? {} : { payload: isFile ? Buffer.from(body) : JSON.stringify(body) }),
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}

/** The unit's own template with numbers typed where the items stand, e.g. `BM2 1.1`. */
async function filled(unit: string, headers: Headers, numbers: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const printed = await service.app.inject({ url: `${path(unit)}/template`, headers })
  const read = opened(new Uint8Array(printed.rawPayload))
  let bytes: Uint8Array = new Uint8Array(printed.rawPayload)
  for (const form of read.forms) {
    const changes = Object.entries(numbers).flatMap(([name, value]) => {
      const [code, item] = name.split(' ')
      const line = code === form.form ? form.lines.find((one) => one.item === item) : undefined
      return line ? [{ address: addressOf(form, line.row, 4), value }] : []
    })
    const patched = changes.length === 0 ? bytes : patchCells(bytes, form.sheet, changes)
    if (isRefusal(patched)) throw new Error(patched.code)
    bytes = patched
  }
  return calculated(bytes)
}

/** The file as Excel saves it: with the results of its formulas. */
function calculated(bytes: Uint8Array): Uint8Array {
  let saved = bytes
  for (const form of opened(bytes).forms) {
    const definition = definitionOf(form.form, form.edition)
    const changes = definition ? recalculated(definition, form).map(({ row, column, value }) => ({ address: addressOf(form, row, column), value, keepFormula: true })) : []
    const patched = changes.length === 0 ? saved : patchCells(saved, form.sheet, changes)
    if (isRefusal(patched)) throw new Error(patched.code)
    saved = patched
  }
  return saved
}

const definitionOf = (code: string, edition: string) => cchcHaTinh.forms.find((one) => one.code === code && one.edition === edition) ?? null

function opened(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes, definitionOf)
  if (isRefusal(read)) throw new Error(read.code)
  return read
}

/** Fills, saves, approves and sends a unit's figures with a word on every remark. */
async function send(unit: string, numbers: Readonly<Record<string, number>>): Promise<string> {
  const headers = await service.signIn(`ha-tinh.${unit}`)
  const saved = await ask<Checked>('POST', `${path(unit)}/save`, headers, await filled(unit, headers, numbers))
  const { sha256, result } = saved.body
  await ask('POST', `${path(unit)}/approve`, headers, { sha256 })
  const explanations = result.findings.map((finding) => ({ finding: findingKey(finding), text: 'Đã đối chiếu' }))
  const sent = await ask('POST', `${path(unit)}/send`, headers, { sha256, explanations }, { 'idempotency-key': `key-${sha256}` })
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  return sha256
}

test('what each owner sent stands in its khoản, the gaps name who owes them, and another’s edits are not taken', async () => {
  await send('so-tu-phap', { 'BM2 1.1': 12, 'BM2 1.2': 30, 'BM2 1.3': 3, 'BM2 2.1': 8 })
  await send('van-phong-ubnd', { 'BM1 5.1': 10, 'BM1 5.2': 7, 'BM1 5.3': 1, 'BM1 5.4': 0, 'BM1 7': 1, 'BM1 1.1': 99, 'BM7 6.3.1': 1000, 'BM7 6.3.2': 655 })
  const collector = await service.signIn('ha-tinh.so-noi-vu')
  const covered = (await ask<Coverage>('GET', `${path('so-noi-vu')}/coverage`, collector)).body
  expect(covered.units.filter((one) => one.missing === null).map((one) => one.unit).sort()).toEqual(['ha-tinh.so-tu-phap', 'ha-tinh.van-phong-ubnd'])
  const form1 = covered.forms.find((one) => one.form === 'BM1')
  expect(form1?.khoan.filter((one) => one.sent).map((one) => one.khoan)).toEqual(['5', '7'])
  expect(form1?.khoan.find((one) => one.khoan === '1')).toMatchObject({ sent: false, providerName: 'Phòng Cải cách hành chính và Văn thư lưu trữ, Sở Nội vụ tỉnh Hà Tĩnh' })

  const joined = (await ask<ConsolidatedAnswer>('POST', `${path('so-noi-vu')}/consolidate`, collector)).body
  expect(joined.forms.map((one) => [one.form, one.way])).toEqual(['BM1', 'BM2', 'BM3', 'BM4', 'BM5', 'BM6', 'BM7'].map((code) => [code, 'merge']))
  const saved = await ask<Checked>('POST', `${path('so-noi-vu')}/save`, collector, new Uint8Array(Buffer.from(joined.workbook, 'base64')))
  const lines = async (form: string) => (await service.ports.ledger.lines(saved.body.sha256, form)) ?? {}
  expect(await lines('BM2')).toMatchObject({ '1': { 4: 45 }, '1.1': { 4: 12 }, '1.2': { 4: 30 }, '1.3': { 4: 3 }, '2.1': { 4: 8 } })
  expect((await lines('BM1'))['1.1']).toBeUndefined()
  expect((await lines('BM7'))['6.3']).toEqual({ 4: 65.5 })

  const origin = (await ask<Traced>('GET', `${path('so-noi-vu')}/trace?form=BM1&line=5.1&column=4`, collector)).body
  expect(origin).toMatchObject({ value: 10, parts: [{ unit: 'ha-tinh.van-phong-ubnd', value: 10 }] })
  const [part] = origin.parts
  const cell = (await ask<SourceCell>('GET', `${path('van-phong-ubnd')}/cell?form=BM1&line=5.1&column=4&sha256=${part?.sha256 ?? ''}&file=no`, collector)).body
  expect([cell.sheet, cell.addresses.length]).toEqual(['BM1', 1])
})

test('the office reports go to may receive and return them; it may not write them', async () => {
  const sha256 = await send('so-tai-chinh', { 'BM6 1.1': 1000, 'BM6 1.2': 800 })
  const collector = await service.signIn('ha-tinh.so-noi-vu')
  expect((await ask('POST', `${path('so-tai-chinh')}/receive`, collector, { sha256 })).status).toBe(200)
  expect((await ask('POST', `${path('so-tai-chinh')}/approve`, collector, { sha256 })).status).toBe(403)
})

test('a narrative that did not come by 11/12 puts criterion 1.2 at stake, and the table says for whom; before that day it does not', async () => {
  const province = await service.signIn('ha-tinh')
  const stakesOn = async (instant: string) => {
    service.setClock(instant)
    return (await ask<{ stakes: string[] }>('GET', '/api/compliance?regime=cchc-ha-tinh&period=2023', province)).body.stakes
  }
  expect(await stakesOn('2023-12-11T16:59:59Z')).toEqual([])
  const [said, ...others] = await stakesOn('2023-12-11T17:00:00Z')
  expect(others).toEqual([])
  expect(said).toMatch(/tiêu chí thành phần 1\.2 .*Đang quá hạn: .*Sở Khoa học và Công nghệ tỉnh Hà Tĩnh/u)
})
