// What a check finds beyond the one example per rule: order, fixes, carry-over, and unknown that is not false.
import { describe, expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { contextOf, filled06a, line, type Inputs } from '../../tests/filled.ts'
import { check } from './check.ts'
import { sentenceOf } from './messages.vi.ts'
import { keyedLines } from './numbers.ts'
import { indexFor } from './context.ts'
import { numberMeant } from './number-meant.ts'

const name = 'Chứng thực (Bộ Tư pháp)'
const sound: Inputs = [10, 5, 2, 4, 9, 0, 3, 1]
const rules = (filled: Parameters<typeof check>[1], period = '2023-Q3', previous: Parameters<typeof contextOf>[1] = null) =>
  check(form, filled, contextOf(period, previous)).findings.map((finding) => finding.rule)

describe('text in a number cell', () => {
  test.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    [' 12 ', 12],
    ['12 hồ sơ', 12],
    ['1.234,5', undefined],
    ['khoảng 12', undefined],
    ['1.23', undefined],
    ['', undefined],
  ])('%p was probably meant as %p', (text, meant) => {
    expect(numberMeant(text)).toBe(meant)
  })
  test('is never read as a number, only offered as one', () => {
    const { findings } = check(form, filled06a([line(name, sound, { 4: { value: ' 12 ' } })]), contextOf('2023-Q3'))
    expect(findings.map(({ rule, columns, suggestions }) => ({ rule, columns, suggestions }))).toContainEqual({
      rule: 'II.06a.C2',
      columns: [4],
      suggestions: [12],
    })
  })
})

describe('unknown is not false', () => {
  test('a missing number is a finding of its own and breaks no sum', () => {
    expect(rules(filled06a([line(name, [10, null, 2, 4, 9, 0, 3, 1])]))).toEqual(['II.06a.C1'])
  })
  test('carry-over is unchecked, and said so, while the previous form is not known', () => {
    const { unchecked } = check(form, filled06a([line(name, sound)]), contextOf('2023-Q3'))
    expect(unchecked.map((one) => one.rule)).toEqual(['II.06a.P1', 'II.06a.P2'])
  })
  test('a known previous form without the line means nothing was pending', () => {
    expect(rules(filled06a([line(name, sound)]), '2023-Q3', { period: '2023-Q2', lines: {} })).toEqual(['II.06a.P1'])
  })
})

describe('carry-over through a reform', () => {
  const before = 'dat-dai.tai-nguyen-va-moi-truong'
  const index = indexFor(form, contextOf('2025-Q2'))
  test('follows a field to the ministry that took it over', () => {
    const key = [...index.byId.keys()].find((id) => id.startsWith('dat-dai.') && index.byId.get(id)?.ministry === 'Bộ Tài nguyên và Môi trường') ?? before
    const filled = filled06a([line('Đất đai (Bộ Nông nghiệp và Môi trường)', sound)])
    expect(rules(filled, '2025-Q2', { period: '2025-Q1', lines: { [key]: { 11: 2 } } })).toEqual([])
    expect(rules(filled, '2025-Q2', { period: '2025-Q1', lines: { [key]: { 11: 3 } } })).toEqual(['II.06a.P1'])
  })
})

test('a line added without the printed formulas is summed by the rules, not by its empty cells', () => {
  const added = line(name, sound, { 3: null, 7: null, 11: null })
  const filled = filled06a([added])
  const total = { row: 11, cells: { ...filled.total?.cells, 3: { value: 17 }, 7: { value: 13 }, 11: { value: 4 } } }
  expect(rules({ ...filled, total })).toEqual([])
})

test('a number typed over a computed cell is held against its rule, with the right one offered', () => {
  const { findings } = check(form, filled06a([line(name, sound, { 3: { value: 18 } })]), contextOf('2023-Q3'))
  expect(findings.map((one) => [one.rule, one.suggestions])).toEqual([
    ['II.06a.R1', [17]],
    ['II.06a.R4', []],
  ])
  const [first] = findings
  expect(first && sentenceOf(first, form).what).toBe('Cột 3 phải bằng cột 4 + cột 5 + cột 6: đang là 18, cộng lại là 17 (lệch 1).')
})

test('a sheet without its total row says so', () => {
  expect(rules({ ...filled06a([line(name, sound)]), total: null })).toEqual(['II.06a.F3'])
})

test('findings run down the sheet, and the same form always gives the same bytes', () => {
  const lines = [line('x', sound), line(name, sound, { 13: { value: -1 }, 4: { value: 'a' } }), line(null, sound)]
  const run = () => JSON.stringify(check(form, filled06a(lines), contextOf('2023-Q3')))
  const { findings } = check(form, filled06a(lines), contextOf('2023-Q3'))
  const places = findings.map((finding) => (finding.line ?? 0) * 100 + (finding.columns[0] ?? 0))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(run()).toBe(run())
})

test('lines are keyed by catalogue entry, however their names are spelled', () => {
  const filled = filled06a([line('chứng thực', sound), line('Chứng  thực (Bộ Tư pháp)', sound)])
  const keyed = keyedLines(form, filled, indexFor(form, contextOf('2023-Q3')))
  expect(Object.keys(keyed)).toEqual(['chung-thuc.tu-phap'])
  expect(keyed['chung-thuc.tu-phap']?.[3]).toBe(34)
})
