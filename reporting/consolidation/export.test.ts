// What other systems get: computed numbers in, formulas out.
import { expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { csvCell, exportedCsv, exportedForm, exportSchema } from './export.ts'

const report = { regime: 'r', period: '2023-Q3', unit: 'u', deliverable: 'data' } as const
const exported = exportedForm(form, { 'chung-thuc.tu-phap': { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 3, 13: 1 }, '?=1+1': { 4: 1 } }, (key) => (key === '?=1+1' ? '=1+1' : 'Chứng thực, (Bộ Tư pháp)'))

test('computed columns are worked out', () => {
  expect(exported.lines.find((one) => one.line === 'chung-thuc.tu-phap')?.numbers).toMatchObject({ 3: 17, 7: 13, 11: 4 })
})

test('text that begins like a formula stays text, and commas are quoted', () => {
  const text = exportedCsv({ schema: exportSchema, report, sha256: 'x', forms: [exported] })
  expect(text.startsWith('\ufeffregime,period,unit,form')).toBe(true)
  expect(text).toContain(",'=1+1,")
  expect(text).toContain(',"Chứng thực, (Bộ Tư pháp)",4,')
})

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+84', "'+84"],
  ['-x', "'-x"],
  ['@x', "'@x"],
  ['\t=x', "'\t=x"],
  ['say "x"', '"say ""x"""'],
  [-5, '-5'],
])('%j becomes %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})
