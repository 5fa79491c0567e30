// Lists people send: whatever they saved them as, read as they stand or refused with a reason.
import { describe, expect, test } from '@jest/globals'
import exceljs from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { ListedRow } from '../reporting/catalogue/listed-name.ts'
import { isRefusal, type Refusal } from '../reporting/submission/refusal.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import type { ListFile } from './list-table.ts'
import { readList } from './read-list.ts'

type Value = string | number | { formula: string; result: string }

async function workbook(sheets: readonly (readonly (readonly (Value | null)[])[])[], merges: readonly string[] = []): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  sheets.forEach((rows, at) => {
    const sheet = book.addWorksheet(`Sheet${at + 1}`)
    for (const row of rows) sheet.addRow([...row])
    if (at === 0) for (const merge of merges) sheet.mergeCells(merge)
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, mark = true): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return new Uint8Array([...(mark ? [0xfeff] : []), ...units].flatMap((unit) => [unit & 255, unit >> 8]))
}
function mustRead(bytes: Uint8Array): ListFile {
  const list = readList(bytes)
  if (isRefusal(list)) throw new Error(refusalSentence(list))
  return list
}
function refusal(bytes: Uint8Array): Refusal {
  const list = readList(bytes)
  if (!isRefusal(list)) throw new Error(`${list.rows.length} rows were read`)
  return list
}
const short = (rows: readonly ListedRow[]) => rows.map((one) => [one.row, one.name, one.ministry, one.code])

const text = 'Tên lĩnh vực;Cơ quan;Mã\r\nChứng thực;Bộ Tư pháp;G15-TP03\r\nĐất đai;Bộ Nông nghiệp và Môi trường;\r\n'
const read = [
  [2, 'Chứng thực', 'Bộ Tư pháp', 'G15-TP03'],
  [3, 'Đất đai', 'Bộ Nông nghiệp và Môi trường', ''],
]

describe('text of every kind', () => {
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with its mark', utf16(text)],
    ['commas', utf8(text.replaceAll(';', ','))],
    ['tabs', utf8(text.replaceAll(';', '\t'))],
    ['single line ends', utf8(text.replaceAll('\r\n', '\n'))],
    ['old Macintosh line ends', utf8(text.replaceAll('\r\n', '\r'))],
    ['no line end at the end', utf8(text.trimEnd())],
    ['fields in quotes', utf8('"Tên lĩnh vực";"Cơ quan";"Mã"\r\n"Chứng thực";"Bộ Tư pháp";"G15-TP03"\r\n"Đất đai";"Bộ Nông nghiệp và Môi trường";""\r\n')],
    ['empty columns and rows around', utf8(`${text.replaceAll('\r\n', ';;\r\n')};;;;\r\n;;;;\r\n`)],
    ['letters in parts', utf8(text.normalize('NFD'))],
  ])('%s', (_kind, bytes) => {
    const list = mustRead(bytes)
    expect([list.sheet, list.headerRow]).toEqual([null, 1])
    expect(short(list.rows).map((row) => row.map((one) => (typeof one === 'string' ? one.normalize('NFC') : one)))).toEqual(read)
  })
  test('quotes hold separators, line ends and quotes', () => {
    const list = mustRead(utf8('Mã,Lĩnh vực,Bộ\n1,"Đầu tư vào nông nghiệp, nông thôn",Bộ Tài chính\n2,"Xuất bản,\nin và ""phát hành""",Bộ Y tế\n'))
    expect(short(list.rows)).toEqual([
      [2, 'Đầu tư vào nông nghiệp, nông thôn', 'Bộ Tài chính', '1'],
      [3, 'Xuất bản,\nin và "phát hành"', 'Bộ Y tế', '2'],
    ])
  })
  test('in a list of one column commas and semicolons belong to the names', () => {
    const list = mustRead(utf8('Lĩnh vực\nĐầu tư vào nông nghiệp, nông thôn (Bộ Tài chính)\nA; B (Bộ Y tế)\n'))
    expect(list.rows.map((one) => one.name)).toEqual(['Đầu tư vào nông nghiệp, nông thôn (Bộ Tài chính)', 'A; B (Bộ Y tế)'])
  })
  test('a stray separator is told, not read as another column', () => {
    const list = mustRead(utf8('Lĩnh vực,Bộ,Mã\nĐầu tư vào nông nghiệp, nông thôn,Bộ Tài chính,1\n'))
    expect(list.rows).toEqual([{ row: 2, name: 'Đầu tư vào nông nghiệp', ministry: ' nông thôn', code: 'Bộ Tài chính', overflow: true }])
  })
  test('the line with which Excel names the separator is no row', () => {
    expect(short(mustRead(utf8(`sep=;\r\n${text}`)).rows)).toEqual(read.map(([row, ...rest]) => [Number(row) + 1, ...rest]))
  })
  test('text that looks like a formula stays text', () => {
    expect(mustRead(utf8('Lĩnh vực;Bộ\n=HYPERLINK("http://x");Bộ Y tế\n')).rows[0]?.name).toBe('=HYPERLINK("http://x")')
  })
})

