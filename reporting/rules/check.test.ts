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
    expect(unchecked.map((one) => [one.rule, one.lacking])).toEqual([['II.06a.P1', 'previousPeriod'], ['II.06a.P2', 'previousPeriod'], ['II.06a.H1', 'history']])
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
  expect(rules({ ...filled, total })).toEqual(['II.06a.F10'])
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

describe('a value typed over a computed cell', () => {
  test.each([['đã ký'], [-5], [1.5], [true]])('%p is told, and cannot hide a broken line', (value) => {
    const cells = line(name, [777777, 5, 2, 4, 9, 0, 3, 1], { 3: { value }, 7: { value }, 11: { value } })
    const found = check(form, filled06a([cells]), contextOf('2023-Q3')).findings
    expect(found.filter((finding) => finding.severity === 'error' && [3, 7, 11].includes(finding.columns[0] ?? 0))).toHaveLength(3)
  })
  test('a blank there is as good as nothing: the rule says the number', () => {
    const { findings } = check(form, filled06a([line(name, [777777, 5, 2, 4, 9, 0, 3, 1], { 3: { value: '  ' } })]), contextOf('2023-Q3'))
    expect(findings.map((finding) => finding.rule)).toContain('II.06a.R4')
  })
})

describe('what nobody can tell is not zero', () => {
  const index = indexFor(form, contextOf('2025-Q2'))
  const entries = [...index.byId.values()]
  const split = entries.find((entry) => (entry.replacedBy?.length ?? 0) > 1 && entry.to === '2025-02-28')
  test('a field split in two carries to neither, and no zero is suggested', () => {
    const heir = index.byId.get(split?.replacedBy?.[0] ?? '')
    const previous = { period: '2025-Q1', lines: { [split?.id ?? '']: { 11: 5 } } }
    const filled = filled06a([line(heir ? `${heir.name} (${heir.ministry})` : '', [5, 0, 5, 5, 5, 0, 0, 0])])
    expect(check(form, filled, contextOf('2025-Q2', previous)).findings.filter((finding) => finding.rule.includes('.P'))).toEqual([])
  })
  test('a split field that nobody carries on is missed all the same', () => {
    const previous = { period: '2025-Q1', lines: { [split?.id ?? '']: { 11: 5 } } }
    expect(rules(filled06a([line(name, sound)]), '2025-Q2', previous)).toContain('II.06a.P2')
  })
  test('a line that was not there before is asked about without offering zero', () => {
    const { findings } = check(form, filled06a([line(name, sound)]), contextOf('2023-Q3', { period: '2023-Q2', lines: {} }))
    expect(findings.map((finding) => [finding.rule, finding.suggestions])).toEqual([['II.06a.P1', []]])
  })
  test('an old name that is kept carries what it carried', () => {
    const old = entries.find((entry) => entry.dating === 'inferred' && entry.to !== undefined && entry.replacedBy?.length === 1)
    const period = '2026-Q3'
    const filled = filled06a([line(old ? `${old.name} (${old.ministry})` : '', [10, 5, 5, 7, 9, 0, 3, 1])])
    expect(rules(filled, period, { period: '2026-Q2', lines: { [old?.id ?? '']: { 11: 5 } } })).toEqual(['II.06a.K4'])
  })
})

test('a name of two hundred thousand letters is answered, shortly and without comparing it', () => {
  const { findings } = check(form, filled06a([line('ă'.repeat(200_000), sound)]), contextOf('2023-Q3'))
  expect(findings.map((finding) => [finding.rule, finding.suggestions])).toEqual([['II.06a.K1', []]])
  expect(JSON.stringify(findings).length).toBeLessThan(1000)
})
