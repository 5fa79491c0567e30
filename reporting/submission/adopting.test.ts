// What may be adopted and withdrawn: days, documents, and what sent reports have used.
import { expect, test } from '@jest/globals'
import { builtInShelf } from '../../regimes/index.ts'
import { circular, form2027, month2027, newNames, order } from '../../tests/shelf-declarations.ts'
import type { Review } from '../calendar/review.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { Adopted } from '../form/shelf.ts'
import { adoptCalendar, adoptCatalogue, adoptForm, type Decided, type ShelfNow } from './adopting.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { SentUse } from './sent-use.ts'
import { withdraw } from './withdrawing.ts'

const now = (adopted: readonly Adopted[] = [], used: readonly SentUse[] = []): ShelfNow => ({ builtIn: builtInShelf, adopted, used })

/** The record after one more decision; fails where it was a refusal. */
function recorded(adopted: readonly Adopted[], decided: Decided | Refusal): Adopted[] {
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided))
  const { thing, document } = decided
  return [...adopted, { ...thing, document, seq: adopted.length + 1, regime: 'kstt-nghe-an', by: { account: 'a', name: 'A' }, at: '2027-01-01T00:00:00.000Z', reason: 'x' }]
}
const codeOf = (decided: Decided | Refusal) => (isRefusal(decided) ? decided.code : 'adopted')
const form2030: FormDefinition = { ...form2027, edition: '2030', from: '2030-01-01' }
const use = (period: string, edition: string, calendar = 'nghe-an.month.2023-09'): SentUse => ({ period, form: form2027.code, edition, calendar, at: '2027-02-01T00:00:00.000Z' })

test('the day before an edition begins is the last of the one it closes, said so in what is recorded', () => {
  expect(adoptForm(now(), order(form2027))).toMatchObject({ thing: { body: { closes: { edition: '2020', to: '2026-12-31' } } }, document: circular })
  expect(adoptCalendar(now(), order(month2027))).toMatchObject({ thing: { body: { closes: { id: 'nghe-an.month.2023-09', to: '2026-12' } } } })
})

test('a form of a new code closes nothing; one that ends before another begins overlaps nothing', () => {
  const other = adoptForm(now(), order({ ...form2027, code: 'II.99/THU' }))
  expect(other).toMatchObject({ thing: { kind: 'form' } })
  expect(JSON.stringify(other)).not.toContain('closes')
  expect(codeOf(adoptForm(now(), order({ ...form2027, from: '2019-01-01', to: '2020-10-20' }, { closesPrevious: false })))).toBe('adopted')
  expect(codeOf(adoptForm(now(), order({ ...form2027, from: '2019-01-01', to: '2020-10-21' }, { closesPrevious: false })))).toBe('editionOverlap')
})

test('only an earlier edition without an end is closed: not one that begins later, nor two at once', () => {
  const one = recorded([], adoptForm(now(), order(form2030)))
  expect(codeOf(adoptForm(now(one), order(form2027)))).toBe('editionOverlap')
  expect(codeOf(adoptForm(now(one), order({ ...form2027, to: '2029-12-31' })))).toBe('editionOverlap')
  expect(codeOf(adoptForm(now(one), order({ ...form2027, from: '2030-01-01' })))).toBe('editionOverlap')
})

test('a withdrawal that would lay two editions on one day is refused until the later one is withdrawn', () => {
  let record = recorded([], adoptForm(now(), order(form2027)))
  record = recorded(record, adoptForm(now(record), order(form2030)))
  expect(codeOf(withdraw(now(record), { regime: 'kstt-nghe-an', of: 1 }))).toBe('editionOverlap')
  record = recorded(record, withdraw(now(record), { regime: 'kstt-nghe-an', of: 2 }))
  record = recorded(record, withdraw(now(record), { regime: 'kstt-nghe-an', of: 1 }))
  expect(codeOf(adoptForm(now(record), order(form2027)))).toBe('adopted')
  expect(codeOf(withdraw(now(record), { regime: 'kstt-nghe-an', of: 3 }))).toBe('unknownAdoption')
  expect(codeOf(withdraw(now(record), { regime: 'kstt-quang-ngai', of: 1 }))).toBe('unknownAdoption')
})

test('an edition in use keeps its body and its periods', () => {
  expect(codeOf(adoptForm(now([], [use('2027-01', '2020')]), order(form2027)))).toBe('editionInUse')
  expect(codeOf(adoptForm(now([], [use('2026-12', '2020')]), order(form2027)))).toBe('adopted')
  expect(codeOf(adoptForm(now([], [use('2026-12', '2020')]), order({ ...form2027, edition: '2020' })))).toBe('editionInUse')
  expect(codeOf(adoptCalendar(now([], [use('2027-01', '2020')]), order(month2027)))).toBe('editionInUse')
})

test('a withdrawal may not touch what was used: a form, a page, or names by which anything was judged since', () => {
  let record = recorded([], adoptForm(now(), order(form2027)))
  record = recorded(record, adoptCalendar(now(record), order(month2027)))
  record = recorded(record, adoptCatalogue(now(record), order(newNames)))
  const all = [1, 2, 3]
  const used = [use('2027-01', '2027', 'nghe-an.month.2027-01')]
  for (const seq of all) expect(codeOf(withdraw(now(record, used), { regime: 'kstt-nghe-an', of: seq }))).toBe('editionInUse')
  for (const seq of all) expect(codeOf(withdraw(now(record), { regime: 'kstt-nghe-an', of: seq }))).toBe('adopted')
})

test('names another adoption rests on cannot be withdrawn', () => {
  const list = { ...newNames, id: 'danh-muc-thu' }
  let record = recorded([], adoptCatalogue(now(), order(list)))
  record = recorded(record, adoptForm(now(record), order({ ...form2027, code: 'II.99/THU', lines: { ...form2027.lines, catalogue: list.id } })))
  expect(withdraw(now(record), { regime: 'kstt-nghe-an', of: 1 })).toMatchObject({ code: 'unsoundDeclaration', params: { audit: 'unknownCatalogue' } })
})

test('a checklist names forms of the regime, and no item twice for one kind of unit: one tick would stand for both', () => {
  const [code = ''] = month2027.duties[0]?.forms ?? []
  const review = (kinds: readonly ('commune' | 'district')[], form = code): Review => ({ kinds, form, basis: circular.id, evidence: 'law', items: [{ id: 'ten', text: 'Đã kiểm tra lại tên', look: { at: 'names' } }] })
  const adopted = (...reviews: readonly Review[]) => adoptCalendar(now(), order({ ...month2027, reviews }))
  expect(codeOf(adopted(review(['commune']), review(['district'])))).toBe('adopted')
  expect(adopted(review(['commune']), review(['commune', 'district']))).toMatchObject({ code: 'unsoundDeclaration', params: { audit: 'reviewTwice' } })
  expect(adopted(review(['commune'], 'II.99/KHONG-CO'))).toMatchObject({ code: 'unsoundDeclaration', params: { audit: 'unknownForm' } })
})

test('what is there already changes nothing', () => {
  const record = recorded([], adoptCatalogue(now(), order(newNames)))
  expect(codeOf(adoptCatalogue(now(record), order(newNames)))).toBe('nothingChanged')
  const [form] = builtInShelf.regimes[0]?.forms ?? []
  const [page] = builtInShelf.regimes[0]?.calendars ?? []
  if (!form || !page) throw new Error('nothing built in')
  expect(codeOf(adoptForm(now(), order(form)))).toBe('nothingChanged')
  expect(codeOf(adoptCalendar(now(), order(page)))).toBe('nothingChanged')
})
