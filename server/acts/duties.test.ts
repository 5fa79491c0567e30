// What an act looks at once more: who answers whom, when a period begins, what really stands in the file, whose file it is.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import type { Problem, Session } from '../../reporting/submission/service.ts'
import { binhChuong, filledWorkbook, kimLien, pathOf, soundLines, testService, type TestService } from '../../tests/service.ts'
import { send } from './send.ts'

let service: TestService
beforeEach(async () => {
  service = await testService()
})
afterEach(() => service.close())

type Headers = Record<string, string>
type Answer = Problem & { sha256: string; receipt: Receipt }

async function act(key: ReportKey, name: string, body: object, headers: Headers) {
  const file = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method: 'POST',
    url: `${pathOf(key)}/${name}`,
    headers: { ...headers, 'idempotency-key': `key-of-${key.unit}`, 'content-type': file ? 'application/octet-stream' : 'application/json' },
    payload: file ? body : JSON.stringify(body),
  })
  return { status: response.statusCode, body: response.json<Answer>() }
}

/** Saves, approves and sends a report's workbook. */
async function sendReport(key: ReportKey, headers: Headers, bytes?: Buffer) {
  const { sha256 } = (await act(key, 'save', bytes ?? (await filledWorkbook(key)), headers)).body
  await act(key, 'approve', { sha256 }, headers)
  return { sha256, sent: await act(key, 'send', { sha256, explanations: [] }, headers) }
}

describe('who answers a report', () => {
  test('who saved, approved or sent it for the unit below neither receives nor returns it; another above does', async () => {
    const district = await service.signIn('quang-ngai.binh-son')
    const { sha256, sent } = await sendReport(binhChuong, district)
    expect(sent.status).toBe(200)
    const received = await act(binhChuong, 'receive', { sha256 }, district)
    expect([received.status, received.body.code]).toEqual([403, 'ownWork'])
    const returned = await act(binhChuong, 'return', { sha256, reason: 'x', notes: [] }, district)
    expect([returned.status, returned.body.code]).toEqual([403, 'ownWork'])
    expect((await act(binhChuong, 'receive', { sha256 }, await service.signIn('quang-ngai'))).status).toBe(200)
  })
})

describe('when a period begins', () => {
  test('a report is not sent before the first day of its data window in Vietnam, and is sent on that day', async () => {
    service.setClock('2023-06-14T16:59:59Z')
    const early = await service.signIn(binhChuong.unit)
    const { sha256, sent } = await sendReport(binhChuong, early)
    expect([sent.status, sent.body.code]).toEqual([409, 'notYetOpen'])
    expect(sent.body.detail).toContain('15/6/2023')
    service.setClock('2023-06-14T17:00:00Z')
    expect((await act(binhChuong, 'send', { sha256, explanations: [] }, early)).status).toBe(200)
  })
})

describe('what sending looks at itself', () => {
  test('a workbook with errors is refused even where the ledger says it was approved without any', async () => {
    const bytes = await filledWorkbook(binhChuong, [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 1, 5: 0, 6: 0, 8: 0, 9: 0, 10: 0, 12: 0, 13: 0 } }])
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const told = { at: '2023-09-16T02:00:00.000Z', actor: { account: 'forged', name: 'X' }, sha256 }
    await service.ports.ledger.act(binhChuong, () => ({ event: { ...told, act: 'save', fileName: 'x', errors: 0, warnings: 0 }, file: { bytes, forms: [] } }))
    await service.ports.ledger.act(binhChuong, () => ({ event: { ...told, act: 'approve' } }))
    const sent = await act(binhChuong, 'send', { sha256, explanations: [] }, await service.signIn(binhChuong.unit))
    expect([sent.status, sent.body.code]).toEqual([422, 'hasErrors'])
    expect((await service.ports.ledger.eventsOf(binhChuong)).map((event) => event.act)).toEqual(['save', 'approve'])
  })
  test('a replayed sending is answered without reading the file again', async () => {
    const headers = await service.signIn(binhChuong.unit)
    const { sha256, sent } = await sendReport(binhChuong, headers)
    const session = (await service.app.inject({ url: '/api/session', headers })).json<Session>()
    const blind = { ...service.ports, intake: { ...service.ports.intake, read: () => Promise.reject(new Error('read again')) } }
    const replay = await send(blind, session, binhChuong, { sha256, explanations: [], idempotencyKey: `key-of-${binhChuong.unit}` })
    expect(!isRefusal(replay) && replay.receipt).toEqual(sent.body.receipt)
  })
})

describe('the numbers of receipts', () => {
  test('run from 1 in each year without gaps, whatever else the ledger holds between them', async () => {
    const first = await service.signIn(binhChuong.unit)
    const second = await service.signIn(kimLien.unit)
    const other = { ...kimLien, unit: 'nghe-an.nam-giang' }
    const third = await service.signIn(other.unit)
    const numbers = [(await sendReport(binhChuong, first)).sent.body.receipt.number]
    const { sha256 } = (await act(other, 'save', await filledWorkbook(other, soundLines.slice(0, 1)), third)).body
    expect((await act(other, 'send', { sha256, explanations: [] }, third)).body.code).toBe('notOpen')
    numbers.push((await sendReport(kimLien, second)).sent.body.receipt.number)
    service.setClock('2023-12-31T17:00:00Z')
    numbers.push((await sendReport(other, await service.signIn(other.unit))).sent.body.receipt.number)
    expect(numbers).toEqual(['KN-2023-0000001', 'KN-2023-0000002', 'KN-2024-0000001'])
  })
})

describe('a file by its hash', () => {
  test('is not given to someone signed in from elsewhere, who hears the same as of a file that is not there', async () => {
    const { sha256 } = await sendReport(binhChuong, await service.signIn(binhChuong.unit))
    for (const login of ['nghe-an.nam-dan', 'quang-ngai.binh-my', 'quang-ngai.so-tu-phap']) {
      const headers = await service.signIn(login)
      const there = await service.app.inject({ url: `/api/files/${sha256}`, headers })
      const nowhere = await service.app.inject({ url: `/api/files/${'0'.repeat(64)}`, headers })
      expect([there.statusCode, there.json<Problem>().code]).toEqual([404, 'unknownReport'])
      expect(there.body).toBe(nowhere.body)
    }
    const above = await service.app.inject({ url: `/api/files/${sha256}`, headers: await service.signIn('quang-ngai.binh-son') })
    expect(above.statusCode).toBe(200)
  })
})
