// Checks against other periods of the same unit: outliers, sums over the year, and what is left unchecked.
import { describe, expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { contextOf, filled06a, line } from '../../tests/filled.ts'
import { check } from './check.ts'
import type { CheckContext, PartForm, PreviousForm } from './context.ts'
import { sentenceOf } from './messages.vi.ts'
import { uncheckedSentence } from './unchecked.vi.ts'

const chungThuc = 'Chứng thực (Bộ Tư pháp)'
const key = 'chung-thuc.tu-phap'
const before = (values: readonly number[]): PreviousForm[] => values.map((value, at) => ({ period: `2023-0${at + 1}`, lines: { [key]: { 8: value } } })).reverse()
const run = (cells: Parameters<typeof line>[1], more: Partial<CheckContext>, name = chungThuc) => check(form, filled06a([line(name, cells)]), { ...contextOf('2023'), ...more })
const of = (result: ReturnType<typeof run>, rule: string) => result.findings.filter((one) => one.rule === `II.06a.${rule}`)
const eight = (value: number): Parameters<typeof line>[1] => [10, 5, 2, value, 9, 0, 3, 1]

describe('a number far from what the unit has sent before', () => {
  test('is a warning that says the value, the usual range and the last values, oldest first', () => {
    const [finding] = of(run(eight(540), { earlier: before([35, 31, 28, 40, 33]) }), 'H1')
    expect(finding).toMatchObject({ severity: 'warning', columns: [8], suggestions: [], params: { value: 540, values: '35; 31; 28; 40; 33', periods: '2023-01; 2023-02; 2023-03; 2023-04; 2023-05' } })
    expect(finding && sentenceOf(finding, form).what).toBe('Cột 8 (trước hạn) của “Chứng thực (Bộ Tư pháp)” là 540; bốn kỳ gần nhất là 31, 28, 40, 33 (thường từ 11 đến 55).')
    expect(finding && sentenceOf(finding, form).remedy).toContain('không phải quy định của văn bản')
  })
  test('is not called so from fewer than four periods, which is said', () => {
    const result = run(eight(540), { earlier: before([31, 28, 40]) })
    expect(of(result, 'H1')).toEqual([])
    const lacking = result.unchecked.find((one) => one.rule === 'II.06a.H1')
    expect(lacking && uncheckedSentence(lacking, form)).toContain('chưa đủ 4 kỳ')
  })
  test('a line that stood in fewer than four of the periods is not judged, and columns nobody watches never are', () => {
    const gone = before([31, 28, 40, 33]).map((one, at) => (at === 0 ? { ...one, lines: {} } : one))
    expect(of(run(eight(540), { earlier: gone }), 'H1')).toEqual([])
    const twelve = before([1, 1, 1, 1]).map((one) => ({ ...one, lines: { [key]: { 12: 1 } } }))
    expect(of(run([10, 5, 2, 4, 9, 0, 900, 1], { earlier: twelve }), 'H1')).toEqual([])
  })
  test('goes on under the one name that replaced a field, as the dated catalogue says', () => {
    const old = before([31, 28, 40, 33]).map((one) => ({ ...one, lines: { 'ban-dau-gia-tai-san.tu-phap': { 8: 5 }, 'thanh-lap-va-hoat-dong-doanh-nghiep-ho-kinh-doanh.ke-hoach-va-dau-tu': { 8: 30 } } }))
    const now = check(form, filled06a([line('Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) (Bộ Tài chính)', eight(540))]), { ...contextOf('2025-Q3'), earlier: old })
    expect(of(now, 'H1')).toHaveLength(1)
  })
})

const days = ['2022-12-15', '2023-03-14', '2023-03-15', '2023-06-14', '2023-06-15', '2023-09-14', '2023-09-15', '2023-12-14']
const year = { from: '2022-12-15', to: '2023-12-14' }
const quarter = (number: number, numbers: Record<number, number>, more: PreviousForm['lines'] = {}): PartForm => ({
  period: `2023-Q${number}`,
  window: { from: days[number * 2 - 2] ?? '', to: days[number * 2 - 1] ?? '' },
  lines: { [key]: numbers, ...more },
})
const parts = (...forms: PartForm[]) => ({ parts: { window: year, forms } })
// Online 10 a quarter; 2 brought in at the start, 6 and then 4 left over on the way, 3 within time and 1 late at the end.
const four = [quarter(1, { 4: 10, 6: 2, 12: 6, 13: 0 }), quarter(2, { 4: 10, 6: 6, 12: 4, 13: 0 }), quarter(3, { 4: 10, 6: 4, 12: 4, 13: 0 }), quarter(4, { 4: 10, 6: 4, 12: 3, 13: 1 })]
const whole: Parameters<typeof line>[1] = [40, 0, 2, 0, 38, 0, 3, 1]

describe('the year beside the quarters that cover it', () => {
  test('what happened is their sum, what there was at the start is the first one’s, what is left the last one’s', () => {
    const result = run(whole, parts(...four))
    expect([...of(result, 'Y1'), ...of(result, 'Y2')]).toEqual([])
    expect(result.unchecked.map((one) => one.lacking)).not.toContain('parts')
  })
  test('adding up what was carried over counts the same dossiers several times: a warning says whose number it is', () => {
    const [finding] = of(run([40, 0, 16, 0, 52, 0, 3, 1], parts(...four)), 'Y1')
    expect(finding).toMatchObject({ severity: 'warning', columns: [6], suggestions: [2], params: { how: 'openingStock', value: 16, expected: 2 } })
    expect(finding && sentenceOf(finding, form).what).toBe('Cột 6 là số có từ đầu kỳ: kỳ này ghi 16, quý I/2023 (cùng ngày đầu) đã ghi 2.')
  })
  test('a sum that is wrong names every quarter', () => {
    const [finding] = of(run([41, 0, 2, 0, 38, 0, 3, 1], parts(...four)), 'Y1')
    expect(finding && sentenceOf(finding, form).what).toBe('Cột 4 kỳ này ghi 41, cộng các kỳ đã gửi trong thời gian này là 40 (quý I/2023: 10; quý II/2023: 10; quý III/2023: 10; quý IV/2023: 10).')
  })
  test('a line of a quarter that the year lacks is told once', () => {
    const more = { 'ho-tich.tu-phap': { 4: 7, 6: 0, 12: 0, 13: 0 } }
    const found = of(run(whole, parts(quarter(1, { 4: 10, 6: 2, 12: 6, 13: 0 }, more), ...four.slice(1))), 'Y1')
    expect(found.map((one) => [one.line, one.columns, one.params['name'], one.params['expected']])).toEqual([[null, [4], 'Hộ tịch (Bộ Tư pháp)', 7]])
  })
  test('a quarter that does not tell a number leaves it unjudged', () => {
    expect(of(run([99, 0, 2, 0, 38, 0, 3, 1], parts(quarter(1, { 6: 2 }), ...four.slice(1))), 'Y1')).toEqual([])
  })
})

describe('the year beside quarters that leave days out', () => {
  test('is said to be unchecked, and still cannot have less than happened in them', () => {
    const result = run([25, 0, 2, 0, 38, 0, 3, 1], parts(...four.slice(0, 3)))
    expect(result.unchecked.map((one) => [one.rule, one.lacking])).toContainEqual(['II.06a.Y1', 'parts'])
    expect(of(result, 'Y1')).toEqual([])
    expect(of(result, 'Y2').map((one) => [one.columns, one.params['how'], one.params['expected'], one.suggestions])).toEqual([[[4], 'atLeast', 30, []]])
  })
  test('agrees at an end where they meet', () => {
    const result = run([40, 0, 5, 0, 41, 0, 9, 1], parts(four[0] ?? quarter(1, {}), four[3] ?? quarter(4, {})))
    expect(of(result, 'Y2').map((one) => [one.columns[0], one.params['how'], one.params['expected']])).toEqual([[6, 'openingStock', 2], [12, 'closingStock', 3]])
  })
  test('and with no part sent at all there is nothing but the word that it is unchecked', () => {
    const result = run(whole, parts())
    expect([of(result, 'Y2'), result.unchecked.some((one) => one.lacking === 'parts')]).toEqual([[], true])
  })
  test('a calendar without shorter periods asks nothing', () => {
    expect(run(whole, { parts: null }).unchecked.some((one) => one.lacking === 'parts')).toBe(false)
  })
})
