// The letter of Quảng Ngãi to its end: communes to the district, district and departments to the province, and a number
// of the province followed down three levels to the cell an officer typed it in.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ConsolidatedAnswer, Coverage, ReviewAnswer, SourceCell } from '../../reporting/consolidation/answer.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { Checked, Problem, Traced } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, pathOf, soundLines, testService, type TestService } from '../service.ts'

const report = (unit: string) => ({ ...binhChuong, unit })
const district = report('quang-ngai.binh-son')
const province = report('quang-ngai')
const line = (name: string, online: number): PrintedLine => ({ name, numbers: { 4: online, 5: 1, 6: 0, 8: online, 9: 0, 10: 0, 12: 1, 13: 0 } })

let service: TestService
beforeAll(async () => {
  service = await testService({ clock: '2023-09-16T03:00:00Z' })
})
afterAll(() => service.close())

type Headers = { authorization: string }
async function ask<Answer>(method: 'GET' | 'POST', url: string, headers: Headers, body?: unknown, more: Record<string, string> = {}) {
  const isFile = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method, url,
    headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) },
    ...(body === undefined ? {} : { payload: isFile ? body : JSON.stringify(body) }),
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}

async function send(key: ReturnType<typeof report>, bytes: Buffer): Promise<void> {
  const headers = await service.signIn(key.unit)
  const { sha256, result } = (await ask<Checked>('POST', `${pathOf(key)}/save`, headers, bytes)).body
  const explanations = result.findings.map((finding) => ({ finding: findingKey(finding), text: 'Đã đối chiếu với hệ thống một cửa' }))
  // The letter has the district look at names and column 4 once more before it approves.
  const review = (await ask<ReviewAnswer>('GET', `${pathOf(key)}/review?sha256=${sha256}`, headers)).body
  expect(review.items.length > 0).toBe(key.unit === district.unit)
  await ask('POST', `${pathOf(key)}/approve`, headers, { sha256, reviewed: review.items.map((one) => one.id) })
  const sent = await ask('POST', `${pathOf(key)}/send`, headers, { sha256, explanations }, { 'idempotency-key': `key-${sha256}` })
  expect([key.unit, sent.status, sent.status === 200 ? '' : sent.body.detail]).toEqual([key.unit, 200, ''])
}

async function gatherAndSend(key: ReturnType<typeof report>): Promise<ConsolidatedAnswer> {
  const made = (await ask<ConsolidatedAnswer>('POST', `${pathOf(key)}/consolidate`, await service.signIn(key.unit))).body
  await send(key, Buffer.from(made.workbook, 'base64'))
  return made
}

const leaves = (node: Traced): Traced[] => (node.parts.length === 0 ? [node] : node.parts.flatMap(leaves))
const depth = (node: Traced): number => 1 + Math.max(0, ...node.parts.map(depth))

