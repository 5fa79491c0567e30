import { describe, expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { isRefusal, refuse } from '../submission/refusal.ts'
import type { Cell, FilledForm } from './filled-form.ts'
import { filledFormFrom, maximumLines, type SheetGrid } from './find-table.ts'
import type { Area } from './plan.ts'

type Value = string | number | null

/** A grid from rows of values, `null` for an empty cell; the first row is row 1. */
function grid(rows: readonly (readonly Value[])[], name = 'II.06a', merges: readonly Area[] = []): SheetGrid {
  return {
    name,
    merges,
    rows: new Map(
      rows.map((values, row) => [
        row + 1,
        new Map(values.flatMap((value, at): [number, Cell][] => (value === null ? [] : [[at + 1, { value }]]))),
      ]),
    ),
  }
}

const numbers = form.columns.map((one) => `(${one.column})`)
const line = (name: string, value = 1): Value[] => [1, name, ...Array.from({ length: 11 }, () => value)]
const total: Value[] = ['Tổng cộng', null, ...Array.from({ length: 11 }, () => 2)]
const table = [numbers, line('A'), line('B'), total]
const heading = ['Biểu số II.06a/VPCP/KSTT']

const find = (grids: readonly SheetGrid[], preferred?: string): ReturnType<typeof filledFormFrom> =>
  filledFormFrom(form, '2020', grids, preferred)

function mustFind(grids: readonly SheetGrid[], preferred?: string): FilledForm {
  const found = find(grids, preferred)
  if (isRefusal(found)) throw new Error(found.code)
  return found
}

describe('where the form stands', () => {
  test('it is found by its number row, wherever that is and whatever the sheet is called', () => {
    const found = mustFind([grid([['ghi chú']], 'Ghi chú'), grid([[], [], heading, ...table], 'Nộp huyện')], 'II.06a')
    expect(found.sheet).toBe('Nộp huyện')
    expect(found.lines.map((one) => one.row)).toEqual([5, 6])
    expect(found.total?.row).toBe(7)
  })

  test('the number row may tell what a column is the sum of', () => {
    const spelled = numbers.map((text) => (text === '(3)' ? ' (3) =\n(4)+(5)+(6)' : text))
    expect(mustFind([grid([spelled, ...table.slice(1)])]).letters[3]).toBe('C')
  })

  test('moved columns are followed, columns put between are passed over', () => {
    const moved = table.map((row) => [null, row[1] ?? null, row[0] ?? null, 'ghi chú', ...row.slice(2)])
    const found = mustFind([grid(moved)])
    expect(found.letters).toMatchObject({ 1: 'C', 2: 'B', 3: 'E', 13: 'O' })
    expect(found.lines[0]?.cells[2]).toEqual({ value: 'A' })
    expect(found.lines[0]?.cells[13]).toEqual({ value: 1 })
  })

  test('without most of the numbers there is no form', () => {
    expect(find([])).toEqual(refuse('formNotFound', { form: form.code }))
    expect(find([grid([numbers.slice(0, 6)])])).toEqual(refuse('formNotFound', { form: form.code }))
  })

  test('with some missing, the first missing column is named', () => {
    const without6 = table.map((row) => row.filter((_, at) => at !== 5))
    expect(find([grid(without6)])).toEqual(refuse('columnMissing', { form: form.code, column: 6 }))
    expect(find([grid([numbers.slice(0, 7)])])).toEqual(refuse('columnMissing', { form: form.code, column: 8 }))
  })

  test('a row with a number twice, or of a longer form, is not taken for this form', () => {
    expect(find([grid([[...numbers, '(4)']])])).toMatchObject({ code: 'formNotFound' })
    expect(find([grid([[...numbers, '(14)']])])).toMatchObject({ code: 'formNotFound' })
  })
})

describe('when more than one sheet could be the form', () => {
  test('two whole ones are refused, even when the identity names one of them', () => {
    expect(find([grid(table), grid(table, 'II.06a (2)')], 'II.06a')).toEqual(
      refuse('twoSheets', { form: form.code, sheets: 'II.06a, II.06a (2)' }),
    )
  })

  test('the sheet the identity names has lost a column while another is whole: nobody knows which counts', () => {
    const without6 = table.map((row) => row.filter((_, at) => at !== 5))
    expect(find([grid(without6), grid(table, 'Bản chép')], 'II.06a')).toMatchObject({ code: 'twoSheets' })
    expect(mustFind([grid(without6, 'Nháp'), grid(table)], 'II.06a').sheet).toBe('II.06a')
  })

  test('a form of another code with the same numbers is another form', () => {
    const ours = grid([heading, ...table])
    const other = grid([['Biểu số II.06/VPCP/KSTT'], ...table], 'II.06')
    expect(mustFind([other, ours]).sheet).toBe('II.06a')
  })

  test('sheet names are compared whatever their Unicode form', () => {
    const without6 = table.map((row) => row.filter((_, at) => at !== 5))
    const preferred = grid(without6, 'Biểu'.normalize('NFD'))
    expect(find([grid(table), preferred], 'Biểu'.normalize('NFC'))).toMatchObject({ code: 'twoSheets' })
  })
})

describe('which rows are lines', () => {
  test('all rows down to the total, blank ones too; what stands below is not the form’s', () => {
    const found = mustFind([grid([numbers, line('A'), [], line('B'), total, [], [null, 'NGƯỜI LẬP BIỂU'], line('C')])])
    expect(found.lines.map((one) => one.row)).toEqual([2, 3, 4])
    expect(found.lines[1]?.cells).toEqual({})
  })

  test('the total is known by its label in the first columns, however it is written', () => {
    for (const label of ['TỔNG CỘNG', ' Tổng  cộng: ', 'tổng cộng', 'Tổng cộng.']) {
      expect(mustFind([grid([numbers, line('A'), [null, label, 5]])]).total?.row).toBe(3)
    }
    expect(mustFind([grid([numbers, line('A'), [null, null, 'Tổng cộng']])]).total).toBeNull()
  })

  test('with two totals the last one ends the form, so that no line is lost without a word', () => {
    const found = mustFind([grid([numbers, line('A'), total, line('B'), total])])
    expect(found.lines.map((one) => one.row)).toEqual([2, 3, 4])
    expect(found.lines[1]?.cells[1]).toEqual({ value: 'Tổng cộng' })
  })

  test('without a total the lines end with the last number or formula; signatures are no lines', () => {
    const found = mustFind([grid([numbers, line('A'), [], line('B'), [], [null, null, null, 'THỦ TRƯỞNG ĐƠN VỊ']])])
    expect(found.total).toBeNull()
    expect(found.lines.map((one) => one.row)).toEqual([2, 3, 4])
  })

  test('a form without a single line is still a form', () => {
    expect(mustFind([grid([numbers])])).toMatchObject({ lines: [], total: null })
    expect(mustFind([grid([numbers, total])])).toMatchObject({ lines: [] })
  })

  test('more lines than anyone reports are refused', () => {
    const many = Array.from({ length: maximumLines + 1 }, (_, at) => line(`N${at}`))
    expect(find([grid([numbers, ...many, total])])).toEqual(refuse('tooManyLines', { form: form.code, limit: maximumLines }))
    expect(mustFind([grid([numbers, ...many.slice(1), total])]).lines).toHaveLength(maximumLines)
  })
})

describe('what stands in the cells', () => {
  test('spaces stay in number cells and go from names; Unicode form never counts', () => {
    const found = mustFind([grid([numbers, [null, '  Hộ  tịch '.normalize('NFD'), null, ' 12 ', 'số'.normalize('NFD')], total])])
    expect(found.lines[0]?.cells).toEqual({ 2: { value: 'Hộ tịch' }, 4: { value: ' 12 ' }, 5: { value: 'số'.normalize('NFC') } })
  })

  test('empty texts are not there, but formulas without a result are', () => {
    const sheet = grid([numbers, ['', '', '', ''], total])
    const row = new Map(sheet.rows.get(2)).set(3, { value: '', formula: 'D2+E2' })
    const found = mustFind([{ ...sheet, rows: new Map(sheet.rows).set(2, row) }])
    expect(found.lines[0]?.cells).toEqual({ 3: { value: '', formula: 'D2+E2' } })
  })

  test('merges are told by official columns when they touch the lines', () => {
    const merges: Area[] = [
      { rows: [1, 1], columns: [3, 6] },
      { rows: [2, 3], columns: [4, 5] },
      { rows: [4, 4], columns: [1, 2] },
      { rows: [3, 3], columns: [20, 22] },
      { rows: [3, 9], columns: [13, 20] },
    ]
    expect(mustFind([grid(table, 'II.06a', merges)]).merges).toEqual([
      { rows: [2, 3], columns: [4, 5] },
      { rows: [3, 9], columns: [13, 13] },
    ])
  })
})
