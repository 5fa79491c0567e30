// Changing single cells inside a file, everything else kept.
import { describe, expect, test } from '@jest/globals'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { isRefusal, type Refusal } from '../reporting/submission/refusal.ts'
import { patchCells } from './patch.ts'

const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:D4"/><sheetData>
<row r="1" spans="1:2" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3"/></row>
<row r="3"><c r="B3" s="7"><v>5</v></c><c r="C3" s="8"><f>B3*2</f><v>10</v></c><c r="D3"><f t="shared" ref="D3:D4" si="0">B3+1</f><v>6</v></c></row>
<row r="4"><c r="D4"><f t="shared" si="0"/><v>1</v></c></row>
</sheetData><sheetProtection sheet="1"/></worksheet>`
const workbook = (calc: string): string =>
  `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Biểu &amp; số" sheetId="1" r:id="rId7"/></sheets><definedNames><definedName name="a">1</definedName></definedNames>${calc}</workbook>`
const relationships = '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/calcChain" Target="calcChain.xml"/></Relationships>'

function file(parts: Record<string, string> = {}, xml = sheet): Uint8Array {
  const all = {
    '[Content_Types].xml': '<Types><Override PartName="/xl/calcChain.xml" ContentType="x.calcChain+xml"/></Types>',
    'xl/workbook.xml': workbook('<calcPr calcId="191029"/>'),
    'xl/_rels/workbook.xml.rels': relationships,
    'xl/worksheets/sheet1.xml': xml,
    'xl/calcChain.xml': '<calcChain><c r="C3"/></calcChain>',
    'customXml/item1.xml': '<khop/>',
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}
function parts(patched: Uint8Array | Refusal): Record<string, string> {
  if (isRefusal(patched)) throw new Error(patched.code)
  return Object.fromEntries(Object.entries(unzipSync(patched)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}
const patched = (changes: Parameters<typeof patchCells>[2], bytes = file()): string => parts(patchCells(bytes, 'Biểu & số', changes))['xl/worksheets/sheet1.xml'] ?? ''

describe('one cell', () => {
  test('keeps its style; a number stays a number, a text becomes the cell’s own', () => {
    expect(patched([{ address: 'B3', value: 12 }])).toContain('<c r="B3" s="7"><v>12</v></c>')
    expect(patched([{ address: 'B1', value: 'Công <chứng> & "dạo"' }])).toContain(
      '<c r="B1" s="3" t="inlineStr"><is><t xml:space="preserve">Công &lt;chứng&gt; &amp; &quot;dạo&quot;</t></is></c>',
    )
    expect(patched([{ address: 'B3', value: '' }])).toContain('<c r="B3" s="7"/>')
  })
  test('changes nothing around it', () => {
    const [before = '', after = ''] = sheet.split('<c r="B3" s="7"><v>5</v></c>')
    expect(patched([{ address: 'B3', value: 12 }])).toBe(`${before}<c r="B3" s="7"><v>12</v></c>${after}`)
  })
  test('with its formula kept gets a new result only', () => {
    expect(patched([{ address: 'C3', value: 24, keepFormula: true }])).toContain('<c r="C3" s="8"><f>B3*2</f><v>24</v></c>')
    expect(patched([{ address: 'C3', value: '', keepFormula: true }])).toContain('<c r="C3" s="8" t="str"><f>B3*2</f><v></v></c>')
    expect(patched([{ address: 'D4', value: 9, keepFormula: true }])).toContain('<c r="D4"><f t="shared" si="0"/><v>9</v></c>')
  })
  test('that was not there comes in its place, in a row that was not there too', () => {
    expect(patched([{ address: 'C1', value: 1 }])).toContain('<row r="1" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3"/><c r="C1"><v>1</v></c></row>')
    expect(patched([{ address: 'A3', value: 1 }])).toContain('<row r="3"><c r="A3"><v>1</v></c><c r="B3"')
    expect(patched([{ address: 'B2', value: 1 }])).toMatch(/<\/row><row r="2"><c r="B2"><v>1<\/v><\/c><\/row>\s*<row r="3">/u)
    expect(patched([{ address: 'A9', value: 1 }])).toMatch(/<row r="4">.*<row r="9"><c r="A9"><v>1<\/v><\/c><\/row>\s*<\/sheetData>/su)
    expect(patched([{ address: 'A1', value: 1 }], file({}, '<worksheet><sheetData/></worksheet>'))).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    )
  })
  test('is found where the sheet is written with a prefix', () => {
    const xml = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(patched([{ address: 'A1', value: 2 }], file({}, xml))).toBe(xml.replace('<x:v>1', '<x:v>2'))
  })
})

describe('what only looks like a cell', () => {
  test('in comments, literal texts and instructions is left alone, and the cell meant is changed', () => {
    const xml = `<?xml version="1.0"?><!-- <sheetData><row r="3"><c r="B3"/></row></sheetData> --><worksheet><sheetData><!-- <row r="3"> --><row r="3"><?note <c r="B3"> ?><c r="B3" s="7"><v>5</v></c><c r="C3" t="str"><f><![CDATA[IF(B3<1,"<c r=""B3"">",1)]]></f><v>1</v></c></row><!--</sheetData>--></sheetData></worksheet>`
    const after = patched([{ address: 'B3', value: 12 }], file({}, xml))
    expect(after).toBe(xml.replace('<c r="B3" s="7"><v>5</v></c>', '<c r="B3" s="7"><v>12</v></c>'))
    const kept = patched([{ address: 'C3', value: 2, keepFormula: true }], file({}, xml))
    expect(kept).toContain('<c r="C3"><f><![CDATA[IF(B3<1,"<c r=""B3"">",1)]]></f><v>2</v></c>')
  })
  test('does not lead to another sheet either', () => {
    const commented = workbook('').replace('<sheets>', '<sheets><!--<sheet name="Biểu &amp; số" sheetId="9" r:id="rId9"/>-->')
    const other = relationships.replace('<Relationships>', '<Relationships><!--<Relationship Id="rId7" Target="nowhere.xml"/>-->')
    const bytes = file({ 'xl/workbook.xml': commented, 'xl/_rels/workbook.xml.rels': other })
    expect(patched([{ address: 'B3', value: 12 }], bytes)).toContain('<c r="B3" s="7"><v>12</v></c>')
  })
})

describe('the file', () => {
  test('is told to calculate on opening, wherever that stands or does not stand yet', () => {
    const told = (calc: string): string => parts(patchCells(file({ 'xl/workbook.xml': workbook(calc) }), 'Biểu & số', [{ address: 'B3', value: 1 }]))['xl/workbook.xml'] ?? ''
    expect(told('<calcPr calcId="1" fullCalcOnLoad="0"/>')).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>')
    expect(told('')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/></workbook>')
  })
  test('keeps every other part, and drops the calculation chain only when a formula went', () => {
    const kept = parts(patchCells(file(), 'Biểu & số', [{ address: 'B3', value: 1 }]))
    expect(kept['customXml/item1.xml']).toBe('<khop/>')
    expect(kept['xl/calcChain.xml']).toBeDefined()
    const gone = parts(patchCells(file(), 'Biểu & số', [{ address: 'C3', value: 10 }]))
    expect(gone['xl/calcChain.xml']).toBeUndefined()
    expect(gone['[Content_Types].xml']).toBe('<Types></Types>')
    expect(gone['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
  })
  test('is refused when it is signed, when the sheet is not there, and when others share the formula', () => {
    const detail = (answer: Uint8Array | Refusal): unknown => (isRefusal(answer) ? answer.params['detail'] : answer)
    expect(detail(patchCells(file({ '_xmlsignatures/sig1.xml': '<s/>' }), 'Biểu & số', [{ address: 'B3', value: 1 }]))).toContain('ký số')
    expect(detail(patchCells(file(), 'Khác', [{ address: 'B3', value: 1 }]))).toContain('Khác')
    expect(detail(patchCells(file(), 'Biểu & số', [{ address: 'D3', value: 1 }]))).toContain('D3')
  })
  test('gives the same bytes for the same changes', () => {
    const once = (): Uint8Array | Refusal => patchCells(file(), 'Biểu & số', [{ address: 'B3', value: 1 }])
    expect(once()).toEqual(once())
  })
})
