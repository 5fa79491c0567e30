// The days a công văn đôn đốc names, where what is owed is due on several.
import { expect, test } from '@jest/globals'
import { reminderLetter, type LetterFacts } from './reminder-letter.ts'
import type { ComplianceRow } from './table.ts'

const facts: LetterFacts = {
  office: { name: 'Sở Nội vụ', kind: 'department', superior: 'UBND tỉnh Hà Tĩnh' },
  regimeName: 'Báo cáo cải cách hành chính năm', periodLabel: 'năm 2023', basis: 'Công văn X', reconstructed: false, day: '2023-12-13', takenAt: '2023-12-13T02:00:00Z',
}
const row = (unit: string, deliverable: 'data' | 'narrative', deadline: string, progress: 'missing' | 'onTime' = 'missing'): ComplianceRow => ({
  ordinal: 1, unit, unitName: unit, deliverable, deadline, state: 'none', progress, signature: null, signatureDue: false, note: '', sentAt: null, receipt: null,
})
const textOf = (rows: readonly ComplianceRow[]): string => JSON.stringify(reminderLetter([{ numeral: 'I', label: 'Sở', rows }], facts))

test('report and figures due on different days are named apart, and the list has a column of days', () => {
  const text = textOf([row('so', 'narrative', '2023-12-11'), row('so', 'data', '2023-12-15')])
  expect(text).toContain('chậm nhất như sau: báo cáo lời ngày 11/12/2023; báo cáo số liệu ngày 15/12/2023.')
  expect(text).toContain('báo cáo đã quá hạn thì gửi ngay')
  expect(text).toContain('Thời hạn')
})
test('the day of what is not late is named too, for the units that are written to', () => {
  const text = textOf([row('so', 'narrative', '2023-12-11'), row('so', 'data', '2023-12-15', 'onTime'), row('khac', 'data', '2023-12-20', 'onTime')])
  expect(text).toContain('báo cáo lời ngày 11/12/2023; báo cáo số liệu ngày 15/12/2023')
  expect(text).not.toContain('20/12/2023')
  expect(text).toContain('gửi báo cáo ngay khi nhận được Công văn này')
})
test('one day for everything is named once', () => {
  expect(textOf([row('so', 'narrative', '2023-12-15'), row('so', 'data', '2023-12-15')])).toContain('chậm nhất ngày 15/12/2023.')
})
test('units that did not sign are named where the office wants it, and only then', () => {
  const rows: ComplianceRow[] = [row('so', 'data', '2023-12-11'), { ...row('khac', 'data', '2023-12-11', 'onTime'), signature: 'unsigned' }]
  const told = (withUnsigned: boolean) => JSON.stringify(reminderLetter([{ numeral: 'I', label: 'Sở', rows }], { ...facts, withUnsigned }))
  expect(told(false)).not.toContain('khac')
  for (const one of ['- khac.', '1 báo cáo không ký số', 'HOẶC KHÔNG KÝ SỐ', 'Thực hiện ký số', 'Không ký số', 'thực hiện ký số báo cáo theo quy định']) expect(told(true)).toContain(one)
  expect(reminderLetter([{ numeral: 'I', label: 'Sở', rows: rows.slice(1) }], facts)).toBeNull()
})
