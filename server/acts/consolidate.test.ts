// From communes to their district on real workbooks and a real database: the sum, its record, its origins, its freshness.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { Coverage, Figures, Freshness, SourceCell } from '../../reporting/consolidation/answer.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked, Problem, Traced } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines, testService, type TestService } from '../../tests/service.ts'

const binhMy = { ...binhChuong, unit: 'quang-ngai.binh-my' } as const
const room = { ...binhChuong, unit: 'quang-ngai.binh-son.phong-tu-phap' } as const
const district = { ...binhChuong, unit: 'quang-ngai.binh-son' } as const

let service: TestService
beforeAll(async () => {
  service = await testService()
})
afterAll(() => service.close())

type Headers = { authorization: string }

async function ask<Answer>(method: 'GET' | 'POST', url: string, headers: Headers, body?: unknown, more: Record<string, string> = {}) {
  const isFile = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method,
    url,
    headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) },
    ...(body === undefined ? {} : { payload: isFile ? body : JSON.stringify(body) }),
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}

/** Saves, approves and sends a workbook with a word on every warning. Answers its hash. */
async function sendWorkbook(key: ReportKey, bytes: Buffer): Promise<string> {
  const headers = await service.signIn(key.unit)
  const saved = await ask<Checked>('POST', `${pathOf(key)}/save`, headers, bytes)
  const { sha256, result } = saved.body
  const explanations = result.findings.map((finding) => ({ finding: findingKey(finding), text: 'Đã đối chiếu' }))
  await ask('POST', `${pathOf(key)}/approve`, headers, { sha256 })
  const sent = await ask('POST', `${pathOf(key)}/send`, headers, { sha256, explanations }, { 'idempotency-key': `key-${sha256}` })
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  return sha256
}

const oneLine = (name: string, early: number): PrintedLine[] => [{ name, numbers: { 4: early, 5: 0, 6: 0, 8: early, 9: 0, 10: 0, 12: 0, 13: 0 } }]
const leaves = (node: Traced): Traced[] => (node.parts.length === 0 ? [node] : node.parts.flatMap(leaves))

