// Outlines: which one governs a day, what letters add, how the document reads, and how a filled one is understood.
import { describe, expect, test } from '@jest/globals'
import { outline } from '../../regimes/kstt/outlines/II.01-DC.ts'
import { quangNgaiAdditions } from '../../regimes/kstt/outlines/quang-ngai.ts'
import { paragraphsOf, plainText, type DocumentPlan } from './document-plan.ts'
import { documentIdentityFromRows, documentIdentityRows } from './document-identity.ts'
import { filledOutline } from './filled-outline.ts'
import { layOutline, type OutlineOrder } from './lay-outline.ts'
import { officeLines, placeOf } from './official-letter.vi.ts'
import { isCode, outlineOn, plainShortCode, withAdditions } from './outline.ts'

const whole = withAdditions(outline, quangNgaiAdditions, '2023-09-30')
const order: OutlineOrder = {
  outline: whole,
  regime: 'kstt-quang-ngai',
  period: { kind: 'quarter', year: 2023, number: 3 },
  dataWindow: { from: '2023-06-15', to: '2023-09-14' },
  unit: { id: 'quang-ngai.binh-chuong', name: 'UBND xã Bình Chương', kind: 'commune', superior: 'UBND huyện Bình Sơn' },
  receiver: 'UBND huyện Bình Sơn',
  year: 2023,
}
const linesOf = (plan: DocumentPlan): string[] => paragraphsOf(plan).map(plainText)

describe('which outline', () => {
  test('is found by code and day, and not before it was issued', () => {
    expect(outlineOn([outline], outline.code, '2023-09-30')).toBe(outline)
    expect(outlineOn([outline], outline.code, '2020-10-20')).toBeNull()
    expect(outlineOn([outline], 'II.06/VPCP/KSTT', '2023-09-30')).toBeNull()
  })
  test('the letter of 9/2023 adds two headings to quarter III/2023 and to no other', () => {
    expect(whole.sections.slice(13).map((one) => [one.ordinal, one.evidence, one.local])).toEqual([['14', 'letter', true], ['15', 'letter', true]])
    expect(withAdditions(outline, quangNgaiAdditions, '2023-06-30')).toBe(outline)
    expect(withAdditions(outline, quangNgaiAdditions, '2023-12-31')).toBe(outline)
  })
  test.each(['II.01-ĐC/VPCP/KSTT', 'II.01-ĐC', 'II.01-DC', 'ii.01-dc'])('is asked for as %s', (asked) => {
    expect(isCode(asked, outline.code)).toBe(true)
  })
  test.each(['II.01', 'II.05a', 'ĐC', ''])('and not as “%s”', (asked) => {
    expect(isCode(asked, outline.code)).toBe(false)
  })
  test('has a name for files without marks', () => {
    expect(plainShortCode(outline.code)).toBe('II.01-DC')
  })
})

describe('the document laid out', () => {
  test('begins with the office at the left and the nation at the right, number and date left to the office', () => {
    expect(linesOf(layOutline(order)).slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ BÌNH CHƯƠNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:           /BC-UBND',
      'Bình Chương, ngày …… tháng …… năm 2023',
    ])
  })
  test('tells the period, the data window and the receiver', () => {
    const text = linesOf(layOutline(order)).join('\n')
    for (const part of ['Quý III năm 2023', 'từ ngày 15/6/2023 đến ngày 14/9/2023', 'Kính gửi: Ủy ban nhân dân huyện Bình Sơn']) expect(text).toContain(part)
  })
  test('prints every heading with its hint and an empty paragraph to fill', () => {
    const lines = linesOf(layOutline(order))
    for (const { ordinal, heading, hint } of whole.sections) {
      const at = lines.indexOf(`${ordinal}. ${heading}`)
      expect(lines.slice(at + 1, at + 3)).toEqual([`(${hint})`, ''])
    }
  })
  test('says at its end that headings are reconstructed, and which a letter asks for', () => {
    const notice = linesOf(layOutline(order)).at(-1)
    expect(notice).toContain('dựng lại')
    expect(notice).toContain('14, 15.')
  })
  test('a department stands under its province and its head signs', () => {
    const unit = { id: 'so', name: 'Sở Tư pháp tỉnh Quảng Ngãi', kind: 'department', superior: 'UBND tỉnh Quảng Ngãi' } as const
    const lines = linesOf(layOutline({ ...order, unit }))
    expect(lines.slice(0, 2)).toEqual(['UBND TỈNH QUẢNG NGÃI', 'SỞ TƯ PHÁP'])
    expect(lines).toContain('GIÁM ĐỐC')
    expect(lines).toContain('Quảng Ngãi, ngày …… tháng …… năm 2023')
  })
  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(layOutline(order)))).toEqual(layOutline(order))
  })
})

