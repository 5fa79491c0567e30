import { describe, expect, test } from '@jest/globals'
import { strToU8 } from 'fflate'
import type { Cell } from '../reporting/form/filled-form.ts'
import { altered, lineAt, mustRead, outcome, partsOf, sample, sheetPart, stringsPart, withCell, zipOf } from '../tests/office/sample-workbook.ts'
import { limits } from './limits.ts'

/** What a cell XML reads as in D10 of the sample. */
async function cell(inside: string, attributes = ''): Promise<Cell | undefined> {
  return lineAt(mustRead(withCell(await sample(), 'D10', inside, attributes)), 10).cells[4]
}

const sheet = async (change: (text: string) => string): Promise<Uint8Array> => altered(await sample(), sheetPart, change)
const added = (xml: string): Promise<Uint8Array> => sheet((text) => text.replace('</sheetData>', `${xml}</sheetData>`))

describe('values of every kind', () => {
  test('numbers, also as computers write them', async () => {
    expect(await cell('<v>12</v>')).toEqual({ value: 12 })
    expect(await cell('<v>1.2E+3</v>')).toEqual({ value: 1200 })
    expect(await cell('<v>12</v>', ' t="n"')).toEqual({ value: 12 })
  })

  test('what is no number stays text', async () => {
    for (const text of ['0x10', 'abc', '1e999', 'Infinity', '1,5']) expect(await cell(`<v>${text}</v>`)).toEqual({ value: text })
  })

  test('truth values, errors, days and results that are text', async () => {
    expect(await cell('<v>1</v>', ' t="b"')).toEqual({ value: true })
    expect(await cell('<v>#N/A</v>', ' t="e"')).toEqual({ value: '#N/A', error: true })
    expect(await cell('<v>2023-09-14T00:00:00</v>', ' t="d"')).toEqual({ value: '2023-09-14T00:00:00' })
    expect(await cell('<f>A1&amp;"x"</f><v> 1_x000D_2 </v>', ' t="str"')).toEqual({ value: ' 1\r2 ', formula: 'A1&"x"' })
  })

  test('texts kept in the cell, plain and rich; readings over them are not read', async () => {
    expect(await cell('<is><t xml:space="preserve"> 12 </t></is>', ' t="inlineStr"')).toEqual({ value: ' 12 ' })
    const rich = '<is><r><rPr><b/></rPr><t>Hộ </t></r><r><t>tịch</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></is>'
    expect(await cell(rich, ' t="inlineStr"')).toEqual({ value: 'Hộ tịch' })
  })

  test('shared texts, rich ones too; a cell that points to none is damage', async () => {
    const si = '<si><r><t>12</t></r><r><t xml:space="preserve"> hồ sơ_x005F_x000D_</t></r><phoneticPr/><rPh><t>no</t></rPh></si>'
    const count = [...(partsOf(await sample()).get(stringsPart) ?? '').matchAll(/<si>/gu)].length
    const spoken = altered(withCell(await sample(), 'D10', `<v>${count}</v>`, ' t="s"'), stringsPart, (text) => text.replace('</sst>', `${si}</sst>`))
    expect(lineAt(mustRead(spoken), 10).cells[4]).toEqual({ value: '12 hồ sơ_x000D_' })
    expect(outcome(withCell(await sample(), 'D10', '<v>99999</v>', ' t="s"'))).toBe('truncated')
    expect(outcome(withCell(await sample(), 'D10', '<v>-1</v>', ' t="s"'))).toBe('truncated')
  })

  test('empty cells are not there, formulas without a result are', async () => {
    expect(await cell('')).toBeUndefined()
    expect(await cell('<v></v>')).toBeUndefined()
    expect(await cell('<is><t></t></is>', ' t="inlineStr"')).toBeUndefined()
    expect(await cell('<f>1+1</f>')).toEqual({ value: '', formula: '1+1' })
  })

  test('a formula written once for several cells reads in each as if written there', async () => {
    const master = withCell(await sample(), 'C10', '<f t="shared" ref="C10:C11" si="0">D10+$E$10</f><v>1</v>')
    const shared = mustRead(withCell(master, 'C11', '<f t="shared" si="0"/><v>2</v>'))
    expect(lineAt(shared, 10).cells[3]).toEqual({ value: 1, formula: 'D10+$E$10' })
    expect(lineAt(shared, 11).cells[3]).toEqual({ value: 2, formula: 'D11+$E$10' })
  })
})

