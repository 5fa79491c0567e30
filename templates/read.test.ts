import { describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { isRefusal, refuse } from '../reporting/submission/refusal.ts'
import {
  altered,
  definitionOf,
  firstLine,
  lineAt,
  lines,
  mustRead,
  names,
  outcome,
  partsOf,
  read,
  sample,
  sheetPart,
  stringsPart,
  without,
  withCell,
  withText,
  workbookPart,
  zipOf,
} from '../tests/office/sample-workbook.ts'
import { openGate } from './gate.ts'
import { openParts, readWorkbook } from './read.ts'

const identityPart = 'customXml/item1.xml'

/** The sample without its hidden sheet of identity. */
async function onlyXml(): Promise<Uint8Array> {
  return altered(await sample(), workbookPart, (text) => text.replace(/<sheet [^>]*name="_khop"[^>]*>/u, ''))
}

describe('what was printed is read back', () => {
  test('identity, names, numbers, formulas and the total', async () => {
    const result = read(await sample())
    if (isRefusal(result)) throw new Error(result.code)
    expect(result.identity).toEqual({
      regime: 'kstt-quang-ngai',
      period: '2023-Q3',
      unit: 'quang-ngai.binh-chuong',
      forms: [{ code: 'II.06a/VPCP/KSTT', edition: '2020', sheet: 'II.06a' }],
    })
    const filled = mustRead(await sample())
    expect(filled).toMatchObject({ form: 'II.06a/VPCP/KSTT', edition: '2020', sheet: 'II.06a', merges: [] })
    expect(filled.letters[1]).toBe('A')
    expect(filled.letters[13]).toBe('M')
    expect(filled.lines.map((line) => line.row)).toEqual([10, 11, 12, 13, 14])
    lines.forEach((line, at) => {
      const { cells } = lineAt(filled, firstLine + at)
      expect(cells[2]).toEqual({ value: line.name })
      for (const [column, value] of Object.entries(line.numbers)) expect(cells[Number(column)]).toEqual({ value })
    })
    expect(lineAt(filled, 10).cells[3]).toEqual({ value: 30, formula: 'IF(COUNT(D10,E10,F10)=0,"",D10+E10+F10)' })
    expect(filled.total?.row).toBe(15)
    expect(filled.total?.cells[4]).toEqual({ value: 33, formula: 'SUM(D9:INDEX(D:D,ROW()-1))' })
  })

  test('blank lines are there, with nothing but their formulas', async () => {
    const { cells } = lineAt(mustRead(await sample()), 13)
    expect(Object.keys(cells)).toEqual(['1', '3', '7', '11'])
    expect(cells[3]).toMatchObject({ value: '' })
  })
})

describe('what officers type reaches the check untouched', () => {
  const cell = async (text: string): Promise<unknown> => lineAt(mustRead(withText(await sample(), 'D10', text)), 10).cells[4]

  test('text in a number cell stays that text, spaces and all', async () => {
    for (const text of ['1.234', '1.234,5', ' 12 ', '12 hồ sơ', 'không', '1e3', "'12"]) expect(await cell(text)).toEqual({ value: text })
  })

  test('negative and broken numbers stay what they are', async () => {
    const filled = mustRead(withCell(withCell(await sample(), 'D10', '<v>-3</v>'), 'E10', '<v>2.5</v>'))
    expect(lineAt(filled, 10).cells[4]).toEqual({ value: -3 })
    expect(lineAt(filled, 10).cells[5]).toEqual({ value: 2.5 })
  })

  test('an error value keeps its formula and says it is an error', async () => {
    const filled = mustRead(withCell(await sample(), 'C10', '<f>D10+#REF!</f><v>#REF!</v>', ' t="e"'))
    expect(lineAt(filled, 10).cells[3]).toEqual({ value: '#REF!', formula: 'D10+#REF!', error: true })
  })

  test('a formula keeps its cached result even when that is wrong', async () => {
    const filled = mustRead(withCell(await sample(), 'C10', '<f>D10+E10+F10</f><v>999</v>'))
    expect(lineAt(filled, 10).cells[3]).toEqual({ value: 999, formula: 'D10+E10+F10' })
  })

  test('a formula nobody has worked out yet has an empty value', async () => {
    const filled = mustRead(withCell(await sample(), 'C10', '<f>D10+E10+F10</f>'))
    expect(lineAt(filled, 10).cells[3]).toEqual({ value: '', formula: 'D10+E10+F10' })
  })

  test('a line cleared in the middle stays a line', async () => {
    const cleared = altered(await sample(), sheetPart, (text) => text.replace(/<row r="11".*?<\/row>/u, ''))
    const filled = mustRead(cleared)
    expect(lineAt(filled, 11).cells).toEqual({})
    expect(lineAt(filled, 12).cells[2]).toEqual({ value: names[2] })
  })

  test('names are tidied: Unicode form and spaces do not count', async () => {
    const spoken = `  ${'Hộ tịch'.normalize('NFD')}\u00a0  (Bộ Tư pháp) `
    expect(lineAt(mustRead(withText(await sample(), 'B10', spoken)), 10).cells[2]).toEqual({ value: 'Hộ tịch (Bộ Tư pháp)' })
  })

  test('merged cells in the lines are told by official columns; those of the form itself are not', async () => {
    const merged = altered(await sample(), sheetPart, (text) => text.replace('</mergeCells>', '<mergeCell ref="D11:E12"/></mergeCells>'))
    expect(mustRead(merged).merges).toEqual([{ rows: [11, 12], columns: [4, 5] }])
  })
})

describe('what officers do to sheets', () => {
  test('a renamed sheet is found by its number row, and told by its new name', async () => {
    const renamed = altered(await sample(), workbookPart, (text) => text.replace('name="II.06a"', 'name="Biểu xã nộp"'))
    expect(mustRead(renamed).sheet).toBe('Biểu xã nộp')
  })

  async function withSecondSheet(change: (text: string) => string): Promise<Uint8Array> {
    const parts = partsOf(await sample())
    parts.set('xl/worksheets/sheet9.xml', change(parts.get(sheetPart) ?? ''))
    const rels = 'xl/_rels/workbook.xml.rels'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
    parts.set(rels, (parts.get(rels) ?? '').replace('</Relationships>', `<Relationship Id="rId99" Type="${type}" Target="worksheets/sheet9.xml"/></Relationships>`))
    parts.set(workbookPart, (parts.get(workbookPart) ?? '').replace('</sheets>', '<sheet sheetId="9" name="II.06a (2)" r:id="rId99"/></sheets>'))
    return zipOf(parts)
  }

  test('a duplicated sheet is refused, and both are named', async () => {
    expect(read(await withSecondSheet((text) => text))).toEqual(
      refuse('twoSheets', { form: 'II.06a/VPCP/KSTT', sheets: 'II.06a, II.06a (2)' }),
    )
  })

  test('a second sheet with something else does no harm', async () => {
    const other = await withSecondSheet((text) => text.replace(/<sheetData>.*<\/sheetData>/u, '<sheetData><row><c><v>1</v></c></row></sheetData>'))
    expect(mustRead(other).sheet).toBe('II.06a')
  })

  test('a deleted column is refused by its official number', async () => {
    const deleted = altered(await sample(), sheetPart, (text) => text.replace(/<c r="F\d+"[^>]*?(?:\/>|>.*?<\/c>)/gu, ''))
    expect(read(deleted)).toEqual(refuse('columnMissing', { form: 'II.06a/VPCP/KSTT', column: 6 }))
  })

  test('a sheet whose number row is gone is not found', async () => {
    const gone = altered(await sample(), sheetPart, (text) => text.replace(/<row r="9".*?<\/row>/u, ''))
    expect(read(gone)).toEqual(refuse('formNotFound', { form: 'II.06a/VPCP/KSTT' }))
  })

  test('a form reaching thousands of lines down is refused', async () => {
    const more = (rows: number): string =>
      Array.from({ length: rows }, (_, at) => `<row r="${100 + at}"><c r="D${100 + at}"><v>1</v></c></row>`).join('')
    const long = async (rows: number): Promise<Uint8Array> =>
      altered(await sample(), sheetPart, (text) =>
        text.replace(/<row r="15".*?<\/row>/u, '').replace('</sheetData>', `${more(rows)}</sheetData>`),
      )
    expect(read(await long(7000))).toEqual(refuse('tooManyLines', { form: 'II.06a/VPCP/KSTT', limit: 5000 }))
    expect(mustRead(await long(300)).lines).toHaveLength(390)
  })

  test('a stray cell at the far end of the sheet does no harm', async () => {
    const stray = altered(await sample(), sheetPart, (text) =>
      text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    expect(mustRead(stray).lines).toHaveLength(5)
  })
})

describe('who the workbook says it is', () => {
  test('either of the two places is enough', async () => {
    const noXml = altered(await sample(), 'xl/_rels/workbook.xml.rels', (text) => text.replace(/<Relationship Id="rIdKhop".*?\/>/u, ''))
    expect(outcome(noXml)).toBe('read')
    const noSheet = altered(await sample(), workbookPart, (text) => text.replace(/<sheet [^>]*name="_khop"[^>]*>/u, ''))
    expect(outcome(noSheet)).toBe('read')
  })

  test('without both, nobody knows what it is', async () => {
    const noSheet = altered(await sample(), workbookPart, (text) => text.replace(/<sheet [^>]*name="_khop"[^>]*>/u, ''))
    expect(outcome(altered(noSheet, identityPart, (text) => text.replaceAll('khop:workbook:1', 'other')))).toBe('noIdentity')
    expect(outcome(altered(noSheet, identityPart, (text) => text.replace(/<form>.*<\/form>/u, '')))).toBe('noIdentity')
  })

  test('two places that disagree are refused: nobody guesses which of them the officer meant', async () => {
    const other = altered(await sample(), identityPart, (text) => text.replace('2023-Q3', '2023-Q4'))
    expect(outcome(other)).toBe('identityConflict')
    const parts = partsOf(await sample())
    const rels = 'xl/_rels/workbook.xml.rels'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
    parts.set('customXml/item9.xml', (parts.get(identityPart) ?? '').replace('binh-chuong', 'binh-my'))
    parts.set(rels, (parts.get(rels) ?? '').replace('</Relationships>', `<Relationship Id="x9" Type="${type}" Target="../customXml/item9.xml"/></Relationships>`))
    expect(outcome(zipOf(parts))).toBe('identityConflict')
  })

  test('custom XML of other programs, small or large, is passed over', async () => {
    const parts = partsOf(await sample())
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
    const rels = 'xl/_rels/workbook.xml.rels'
    parts.set('customXml/item7.xml', '<p:properties xmlns:p="urn:other">x</p:properties>')
    parts.set('customXml/item8.xml', `<a>${'x'.repeat(100_000)}`) // not even whole; nobody looks
    const before = '<Relationship Id="x7" Type="T" Target="../customXml/item7.xml"/><Relationship Id="x8" Type="T" Target="../customXml/item8.xml"/>'
    parts.set(rels, (parts.get(rels) ?? '').replace(/(<Relationships [^>]*>)/u, `$1${before.replaceAll('"T"', `"${type}"`)}`))
    expect(outcome(zipOf(parts))).toBe('read')
  })

  test('a form or edition that is not on the shelf is refused', async () => {
    const other = async (form: string): Promise<unknown> =>
      read(altered(await onlyXml(), identityPart, (text) => text.replace('II.06a/VPCP/KSTT|2020', form)))
    expect(await other('II.05a/VPCP/KSTT|2020')).toEqual(refuse('unknownEdition', { form: 'II.05a/VPCP/KSTT', edition: '2020' }))
    expect(await other('II.06a/VPCP/KSTT|2031')).toEqual(refuse('unknownEdition', { form: 'II.06a/VPCP/KSTT', edition: '2031' }))
  })

  test('a known form whose table is another form’s is not found', async () => {
    const shortened = { ...definitionOf('II.06a/VPCP/KSTT', '2020') }
    const columns = (shortened.columns ?? []).slice(0, 10)
    const definition = definitionOf('II.06a/VPCP/KSTT', '2020')
    if (!definition) throw new Error('no definition')
    const result = readWorkbook(await sample(), () => ({ ...definition, columns, rules: [] }))
    expect(result).toEqual(refuse('formNotFound', { form: 'II.06a/VPCP/KSTT' }))
  })
})

describe('a sheet nobody sees', () => {
  /** The sample with a copy of its form on a second sheet, hidden or not, and the first one's code spoiled or not. */
  async function withCopy(state: string, code: string): Promise<Uint8Array> {
    const parts = partsOf(await sample())
    const rels = 'xl/_rels/workbook.xml.rels'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
    parts.set('xl/worksheets/sheet9.xml', parts.get(sheetPart) ?? '')
    parts.set(rels, (parts.get(rels) ?? '').replace('</Relationships>', `<Relationship Id="x9" Type="${type}" Target="worksheets/sheet9.xml"/></Relationships>`))
    parts.set(workbookPart, (parts.get(workbookPart) ?? '').replace('</sheets>', `<sheet name="Cu" sheetId="99" ${state} r:id="x9"/></sheets>`))
    return code === '' ? zipOf(parts) : altered(zipOf(parts), sheetPart, (text) => text.replace(/(<c r="A1"[^>]*?)(?:\/>|>.*?<\/c>)/u, `<c r="A1" t="inlineStr"><is><t>${code}</t></is></c>`))
  }

  test.each(['state="hidden"', 'state="veryHidden"'])('%s: with the code does not win over the one people see with its code spoiled', async (state) => {
    const spoiled = await withCopy(state, 'mau cu')
    expect(read(spoiled)).toEqual(refuse('twoSheets', { form: 'II.06a/VPCP/KSTT', sheets: 'II.06a, Cu' }))
  })
  test('alone is read: it is the only one there is', async () => {
    const hidden = altered(await sample(), workbookPart, (text) => text.replace(/(<sheet [^>]*name="II\.06a")/u, '$1 state="hidden"').replace(/(name="II\.06a" state="hidden"[^>]*) state="visible"/u, '$1'))
    expect(outcome(hidden)).toBe('read')
  })
  test('is known as hidden to whoever opens the workbook', async () => {
    const parts = openGate(await sample())
    const opened = isRefusal(parts) ? parts : openParts(parts)
    expect(isRefusal(opened) ? opened : opened.sheets.map((one) => one.hidden ?? false)).toEqual([false, true, true])
  })
})

describe('parts that do not hang together', () => {
  test('a missing sheet, workbook or list of relations is refused', async () => {
    expect(outcome(without(await sample(), sheetPart))).toBe('truncated')
    expect(outcome(without(await sample(), workbookPart))).toBe('truncated')
    expect(outcome(without(await sample(), 'xl/_rels/workbook.xml.rels'))).toBe('truncated')
    expect(outcome(without(await sample(), '_rels/.rels'))).toBe('truncated')
    expect(outcome(without(await sample(), stringsPart))).toBe('truncated')
  })

  test('a relation named twice is refused: programs differ in which of the two they follow', async () => {
    const twice = altered(await sample(), 'xl/_rels/workbook.xml.rels', (text) => text.replace(/(<Relationship [^>]*sheet1\.xml[^>]*>)/u, '$1$1'))
    expect(outcome(twice)).toBe('truncated')
  })

  test('a relation can lead no further up than the package', async () => {
    const leading = async (target: string): Promise<string> =>
      outcome(altered(await sample(), 'xl/_rels/workbook.xml.rels', (text) => text.replace('"worksheets/sheet1.xml"', `"${target}"`)))
    expect(await leading('../../../etc/passwd')).toBe('truncated')
    expect(await leading('../../xl/worksheets/sheet1.xml')).toBe('read')
    expect(await leading('/xl/worksheets/sheet1.xml')).toBe('read')
    expect(await leading('http://192.0.2.1/x.xml')).toBe('truncated')
  })
})

test('the pane can open a workbook without looking for a form in it', async () => {
  const parts = openGate(await sample())
  if (isRefusal(parts)) throw new Error(parts.code)
  const opened = openParts(parts)
  if (isRefusal(opened)) throw new Error(opened.code)
  expect(opened.sheets.map((one) => one.name)).toEqual(['II.06a', '_danhmuc', '_khop'])
  expect(opened.identity?.unit).toBe('quang-ngai.binh-chuong')
  expect(strFromU8(unzipSync(await sample())[identityPart] ?? new Uint8Array())).toContain('<form>II.06a/VPCP/KSTT|2020|II.06a</form>')
})
