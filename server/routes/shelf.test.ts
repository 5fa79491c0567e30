// The shelf's routes on bad input and wrong people: nothing of it reaches the shelf, and each is told what to mend.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { c, equals, plus, type Expression } from '../../reporting/form/expression.ts'
import type { Problem } from '../../reporting/submission/service.ts'
import { form2027, month2027, newNames, order } from '../../tests/shelf-declarations.ts'
import { testService, type TestService } from '../../tests/service.ts'
import { calendarShape, catalogueShape, formShape } from './declaration-shapes.ts'

let service: TestService
let administrator: { authorization: string }
beforeAll(async () => {
  service = await testService()
  administrator = await service.signIn('nghe-an.quantri')
})
afterAll(() => service.close())

async function post(path: string, payload: object | string, headers: Record<string, string> = administrator) {
  const response = await service.app.inject({ method: 'POST', url: `/api/shelf/${path}`, headers: { ...headers, 'content-type': 'application/json' }, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) })
  const { code, detail, params } = response.json<Problem>()
  return { status: response.statusCode, code, detail, params }
}

test('every form, calendar and catalogue that comes with the program has the shape that is asked of others', () => {
  for (const regime of service.ports.builtIn.regimes) {
    for (const form of regime.forms) expect(formShape.parse(structuredClone(form))).toEqual(form)
    for (const page of regime.calendars) expect(calendarShape.parse(structuredClone(page))).toEqual(page)
    for (const catalogue of regime.catalogues) expect(catalogueShape.parse(structuredClone(catalogue))).toEqual(catalogue)
  }
})