test.each([
  ['UBND thị trấn Châu Ổ', null, ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN CHÂU Ổ'], 'Châu Ổ'],
  ['UBND phường 1', null, ['ỦY BAN NHÂN DÂN', 'PHƯỜNG 1'], 'phường 1'],
  ['Phòng Tư pháp huyện Bình Sơn', 'UBND huyện Bình Sơn', ['PHÒNG TƯ PHÁP'], 'Bình Sơn'],
  ['Văn phòng UBND tỉnh Quảng Ngãi', 'UBND tỉnh Quảng Ngãi', ['VĂN PHÒNG'], 'Quảng Ngãi'],
  ['Ban Quản lý khu kinh tế', 'UBND tỉnh Quảng Ngãi', ['BAN QUẢN LÝ KHU KINH TẾ'], 'Quảng Ngãi'],
])('%s heads and dates its documents as the decree has it', (name, superior, lines, place) => {
  expect([officeLines(name, superior), placeOf(name, superior)]).toEqual([lines, place])
})

test('an identity that lacks a thing or says it twice is none', () => {
  const { identity } = layOutline(order)
  if (!identity) throw new Error('no identity')
  const rows = documentIdentityRows(identity)
  expect(documentIdentityFromRows(rows)).toEqual(identity)
  expect(documentIdentityFromRows(rows.slice(1))).toBeNull()
  expect(documentIdentityFromRows([...rows, ['unit', 'other']])).toBeNull()
})

describe('the filled document', () => {
  const printed = linesOf(layOutline(order))
  const read = (lines: readonly string[]) => filledOutline(whole, lines).sections
  const fill = (ordinal: string, ...words: string[]): string[] => {
    const at = printed.findIndex((line) => line.startsWith(`${ordinal}. `))
    return printed.toSpliced(at + 2, 1, ...words)
  }

  test('as printed has every heading and no words: hints and the end are not words', () => {
    expect(read(printed).filter((one) => !one.found || one.words > 0)).toEqual([])
  })
  test('words count under the heading they stand beneath, the last one too', () => {
    expect(read(fill('3', 'Đã rà soát 5 thủ tục.', 'Chưa có phương án.')).filter((one) => one.words > 0).map((one) => [one.ordinal, one.words])).toEqual([['3', 10]])
    expect(read(fill('15', 'Không phát sinh.')).filter((one) => one.words > 0).map((one) => one.ordinal)).toEqual(['15'])
  })
  test('dots and dashes are no words', () => {
    expect(read(fill('3', '…………', '- - -', '.....')).some((one) => one.words > 0)).toBe(false)
  })
  test.each(['III. CÔNG BỐ, CÔNG KHAI THỦ TỤC HÀNH CHÍNH', 'b) Công bố, công khai thủ tục hành chính:', 'Công  bố ,công khai thủ tục hành chính'])('a heading is known as “%s”', (heading) => {
    const lines = printed.map((line) => (line.startsWith('2. ') ? heading : line))
    expect(read(lines).find((one) => one.ordinal === '2')?.found).toBe(true)
  })
  test('text in the heading’s own paragraph counts', () => {
    const lines = printed.map((line) => (line.startsWith('10. ') ? '10. Nội dung khác: không phát sinh.' : line))
    expect(read(lines).find((one) => one.ordinal === '10')?.words).toBe(3)
  })
  test('a heading taken out or reworded is not found, and its text belongs to the one before', () => {
    const lines = fill('6', 'Mười chữ.').map((line) => (line.startsWith('6. ') ? '6. Một cửa' : line))
    const sections = read(lines)
    expect(sections.find((one) => one.ordinal === '6')).toMatchObject({ found: false, words: 0 })
    expect(sections.find((one) => one.ordinal === '5')?.words).toBeGreaterThan(0)
  })
  test('a report without its last sentence ends at Nơi nhận', () => {
    expect(read(printed.filter((line) => !line.startsWith('Trên đây'))).some((one) => one.words > 0)).toBe(false)
  })
  test('“Trên đây là” in the middle ends nothing', () => {
    expect(read(fill('3', 'Trên đây là kết quả rà soát.', 'Hết.')).find((one) => one.ordinal === '3')?.words).toBe(8)
  })
})
