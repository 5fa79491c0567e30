import { describe, expect, test } from '@jest/globals'
import { partsOf, samplePlan, sheetPart, stringsPart, workbookPart, typesPart } from '../tests/office/sample-workbook.ts'
import { printWorkbook } from './print.ts'

const part = async (name: string): Promise<string> => partsOf(await printWorkbook(samplePlan())).get(name) ?? ''

test('the same plan gives the same bytes', async () => {
  expect(await printWorkbook(samplePlan())).toEqual(await printWorkbook(samplePlan()))
})

test('no part tells when or by whom it was printed', async () => {
  const all = [...partsOf(await printWorkbook(samplePlan()))].map(([, text]) => text).join('\n')
  expect(all).not.toMatch(/dcterms|20\d\d-\d\d-\d\dT/u)
  expect(all).not.toContain('Microsoft Excel')
})

describe('the identity stands in both places', () => {
  test('as custom XML the workbook and its content types know of', async () => {
    expect(await part('customXml/item1.xml')).toContain(
      '<khop xmlns="urn:khop:workbook:1"><regime>kstt-quang-ngai</regime><period>2023-Q3</period><unit>quang-ngai.binh-chuong</unit><form>II.06a/VPCP/KSTT|2020|II.06a</form></khop>',
    )
    expect(await part('customXml/itemProps1.xml')).toContain('ds:uri="urn:khop:workbook:1"')
    expect(await part(typesPart)).toContain('/customXml/itemProps1.xml')
    expect(await part('xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"')
  })

  test('on a very hidden sheet; the names for drop-downs on a hidden one', async () => {
    const workbook = await part(workbookPart)
    expect(workbook).toMatch(/name="_khop" state="veryHidden"/u)
    expect(workbook).toMatch(/name="_danhmuc" state="hidden"/u)
    expect(workbook).toContain('<definedName name="DanhMucLinhVuc">&apos;_danhmuc&apos;!$A$1:$A$3</definedName>')
  })
})

describe('the sheet helps whoever fills it in', () => {
  test('it is protected without a password, yet rows can be added, fitted and coloured', async () => {
    const protection = /<sheetProtection[^>]*>/u.exec(await part(sheetPart))?.[0] ?? ''
    expect(protection).toContain('sheet="1"')
    for (const allowed of ['formatCells', 'formatColumns', 'formatRows', 'insertRows', 'deleteRows']) {
      expect(protection).toContain(`${allowed}="0"`)
    }
    expect(protection).not.toMatch(/hash|password|select/iu)
  })

  test('only cells to be filled in are unlocked', async () => {
    const sheet = await part(sheetPart)
    const styles = ((await part('xl/styles.xml')).split('<cellXfs')[1] ?? '').split('<xf ').slice(1)
    const unlocked = [...sheet.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/gu)].filter(([, , , style]) =>
      styles[Number(style)]?.includes('locked="0"'),
    )
    expect(new Set(unlocked.map(([, letters]) => letters))).toEqual(new Set(['B', 'D', 'E', 'F', 'H', 'I', 'J', 'L', 'M']))
    expect(new Set(unlocked.map(([, , row]) => row))).toEqual(new Set(['10', '11', '12', '13', '14']))
  })

  test('numbers are limited to whole ones from 0, names may be kept against a warning', async () => {
    const sheet = await part(sheetPart)
    expect(sheet).toMatch(/<dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1"[^>]*errorStyle="stop"[^>]*sqref="D10:D14"><formula1>0<\/formula1>/u)
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*errorStyle="warning"[^>]*sqref="B10:B14"><formula1>DanhMucLinhVuc<\/formula1>/u)
  })

  test('a broken sum colours the columns it names and no others', async () => {
    const sheet = await part(sheetPart)
    const received = 'AND(COUNT($C10,$D10,$E10,$F10)=4,$C10&lt;&gt;$D10+$E10+$F10)'
    const areas = [...sheet.matchAll(/<conditionalFormatting sqref="([^"]+)">.*?<formula>(.*?)<\/formula>/gu)]
    expect(areas.filter(([, , formula]) => formula === received).map(([, area]) => area)).toEqual(['C10:F14'])
    expect(areas.filter(([, , formula]) => formula?.includes('$C10&lt;&gt;$G10+$K10')).map(([, area]) => area)).toEqual(['C10:C14', 'G10:G14', 'K10:K14'])
    expect(await part('xl/styles.xml')).toMatch(/<dxf>.*FF9C0006.*FFFFC7CE.*<\/dxf>/u)
  })

  test('results are worked out again on opening, and stand there until then', async () => {
    expect(await part(workbookPart)).toContain('fullCalcOnLoad="1"')
    expect(await part(sheetPart)).toMatch(/<c r="C10" s="\d+"><f>.*?<\/f><v>30<\/v><\/c>/u)
  })

  test('the header stays in view and is printed on every page, on A4 across', async () => {
    expect(await part(sheetPart)).toMatch(/<pane ySplit="9" topLeftCell="A10"/u)
    expect(await part(workbookPart)).toMatch(/_xlnm.Print_Titles" localSheetId="0">&apos;II.06a&apos;!\$6:\$9</u)
    expect(await part(sheetPart)).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/u)
    expect(await part(sheetPart)).toContain('&amp;P/&amp;N')
  })
})

