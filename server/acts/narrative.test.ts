// The narrative report on the same way as the figures: outline, saving, approving, signing, sending, returning, receiving.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import type { Checked, Desk, Problem, StatusRow } from '../../reporting/submission/service.ts'
import { layOutline } from '../../reporting/form/lay-outline.ts'
import type { DocumentPlan } from '../../reporting/form/document-plan.ts'
import { printDocument } from '../../templates/print-document.ts'
import { binhChuong, testService, type TestService } from '../../tests/service.ts'
import { buildApp } from '../app.ts'
import { outlineOwed } from './judge-document.ts'
import { findReport } from './reach.ts'

const key = { ...binhChuong, unit: 'quang-ngai.so-tu-phap', deliverable: 'narrative' } as const
const base = `/api/reports/${key.regime}/${key.period}/${key.unit}/narrative`
let service: TestService
let ports: TestService['ports']
let app: FastifyInstance
let headers: { authorization: string }
let above: { authorization: string }

beforeAll(async () => {
  service = await testService()
  // No letter at hand asks for a narrative on its own yet, so the page of the period gains such a duty here.
  const regimes = service.ports.shelf.regimes.map((regime) => ({
    ...regime,
    calendars: regime.calendars.map((page) => ({
      ...page,
      duties: [...page.duties, { kinds: ['department'] as const, deliverable: 'narrative' as const, forms: ['II.01-ĐC/VPCP/KSTT'], deadline: { months: 0, date: 19 }, signed: true, basis: page.basis, evidence: 'letter' as const }],
    })),
  }))
  ports = Object.create(service.ports, { shelf: { value: { ...service.ports.shelf, regimes } } }) as TestService['ports']
  app = await buildApp(ports)
  headers = await service.signIn(key.unit)
  above = await service.signIn('quang-ngai')
})
afterAll(async () => {
  await app.close()
  await service.close()
})

/** The outline of the period, every heading followed by these words; `drop` leaves the first heading out. */
async function document(words: string, drop = false): Promise<Buffer> {
  const report = findReport(ports.shelf, key)
  if ('kind' in report) throw new Error(report.code)
  const outline = outlineOwed(ports, report)
  if ('kind' in outline) throw new Error(outline.code)
  const plan = layOutline({
    outline: { ...outline, sections: outline.sections.slice(drop ? 1 : 0).map((one) => ({ ...one, heading: `${one.heading}: ${words}` })) },
    regime: key.regime, period: report.period, dataWindow: { from: '2023-06-15', to: '2023-09-14' },
    unit: { id: report.unit.id, name: report.unit.name, kind: report.unit.kind, superior: null }, receiver: 'UBND tỉnh', year: 2023,
  })
  return Buffer.from(await printDocument(plan satisfies DocumentPlan))
}

let keys = 0
async function post<Answer>(act: string, body: unknown, who = headers) {
  const file = Buffer.isBuffer(body)
  const response = await app.inject({
    method: 'POST',
    url: `${base}/${act}`,
    headers: { ...who, 'idempotency-key': `key-${String(++keys).padStart(6, '0')}`, 'content-type': file ? 'application/octet-stream' : 'application/json' },
    payload: file ? body : JSON.stringify(body),
  })
  return response.json<Answer & Problem>()
}

test('from the outline to the receipt, back, and in again', async () => {
  const template = await app.inject({ url: `${base}/template`, headers })
  expect([template.statusCode, String(template.headers['content-type'])]).toEqual([200, expect.stringContaining('wordprocessingml')])
  const desk = (await app.inject({ url: base, headers })).json<Desk>()
  expect(desk).toMatchObject({ report: key, formsDue: ['II.01-ĐC/VPCP/KSTT'], deadline: '2023-09-19', signatureDue: true })

  const short = await post<Checked>('check', await document('đã làm', true))
  expect(short.result.findings).toContainEqual(expect.objectContaining({ rule: 'II.01-ĐC/VPCP/KSTT.missingHeading' }))

  const bytes = await document('đã làm')
  const saved = await post<Checked>('save', bytes)
  expect(saved.result.findings).toEqual([])
  const { sha256 } = saved
  await post('approve', { sha256 })
  expect((await post<Checked>('sign', { sha256, signer: 'Sở Tư pháp' })).standing.state).toBe('signed')
  const { receipt } = await post<{ receipt: Receipt }>('send', { sha256, explanations: [] })
  const [read] = receipt.forms
  expect(receipt).toMatchObject({ report: key, notRead: [], timeliness: 'early', signed: true })
  expect([read?.code, read?.lines, receipt.rules.forms.length]).toEqual(['II.01-ĐC/VPCP/KSTT', expect.any(Number), 1])
  expect(read?.lines).toBeGreaterThan(3)

  const file = await app.inject({ url: `/api/files/${sha256}`, headers })
  expect(String(file.headers['content-type'])).toContain('wordprocessingml')
  expect(String(file.headers['content-disposition'])).toContain('.docx')
  expect(file.rawPayload.equals(bytes)).toBe(true)

  expect((await post<Checked>('return', { sha256, reason: 'Viết rõ hơn', notes: [] }, above)).standing.state).toBe('returned')
  const next = (await post<Checked>('save', await document('đã làm xong'))).sha256
  await post('approve', { sha256: next })
  await post('send', { sha256: next, explanations: [] })
  expect((await post<Checked>('receive', { sha256: next }, above)).standing.state).toBe('received')
  const { events } = (await app.inject({ url: `${base}/history`, headers })).json<{ events: { act: string }[] }>()
  expect(events.map((one) => one.act)).toEqual(['save', 'approve', 'sign', 'send', 'return', 'save', 'approve', 'send', 'receive'])
  const { rows } = (await app.inject({ url: `/api/status?regime=${key.regime}&period=${key.period}`, headers })).json<{ rows: StatusRow[] }>()
  expect(rows.map((row) => [row.deliverable, row.state])).toEqual([['data', 'none'], ['narrative', 'received']])
  expect(await ports.ledger.firstMisfit()).toBeNull()
})

test('a workbook, and a unit that owes no narrative, are refused', async () => {
  expect((await post('check', Buffer.from('hello'))).code).toBe('notWorkbook')
  const response = await app.inject({ url: base.replace(key.unit, binhChuong.unit), headers: await service.signIn(binhChuong.unit) })
  expect(response.json<Problem>().code).toBe('noDuty')
})