describe('the same sheet as other programs write it', () => {
  test('with a prefix before every element', async () => {
    const prefixed = await sheet((text) =>
      text
        .replace(/<(\/?)(?=[a-z])(?!\?)/giu, '<$1x:')
        .replace('xmlns="http', 'xmlns:x="http')
        .replaceAll('<x:x:', '<x:'),
    )
    expect(mustRead(prefixed)).toEqual(mustRead(await sample()))
  })

  test('without addresses, where every cell stands in its place', async () => {
    const bare = await sheet((text) => text.replace(/<row r="\d+"/gu, '<row').replace(/<c r="[A-Z]+\d+"/gu, '<c'))
    // The rows above the table skip cells, so only whole rows keep their places.
    const filled = mustRead(bare)
    expect(lineAt(filled, 10).cells).toEqual(lineAt(mustRead(await sample()), 10).cells)
  })

  test('in UTF-16', async () => {
    const parts = partsOf(await sample())
    const text = (parts.get(sheetPart) ?? '').replace('UTF-8', 'UTF-16')
    const bytes = new Uint8Array(2 + text.length * 2)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0xfeff, true)
    for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true)
    const spoken = new Map<string, string | Uint8Array>(parts).set(sheetPart, bytes)
    expect(mustRead(zipOf(spoken))).toEqual(mustRead(await sample()))
  })

  test('in the strict variant of the format', async () => {
    const strict = new Map([...partsOf(await sample())].map(([name, text]) => [
      name,
      text
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ]))
    expect(mustRead(zipOf(strict))).toEqual(mustRead(await sample()))
  })

  test('elements of other namespaces, or in other places, are not cells', async () => {
    const odd = await sheet((text) =>
      text.replace(
        '</worksheet>',
        '<extLst><ext><row r="10"><c r="D10"><v>666</v></c></row></ext></extLst><y:sheetData xmlns:y="urn:other"><y:row r="10"><y:c r="D10"><y:v>666</y:v></y:c></y:row></y:sheetData></worksheet>',
      ),
    )
    expect(mustRead(odd)).toEqual(mustRead(await sample()))
  })
})

describe('sheets that mean harm', () => {
  test('addresses beyond the end of Excel are refused', async () => {
    for (const xml of [
      '<row r="4000000000"/>',
      '<row r="1048577"/>',
      '<row r="0"/>',
      '<row r="-1"/>',
      '<row r="1e9"/>',
      '<row r="100"><c r="XFE100"/></row>',
      '<row r="100"><c r="ZZZZ100"/></row>',
      '<row r="100"><c r="A101"/></row>',
      '<row r="1048576"/><row/>',
      `<row r="100">${'<c/>'.repeat(limits.columns + 1)}</row>`,
    ]) {
      expect([xml.slice(0, 40), outcome(await added(xml))]).toEqual([xml.slice(0, 40), 'hostileContent'])
    }
    expect(outcome(await added('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toBe('read')
  })

  test('a cell written twice is refused: two programs would read two numbers', async () => {
    expect(outcome(await added('<row r="10"><c r="D10"><v>99</v></c></row>'))).toBe('hostileContent')
  })

  test('merges beyond the end of Excel, turned round, or by the ten thousand are refused', async () => {
    const merged = (xml: string): Promise<Uint8Array> => sheet((text) => text.replace('</mergeCells>', `${xml}</mergeCells>`))
    for (const ref of ['A1:XFE2', 'B2:A1', 'A1:B2:C3', 'D', '']) expect(outcome(await merged(`<mergeCell ref="${ref}"/>`))).toBe('hostileContent')
    expect(outcome(await merged('<mergeCell ref="A20:A21"/>'.repeat(limits.merges)))).toBe('hostileContent')
    expect(outcome(await merged('<mergeCell ref="A16:XFD1048576"/>'))).toBe('read')
  })

  test('a doctype is refused, with its laughs or without', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "&lol${at || ''};&lol${at || ''};">`).join('')}]>`
    for (const doctype of ['<!DOCTYPE worksheet>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">', laughs]) {
      expect(outcome(await sheet((text) => text.replace('?>', `?>${doctype}`)))).toBe('hostileContent')
    }
    expect(outcome(await added('<row r="99"><c r="A99" t="inlineStr"><is><t>&lol9;</t></is></c></row>'))).toBe('truncated')
  })

  test('elements nested without end are refused', async () => {
    expect(outcome(await added('<a>'.repeat(100_000)))).toBe('hostileContent')
  })

  test('an element with attributes or a text without end is refused', async () => {
    const attributes = Array.from({ length: limits.attributes + 1 }, (_, at) => ` a${at}="1"`).join('')
    expect(outcome(await added(`<row r="99"${attributes}/>`))).toBe('hostileContent')
    expect(outcome(await added(`<row r="99" a="${noise(limits.textLength + 1)}"/>`))).toBe('hostileContent')
    expect(outcome(await added(`<row r="99"><c t="inlineStr"><is><t>${noise(limits.textLength + 1)}</t></is></c></row>`))).toBe('hostileContent')
  })

  test('more than a million shared texts are refused', async () => {
    const many = altered(await sample(), stringsPart, (text) =>
      text.replace('</sst>', `${Array.from({ length: limits.sharedStrings }, (_, at) => `<si><t>${at}</t></si>`).join('')}</sst>`),
    )
    expect(outcome(many)).toBe('unpacksTooLarge')
  })

  test('XML that is not whole, or not XML, is damage', async () => {
    expect(outcome(await sheet((text) => text.replace('</worksheet>', '')))).toBe('truncated')
    expect(outcome(await sheet(() => 'Số liệu'))).toBe('truncated')
    expect(outcome(await sheet((text) => text.replace('<sheetData>', '<q:x/><sheetData>')))).toBe('truncated')
    expect(outcome(await sheet(() => ''))).toBe('truncated')
    const parts = new Map<string, string | Uint8Array>(partsOf(await sample()))
    expect(outcome(zipOf(parts.set(sheetPart, strToU8('<worksheet>\u00ff</worksheet>', true))))).toBe('truncated')
  })
})

/** Letters that do not pack well, so that only the limit on letters is met. */
function noise(length: number): string {
  let state = 7
  const letters: string[] = []
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    letters.push(String.fromCharCode(97 + ((state >>> 16) % 26)))
  }
  return letters.join('')
}