describe('headers', () => {
  test.each([
    ['MÃ SỐ,BỘ  NGÀNH,tên lĩnh vực:\n1,Bộ Y tế,Dân số\n'],
    ['STT,Cơ quan công bố,Mã lĩnh vực,Lĩnh vực TTHC (*),Ghi chú\n7,Bộ Y tế,1,Dân số,x\n'],
    ['Danh mục,,\nkèm theo Quyết định,,\n,,\nLĩnh vực,Bộ,Mã\n(1),(2),(3)\nDân số,Bộ Y tế,1\n'],
  ])('%j is understood', (file) => {
    expect(mustRead(utf8(file)).rows.map(({ name, ministry, code }) => [name, ministry, code])).toEqual([['Dân số', 'Bộ Y tế', '1']])
  })
  test.each([
    ['no header', 'Chứng thực;Bộ Tư pháp\nĐất đai;Bộ Y tế\n', 'listHeaderMissing', '“Tên lĩnh vực” hoặc “Lĩnh vực”'],
    ['a header of codes only', 'Mã;Cơ quan\n1;Bộ Y tế\n', 'listHeaderMissing', '“Tên lĩnh vực”'],
    ['two headers', `${text}${text}`, 'listHeadersTwice', 'hàng 1; hàng 4'],
    ['two columns of names', 'Lĩnh vực;Tên lĩnh vực\nA;B\n', 'listColumnsTwice', '“Lĩnh vực”, “Tên lĩnh vực”'],
    ['two columns of ministries', 'Lĩnh vực;Bộ;Cơ quan\nA;B;C\n', 'listColumnsTwice', '“Bộ”, “Cơ quan”'],
    ['nothing under the header', 'Lĩnh vực;Bộ\n;\n', 'listEmpty', 'không có tên nào'],
    ['a quote that never closes', 'Lĩnh vực;Bộ\n"Dân số;Bộ Y tế\nĐất đai;Bộ Y tế\n', 'listBroken', 'hàng 2'],
    ['a quote with more behind it', 'Lĩnh vực;Bộ\n"Dân" số;Bộ Y tế\n', 'listBroken', 'hàng 2'],
    ['100 000 rows', `Lĩnh vực;Bộ\n${'Dân số;Bộ Y tế\n'.repeat(100_000)}`, 'listTooLong', '2000'],
    ['a row too many', `Lĩnh vực;Bộ\n${'Dân số;Bộ Y tế\n'.repeat(2001)}`, 'listTooLong', '2000'],
  ])('%s is refused', (_what, file, code, words) => {
    const no = refusal(utf8(file))
    expect([no.code, refusalSentence(no)]).toEqual([code, expect.stringContaining(words)])
  })
  test('as many rows as a list may have are read, the same ones too: judging them is not the reader’s', () => {
    expect(mustRead(utf8(`Lĩnh vực;Bộ\n${'Dân số;Bộ Y tế\n'.repeat(2000)}`)).rows).toHaveLength(2000)
  })
})

