// A new list of names from preview to use: what it ends stays for the periods before, what it adds is known from its day.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { entriesOn, printedName } from '../../reporting/catalogue/catalogue.ts'
import type { CataloguePreview, Problem } from '../../reporting/submission/service.ts'
import { testService, type TestService } from '../../tests/service.ts'

let service: TestService
let administrator: { authorization: string }
beforeAll(async () => {
  service = await testService({ clock: '2026-11-21T03:00:00Z' })
  administrator = await service.signIn('quang-ngai.quantri')
})
afterAll(() => service.close())

const document = { id: '9/2026/TT-X', title: 'Danh mục lĩnh vực', issuer: 'Văn phòng Chính phủ', evidence: 'law' }

/** The names in force on a day in the province's catalogue. */
function namesOn(day: string): string[] {
  const catalogue = service.ports.shelf.regimes.find((one) => one.id === 'kstt-quang-ngai')?.catalogues[0]
  return catalogue ? entriesOn(catalogue, day).map(printedName) : []
}

async function preview(list: string): Promise<CataloguePreview> {
  const url = '/api/catalogue/preview?regime=kstt-quang-ngai&catalogue=linh-vuc&from=2026-12-01&fileName=moi.csv'
  const response = await service.app.inject({ method: 'POST', url, headers: { ...administrator, 'content-type': 'application/octet-stream' }, payload: Buffer.from(list) })
  return response.json<CataloguePreview>()
}

async function adopt(shown: CataloguePreview, decisions: object) {
  const order = { regime: 'kstt-quang-ngai', catalogue: 'linh-vuc', from: '2026-12-01', evidence: 'law', document, rows: shown.rows, decisions, reason: 'Danh mục mới' }
  const response = await service.app.inject({ method: 'POST', url: '/api/catalogue/adopt', headers: { ...administrator, 'content-type': 'application/json' }, payload: JSON.stringify(order) })
  return { status: response.statusCode, body: response.json<{ seq: number } & Problem>() }
}

test('rows nobody could read stop the list, with their numbers', async () => {
  const shown = await preview('Lĩnh vực\nChứng thực (Bộ Tư pháp)\nDân số (Bộ Dân số)\n')
  const { status, body } = await adopt(shown, { dating: 'law', renames: {}, leftOut: [] })
  expect([status, body.code]).toEqual([422, 'listUnread'])
  expect(body.detail).toContain('hàng 3')
})

test('an adopted list is what the period from its day on knows; the days before keep their names', async () => {
  const before = namesOn('2026-11-30')
  const all = before.filter((one) => one !== 'Hộ tịch (Bộ Tư pháp)' && one.endsWith(')'))
  const shown = await preview(`Lĩnh vực\n${[...all, 'Hộ tịch và căn cước (Bộ Tư pháp)'].map((one) => `"${one}"`).join('\n')}\n`)
  const old = shown.proposal.ended.find((one) => one.entry.printed === 'Hộ tịch (Bộ Tư pháp)')?.entry.id ?? ''
  const [added] = shown.proposal.added
  const { status } = await adopt(shown, { dating: 'law', renames: { [old]: [added?.row ?? 0] }, leftOut: shown.proposal.problems.map((one) => one.row) })
  expect(status).toBe(200)
  expect(namesOn('2026-11-30')).toEqual(before)
  expect(namesOn('2026-12-01')).toContain('Hộ tịch và căn cước (Bộ Tư pháp)')
  expect(namesOn('2026-12-01')).not.toContain('Hộ tịch (Bộ Tư pháp)')
  const looked = await service.app.inject({ url: `/api/lookup?text=${encodeURIComponent('Hộ tịch (Bộ Tư pháp)')}&on=2026-12-31` })
  const results = looked.json<{ results: { match: string; names: { name: string }[] }[] }>().results
  expect(results.some((one) => one.match === 'notInForce' && one.names.some(({ name }) => name === 'Hộ tịch và căn cước (Bộ Tư pháp)'))).toBe(true)
})
