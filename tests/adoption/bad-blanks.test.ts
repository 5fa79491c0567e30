// Blanks with something wrong, as real files: every answer is a Vietnamese sentence with its place and remedy.
import { describe, expect, test } from '@jest/globals'
import { form as form06a } from '../../regimes/kstt/forms/II.06a.ts'
import { questionSentence, remarkSentence } from '../../reporting/adoption/adopt.vi.ts'
import type { Proposal } from '../../reporting/adoption/proposal.ts'
import { answer, finished } from '../../reporting/adoption/propose.ts'
import { adopt, adoptOne, answered, handMade, printedBlank, signatures, type HandMade, type Value } from './blanks.ts'

const heading: Value[][] = [['Biểu số 09/TK'], ['Ban hành theo Thông tư số 5/2025/TT-VPCP'], [null, 'BÁO CÁO KẾT QUẢ THỰC HIỆN']]
const names: Value[] = ['STT', 'Lĩnh vực', 'Tổng số', 'Trực tuyến', 'Trực tiếp']
const numbers: Value[] = ['(1)', '(2)', '(3)=(4)+(5)', '(4)', '(5)']
const total: Value[] = ['Tổng cộng']
const blank = (changes: Partial<HandMade> = {}): HandMade => ({ rows: [...heading, [], names, numbers, [], [], total, ...signatures], ...changes })
const fixed = (rows: readonly (readonly Value[])[], numberRow: readonly Value[] = ['(1)', '(2)', '(3)', '(4)']): HandMade => ({
  rows: [...heading, [], ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'], numberRow, ...rows, ...signatures],
})

const one = async (sheet: HandMade): Promise<Proposal> => adoptOne(await handMade(sheet))
const sentences = ({ questions, refusals }: Proposal): string[] => [...refusals.map(remarkSentence), ...questions.map(questionSentence)]
const openKinds = ({ questions }: Proposal): string[] => questions.map((question) => question.kind).filter((kind) => !['evidence', 'noun'].includes(kind))

/** Every sentence names the sheet, ends as a sentence, and nothing of the inside shows. */
function expectCourteous(proposal: Proposal): void {
  for (const sentence of sentences(proposal)) {
    expect(sentence).toMatch(/^Sheet Biểu 1/u)
    expect(sentence).toMatch(/[.?)]$/u)
    expect(sentence).not.toMatch(/undefined|NaN|\[object/u)
  }
}

test('a sound blank asks only what no sheet can tell', async () => {
  const proposal = await one(blank())
  expect(proposal.refusals).toEqual([])
  expect(openKinds(proposal)).toEqual(['catalogue'])
  const form = finished(answered(proposal))
  expect(form).toMatchObject({ code: '09/TK', edition: '2026', from: '2026-02-15', basis: '5/2025/TT-VPCP', evidence: 'law', title: 'BÁO CÁO KẾT QUẢ THỰC HIỆN', lines: { noun: 'lĩnh vực', totalLabel: 'Tổng cộng' } })
  expect('rules' in form && form.rules.find((rule) => rule.id === '09.R1')).toMatchObject({ severity: 'error', relation: { left: { column: 3 } } })
})

describe('refused with place and remedy', () => {
  test.each<[string, HandMade, string, string]>([
    ['no number row', { rows: [...heading, [], names, [], total] }, 'noNumberRow', 'Sheet Biểu 1: Không thấy hàng số thứ tự cột'],
    ['cells merged from the header into the lines', blank({ merges: ['A5:A7'] }), 'mergedAcross', 'Sheet Biểu 1, ô A5:A7: Ô gộp này'],
    ['cells merged from the number row into the lines', blank({ merges: ['D6:D8'] }), 'mergedAcross', 'Sheet Biểu 1, ô D6:D8: Ô gộp này'],
    [
      '300 columns',
      { rows: [...heading, [], Array.from({ length: 300 }, (_, at) => `Tiêu đề ${at + 1}`), Array.from({ length: 300 }, (_, at) => `(${at + 1})`), [], total] },
      'tooManyColumns',
      'Sheet Biểu 1, hàng 6: Hàng số thứ tự cột có 300 cột',
    ],
    [
      'a number row below the lines',
      { rows: [...heading, [], ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'], ['1', 'A', 'Hồ sơ'], ['2', 'B', 'Hồ sơ'], ['(1)', '(2)', '(3)', '(4)']] },
      'numberRowBelow',
      'Sheet Biểu 1, hàng 8: Hàng số thứ tự cột (hàng 8) nằm dưới',
    ],
  ])('%s', async (_name, sheet, code, sentence) => {
    const proposal = await one(sheet)
    expect(proposal.declaration).toBeNull()
    expect(proposal.refusals.map((remark) => remark.code)).toEqual([code])
    expect(sentences(proposal)[0]).toContain(sentence)
    expectCourteous(proposal)
    expect(finished(proposal)).toMatchObject({ refusals: [{ code }] })
  })

  test('a sheet full of figures is no blank', async () => {
    const rows = Array.from({ length: 2100 }, () => Array.from({ length: 10 }, () => 5))
    const proposal = await one({ rows: [...heading, names, numbers, ...rows] })
    expect(proposal.refusals.map((remark) => remark.code)).toEqual(['tooManyCells'])
    expectCourteous(proposal)
  })

  test('a filled list is no blank either', async () => {
    const proposal = await one(fixed(Array.from({ length: 1001 }, (_, at) => [String(at + 1), `Việc ${at}`, 'Việc'])))
    expect(proposal.refusals.map((remark) => remark.code)).toEqual(['tooManyLines'])
    expectCourteous(proposal)
  })

  test('a hundred columns in one great circle are still answered', async () => {
    const columns = Array.from({ length: 100 }, (_, at) => at + 1)
    const row = columns.map((column) => `(${column})${column < 3 ? '' : `=${columns.filter((other) => other > 2 && other !== column).map((other) => `(${other})`).join('+')}`}`)
    const proposal = await one({ rows: [...heading, ['STT', 'Lĩnh vực', ...columns.slice(2).map((column) => `Số ${column}`)], row, [], total] })
    expect(openKinds(proposal)).toContain('circular')
    expectCourteous(proposal)
  })

  test('a declaration that does not hang together is refused when all is answered', async () => {
    const proposal = answered(await one(fixed([['1', 'A', 'Hồ sơ', { formula: 'D8' }], ['2', 'B', 'Hồ sơ', { formula: 'D7' }]])))
    expect(proposal.refusals.map((remark) => [remark.code, remark.params['problem']])).toContainEqual(['audit', 'circular'])
    expectCourteous(proposal)
  })
})

describe('asked, never guessed', () => {
  test('which of two number rows is meant; nothing is declared before', async () => {
    const proposal = await one(blank({ rows: [...heading, names, numbers, [], total, names, numbers, [], total] }))
    expect([proposal.declaration, openKinds(proposal)]).toEqual([null, ['numberRow']])
    expect(sentences(proposal)[0]).toBe('Sheet Biểu 1, ô A5, A9: Có nhiều hàng giống hàng số thứ tự cột (hàng 5, 9). Chọn hàng đúng.')
    expect(answer(proposal, { numberRow: '77' }, []).declaration).toBeNull()
    const chosen = answer(proposal, { numberRow: '5' }, [])
    expect(chosen.declaration?.columns).toHaveLength(5)
    expect(openKinds(chosen)).not.toContain('numberRow')
  })

  test('whether a hidden column belongs', async () => {
    const proposal = await one(blank({ hidden: [4] }))
    expect(openKinds(proposal)).toContain('hiddenColumn')
    expect(sentences(proposal)[0]).toBe('Sheet Biểu 1, cột D: Cột D (số 4) đang bị ẩn. Giữ trong biểu hay bỏ?')
    expect(answer(proposal, { 'hiddenColumn:D': 'keep' }, []).declaration?.columns).toHaveLength(5)
    const without = answer(proposal, { 'hiddenColumn:D': 'leaveOut' }, [])
    expect(without.declaration?.columns.map((column) => column.column)).toEqual([1, 2, 3, 5])
    // What the number row says of the column that is gone has to be said anew.
    expect(openKinds(without)).toContain('unknownColumn')
    expectCourteous(without)
  })

  test.each<[string, readonly Value[], string, string]>([
    ['a column that is not there', ['(1)', '(2)', '(3)=(4)+(9)', '(4)', '(5)'], 'unknownColumn', 'ô C6: Công thức “(4)+(9)” của cột (3) nhắc tới cột số 9'],
    ['a column as the sum of itself', ['(1)', '(2)', '(3)=(3)+(4)', '(4)', '(5)'], 'circular', 'ô C6: Công thức vòng quanh: (3)+(4)'],
    ['two columns as the sum of each other', ['(1)', '(2)', '(3)=(4)+(5)', '(4)=(3)+(5)', '(5)'], 'circular', 'ô C6: Công thức vòng quanh: (3), (4)'],
    ['words for a formula', ['(1)', '(2)', '(3)=cộng dồn', '(4)', '(5)'], 'formulaUnread', 'ô C6: Không hiểu công thức “cộng dồn”'],
    ['a number twice', ['(1)', '(2)', '(3)', '(3)', '(5)'], 'columnNumber', 'ô D6: Cột này ghi “3”'],
    ['two formulas for one column', ['(1)', '(2)', '(3)=(4)+(5)=(5)', '(4)', '(5)'], 'twoFormulas', 'ô C6: Cột (3) có nhiều công thức khác nhau: (4)+(5); (5)'],
  ])('a number row with %s', async (_name, numberRow, kind, sentence) => {
    const proposal = await one(blank({ rows: [...heading, [], names, numberRow, [], total, ...signatures] }))
    expect(openKinds(proposal)).toContain(kind)
    expect(sentences(proposal).find((text) => text.includes(sentence))).toBeDefined()
    expectCourteous(proposal)
  })

  test('a circle is broken where the administrator says, the other formula stays', async () => {
    const proposal = await one(blank({ rows: [...heading, [], names, ['(1)', '(2)', '(3)=(4)+(5)', '(4)=(3)+(5)', '(5)'], [], total] }))
    const form = answer(proposal, { 'circular:3-4': '4' }, []).declaration
    expect(form?.columns.filter((column) => column.formula).map((column) => column.column)).toEqual([3])
  })

  test('which holds where number row and lines compute a column differently', async () => {
    const line: Value[] = [null, null, { formula: 'D7', result: 0 }]
    const proposal = await one(blank({ rows: [...heading, [], names, numbers, line, [], total] }))
    expect(sentences(proposal)).toContain('Sheet Biểu 1, ô C6: Cột (3) có nhiều công thức khác nhau: (4)+(5); (4). Chọn công thức để tính; công thức còn lại dùng để kiểm tra.')
  })

  test('which indicator a repeated number is', async () => {
    const proposal = await one(fixed([['1', 'Kế hoạch'], ['1.1', 'Đề ra', 'Việc'], ['1.1', 'Hoàn thành', 'Việc'], ['1.2', 'Chậm', 'Việc']]))
    const question = proposal.questions.find((open) => open.kind === 'itemKey')
    expect(question).toMatchObject({ id: 'itemKey:B9', place: { address: 'B9' }, asked: { first: 'B8', ordinal: '1.1' } })
    expect(question?.proposed).toBeUndefined()
    expectCourteous(proposal)
    expect(answer(proposal, { 'itemKey:B9': '1.2' }, []).questions.map((open) => open.id)).toContain('itemKey:B10')
    const settled = answer(proposal, { 'itemKey:B9': '1.3' }, []).declaration
    expect(settled?.lines.kind === 'fixed' && settled.lines.items.map(({ item, ordinal }) => [item, ordinal])).toEqual([['1', undefined], ['1.1', undefined], ['1.3', '1.1'], ['1.2', undefined]])
  })

  test('numbers of columns known by letters, and of one that lost its number', async () => {
    const proposal = await one(blank({ rows: [...heading, [], names, ['A', 'B', 1, 2, 3], [], total] }))
    expect(proposal.questions.filter((open) => open.kind === 'columnNumber').map((open) => [open.asked['sign'], open.proposed])).toEqual([['A', '4'], ['B', '5']])
    const lost = await one(blank({ rows: [...heading, [], names, ['(1)', '(2)', null, '(4)', '(5)'], [], total] }))
    expect(lost.questions.find((open) => open.kind === 'columnNumber')).toMatchObject({ place: { address: 'C6' }, proposed: '3' })
  })

  test('an answer no choice allows settles nothing', async () => {
    const proposal = await one(blank())
    for (const value of ['', 'danh-muc-khac', '__proto__']) expect(openKinds(answer(proposal, { catalogue: value }, []))).toContain('catalogue')
    expect(openKinds(answer(proposal, JSON.parse('{"__proto__":"x"}') as Record<string, string>, []))).toContain('catalogue')
  })
})

describe('workbooks', () => {
  test('an empty one is refused with what to do', async () => {
    const { proposals, remarks } = adopt(await handMade({ rows: [] }))
    expect([proposals, remarks.map(remarkSentence)]).toEqual([[], ['Tệp không có sheet nào có nội dung. Chọn lại tệp mẫu biểu.']])
  })
  test('three forms make three proposals, each by its own sheet; hidden sheets are named', async () => {
    const sheets = ['01/TK', '02/TK', '03/TK'].map((code, at) => blank({ name: `M${at + 1}`, rows: [[`Biểu số ${code}`], ...blank().rows.slice(1)] }))
    const { proposals, remarks } = adopt(await handMade(...sheets, blank({ name: 'Nháp', isHidden: true })))
    expect(proposals.map(({ sheet, declaration }) => [sheet, declaration?.code])).toEqual([['M1', '01/TK'], ['M2', '02/TK'], ['M3', '03/TK']])
    expect(remarks.map(remarkSentence)).toEqual(['Sheet Nháp: Sheet đang ẩn nên không đọc. Nếu là mẫu biểu, bỏ ẩn sheet rồi nạp lại.'])
  })
  test('a printed blank of ours that somebody copied into another form is that other form', async () => {
    const proposal = adoptOne(await printedBlank({ ...form06a, code: '99/MOI' }), [form06a])
    expect([proposal.declaration?.code, proposal.inherited]).toEqual(['99/MOI', []])
  })
})
