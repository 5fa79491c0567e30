// Documents printed and read back: the same bytes every time, what went in comes out, and hostile files are refused.
import { describe, expect, test } from '@jest/globals'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { outline } from '../regimes/kstt/outlines/II.01-DC.ts'
import type { DocumentPlan } from '../reporting/form/document-plan.ts'
import { paragraph, paragraphsOf, plainText } from '../reporting/form/document-plan.ts'
import { layOutline } from '../reporting/form/lay-outline.ts'
import { addressees, letterEnd, letterHead } from '../reporting/form/lay-letter.ts'
import { isRefusal } from '../reporting/submission/refusal.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import { printDocument } from './print-document.ts'
import { spannedColumns } from './print/document-blocks.ts'
import { readDocument } from './read-document.ts'

const plan = layOutline({
  outline,
  regime: 'kstt-quang-ngai',
  period: { kind: 'quarter', year: 2023, number: 3 },
  dataWindow: { from: '2023-06-15', to: '2023-09-14' },
  unit: { id: 'quang-ngai.binh-chuong', name: 'UBND xã Bình Chương', kind: 'commune', superior: 'UBND huyện Bình Sơn' },
  receiver: 'UBND huyện Bình Sơn',
  year: 2023,
})

/** A printed document with one part changed, as another program or person might. */
async function changed(part: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await printDocument(plan))
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

function mustRead(bytes: Uint8Array) {
  const read = readDocument(bytes)
  if (isRefusal(read)) throw new Error(read.code)
  return read
}

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('printing', () => {
  test('gives the same bytes from the same plan, a second later too, and no times', async () => {
    const first = await printDocument(plan)
    await new Promise((later) => setTimeout(later, 1100))
    expect(await printDocument(plan)).toEqual(first)
    expect(Object.values(unzipSync(first)).some((part) => /20\d\d-\d\d-\d\dT/u.test(strFromU8(part)))).toBe(false)
  })
  test('keeps the paper, margins and type of the decree', async () => {
    const document = partOf(await printDocument(plan), 'word/document.xml')
    expect(document).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/u)
    expect(document).toMatch(/<w:pgMar[^>]*w:top="1134"[^>]*w:right="850"[^>]*w:bottom="1134"[^>]*w:left="1701"/u)
    expect(partOf(await printDocument(plan), 'word/styles.xml')).toContain('w:ascii="Times New Roman"')
  })
  test('prints a letter with several addressees, and a wide table whose headings are merged on a page of its own', async () => {
    const cell = (text: string, spans: { columns?: number; rows?: number } = {}) => ({ blocks: [paragraph('tableHead', text)], ...spans })
    const letter: DocumentPlan = {
      identity: null,
      title: 'Đôn đốc',
      parts: [
        {
          orientation: 'portrait',
          blocks: [
            letterHead({ office: { name: 'UBND tỉnh Quảng Ngãi', kind: 'province', superior: null }, type: '', year: 2023, subject: 'đôn đốc báo cáo' }),
            ...addressees(['Các sở', 'UBND các huyện']),
            paragraph('body', [{ text: 'Chậm nhất ' }, { text: '17/9/2023', bold: true }]),
            letterEnd(['Văn phòng'], ['CHỦ TỊCH']),
          ],
        },
        {
          orientation: 'landscape',
          blocks: [
            {
              kind: 'table',
              style: 'grid',
              widths: [1, 3, 1, 1],
              head: [
                [cell('STT', { rows: 2 }), cell('Đơn vị', { rows: 2 }), cell('Tiến độ', { columns: 2 })],
                [cell('Đúng hạn'), cell('Quá hạn')],
              ],
              rows: [['1', 'UBND xã', '1', '0'].map((text) => ({ blocks: [paragraph('tableCount', text)] }))],
            },
          ],
        },
      ],
    }
    const document = partOf(await printDocument(letter), 'word/document.xml')
    for (const part of ['Số:           /UBND<', 'V/v đôn đốc báo cáo', '- UBND các huyện.', '<w:b/>', 'w:orient="landscape"', 'w:gridSpan w:val="2"', 'w:vMerge', '<w:tblHeader/>']) {
      expect(document).toContain(part)
    }
    expect(document.match(/<w:sectPr/gu)).toHaveLength(2)
    const read = readDocument(await printDocument(letter))
    expect(isRefusal(read) && read.code).toBe('noIdentity')
  })
  test('cells under a merged heading stand in the columns it leaves free', () => {
    const cell = (columns = 1, rows = 1) => ({ blocks: [], columns, rows })
    expect(spannedColumns([[cell(1, 2), cell(2), cell(1, 2)], [cell(), cell()]])).toEqual([[0, 1, 3], [1, 2]])
  })
})

