// Which cells of a printed form may be typed into on the web page: as Excel's own protection has it.
import { expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { layOut } from '../../reporting/form/lay-out.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { printWorkbook } from '../../templates/print.ts'
import { readWorkbook } from '../../templates/read.ts'
import { lines, names } from '../../tests/office/sample-workbook.ts'
import { inputsOf } from './edited-sheets.ts'

const withNotes: FormDefinition = { ...form, columns: [...form.columns, { column: 14, label: 'Ghi chú', type: 'note', width: 20, evidence: 'letter' }] }
const plan = layOut({
  definition: withNotes,
  regime: 'kstt-quang-ngai',
  period: { kind: 'quarter', year: 2023, number: 3 },
  dataWindow: { from: '2023-06-15', to: '2023-09-14' },
  unit: { id: 'quang-ngai.binh-chuong', name: 'UBND xã Bình Chương' },
  receiver: 'UBND huyện Bình Sơn',
  names,
  lines: lines.map((line, at) => (at === 0 ? { ...line, note: 'Tính cả hồ sơ liên thông' } : line)),
  blankLines: 1,
})

test('a column of notes beside lĩnh vực takes words, in Excel and on the web page, and counts for nothing', async () => {
  const sheet = plan.sheets[0]
  const limit = sheet?.inputs.find((one) => one.columns[0] === 14)
  expect(limit?.accepts).toBe('text')
  expect(sheet?.cells.filter((one) => one.at === 14 && one.row === 10)).toEqual([expect.objectContaining({ look: 'note', value: 'Tính cả hồ sơ liên thông' })])
  const read = readWorkbook(await printWorkbook(plan), () => withNotes)
  if (isRefusal(read)) throw new Error(read.code)
  const [filled] = read.forms
  if (!filled) throw new Error('no form')
  expect(filled.lines[0]?.cells[14]?.value).toBe('Tính cả hồ sơ liên thông')
  const inputs = [...inputsOf(withNotes, filled)]
  const kindAt = (address: string) => inputs.find(([key]) => key.endsWith(address))?.[1]
  expect(['B10', 'D10', 'N10', 'N13', 'C10'].map(kindAt)).toEqual(['name', 'number', 'text', 'text', undefined])
})
