// What a unit has sent for other periods: names as the dated catalogue joins them, windows of one cut, nothing given back.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { Checked, Desk } from '../../reporting/submission/service.ts'
import { filledWorkbook, kimLien, pathOf, testService, type TestService } from '../../tests/service.ts'
import { previousForm } from './judge.ts'
import { findReport } from './reach.ts'
import { sentBefore } from './sent-before.ts'

const land = 'Đất đai (Bộ Tài nguyên và Môi trường)'
const heir = 'dat-dai.nong-nghiep-va-moi-truong'
const month = (period: string) => ({ ...kimLien, period })

let service: TestService
let headers: { authorization: string }
beforeAll(async () => {
  service = await testService({ clock: '2025-04-01T03:00:00Z' })
  headers = await service.signIn(kimLien.unit)
  await send('2025-01', { 4: 9, 5: 0, 6: 0, 8: 6, 9: 0, 10: 0, 12: 3, 13: 0 })
  await send('2025-02', { 4: 9, 5: 0, 6: 1, 8: 7, 9: 0, 10: 0, 12: 3, 13: 0 }) // three came over, one is written
})
afterAll(() => service.close())

async function send(period: string, numbers: PrintedLine['numbers']): Promise<void> {
  const post = (act: string, payload: object | Buffer) =>
    service.app.inject({ method: 'POST', url: `${pathOf(month(period))}/${act}`, headers: { ...headers, 'idempotency-key': `key-${period}`, 'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json' }, payload })
  const { sha256, result } = (await post('save', await filledWorkbook(month(period), [{ name: land, numbers }]))).json<Checked>()
  await post('approve', { sha256 })
  const sent = await post('send', { sha256, explanations: result.findings.map((one) => ({ finding: findingKey(one), text: 'Hai hồ sơ đã rút' })) })
  if (sent.statusCode !== 200) throw new Error(sent.body)
}

test('words about a field are offered under the name that replaced it', async () => {
  const { explained } = (await service.app.inject({ url: pathOf(month('2025-03')), headers })).json<Desk>()
  expect(explained).toEqual([{ about: `II.06a/VPCP/KSTT|II.06a.P1|${heir}|6`, text: 'Hai hồ sơ đã rút', period: '2025-02', periodLabel: 'tháng 2/2025' }])
})

test('a period whose window is cut otherwise is neither history nor what is carried over', async () => {
  const report = findReport(service.ports.shelf, month('2025-03'))
  if ('kind' in report) throw new Error(report.code)
  const [definition] = report.definitions
  const [page] = report.regime.calendars
  if (!definition || !page) throw new Error('nothing on the shelf')
  const other: CalendarEdition = { ...page, id: 'x', from: '2025-03', dataWindow: { from: { months: -1, date: 15 }, to: { months: 0, date: 14 } } }
  const recut = { ...report, edition: other, regime: { ...report.regime, calendars: [{ ...page, to: '2025-02' }, other] } }
  expect((await previousForm(service.ports, report, definition))?.period).toBe('2025-02')
  expect(await previousForm(service.ports, recut, definition)).toBeNull()
  expect((await sentBefore(service.ports, report)).contextOf(definition).earlier.map((one) => one.period)).toEqual(['2025-02', '2025-01'])
  expect((await sentBefore(service.ports, recut)).contextOf(definition).earlier).toEqual([])
})

test('another edition of the form begins a history of its own, and only watched columns go along', async () => {
  const report = findReport(service.ports.shelf, month('2025-03'))
  if ('kind' in report) throw new Error(report.code)
  const [definition] = report.definitions
  if (!definition) throw new Error('no form')
  const before = await sentBefore(service.ports, report)
  expect(before.contextOf({ ...definition, edition: '2026' }).earlier).toEqual([])
  expect(Object.keys(before.contextOf(definition).earlier[0]?.lines['dat-dai.tai-nguyen-va-moi-truong'] ?? {})).toEqual(['4', '5', '8', '9', '10', '13'])
})