describe('a district sums what its communes and rooms have sent', () => {
  let headers: Headers
  let workbook: Buffer
  let sha256: string

  beforeAll(async () => {
    headers = await service.signIn(district.unit)
    await sendWorkbook(binhChuong, await filledWorkbook(binhChuong, soundLines))
    await sendWorkbook(room, await filledWorkbook(room, oneLine('Chứng thực (Bộ Tư pháp)', 7)))
  })

  test('who has not sent is told, and the sum says so', async () => {
    const { body } = await ask<Coverage>('GET', `${pathOf(district)}/coverage`, headers)
    expect(body.units.map((one) => [one.name, one.missing])).toEqual([
      ['Phòng Tư pháp huyện Bình Sơn', null],
      ['UBND xã Bình Chương', null],
      ['UBND xã Bình Mỹ', 'nothing'],
    ])
  })

  test('the sum is the official workbook, passes its own check, and can be saved as the report', async () => {
    await sendWorkbook(binhMy, await filledWorkbook(binhMy, [...oneLine('chứng  thực (Bộ Tư pháp)', 100)]))
    const made = await ask<{ workbook: string; forms: { form: string; way: string }[]; result: { findings: unknown[] } }>('POST', `${pathOf(district)}/consolidate`, headers)
    expect(made.body.forms.map((one) => [one.form, one.way])).toContainEqual(['II.06/VPCP/KSTT', 'sum'])
    expect(made.body.result.findings.filter((one) => (one as { severity: string }).severity === 'error')).toEqual([])
    workbook = Buffer.from(made.body.workbook, 'base64')
    const saved = await ask<Checked>('POST', `${pathOf(district)}/save`, headers, workbook)
    sha256 = saved.body.sha256
    const lines = await service.ports.ledger.lines(sha256, 'II.06/VPCP/KSTT')
    const certified = Object.entries(lines ?? {}).filter(([key]) => key.includes('chung-thuc'))
    expect(certified.map(([key, line]) => [key.split('::')[0], line[4], line[8]])).toEqual([
      ['commune', 110, 104],
      ['district', 7, 7],
    ])
  })

  test('every number is traced to the offices that entered it, and their numbers add up to it', async () => {
    const lines = (await service.ports.ledger.lines(sha256, 'II.06/VPCP/KSTT')) ?? {}
    for (const [line, numbers] of Object.entries(lines)) {
      for (const [column, value] of Object.entries(numbers)) {
        const query = new URLSearchParams({ form: 'II.06/VPCP/KSTT', line, column })
        const { status, body } = await ask<Traced>('GET', `${pathOf(district)}/trace?${query.toString()}`, headers)
        expect([status, body.value, body.differsFromParts]).toEqual([200, value, null])
        expect(leaves(body).reduce((all, one) => all + one.value, 0)).toBe(value)
        expect(leaves(body).every((one) => one.sender !== null && one.sentAt !== null)).toBe(true)
      }
    }
  })

  test('the numbers of the saved version are listed by name, computed ones too, to choose one of them', async () => {
    const { body } = await ask<Figures>('GET', `${pathOf(district)}/figures`, headers)
    expect(body.sha256).toBe(sha256)
    const form = body.forms.find((one) => one.form === 'II.06/VPCP/KSTT')
    expect(form?.columns.find((one) => one.column === 4)?.label).toContain('Trực tuyến')
    expect(form?.lines.map((one) => [one.group, one.name])).toContainEqual(['Xã, phường, thị trấn', 'Hộ tịch (Bộ Tư pháp)'])
    const certified = form?.lines.find((one) => one.name === 'Chứng thực (Bộ Tư pháp)' && one.line.startsWith('commune::'))
    expect(form?.numbers[certified?.line ?? '']).toMatchObject({ 3: 117, 4: 110 })
    expect(form?.lines.slice(-3).map((one) => [one.line, one.group, one.name])).toEqual([['*', null, 'Tổng cộng'], ['district::*', 'Huyện, thị xã, thành phố', 'Huyện, thị xã, thành phố'], ['commune::*', 'Xã, phường, thị trấn', 'Xã, phường, thị trấn']])
    expect((await ask<Figures>('GET', `${pathOf(binhChuong)}/figures`, await service.signIn(binhChuong.unit))).body.forms.map((one) => one.form)).toEqual(['II.06a/VPCP/KSTT'])
  })

  test('a number only one unit has names that unit', async () => {
    const [entry] = Object.keys((await service.ports.ledger.lines(sha256, 'II.06/VPCP/KSTT')) ?? {}).filter((one) => one.startsWith('district::'))
    const query = new URLSearchParams({ form: 'II.06/VPCP/KSTT', line: entry ?? '', column: '8' })
    const { body } = await ask<Traced>('GET', `${pathOf(district)}/trace?${query.toString()}`, headers)
    expect(body).toMatchObject({ value: 7, additive: true, parts: [{ unit: room.unit, value: 7, explanations: [] }] })
  })

  test('each source is opened at the cell its number was entered in: the file sent, nothing in it changed but where it opens', async () => {
    const [line] = Object.keys((await service.ports.ledger.lines(sha256, 'II.06/VPCP/KSTT')) ?? {}).filter((one) => one.startsWith('commune::') && one.includes('chung-thuc'))
    const query = (of: Pick<Traced, 'form' | 'line' | 'column'>, more: object) => new URLSearchParams({ form: of.form, line: of.line, column: String(of.column), ...more }).toString()
    const { body } = await ask<Traced>('GET', `${pathOf(district)}/trace?${query({ form: 'II.06/VPCP/KSTT', line: line ?? '', column: 8 }, {})}`, headers)
    expect(body.parts.length).toBe(2)
    for (const part of body.parts) {
      const of = pathOf({ ...district, unit: part.unit })
      const found = (await ask<SourceCell>('GET', `${of}/cell?${query(part, { sha256: part.sha256 })}`, headers)).body
      const sent = (await service.ports.ledger.file(part.sha256))?.bytes ?? new Uint8Array()
      const [opened, asSent] = [Buffer.from(found.workbook ?? '', 'base64'), sent].map((bytes) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, one]) => [name, strFromU8(one)])))
      const changed = Object.keys(asSent ?? {}).filter((name) => asSent?.[name] !== opened?.[name])
      expect(changed.every((name) => name === 'xl/workbook.xml' || name.startsWith('xl/worksheets/'))).toBe(true)
      const [sheet] = Object.values(opened ?? {}).filter((text) => text.includes('tabSelected="1"'))
      const [address = ''] = found.addresses
      expect(sheet).toContain(`activeCell="${address}" sqref="${address}"`)
      expect(new RegExp(`<c r="${address}"[^>]*>(?:<f>[^<]*</f>)?<v>${part.value}</v>`, 'u').test(sheet ?? '')).toBe(true)
      expect((await ask<SourceCell>('GET', `${of}/cell?${query(part, { sha256: part.sha256, file: 'no' })}`, headers)).body.workbook).toBeNull()
      expect((await ask('GET', `${of}/cell?${query({ ...part, line: 'nowhere' }, {})}`, headers)).body.code).toBe('noOrigin')
    }
  })

  test('a source that is given back and sent again makes the report say so, and what would change', async () => {
    expect((await ask<Freshness>('GET', `${pathOf(district)}/freshness`, headers)).body).toEqual({ made: true, sources: [], numbers: [] })
    const current = (await ask<{ standing: { sha256: string } }>('GET', pathOf(room), headers)).body.standing.sha256
    await ask('POST', `${pathOf(room)}/return`, headers, { sha256: current, reason: 'Thiếu hồ sơ', notes: [] })
    const gone = (await ask<Freshness>('GET', `${pathOf(district)}/freshness`, headers)).body
    expect(gone.sources).toEqual([{ unit: room.unit, name: 'Phòng Tư pháp huyện Bình Sơn', how: 'withdrawn' }])
    await sendWorkbook(room, await filledWorkbook(room, oneLine('Chứng thực (Bộ Tư pháp)', 9)))
    const again = (await ask<Freshness>('GET', `${pathOf(district)}/freshness`, headers)).body
    expect(again.sources.map((one) => one.how)).toEqual(['replaced'])
    expect(again.numbers.map((one) => [one.column, one.was, one.now])).toEqual([
      [3, 7, 9],
      [4, 7, 9],
      [7, 7, 9],
      [8, 7, 9],
    ])
  })

  test('other systems get the figures as data, as text, and as the plain official workbook', async () => {
    const exported = (await ask<{ schema: string; forms: { form: string; lines: { name: string; numbers: Record<string, number> }[] }[] }>('GET', `${pathOf(district)}/export`, headers)).body
    expect([exported.schema, exported.forms.find((one) => one.form === 'II.06/VPCP/KSTT')?.lines.map((one) => [one.name, one.numbers['3']]).slice(0, 1)]).toEqual(['urn:khop:report:1', [['Chứng thực (Bộ Tư pháp)', 117]]])
    const text = await service.app.inject({ url: `${pathOf(district)}/export?format=csv`, headers })
    expect(text.body).toContain('kstt-quang-ngai,2023-Q3,quang-ngai.binh-son,II.06/VPCP/KSTT,2020,commune,chung-thuc.tu-phap,Chứng thực (Bộ Tư pháp),3,')
    const plain = unzipSync(new Uint8Array((await service.app.inject({ url: `${pathOf(district)}/export?format=xlsx`, headers })).rawPayload))
    expect(Object.keys(plain).filter((name) => name.startsWith('customXml'))).toEqual([])
    const sheets = Object.entries(plain).filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, part]) => strFromU8(part))
    expect([sheets.length, sheets.some((one) => /sheetProtection|dataValidation|conditionalFormatting/u.test(one))]).toEqual([2, false])
  })

  test('the same sources give the same workbook, byte for byte', async () => {
    const [first, second] = await Promise.all([0, 1].map(() => ask<{ workbook: string }>('POST', `${pathOf(district)}/consolidate`, headers)))
    expect(first?.body.workbook).toBe(second?.body.workbook)
  })
})

describe('who may not', () => {
  test.each([
    ['GET', 'coverage'],
    ['GET', 'freshness'],
    ['GET', 'figures'],
    ['GET', 'trace?form=II.06%2FVPCP%2FKSTT&line=x&column=4'],
    ['GET', 'cell?form=II.06%2FVPCP%2FKSTT&line=x&column=4'],
    ['POST', 'consolidate'],
  ] as const)('%s %s is refused to strangers and to those not signed in', async (method, path) => {
    expect((await ask(method, `${pathOf(district)}/${path}`, { authorization: 'Bearer x' })).status).toBe(401)
    expect((await ask(method, `${pathOf(district)}/${path}`, await service.signIn('nghe-an'))).body.code).toBe('outsideSubtree')
  })
  test('a commune may not put the district together', async () => {
    expect((await ask('POST', `${pathOf(district)}/consolidate`, await service.signIn(binhChuong.unit))).body.code).toBe('notPermitted')
  })
  test('a unit nobody reports to has nothing to put together', async () => {
    const url = `${pathOf(binhChuong)}/consolidate`
    expect((await ask('POST', url, await service.signIn(district.unit))).body.code).toBe('nothingBelow')
  })
})