test('from three levels to one report, and from one number back to the cells it was typed in', async () => {
  await send(binhChuong, await filledWorkbook(binhChuong, soundLines))
  await send(report('quang-ngai.binh-my'), await filledWorkbook(report('quang-ngai.binh-my'), [line('Chứng thực (Bộ Tư pháp)', 7), line('Hộ tịch (Bộ Tư pháp)', 3)]))
  await send(report('quang-ngai.binh-son.phong-tu-phap'), await filledWorkbook(report('quang-ngai.binh-son.phong-tu-phap'), [line('Chứng thực (Bộ Tư pháp)', 4)]))
  await gatherAndSend(district)
  await send(report('quang-ngai.so-tu-phap'), await filledWorkbook(report('quang-ngai.so-tu-phap'), [line('Công chứng (Bộ Tư pháp)', 9)]))

  const collector = await service.signIn('quang-ngai')
  const coverage = (await ask<Coverage>('GET', `${pathOf(province)}/coverage`, collector)).body
  expect(coverage.units.map((one) => [one.unit, one.missing])).toEqual([
    ['quang-ngai.so-tu-phap', null],
    ['quang-ngai.so-noi-vu', 'nothing'],
    ['quang-ngai.so-cong-thuong', 'nothing'],
    ['quang-ngai.binh-son', null],
  ])
  const made = await gatherAndSend(province)
  expect(made.forms.map((one) => one.form)).toContain('II.06/VPCP/KSTT')

  const { sha256 } = (await ask<{ standing: { sha256: string } }>('GET', pathOf(province), collector)).body.standing
  const lines = (await service.ports.ledger.lines(sha256, 'II.06/VPCP/KSTT')) ?? {}
  expect(Object.keys(lines).map((one) => one.split('::')[0]).sort()).toEqual(['commune', 'commune', 'department', 'district'])
  let followed = 0
  for (const [key, numbers] of Object.entries(lines)) {
    for (const [column, value] of Object.entries(numbers)) {
      const query = new URLSearchParams({ form: 'II.06/VPCP/KSTT', line: key, column })
      const { body } = await ask<Traced>('GET', `${pathOf(province)}/trace?${query.toString()}`, collector)
      expect([body.value, body.differsFromParts, leaves(body).reduce((all, one) => all + one.value, 0)]).toEqual([value, null, value])
      expect(depth(body)).toBe(key.startsWith('department::') ? 2 : 3)
      if (value > 0) followed++
    }
  }
  expect(followed).toBeGreaterThan(20)

  // The sum rows too: the total, and what stands under one level.
  for (const line of ['*', 'commune::*', 'district::*', 'department::*']) {
    const shown = Object.entries(lines).filter(([one]) => line === '*' || one.startsWith(`${line.split('::')[0] ?? ''}::`)).reduce((all, [, numbers]) => all + (numbers[3] ?? 0), 0)
    const { body } = await ask<Traced>('GET', `${pathOf(province)}/trace?${new URLSearchParams({ form: 'II.06/VPCP/KSTT', line, column: '3' }).toString()}`, collector)
    expect([line, body.value, body.differsFromParts, leaves(body).reduce((all, one) => all + one.value, 0), shown > 0]).toEqual([line, shown, null, shown, true])
    for (const leaf of leaves(body)) {
      const place = new URLSearchParams({ form: leaf.form, line: leaf.line, column: '3', sha256: leaf.sha256, file: 'no' }).toString()
      const cell = (await ask<SourceCell>('GET', `${pathOf(report(leaf.unit))}/cell?${place}`, collector)).body
      expect(cell.addresses).toEqual([expect.stringMatching(/^C\d+$/u)])
    }
  }
  expect((await ask('GET', `${pathOf(province)}/trace?form=II.06%2FVPCP%2FKSTT&line=nowhere%3A%3A*&column=3`, collector)).body.code).toBe('noOrigin')

  const key = Object.keys(lines).find((one) => one.startsWith('commune::') && one.includes('chung-thuc')) ?? ''
  const { body } = await ask<Traced>('GET', `${pathOf(province)}/trace?${new URLSearchParams({ form: 'II.06/VPCP/KSTT', line: key, column: '4' }).toString()}`, collector)
  expect(leaves(body).map((one) => [one.unit, one.value])).toEqual([['quang-ngai.binh-chuong', 10], ['quang-ngai.binh-my', 7]])
  for (const leaf of leaves(body)) {
    const place = new URLSearchParams({ form: leaf.form, line: leaf.line, column: '4', sha256: leaf.sha256, file: 'no' }).toString()
    const cell = (await ask<SourceCell>('GET', `${pathOf(report(leaf.unit))}/cell?${place}`, collector)).body
    expect([cell.sheet, cell.addresses]).toEqual(['II.06a', ['D10']])
  }
})

test('corrected after the reform, the report is still judged by the tree of its own period', async () => {
  service.setClock('2026-01-05T02:00:00Z')
  const headers = await service.signIn(binhChuong.unit)
  const before = (await ask<{ standing: { sha256: string } }>('GET', pathOf(binhChuong), headers)).body.standing
  const over = await service.signIn(district.unit)
  expect((await ask('POST', `${pathOf(binhChuong)}/return`, over, { sha256: before.sha256, reason: 'Sửa cột 4', notes: [], clock: 'continues' })).status).toBe(200)
  const desk = (await ask<{ receiverName: string; deadline: string }>('GET', pathOf(binhChuong), headers)).body
  expect([desk.receiverName, desk.deadline]).toEqual(['UBND huyện Bình Sơn', '2023-09-17'])
  await send(binhChuong, await filledWorkbook(binhChuong, [line('Chứng thực (Bộ Tư pháp)', 6), line('Hộ tịch (Bộ Tư pháp)', 3)]))
  const below = (await ask<Coverage>('GET', `${pathOf(district)}/coverage`, over)).body
  expect(below.units.find((one) => one.unit === binhChuong.unit)?.missing).toBeNull()
  const above = (await ask<Coverage>('GET', `${pathOf(province)}/coverage`, await service.signIn('quang-ngai'))).body
  expect(above.units.map((one) => one.unit)).not.toContain(binhChuong.unit)
})
