// A year's report beside the shorter ones the same unit has sent, on real workbooks and the calendar of 581/BNV-CCHC.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { layOut } from '../../reporting/form/lay-out.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { Checked, Desk } from '../../reporting/submission/service.ts'
import { printWorkbook } from '../../templates/print.ts'
import { pathOf, testService, type TestService } from '../../tests/service.ts'
import { findReport } from './reach.ts'

let service: TestService
let headers: { authorization: string }
beforeAll(async () => {
  service = await testService({ clock: '2024-12-16T03:00:00Z' })
  headers = await service.signIn('ha-tinh')
})
afterAll(() => service.close())

const of = (period: string) => ({ regime: 'cchc-ha-tinh', period, unit: 'ha-tinh', deliverable: 'data' }) as const

/** BM1 with the tasks the Government gave (5.1) and those done in time (5.2). */
async function workbook(period: string, given: number, done: number): Promise<Buffer> {
  const report = findReport(service.ports.shelf, of(period))
  if ('kind' in report) throw new Error(report.code)
  const definition = report.definitions.find((one) => one.code === 'BM1')
  if (!definition) throw new Error('no BM1')
  const lines = [{ name: '5.1', numbers: { 4: given } }, { name: '5.2', numbers: { 4: done } }]
  return Buffer.from(await printWorkbook(layOut({ definition, regime: 'cchc-ha-tinh', period: report.period, dataWindow: dataWindow(report.edition, report.period), unit: report.unit, receiver: '', names: [], lines, blankLines: 0 })))
}

const post = (period: string, act: string, payload: object | Buffer) =>
  service.app.inject({
    method: 'POST',
    url: `${pathOf(of(period))}/${act}`,
    headers: { ...headers, 'idempotency-key': `key-${period}`, 'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json' },
    payload,
  })

async function send(period: string, given: number, done: number): Promise<void> {
  const { sha256, result } = (await post(period, 'save', await workbook(period, given, done))).json<Checked>()
  await post(period, 'approve', { sha256 })
  const sent = await post(period, 'send', { sha256, explanations: result.findings.map((one) => ({ finding: findingKey(one), text: 'Đã đối chiếu' })) })
  if (sent.statusCode !== 200) throw new Error(sent.body)
}

const checked = async (period: string, given: number, done: number) => {
  const { result } = (await post(period, 'check', await workbook(period, given, done))).json<Checked>()
  return {
    findings: result.findings.filter((one) => one.rule.startsWith('BM1.Y')).map((one) => [one.rule, one.params['value'], one.params['expected'], one.params['periods']]),
    lacking: result.unchecked.filter((one) => one.rule.startsWith('BM1.Y')).map((one) => [one.rule, one.lacking]),
  }
}

describe('what the year says beside six months and quarter III', () => {
  test('nothing sent, nothing compared: the year is said to be unchecked', async () => {
    expect(await checked('2024', 10, 5)).toEqual({ findings: [], lacking: [['BM1.Y1', 'parts']] })
  })
  test('the calendar has no report of the last quarter, so the year must have at least what was reported before', async () => {
    await send('2024-Q1', 5, 4)
    await send('2024-H1', 12, 9)
    await send('2024-Q3', 8, 8)
    expect(await checked('2024', 19, 17)).toEqual({ findings: [['BM1.Y2', 19, 20, '2024-H1; 2024-Q3']], lacking: [['BM1.Y1', 'parts']] })
    expect(await checked('2024', 20, 17)).toEqual({ findings: [], lacking: [['BM1.Y1', 'parts']] })
  })
  test('six months beside the quarter they begin with', async () => {
    expect((await checked('2024-H1', 4, 4)).findings).toEqual([['BM1.Y2', 4, 5, '2024-Q1']])
  })
  test('a quarter has nothing shorter within it, and nothing is said of it', async () => {
    expect(await checked('2024-Q3', 8, 8)).toEqual({ findings: [], lacking: [] })
  })
  test('the pane is given the same parts, with their days', async () => {
    const { others } = (await service.app.inject({ url: pathOf(of('2024')), headers })).json<Desk>()
    expect(others['BM1']?.parts?.forms.map((one) => [one.period, one.window.from, one.window.to])).toEqual([
      ['2024-Q1', '2023-12-15', '2024-03-14'],
      ['2024-H1', '2023-12-15', '2024-06-14'],
      ['2024-Q3', '2024-06-15', '2024-09-14'],
    ])
    expect(others['BM2']?.parts?.forms).toEqual([])
  })
})
