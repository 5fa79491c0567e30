// The plain official table as a file: what stands where, and that words stay words.
import { expect, test } from '@jest/globals'
import type { TablePlan } from '../reporting/compliance/table-plan.ts'
import { partsOf } from '../tests/office/sample-workbook.ts'
import { printTable } from './print-table.ts'

const plan: TablePlan = {
  name: 'Tình hình',
  paper: 'portrait',
  widths: [6, 40, 14],
  above: [{ value: 'TÌNH HÌNH THỰC HIỆN BÁO CÁO', look: 'title' }],
  header: [[{ value: 'STT', look: 'header', rows: 2 }, { value: 'Chung', look: 'header', columns: 2 }], [{ value: 'Đơn vị', look: 'header' }, { value: 'Tiến độ', look: 'header' }]],
  body: [
    [{ value: 1, look: 'ordinal' }, { value: '=1+1', look: 'name' }, { value: 'Quá hạn', look: 'alert' }],
    [{ value: 2, look: 'ordinal' }, { value: '@SUM(A1) & "<x>" +84 -1', look: 'name' }, { value: '', look: 'mark' }],
  ],
  below: [{ value: 'Tổng số 2.', look: 'remark' }],
}
const sheetOf = async (): Promise<{ sheet: string; strings: string; styles: string; all: Map<string, string> }> => {
  const all = partsOf(await printTable(plan))
  const part = (name: string): string => all.get(name) ?? ''
  return { sheet: part('xl/worksheets/sheet1.xml'), strings: part('xl/sharedStrings.xml'), styles: part('xl/styles.xml'), all }
}

test('the same plan gives the same bytes, which tell neither when nor by whom they were made', async () => {
  expect(await printTable(plan)).toEqual(await printTable(plan))
  expect([...(await sheetOf()).all.values()].join('\n')).not.toMatch(/dcterms|20\d\d-\d\d-\d\dT|Microsoft Excel/u)
})

test('text that begins like a formula stays text, in a cell that keeps it text when edited', async () => {
  const { sheet, strings, styles } = await sheetOf()
  expect(sheet).not.toContain('<f')
  expect(strings).toContain('=1+1')
  expect(strings).toContain('@SUM(A1) &amp; &quot;&lt;x&gt;&quot; +84 -1')
  const style = Number(/<c r="B5" s="(\d+)" t="s">/u.exec(sheet)?.[1])
  const formats = ((styles.split('<cellXfs')[1] ?? '').split('<xf ').slice(1))[style] ?? ''
  expect(formats).toContain('numFmtId="49"') // Excel's own number for "@"
})

test('spans become merges, the header is printed on every page, and nothing is protected or hidden', async () => {
  const { sheet, all } = await sheetOf()
  expect([...sheet.matchAll(/<mergeCell ref="([^"]+)"/gu)].map(([, ref]) => ref).sort()).toEqual(['A1:C1', 'A3:A4', 'A7:C7', 'B3:C3'])
  expect(all.get('xl/workbook.xml')).toMatch(/_xlnm.Print_Titles" localSheetId="0">&apos;Tình hình&apos;!\$3:\$4</u)
  expect(sheet).not.toContain('sheetProtection')
  expect(all.get('xl/workbook.xml')).not.toMatch(/state="(?:very)?hidden"/iu)
  expect([...all.keys()].filter((name) => name.startsWith('customXml'))).toEqual([])
  expect(sheet).toMatch(/<c r="A5" s="\d+"><v>1<\/v>/u)
})
