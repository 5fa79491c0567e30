// A copy that opens at a cell: which tab, which cell, what is frozen, and everything else as it was.
import { describe, expect, test } from '@jest/globals'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { openAt } from './open-at.ts'

const frozen = '<pane xSplit="2" ySplit="9" topLeftCell="C10" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/><selection pane="bottomRight" activeCell="C10" sqref="C10"/>'
const sheetOf = (view: string): string => `<worksheet>${view}<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`
function file(more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="x"><workbookPr/><bookViews><workbookView xWindow="0" activeTab="0" firstSheet="1"/></bookViews><sheets><sheet name="Một" sheetId="1" r:id="a"/><sheet name="Hai &amp; ba" sheetId="2" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheetOf('<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'),
    'xl/worksheets/sheet2.xml': sheetOf(`<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen}</sheetView></sheetViews>`),
    'docProps/app.xml': '<Properties/>',
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
const opened = (sheet: string, address: string, bytes = file()): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(openAt(bytes, sheet, address))).map(([name, part]) => [name, strFromU8(part)]))

describe('opening at a cell', () => {
  test('shows its sheet alone, scrolled near the cell, the heading still frozen', () => {
    const parts = opened('Hai & ba', 'F123')
    expect(parts['xl/workbook.xml']).toContain('<workbookView xWindow="0" activeTab="1"/>')
    expect(parts['xl/worksheets/sheet1.xml']).toBe(sheetOf('<sheetViews><sheetView workbookViewId="0"/></sheetViews>'))
    expect(parts['xl/worksheets/sheet2.xml']).toBe(sheetOf(
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0" tabSelected="1"><pane xSplit="2" ySplit="9" state="frozen" topLeftCell="C118" activePane="bottomRight"/><selection pane="bottomRight" activeCell="F123" sqref="F123"/></sheetView></sheetViews>',
    ))
    expect(parts['docProps/app.xml']).toBe('<Properties/>')
  })
  test('works for a cell just under the heading, in a frozen column, and in a sheet without panes or views', () => {
    expect(opened('Hai & ba', 'B10')['xl/worksheets/sheet2.xml']).toContain('topLeftCell="C10" activePane="bottomLeft"/><selection pane="bottomLeft" activeCell="B10"')
    expect(opened('Một', 'A1')['xl/worksheets/sheet1.xml']).toContain('<sheetView workbookViewId="0" tabSelected="1" topLeftCell="A1"><selection activeCell="A1" sqref="A1"/></sheetView>')
    const bare = file({ 'xl/worksheets/sheet1.xml': sheetOf('') })
    expect(opened('Một', 'H9', bare)['xl/worksheets/sheet1.xml']).toMatch(/^<worksheet><sheetViews><sheetView workbookViewId="0" tabSelected="1" topLeftCell="A4"><selection [^>]*\/><\/sheetView><\/sheetViews><sheetData>/u)
  })
  test('a workbook without a view gets one; the same file gives the same bytes', () => {
    const bare = file({ 'xl/workbook.xml': '<x:workbook xmlns:r="x"><x:sheets><x:sheet name="Một" r:id="a"/></x:sheets></x:workbook>' })
    expect(opened('Một', 'A1', bare)['xl/workbook.xml']).toContain('<x:bookViews><x:workbookView activeTab="0"/></x:bookViews><x:sheets>')
    expect(openAt(bare, 'Một', 'A1')).toEqual(openAt(bare, 'Một', 'A1'))
  })
  test('a window merely split opens whole: its split is measured in points, not in rows', () => {
    const split = file({ 'xl/worksheets/sheet1.xml': sheetOf('<sheetViews><sheetView workbookViewId="0"><pane ySplit="2400" topLeftCell="A40" activePane="bottomLeft"/><selection pane="bottomLeft"/></sheetView></sheetViews>') })
    expect(opened('Một', 'B20', split)['xl/worksheets/sheet1.xml']).toContain('<sheetView workbookViewId="0" tabSelected="1" topLeftCell="A15"><selection activeCell="B20" sqref="B20"/></sheetView>')
  })
  test('a name with a character no text can hold is no fault of ours', () => {
    const strange = file({ 'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="&#x110000;" r:id="a"/></sheets></workbook>' })
    expect(openAt(strange, 'Một', 'A1')).toBe(strange)
  })
  test('a signed file and an unknown sheet leave the file as it is', () => {
    const signed = file({ '_xmlsignatures/sig1.xml': '<Signature/>' })
    expect(openAt(signed, 'Một', 'A1')).toBe(signed)
    const whole = file()
    expect(openAt(whole, 'Bốn', 'A1')).toBe(whole)
  })
})