describe('what is not a declaration', () => {
  const twice = { ...form2027, columns: form2027.columns.map((one, at) => (at === 3 ? { ...one, type: 'percent', label: 7 } : one)) }
  const strange = { ...form2027, rules: [{ ...form2027.rules[0], check: undefined, relation: { kind: 'equals', left: c(3), right: { kind: 'sql' } } }] }
  let deep: Expression = c(3)
  for (let level = 0; level < 25; level++) deep = plus(deep)
  const tooDeep = { ...form2027, rules: [{ ...form2027.rules[0], check: undefined, relation: equals(c(3), deep) }] }
  test.each<[string, string, unknown, string, number]>([
    ['a text', 'forms', 'xin chào', 'declaration', 0],
    ['nothing', 'forms', undefined, 'declaration', 0],
    ['a column of a kind that does not exist', 'forms', twice, 'declaration.columns[3].label', 1],
    ['an expression of another kind', 'forms', strange, 'declaration.rules[0].relation.right.kind', 0],
    ['an expression deeper than twenty levels', 'forms', tooDeep, 'declaration.rules[0].relation.right.terms[0].terms[0]', 0],
    ['a key nobody knows', 'forms', { ...form2027, macro: 'x' }, 'declaration', 0],
    ['a day that is none', 'forms', { ...form2027, from: '2027-02-30' }, 'declaration.from', 0],
    ['half a character', 'forms', { ...form2027, title: 'a\ud800' }, 'declaration.title', 0],
    ['a code that is no name of a sheet', 'forms', { ...form2027, code: 'II:06*/X' }, 'declaration.code', 0],
    ['a page without duties', 'calendars', { ...month2027, duties: [] }, 'declaration.duties', 0],
    ['a name without an id', 'catalogues', { ...newNames, entries: [{ ...newNames.entries[0], id: '' }] }, 'declaration.entries[0].id', 1],
  ])('%s: the sentence names the first place', async (_name, path, declaration, place, more) => {
    const answer = await post(path, order(declaration))
    expect([answer.status, answer.code, answer.params['more']]).toEqual([400, 'notDeclaration', more])
    expect(String(answer.params['path']).startsWith(place)).toBe(true)
    expect(answer.detail).toContain(`Tờ khai chưa đúng dạng tại ${place}`)
    expect(answer.detail).not.toMatch(/undefined|invalid|expected/iu)
  })
  test.each([
    ['no JSON at all', '{"regime":'],
    ['nothing', ''],
    ['a key that would poison prototypes', JSON.stringify(order(form2027)).replace('"title"', '"__proto__":{"polluted":true},"title"')],
    ['such a key deep inside', JSON.stringify(order(form2027)).replace('"width":5', '"width":5,"constructor":{"prototype":{"polluted":true}}')],
  ])('%s', async (_name, payload) => {
    const answer = await post('forms', payload)
    expect([answer.status, answer.code]).toEqual([400, 'notJson'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
  test('a declaration of 10 MB is not even read', async () => {
    const answer = await post('forms', order({ ...form2027, note: 'x'.repeat(10 * 1024 * 1024) }))
    expect([answer.status, answer.code, answer.params]).toEqual([413, 'declarationTooLarge', { megabytes: '0,5' }])
    expect(answer.detail).toContain('lớn hơn 0,5 MB')
  })
  test('one that is nested a hundred thousand deep is refused like any other', async () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const answer = await post('forms', `{"regime":"kstt-nghe-an","declaration":${nested}}`)
    expect([answer.status, answer.code]).toEqual([400, 'notDeclaration'])
  })
})

describe('what has the shape and still cannot be used', () => {
  const rule = { id: 'II.06a.R9', severity: 'error', basis: form2027.basis, evidence: 'letter' } as const
  const unsound: [string, string, unknown, string][] = [
    ['a rule naming a column that does not exist', 'forms', { ...form2027, rules: [...form2027.rules, { ...rule, relation: equals(c(3), c(15)) }] }, 'unknownColumn'],
    ['a circular formula', 'forms', { ...form2027, rules: [{ ...rule, relation: equals(c(3), plus(c(7), c(4))) }, { ...rule, id: 'II.06a.R8', relation: equals(c(7), c(3)) }, ...form2027.rules] }, 'circular'],
    ['an error that is only reconstructed', 'forms', { ...form2027, rules: [...form2027.rules, { ...rule, evidence: 'reconstructed', relation: equals(c(3), c(4)) }] }, 'inferredError'],
    ['a basis nobody knows', 'forms', { ...form2027, basis: '1/2099/TT-KHONG' }, 'unknownBasis'],
    ['names of a catalogue nobody has', 'forms', { ...form2027, lines: { ...form2027.lines, catalogue: 'linh-vuc-khac' } }, 'unknownCatalogue'],
    ['the sheet of another form', 'forms', { ...form2027, code: 'II.05/KHAC' }, 'sheetTaken'],
    ['columns out of order', 'forms', { ...form2027, columns: form2027.columns.toReversed() }, 'columnOrder'],
    ['a page of months that begins in a quarter', 'calendars', { ...month2027, from: '2027-Q1' }, 'badPeriods'],
    ['a data window that runs backwards', 'calendars', { ...month2027, dataWindow: { from: { months: 0, date: 20 }, to: { months: -1, date: 21 } } }, 'badWindow'],
    ['an entry twice', 'catalogues', { ...newNames, entries: [...newNames.entries, ...newNames.entries] }, 'entryTwice'],
    ['a name that ends before it begins', 'catalogues', { ...newNames, entries: [{ ...newNames.entries[0], to: '2026-01-01' }] }, 'badEntryDays'],
    ['a name there is already', 'catalogues', { ...newNames, entries: [{ ...newNames.entries[0], name: 'Chứng thực' }] }, 'nameTwice'],
    ['an old name under a new spelling', 'catalogues', { ...newNames, entries: [{ ...newNames.entries[0], id: 'chung-thuc.tu-phap' }] }, 'entryRenamed'],
    ['a successor that is not there', 'catalogues', { ...newNames, entries: [{ ...newNames.entries[0], replacedBy: ['nowhere'] }] }, 'unknownSuccessor'],
  ]
  test.each(unsound)('%s', async (_name, path, declaration, audit) => {
    const answer = await post(path, order(declaration))
    expect([answer.status, answer.code, answer.params['audit']]).toEqual([422, 'unsoundDeclaration', audit])
    expect(answer.detail).toMatch(/^Tờ khai chưa dùng được: .+ chưa thay đổi gì\.$/u)
    expect(answer.detail).not.toMatch(/undefined|NaN/u)
  })
  test('days that overlap an edition in force, unless it is to end', async () => {
    const answer = await post('forms', order(form2027, { closesPrevious: false }))
    expect([answer.status, answer.code, answer.params]).toEqual([409, 'editionOverlap', { form: 'II.06a/VPCP/KSTT', edition: '2020', from: '2020-10-21', to: '' }])
    const earlier = await post('forms', order({ ...form2027, from: '2020-01-01' }))
    expect(earlier.code).toBe('editionOverlap')
    const page = await post('calendars', order(month2027, { closesPrevious: false }))
    expect([page.code, page.params['form']]).toEqual(['editionOverlap', 'nghe-an.month.2023-09'])
  })
  test('an edition there is already, a document nobody described, or one described in two ways', async () => {
    expect((await post('forms', order({ ...form2027, edition: '2020' }))).code).toBe('editionExists')
    expect((await post('forms', { ...order(form2027), document: { id: '1/2099/TT-KHONG' } })).code).toBe('unknownDocument')
    const other = { id: '01/2020/TT-VPCP', title: 'Thông tư khác', issuer: 'x', evidence: 'law' }
    expect((await post('forms', { ...order(form2027), document: other })).code).toBe('documentDiffers')
    expect((await post('forms', order(form2027, { regime: 'kstt-khac' }))).code).toBe('unknownRegime')
    expect((await post('withdraw', { regime: 'kstt-nghe-an', of: 1, reason: 'x' })).code).toBe('unknownAdoption')
  })
})

test.each(['forms', 'calendars', 'catalogues', 'withdraw'])('%s: only an administrator of the province, at its top unit', async (path) => {
  const payload = { forms: order(form2027), calendars: order(month2027), catalogues: order(newNames), withdraw: { regime: 'kstt-nghe-an', of: 1, reason: 'x' } }[path]
  for (const [login, code] of [['nghe-an', 'notPermitted'], ['nghe-an.kim-lien', 'notPermitted'], ['quang-ngai.quantri', 'outsideSubtree']] as const) {
    const answer = await post(path, payload ?? {}, await service.signIn(login))
    expect([login, answer.status, answer.code]).toEqual([login, 403, code])
  }
})

test('after all that nothing was adopted, and the shelf is the one that came with the program', async () => {
  expect(await service.ports.adoptions.list()).toEqual([])
  expect(service.ports.shelf).toBe(service.ports.builtIn)
})

test('the OpenAPI page can describe it all', async () => {
  const page = await service.app.inject({ url: '/docs/json' })
  expect([page.statusCode, page.body.includes('/api/shelf/withdraw')]).toEqual([200, true])
})
