// Blanks as ministries make them, typed in Excel: what is read of their headers, lines, formulas and headings.
import { describe, expect, test } from '@jest/globals'
import { remarkSentence } from '../../reporting/adoption/adopt.vi.ts'
import { itemsIn, type FormDefinition } from '../../reporting/form/definition.ts'
import { isRelation } from '../../reporting/form/rule.ts'
import { equals, item, percent, plus } from '../../reporting/form/expression.ts'
import type { Proposal } from '../../reporting/adoption/proposal.ts'
import { answer } from '../../reporting/adoption/propose.ts'
import { adoptOne, answered, handMade, order, signatures, type HandMade, type Value } from './blanks.ts'

const top: Value[][] = [['Phụ lục II'], ['Biểu mẫu số 04/CCHC\nBan hành kèm theo Công văn số 581/BNV-CCHC'], ['ỦY BAN NHÂN DÂN TỈNH …'], [null, 'BÁO CÁO KẾT QUẢ'], [null, 'CẢI CÁCH HÀNH CHÍNH'], [null, 'Kỳ báo cáo: …']]
const head: Value[] = ['TT', 'Nội dung', 'ĐVT', 'Kết quả', 'Ghi chú']
const numbers: Value[] = ['(1)', '(2)', '(3)', '(4)', '(5)']
const sheet = (rows: readonly (readonly Value[])[], more: Partial<HandMade> = {}): HandMade => ({ rows: [...top, head, numbers, ...rows, ...signatures], ...more })
const first = 9 // the first line's row

const read = async (one: HandMade): Promise<Proposal> => adoptOne(await handMade(one))
const form = (proposal: Proposal): FormDefinition => {
  if (proposal.declaration === null) throw new Error(JSON.stringify(proposal.refusals))
  return proposal.declaration
}
const keys = (proposal: Proposal): (string | undefined)[][] => itemsIn(form(proposal)).map((one) => [one.ordinal ?? one.item, one.item, one.type])
const relations = (proposal: Proposal) => form(proposal).rules.filter(isRelation).map((rule) => rule.relation)

describe('headings', () => {
  test('code, document and a title over two rows; the annex, the motto and the period are left aside', async () => {
    const proposal = await read(sheet([['1', 'Số văn bản', 'Văn bản']]))
    expect(form(proposal)).toMatchObject({ code: '04/CCHC', heading: 'Biểu mẫu số 04/CCHC', issuedUnder: 'Ban hành kèm theo Công văn số 581/BNV-CCHC', title: 'BÁO CÁO KẾT QUẢ CẢI CÁCH HÀNH CHÍNH' })
    expect(proposal.unread.map(remarkSentence)).toEqual([
      'Sheet Biểu 1, hàng 11 đến 13: Từ “…………, ngày …… tháng …… năm 20……” trở xuống coi là ghi chú và chữ ký, không đưa vào biểu. Nếu còn chỉ tiêu ở dưới, sửa lại mẫu rồi nạp lại.',
      'Sheet Biểu 1, ô A1: “Phụ lục II” không được đưa vào biểu. Nếu là phần của biểu, sửa lại mẫu rồi nạp lại.',
    ])
  })
  test('a bare number is no code: it is asked, with what it seems to be', async () => {
    const rows = [['Biểu mẫu 3'], ...top.slice(2), head, numbers, ['1', 'Số văn bản', 'Văn bản']]
    const proposal = await read({ rows })
    expect(proposal.questions.find((one) => one.kind === 'code')).toMatchObject({ proposed: 'BM3', place: { address: 'A1' } })
    expect(answer(proposal, { code: 'BM3/BNV-CCHC' }, []).declaration).toMatchObject({ code: 'BM3/BNV-CCHC', heading: 'Biểu mẫu 3' })
    expect(proposal.questions.map((one) => one.kind)).toContain('issuedUnder')
  })
})

