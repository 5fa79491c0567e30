// The shelf in use is what is built in with the adoptions laid on it, one after another.
import { expect, test } from '@jest/globals'
import { builtInShelf } from '../../regimes/index.ts'
import { circular, form2027, month2027, newNames } from '../../tests/shelf-declarations.ts'
import { plainText, sameData } from './plain-data.ts'
import { shelfWith, standingAdoptions, type Adoptable, type Adopted } from './shelf.ts'

const adopted = (seq: number, thing: Adoptable): Adopted => ({
  ...thing,
  seq,
  regime: 'kstt-nghe-an',
  document: circular,
  by: { account: 'a', name: 'A' },
  at: '2026-12-20T03:00:00.000Z',
  reason: 'x',
})
const newForm = adopted(1, { kind: 'form', body: { form: form2027, closes: { edition: '2020', to: '2026-12-31' } } })
const newPage = adopted(2, { kind: 'calendar', body: { calendar: month2027, closes: { id: 'nghe-an.month.2023-09', to: '2026-12' } } })
const names = adopted(3, { kind: 'catalogue', body: { catalogue: newNames } })
const regimeOf = (list: readonly Adopted[]) => shelfWith(builtInShelf, list).regimes.find((one) => one.id === 'kstt-nghe-an')

test('nothing adopted: the shelf that comes with the program', () => {
  expect(shelfWith(builtInShelf, [])).toEqual(builtInShelf)
})

test('an edition stands beside the one it closes, in its own regime alone', () => {
  const editions = regimeOf([newForm])?.forms.filter((one) => one.code === form2027.code)
  expect(editions?.map((one) => [one.edition, one.from, one.to])).toEqual([['2027', '2027-01-01', undefined], ['2020', '2020-10-21', '2026-12-31']])
  expect(shelfWith(builtInShelf, [newForm]).regimes[1]).toEqual(builtInShelf.regimes[1])
})

test('a page of the calendar likewise; names join their catalogue, and those with a known id stand in its place', () => {
  expect(regimeOf([newForm, newPage])?.calendars.map((one) => [one.id, one.to])).toEqual([['nghe-an.month.2027-01', undefined], ['nghe-an.month.2023-09', '2026-12']])
  const before = builtInShelf.regimes[0]?.catalogues[0]?.entries ?? []
  const [first] = before
  if (!first) throw new Error('no entries')
  const ending = adopted(4, { kind: 'catalogue', body: { catalogue: { ...newNames, entries: [{ ...first, to: '2026-12-31' }] } } })
  const after = regimeOf([names, ending])?.catalogues[0]?.entries ?? []
  expect([after.length, after[0]?.to, after.at(-1)?.id]).toEqual([before.length + 1, '2026-12-31', 'thu-nghiem.tu-phap'])
})

test('what is withdrawn is as if it had never been, but its document stays on the list', () => {
  const list = [newForm, newPage, adopted(3, { kind: 'withdraw', body: { of: 1 } })]
  expect(regimeOf(list)?.forms).toEqual(builtInShelf.regimes[0]?.forms)
  expect(standingAdoptions(list).map((one) => one.seq)).toEqual([2])
  expect(shelfWith(builtInShelf, list).documents.filter((one) => one.id === circular.id)).toEqual([circular])
})

test('a newer program that brings the same edition does not change the one a province adopted', () => {
  const newer = { ...builtInShelf, regimes: builtInShelf.regimes.map((one) => ({ ...one, forms: [...one.forms, { ...form2027, title: 'other' }] })) }
  const forms = shelfWith(newer, [newForm]).regimes[0]?.forms.filter((one) => one.edition === '2027')
  expect(forms).toEqual([form2027])
})

test('data is the same whatever the order of its keys', () => {
  expect(sameData({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true)
  expect(sameData({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(plainText({ b: 1, a: null })).toBe('{"a":null,"b":1}')
})