describe('nothing is cut off', () => {
  const heightOf = (sheet: string, row: number): number => Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`, 'u').exec(sheet)?.[1] ?? 0)
  const printed = async (long: { title?: string; unit?: string; name?: string }): Promise<string> => {
    const plan = samplePlan()
    const sheets = plan.sheets.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => {
        if (cell.look === 'title' && long.title) return { ...cell, value: long.title }
        if (cell.look === 'party' && cell.row === 1 && long.unit) return { ...cell, value: long.unit }
        if (cell.look === 'name' && cell.row === 10 && long.name) return { ...cell, value: long.name }
        return cell
      }),
    }))
    return partsOf(await printWorkbook({ ...plan, sheets })).get(sheetPart) ?? ''
  }

  test('a title or a unit of many words makes its rows higher', async () => {
    const usual = await printed({})
    const title = 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH '.repeat(6)
    const higher = await printed({ title })
    expect(heightOf(higher, 1) + heightOf(higher, 2)).toBeGreaterThan(6 * 13)
    const unit = await printed({ unit: 'Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính '.repeat(3) })
    expect(heightOf(unit, 1) + heightOf(unit, 2)).toBeGreaterThan(heightOf(usual, 1) + heightOf(usual, 2))
  })

  test('a line with a long name is higher, and goes on fitting itself', async () => {
    const sheet = await printed({ name: 'Thành lập và hoạt động của liên hiệp hợp tác xã trên địa bàn nhiều tỉnh (Bộ Kế hoạch và Đầu tư)' })
    expect(heightOf(sheet, 10)).toBeGreaterThan(2 * 15)
    expect(heightOf(sheet, 11)).toBe(17)
    expect(/<row r="10"[^>]*>/u.exec(sheet)?.[0]).not.toContain('customHeight')
    expect(/<row r="2"[^>]*>/u.exec(sheet)?.[0]).toContain('customHeight')
  })
})

test('signs that mean something in XML are printed as they are', async () => {
  const plan = samplePlan()
  const odd = { ...plan, identity: { ...plan.identity, unit: 'a<b>&"c' }, title: 'A & B < C' }
  const parts = partsOf(await printWorkbook(odd))
  expect(parts.get('customXml/item1.xml')).toContain('<unit>a&lt;b&gt;&amp;&quot;c</unit>')
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>A &amp; B &lt; C</dc:title>')
  expect(parts.get(stringsPart)).toContain('Biểu số II.06a/VPCP/KSTT')
})