describe('headers', () => {
  const rows = (upper: readonly Value[], lower: readonly Value[]): HandMade => ({
    rows: [['Biểu số 01/X'], ['Ban hành theo QĐ'], [null, 'BÁO CÁO SỐ LIỆU'], upper, lower, ['(1)', '(2)', '(3)', '(4)', '(5)'], [], ['Tổng cộng']],
  })
  const paths = (proposal: Proposal) => form(proposal).columns.map((one) => [...(one.under ?? []), one.label].join(' > '))
  test('merged cells draw the tree', async () => {
    const proposal = await read({ ...rows(['STT', 'Lĩnh vực', 'Tiếp nhận', null, 'Quá hạn'], [null, null, 'Trực tuyến', 'Trực tiếp', null]), merges: ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5'] })
    expect(paths(proposal)).toEqual(['STT', 'Lĩnh vực', 'Tiếp nhận > Trực tuyến', 'Tiếp nhận > Trực tiếp', 'Quá hạn'])
    expect(proposal.questions.map((one) => one.kind)).not.toContain('headingSpan')
  })
  test('a blank beside a heading that was not merged is asked', async () => {
    const proposal = await read(rows(['STT', 'Lĩnh vực', 'Tiếp nhận', null, 'Quá hạn'], [null, null, 'Trực tuyến', 'Trực tiếp', null]))
    expect(proposal.questions.find((one) => one.kind === 'headingSpan')).toMatchObject({ id: 'headingSpan:D4', asked: { label: 'Tiếp nhận' }, proposed: 'under' })
    expect(paths(answer(proposal, { 'headingSpan:D4': 'alone' }, []))).toEqual(['STT', 'Lĩnh vực', 'Tiếp nhận > Trực tuyến', 'Trực tiếp', 'Quá hạn'])
    expect(paths(answer(proposal, { 'headingSpan:D4': 'under' }, []))[3]).toBe('Tiếp nhận > Trực tiếp')
  })
})

describe('indicators', () => {
  test('every way of counting becomes a key', async () => {
    const proposal = await read(
      sheet([
        ['A', 'Phần một'],
        ['I', 'Kế hoạch'],
        ['1', 'Số việc', 'Việc'],
        ['a)', 'Đã làm', 'Việc'],
        ['-', 'Đúng hạn', 'Việc'],
        ['-', 'Quá hạn', 'Việc'],
        ['b)', 'Đang làm', 'Việc'],
        ['2', 'Số văn bản', 'Văn bản'],
        ['II', 'Kiểm tra'],
        ['1', 'Số cuộc', 'Cuộc'],
        ['B', 'Phần hai'],
        ['I', 'Thu hút'],
        ['1.', 'Kinh phí', 'Triệu đồng'],
        ['1.1', 'Tỷ lệ', '%'],
      ]),
    )
    expect(keys(proposal)).toEqual([
      ['A', 'A', 'group'],
      ['I', 'A.I', 'group'],
      ['1', 'A.I.1', 'count'],
      ['a)', 'A.I.1.a', 'count'],
      ['-', 'A.I.1.a.1', 'count'],
      ['-', 'A.I.1.a.2', 'count'],
      ['b)', 'A.I.1.b', 'count'],
      ['2', 'A.I.2', 'count'],
      ['II', 'A.II', 'group'],
      ['1', 'A.II.1', 'count'],
      ['B', 'B', 'group'],
      ['I', 'B.I', 'group'],
      ['1.', 'B.I.1', 'money'],
      ['1.1', 'B.I.1.1', 'percent'],
    ])
    expect(proposal.questions.map((one) => one.kind)).toEqual(['evidence'])
  })

  test('coded answers, also with commas or the number first; what cannot be read is asked', async () => {
    const proposal = await read(
      sheet([
        ['1', 'Có tổ chức (Không = 0; Có = 1)'],
        ['2', 'Hình thức (0: Trực tuyến, 1: Phát phiếu, 2: Kết hợp)'],
        ['3', 'Đã ban hành = 1, chưa = 0'],
      ]),
    )
    expect(itemsIn(form(proposal)).map(({ label, type, choices }) => [label, type, choices?.map((one) => one.value)])).toEqual([
      ['Có tổ chức', 'code', [0, 1]],
      ['Hình thức', 'code', [0, 1, 2]],
      ['Đã ban hành = 1, chưa = 0', 'count', undefined],
    ])
    expect(proposal.questions.map((one) => one.id)).toContain('choices:3')
    expect(itemsIn(form(answer(proposal, { 'choices:3': 'Chưa = 0; Đã ban hành = 1' }, [])))[2]).toMatchObject({ type: 'code', choices: [{ value: 0, label: 'Chưa' }, { value: 1, label: 'Đã ban hành' }] })
  })

  test('a measure that may have fractions, and an indicator without one, are asked', async () => {
    const proposal = await read(sheet([['1', 'Diện tích', 'ha'], ['2', 'Số lần']]))
    expect(proposal.questions.filter((one) => one.kind === 'itemType').map((one) => [one.id, one.proposed])).toEqual([['itemType:1', 'money'], ['itemType:2', 'count']])
  })

  test.each<[string, string, ReturnType<typeof equals> | null]>([
    ['a sum of a range', 'SUM(D10:D11)', equals(item('1'), plus(item('1.1'), item('1.2')))],
    ['a sum of cells', '+D10+$D$11', equals(item('1'), plus(item('1.1'), item('1.2')))],
    ['a sum while filled in', 'IF(COUNT(D10,D11)=0,"",D10+D11)', equals(item('1'), plus(item('1.1'), item('1.2')))],
    ['a percentage', 'ROUND(D10/D11*100,2)', equals(item('1'), percent(item('1.1'), item('1.2')))],
    ['a percentage without errors', 'IFERROR(100*D10/(D10+D11),"")', equals(item('1'), percent(item('1.1'), plus(item('1.1'), item('1.2'))))],
    ['a share', 'D10/D11', null],
    ['a difference', 'D10-D11', null],
    ['another sheet', "SUM('Biểu 2'!D10:D11)", null],
    ['itself', 'SUM(D9:D11)', null],
    ['a row that is no indicator', 'D10+D40', null],
    ['a condition that means something', 'IF(D10>5,D10,D11)', null],
    ['rounding that loses whole numbers', 'ROUND(D10+D11,0)', null],
  ])('a cell with %s', async (_name, formula, relation) => {
    const proposal = await read(sheet([['1', 'Cả hai', 'Việc', { formula }], ['1.1', 'Một', 'Việc'], ['1.2', 'Hai', 'Việc']]))
    expect(relations(proposal)).toEqual(relation ? [relation] : [])
    expect(itemsIn(form(proposal))[0]?.formula).toBe(relation ? true : undefined)
    const asked = proposal.questions.filter((one) => one.kind === 'itemFormula').map((one) => [one.id, one.place.address])
    expect(asked).toEqual(relation ? [] : [['itemFormula:1', `D${first}`]])
  })

  test('what a share means is offered, and what the administrator chooses is declared', async () => {
    const proposal = await read(sheet([['1', 'Tỷ lệ', '%', { formula: 'D10/D11' }], ['1.1', 'Một', 'Việc'], ['1.2', 'Hai', 'Việc']]))
    expect(proposal.questions.find((one) => one.kind === 'itemFormula')).toMatchObject({ proposed: '0', choices: [{ value: '0' }, { value: '-' }] })
    expect(relations(answered(proposal))).toEqual([equals(item('1'), percent(item('1.1'), item('1.2')))])
    expect(relations(answer(proposal, { 'itemFormula:1': '-' }, []))).toEqual([])
  })

  test('rows with a total of their own may be indicators or a catalogue: asked', async () => {
    const proposal = await read(sheet([['1', 'Số hồ sơ', 'Hồ sơ'], ['2', 'Số phiếu', 'Phiếu'], [null, 'Tổng cộng', 'Hồ sơ']]))
    expect(proposal.questions.map((one) => one.id)).toContain('lineKind')
    const fixed = answer(proposal, { lineKind: 'fixed' }, [])
    expect(fixed.questions.map((one) => one.id)).toContain('itemKey:B11')
    expect(form(answer(proposal, { lineKind: 'catalogue' }, [])).lines.kind).toBe('catalogue')
  })

  test('figures somebody left in the blank are told, not declared', async () => {
    const proposal = await read(sheet([['1', 'Số việc', 'Việc', 12], ['2', 'Số cuộc', 'Cuộc', 3]]))
    expect(proposal.unread.map((one) => [one.code, one.place.address, one.params['count']])).toContainEqual(['figures', 'D9', 2])
  })

  test('a heading merged across the table is an indicator all the same', async () => {
    const proposal = await read(sheet([['I. Công tác kế hoạch'], ['1', 'Số việc', 'Việc']], { merges: ['A9:E9'] }))
    expect(keys(proposal)).toEqual([['I', 'I', 'group'], ['1', 'I.1', 'count']])
  })
})

test('a declaration of many forms at once is dated and sourced as the administrator says', async () => {
  const proposal = adoptOne(await handMade(sheet([['1', 'Số việc', 'Việc']])), [], { ...order, basis: '581/BNV-CCHC', from: '2022-02-21' })
  expect(proposal.questions.map((one) => [one.kind, one.proposed])).toEqual([['evidence', 'letter']])
  expect(answer(proposal, { evidence: 'letter' }, []).declaration).toMatchObject({ edition: '2022', from: '2022-02-21', basis: '581/BNV-CCHC', evidence: 'letter' })
})