describe('files that are no list', () => {
  // "Lĩnh vực;Bộ / Đất đai;Bộ Y tế" as Windows-1258 and as TCVN3 write it.
  const windows1258 = [0x4c, 0x69, 0xde, 0x6e, 0x68, 0x20, 0x76, 0xfd, 0xf2, 0x63, 0x3b, 0x42, 0xf4, 0xf2]
  const tcvn3 = [0x4c, 0xdc, 0x6e, 0x68, 0x20, 0x76, 0xf9, 0x63, 0x3b, 0x42, 0xe9, 0x0a, 0xae, 0xca, 0x74]
  test.each([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['Windows-1258', new Uint8Array(windows1258), 'listOldEncoding'],
    ['TCVN3', new Uint8Array(tcvn3), 'listOldEncoding'],
    ['old text after a good header', new Uint8Array([...utf8('Lĩnh vực;Bộ\n'), 0xae, 0xca, 0x74]), 'listOldEncoding'],
    ['letters already lost', utf8('Lĩnh vực;Bộ\nĐ\ufffdt đai;Bộ Y tế'), 'listOldEncoding'],
    ['UTF-16 cut in the middle of a letter', utf16(text).slice(0, -1), 'listOldEncoding'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'listNotText'],
    ['a PDF', utf8('%PDF-1.7 abc'), 'listNotText'],
    ['UTF-16 without its mark', utf16(text, false), 'listNotText'],
    ['bytes behind the mark of UTF-16', new Uint8Array([0xff, 0xfe, 1, 0, 2, 0]), 'listNotText'],
    ['a zip', zipSync({ 'a.txt': strToU8('x') }), 'notWorkbook'],
    ['an .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'legacyWorkbook'],
    ['text too large', new Uint8Array(8 * 1024 * 1024 + 1).fill(65), 'tooLarge'],
  ])('%s', (_what, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })
  test('whatever the bytes, nothing is thrown', async () => {
    const good = [utf8(text), utf16(text), await workbook([[['Lĩnh vực', 'Bộ'], ['Dân số', 'Bộ Y tế']]])]
    for (const bytes of good) {
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
        const bent = bytes.slice()
        bent[at] = (bent[at] ?? 0) ^ 0x55
        expect(() => [readList(bent), readList(bytes.subarray(0, at))]).not.toThrow()
      }
    }
  })
})

describe('workbooks', () => {
  test('are read wherever the list stands, by sheet row', async () => {
    const bytes = await workbook([[['Ghi chú']], [['DANH MỤC'], [], ['STT', 'Cơ quan', 'Tên lĩnh vực', 'Mã'], [1, 'Bộ Y tế', 'Dân số', 15], [2, 'Bộ Tư pháp', '  Chứng thực ', null]]])
    const list = mustRead(bytes)
    expect([list.sheet, list.headerRow, short(list.rows)]).toEqual(['Sheet2', 3, [[4, 'Dân số', 'Bộ Y tế', '15'], [5, '  Chứng thực ', 'Bộ Tư pháp', '']]])
  })
  test('a ministry written once over merged rows stands for each of them, a header over two rows is one', async () => {
    const rows = [['Cơ quan', 'Lĩnh vực', 'Khác'], [null, null, 'x'], ['(1)', '(2)'], ['Bộ Y tế', 'Dân số'], [null, 'Dược phẩm'], ['Bộ Tư pháp', 'Chứng thực']]
    const list = mustRead(await workbook([rows], ['A1:A2', 'B1:B2', 'A4:A5']))
    expect(short(list.rows)).toEqual([[4, 'Dân số', 'Bộ Y tế', ''], [5, 'Dược phẩm', 'Bộ Y tế', ''], [6, 'Chứng thực', 'Bộ Tư pháp', '']])
  })
  test('formulas come as what they are, not as their kept results', async () => {
    const list = mustRead(await workbook([[['Lĩnh vực', 'Bộ'], [{ formula: 'UPPER("dân số")', result: 'DÂN SỐ' }, 'Bộ Y tế'], ['=1+1', 'Bộ Y tế']]]))
    expect(list.rows.map((one) => one.name)).toEqual(['=UPPER("dân số")', '=1+1'])
  })
  test('two lists on two sheets are asked about by name', async () => {
    const no = refusal(await workbook([[['Lĩnh vực'], ['A']], [['Lĩnh vực'], ['B']]]))
    expect([no.code, refusalSentence(no)]).toEqual(['listHeadersTwice', expect.stringContaining('sheet Sheet1, hàng 1; sheet Sheet2, hàng 1')])
  })
  test('100 000 rows are refused', async () => {
    const parts = unzipSync(await workbook([[['Lĩnh vực'], ['Dân số (Bộ Y tế)']]]))
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="inlineStr"><is><t>Dân số ${at}</t></is></c></row>`)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']).replace(/<row r="2".*<\/row>/u, rows.join(''))
    const no = refusal(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
    expect([no.code, no.params]).toEqual(['listTooLong', { limit: 2000 }])
  })
})
