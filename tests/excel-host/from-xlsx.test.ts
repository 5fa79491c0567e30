// A real .xlsx file opened in the host: what the pane would find in it.
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from '@jest/globals'
import { contentFromXlsx, modelFromXlsx } from './from-xlsx.ts'
import { openExcel } from './library.ts'
import { contentOf, workbookFrom } from './workbook-content.ts'

async function file(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Biểu II.06a')
  sheet.getCell('A1').value = { richText: [{ text: 'Lĩnh ' }, { text: 'vực' }] }
  sheet.mergeCells('A1:C1')
  sheet.getCell('B2').value = 4
  sheet.getCell('B2').protection = { locked: false }
  sheet.getCell('C2').protection = { locked: false }
  sheet.getCell('B3').value = { formula: 'SUM(B2:C2)', result: 4 }
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } }
  sheet.getCell('B4').value = { formula: 'VLOOKUP(1,A1:B2,2)', result: 'đã tính' }
  sheet.getCell('B5').value = new Date(Date.UTC(2023, 8, 15))
  sheet.getCell('B5').numFmt = 'dd/mm/yyyy'
  sheet.getCell('B6').value = { formula: 'B2-B2', result: 0 }
  await sheet.protect('mật khẩu', { formatCells: true, spinCount: 1 })
  book.addWorksheet('Danh mục', { state: 'veryHidden' }).getCell('A1').value = 'x'
  book.definedNames.add("'Biểu II.06a'!$B$2", 'SoHoSo')
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  return zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(workbook.replace('</definedNames>', '<definedName name="MaBieu" hidden="1">"II.06a"</definedName></definedNames>')),
    'customXml/item1.xml': strToU8('<form xmlns="urn:example:form" code="II.06a"/>'),
    'customXml/itemProps1.xml': strToU8('<ds:datastoreItem xmlns:ds="x" ds:itemID="{11111111-2222-3333-4444-555555555555}"/>'),
  })
}

test('values, formulas with cached results, merges, locks, protection, names, fills and custom XML come through', async () => {
  const { Excel } = openExcel(await modelFromXlsx(await file()), { apiLevel: '1.7' })
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility')
    const sheet = context.workbook.worksheets.getItem('Biểu II.06a')
    sheet.protection.load('protected,options')
    const block = sheet.getRange('A1:C6').load('values,formulas,text')
    const input = sheet.getRange('B2:C2').load('format/protection/locked')
    const total = sheet.getRange('B3').load('format/fill/color,format/protection/locked')
    const name = context.workbook.names.getItem('SoHoSo').getRange().load('address')
    const code = context.workbook.names.getItem('MaBieu').load('value,visible')
    const part = context.workbook.customXmlParts.getByNamespace('urn:example:form').getOnlyItem().load('id')
    await context.sync()
    expect(sheets.items.map((one) => [one.name, one.visibility])).toEqual([['Biểu II.06a', 'Visible'], ['Danh mục', 'VeryHidden']])
    expect([sheet.protection.protected, sheet.protection.options.allowFormatCells, sheet.protection.options.allowSort]).toEqual([true, true, false])
    expect(block.values).toEqual([['Lĩnh vực', '', ''], ['', 4, ''], ['', 4, ''], ['', 'đã tính', ''], ['', 45184, ''], ['', 0, '']])
    expect([block.formulas[2]?.[1], block.text[4]?.[1]]).toEqual(['=SUM(B2:C2)', '15/09/2023'])
    expect([input.format.protection.locked, total.format.protection.locked, total.format.fill.color]).toEqual([false, true, '#E2EFDA'])
    expect([name.address, code.value, code.visible, part.id]).toEqual(["'Biểu II.06a'!B2", 'II.06a', false, '{11111111-2222-3333-4444-555555555555}'])
    sheet.getRange('B2:C2').values = [[5, 6]]
    const after = sheet.getRange('B3:B4').load('values')
    await context.sync()
    expect(after.values).toEqual([[11], ['đã tính']])
  })
})

test('a workbook written down as JSON and opened again is the same', async () => {
  const model = workbookFrom(await contentFromXlsx(await file()))
  const again = workbookFrom(JSON.parse(JSON.stringify(contentOf(model))) as ReturnType<typeof contentOf>)
  expect(contentOf(again)).toEqual(contentOf(model))
})
