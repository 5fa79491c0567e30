// A province changes its shelf while the service runs: the next template prints it, old reports keep their edition.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { isRefusal } from '../reporting/submission/refusal.ts'
import type { Receipt } from '../reporting/submission/receipt.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import type { Checked, Desk, Problem } from '../reporting/submission/service.ts'
import { readWorkbook } from '../templates/read.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { circular, form2027, month2027, newNames, order } from './shelf-declarations.ts'
import { filledWorkbook, kimLien, pathOf, testService, type TestService } from './service.ts'

let database: TestDatabase
let service: TestService
let administrator: { authorization: string }
beforeEach(async () => {
  database = await testDatabase()
  service = await testService({ database, clock: '2026-12-20T03:00:00Z' })
  administrator = await service.signIn('nghe-an.quantri')
})
afterEach(async () => {
  await service.close()
  await database.close()
})

async function post<Answer>(path: string, payload: object, headers: Record<string, string> = administrator) {
  const file = Buffer.isBuffer(payload)
  const response = await service.app.inject({
    method: 'POST',
    url: path,
    headers: { ...headers, ...(file ? { 'content-type': 'application/octet-stream' } : {}), 'idempotency-key': `key ${path}` },
    payload,
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}
const adopt = (what: string, payload: object) => post<{ seq: number; closes: unknown }>(`/api/shelf/${what}`, payload)
const desk = async (key: ReportKey) => (await service.app.inject({ url: pathOf(key), headers: await service.signIn(key.unit) })).json<Desk & Problem>()

async function send(key: ReportKey, bytes: Buffer): Promise<Receipt> {
  const officer = await service.signIn(key.unit)
  const saved = await post<Checked>(`${pathOf(key)}/save`, bytes, officer)
  const explanations = saved.body.result.findings.map((one) => ({ finding: [one.form, one.rule, one.line, one.columns[0]].filter((part) => part !== null && part !== undefined).join('|'), text: 'Đã rà' }))
  await post(`${pathOf(key)}/approve`, { sha256: saved.body.sha256 }, officer)
  const sent = await post<{ receipt: Receipt }>(`${pathOf(key)}/send`, { sha256: saved.body.sha256, explanations }, officer)
  if (sent.status !== 200) throw new Error(sent.body.detail)
  return sent.body.receipt
}
const january: ReportKey = { ...kimLien, period: '2027-01' }

describe('a changed II.06a, adopted over HTTP', () => {
  test('the next template of its period prints it, check and send use it; a report of 2023 keeps the edition of 2020', async () => {
    const adopted = await adopt('forms', order(form2027))
    expect(adopted).toMatchObject({ status: 200, body: { seq: 1, closes: { edition: '2020', to: '2026-12-31' }, document: circular.id } })
    service.setClock('2027-01-21T01:00:00Z')

    const officer = await service.signIn(january.unit)
    const printed = await service.app.inject({ url: `${pathOf(january)}/template?lines=3`, headers: officer })
    const read = readWorkbook(printed.rawPayload, () => form2027)
    if (isRefusal(read)) throw new Error(read.code)
    expect(read.identity.forms).toMatchObject([{ code: form2027.code, edition: '2027' }])
    const page = await service.app.inject({ url: '/api/shelf/forms/II.06a/2027/page', headers: officer })
    expect(page.body).toContain('# II.06a/VPCP/KSTT')
    expect(page.body).toContain('Phiên bản 2027')
    const fill = (last: number) => {
      const numbers = { 4: 10, 5: 5, 6: 0, 8: 4, 9: 5, 10: 0, 12: 3, 13: 1, 14: last }
      return filledWorkbook(january, [{ name: 'Chứng thực (Bộ Tư pháp)', numbers }], 3, { shelf: service.ports.shelf })
    }
    const wrong = await post<Checked>(`${pathOf(january)}/check`, await fill(3), officer)
    expect(wrong.body.result.findings.map((one) => [one.rule, one.columns])).toEqual([['II.06a.R4', [3, 7, 11]]])
    const receipt = await send(january, await fill(2))
    expect(receipt).toMatchObject({ forms: [{ edition: '2027', totals: { '11': 6, '14': 2 } }], rules: { forms: ['II.06a/VPCP/KSTT 2027'] } })

    const old = await send(kimLien, await filledWorkbook(kimLien))
    expect(old).toMatchObject({ forms: [{ edition: '2020' }], rules: { forms: ['II.06a/VPCP/KSTT 2020'] } })
    expect((await desk(kimLien)).definitions.map((one) => [one.edition, one['to']])).toEqual([['2020', '2026-12-31']])
  })

  test('only the province that adopted it uses it', async () => {
    await adopt('forms', order(form2027))
    const forms = (await service.app.inject({ url: '/api/shelf/forms', headers: administrator })).json<{ forms: { regime: string; edition: string; origin: string }[] }>().forms
    expect(forms.filter((one) => one.edition === '2027')).toEqual([expect.objectContaining({ regime: 'kstt-nghe-an', origin: 'adopted', columns: 14 })])
  })

  test('another server process over the same database uses it too, without a restart, also after its connection broke', async () => {
    const other = await testService({ database, clock: '2027-01-21T01:00:00Z' })
    try {
      const editions = () => other.ports.shelf.regimes.flatMap((one) => one.forms).map((one) => one.edition)
      const until = async (edition: string) => {
        while (!editions().includes(edition)) await new Promise((done) => setTimeout(done, 20))
      }
      await adopt('forms', order(form2027))
      await until('2027')
      await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`)
      await adopt('forms', order({ ...form2027, edition: '2028', from: '2028-01-01' }))
      await until('2028')
      const digest = (one: TestService) => JSON.stringify(one.ports.shelf)
      expect(digest(other)).toBe(digest(service))
    } finally {
      await other.close()
    }
  })

  test('the declaration comes back whole, and adopting that again changes nothing', async () => {
    const before = await service.app.inject({ url: '/api/shelf/forms/II.06a%2FVPCP%2FKSTT/2020', headers: administrator })
    expect(before.json<{ columns: unknown[] }>().columns).toHaveLength(13)
    await adopt('forms', order(form2027))
    const exported = (await service.app.inject({ url: '/api/shelf/forms/II.06a/2027?regime=kstt-nghe-an', headers: administrator })).json<object>()
    expect(exported).toEqual(JSON.parse(JSON.stringify(form2027)))
    expect((await adopt('forms', order(exported))).body.code).toBe('nothingChanged')
    const nowhere = await service.app.inject({ url: '/api/shelf/forms/II.06a/1999', headers: administrator })
    expect([nowhere.statusCode, nowhere.json<Problem>().code]).toEqual([404, 'unknownShelfForm'])
  })
})

describe('what a sent report has used', () => {
  const december: ReportKey = { ...kimLien, period: '2026-12' }

  test('is not cut off by a later edition, nor altered', async () => {
    await send(december, await filledWorkbook(december))
    const cut = await adopt('forms', order({ ...form2027, from: '2026-12-01' }))
    expect([cut.status, cut.body.code, cut.body.params]).toEqual([409, 'editionInUse', { form: 'II.06a/VPCP/KSTT', edition: '2020', period: '2026-12' }])
    const altered = await adopt('forms', order({ ...form2027, edition: '2020' }))
    expect(altered.body.code).toBe('editionInUse')
    const page = await adopt('calendars', order({ ...month2027, from: '2026-12' }))
    expect(page.body.code).toBe('editionInUse')
    expect((await adopt('forms', order(form2027))).status).toBe(200)
  })

  test('cannot be withdrawn; what nobody used can, and then the edition before it goes on', async () => {
    await adopt('forms', order(form2027))
    const gone = await post('/api/shelf/withdraw', { regime: 'kstt-nghe-an', of: 1, reason: 'Sai cột' })
    expect(gone.status).toBe(200)
    service.setClock('2027-01-21T01:00:00Z')
    expect((await desk(january)).definitions.map((one) => [one.edition, one['to']])).toEqual([['2020', undefined]])
    administrator = await service.signIn('nghe-an.quantri')
    expect((await post('/api/shelf/withdraw', { regime: 'kstt-nghe-an', of: 1, reason: 'Lần nữa' })).body.code).toBe('unknownAdoption')

    await adopt('calendars', order(month2027))
    await adopt('forms', order(form2027))
    await send(january, await filledWorkbook(january, [], 3, { shelf: service.ports.shelf }))
    for (const seq of [3, 4]) {
      const kept = await post('/api/shelf/withdraw', { regime: 'kstt-nghe-an', of: seq, reason: 'x' })
      expect([kept.status, kept.body.code]).toEqual([409, 'editionInUse'])
    }
  })
})

test('a page of the calendar and a new name are in use at once, and the history tells who did what and why', async () => {
  expect((await adopt('calendars', order(month2027))).body.closes).toEqual({ id: 'nghe-an.month.2023-09', to: '2026-12' })
  expect((await adopt('catalogues', { ...order(newNames), document: { id: circular.id } })).status).toBe(200)
  service.setClock('2027-01-21T01:00:00Z')
  expect((await desk(january)).deadline).toBe('2027-01-25')
  const found = await service.app.inject({ url: `/api/lookup?text=${encodeURIComponent('Lĩnh vực thử nghiệm')}&on=2027-01-31` })
  expect(found.json<{ results: { match: string }[] }>().results.map((one) => one.match)).toContain('same')
  administrator = await service.signIn('nghe-an.quantri')
  const history = await service.app.inject({ url: '/api/shelf/history', headers: administrator })
  expect(history.json()).toMatchObject({
    misfit: null,
    acts: [
      { seq: 2, kind: 'catalogue', subject: 'linh-vuc', said: 'Danh mục lĩnh vực thủ tục hành chính', standing: true },
      { seq: 1, kind: 'calendar', said: 'Lịch báo cáo tháng, từ tháng 1/2027', document: circular.id, by: 'Người quản trị mẫu, UBND tỉnh Nghệ An', reason: 'Thử nghiệm', at: '2026-12-20T03:00:00.000Z' },
    ],
  })
  const elsewhere = await service.app.inject({ url: '/api/shelf/history', headers: await service.signIn('quang-ngai.quantri') })
  expect(elsewhere.json()).toEqual({ acts: [], misfit: null })
})