describe('reading back', () => {
  test('gives the identity and every paragraph in order', async () => {
    const read = mustRead(await printDocument(plan))
    expect(read.identity).toEqual(plan.identity)
    const printed = paragraphsOf(plan).map(plainText).filter((text) => text !== '')
    expect(read.paragraphs.filter((text) => text !== '')).toEqual(printed)
  })
  test('finds the identity in the properties when a program dropped our part', async () => {
    const { 'customXml/item1.xml': gone, ...parts } = unzipSync(await printDocument(plan))
    expect(gone).toBeDefined()
    expect(mustRead(zipSync(parts)).identity).toEqual(plan.identity)
  })
  test('leaves out words deleted under tracked changes, and joins a text cut into runs', async () => {
    const runs = '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>Cũ</w:delText></w:r></w:del><w:r><w:t>Không </w:t></w:r><w:ins w:id="2" w:author="a"><w:r><w:t>phát sinh</w:t></w:r></w:ins></w:p>'
    const bytes = await changed('word/document.xml', (text) => text.replace('<w:sectPr', `${runs}<w:sectPr`))
    expect(mustRead(bytes).paragraphs.at(-1)).toBe('Không phát sinh')
  })
})

describe('what is refused', () => {
  const codeOf = (bytes: Uint8Array): string | false => {
    const read = readDocument(bytes)
    return isRefusal(read) && read.code
  }
  test.each([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['a text', strToU8('Báo cáo'), 'notWorkbook'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'legacyWorkbook'],
  ])('%s, in words about Word', (_name, bytes, code) => {
    const read = readDocument(bytes)
    if (!isRefusal(read)) throw new Error('read')
    expect([read.code, /Word|\.docx/u.test(refusalSentence(read))]).toEqual([code, true])
  })
  test('a document cut short, with a doctype, or with a part that unpacks far beyond its size', async () => {
    const printed = await printDocument(plan)
    expect(codeOf(printed.subarray(0, printed.length - 100))).toBe('truncated')
    expect(codeOf(await changed('word/document.xml', (text) => text.replace('<w:document', '<!DOCTYPE x><w:document')))).toBe('hostileContent')
    expect(codeOf(await changed('word/document.xml', (text) => text.replace('<w:body>', `<w:body>${' '.repeat(70 * 1024 * 1024)}`)))).toBe('unpacksTooLarge')
  })
  test('a document with macros, and one with more paragraphs than a report can have', async () => {
    expect(codeOf(await changed('[Content_Types].xml', (text) => text.replace('wordprocessingml.document.main+xml', 'ms-word.document.macroEnabled.main+xml')))).toBe('macroEnabled')
    expect(codeOf(await changed('word/document.xml', (text) => text.replace('<w:sectPr', `${'<w:p/>'.repeat(20_001)}<w:sectPr`)))).toBe('tooManyLines')
  })
  test('any bytes with one byte changed: refused or read, never thrown', async () => {
    const printed = await printDocument(plan)
    for (let at = 0; at < printed.length; at += 97) {
      const bytes = printed.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      expect(() => readDocument(bytes)).not.toThrow()
    }
  })
})
