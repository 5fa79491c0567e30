// For every rule of a form: one filled form that keeps it and one that breaks it.
import type { FilledForm } from '../reporting/form/filled-form.ts'
import type { PeriodParts, PreviousForm } from '../reporting/rules/context.ts'
import type { SisterForms } from '../reporting/rules/item-numbers.ts'
import { form as form05 } from '../regimes/kstt/forms/II.05.ts'
import { form as form06 } from '../regimes/kstt/forms/II.06.ts'
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { Cell } from '../reporting/form/filled-form.ts'
import { filled05a, filled06a, filledFrom, grouped, line, line05a } from './filled.ts'

export interface Example {
  readonly filled: FilledForm
  readonly period?: string
  readonly previous?: PreviousForm
  /** The unit's own forms of earlier periods, newest first. */
  readonly earlier?: readonly PreviousForm[]
  /** What was sent for shorter periods within this one. */
  readonly parts?: PeriodParts
  /** The khoản the unit provides, where it is not the whole form. */
  readonly own?: readonly string[]
  /** The other forms of the report. */
  readonly sisters?: SisterForms
}

const chungThuc = 'Chứng thực (Bộ Tư pháp)'
const hoTich = 'Hộ tịch (Bộ Tư pháp)'
const sound = [10, 5, 2, 4, 9, 0, 3, 1] as const
const previous: PreviousForm = { period: '2023-Q2', lines: { 'chung-thuc.tu-phap': { 11: 2 } } }
const one = (changes: Parameters<typeof line>[2], inputs: Parameters<typeof line>[1] = sound): Example => ({
  filled: filled06a([line(chungThuc, inputs, changes)]),
})

const quarters = ['2023-Q1', '2022-Q4', '2022-Q3', '2022-Q2']
/** Four earlier periods in which every line had the same numbers. */
const steady = (lines: PreviousForm['lines']): PreviousForm[] => quarters.map((period) => ({ period, lines }))
const usual06a = steady({ 'chung-thuc.tu-phap': { 4: 10, 5: 5, 8: 4, 9: 9, 10: 0, 13: 1 } })
/** The year's window, with reports of these quarters of it. */
const ofYear = (...quartersOf: readonly (readonly [number, PreviousForm['lines']])[]): PeriodParts => {
  const days = ['2022-12-15', '2023-03-14', '2023-03-15', '2023-06-14', '2023-06-15', '2023-09-14', '2023-09-15', '2023-12-14']
  return {
    window: { from: '2022-12-15', to: '2023-12-14' },
    forms: quartersOf.map(([quarter, lines]) => ({ period: `2023-Q${quarter}`, lines, window: { from: days[quarter * 2 - 2] ?? '', to: days[quarter * 2 - 1] ?? '' } })),
  }
}
const quarter06a: PreviousForm['lines'] = { 'chung-thuc.tu-phap': { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 3, 13: 1 } }

/** A form with no finding at all, in any period of 2023. */
export const cleanForm: Example = {
  earlier: usual06a,
  filled: filled06a([line(chungThuc, sound), line(hoTich, [1, 0, 0, 0, 1, 0, 0, 0])]),
  previous: { period: '2023-Q2', lines: { 'chung-thuc.tu-phap': { 11: 2 }, 'ho-tich.tu-phap': { 11: 0 } } },
}

/** What breaks each rule of II.06a, by rule id. */
export const broken06a: Readonly<Record<string, Example>> = {
  'II.06a.C1': one({ 5: null, 3: { value: 12, formula: 'x' } }),
  'II.06a.C2': one({ 5: { value: '1.234' } }),
  'II.06a.C3': one({ 5: { value: -5 } }),
  'II.06a.C4': one({ 5: { value: 5.5 } }),
  'II.06a.C5': one({ 5: { value: '#REF!', error: true, formula: 'Z1' } }),
  'II.06a.C6': one({ 5: { value: 5, formula: '2+3' } }),
  'II.06a.C7': one({ 3: { value: 99, formula: 'D10+E10+F10' } }),
  'II.06a.F1': { filled: filled06a([line(null, sound)]) },
  'II.06a.F2': { filled: filled06a([line(chungThuc, sound), line('chứng thực (Bộ Tư pháp)', sound)]) },
  'II.06a.F3': (() => {
    const filled = filled06a([line(chungThuc, sound)])
    return { filled: { ...filled, total: { row: 11, cells: { ...filled.total?.cells, 4: { value: 11 } } } } }
  })(),
  'II.06a.F4': { filled: filled06a([line(chungThuc, sound), {}, line(hoTich, sound)]) },
  'II.06a.F5': { filled: { ...filled06a([line(chungThuc, sound)]), merges: [{ rows: [10, 11], columns: [4, 5] }] } },
  'II.06a.F9': { filled: { ...filled06a([line(chungThuc, sound)]), below: [{ row: 13, cells: line(hoTich, sound) }] } },
  'II.06a.F10': one({ 3: null, 7: null }),
  'II.06a.F6': { filled: filled06a([{}]) },
  'II.06a.K1': { filled: filled06a([line('Chứng thưc', sound)]) },
  'II.06a.K2': { filled: filled06a([line('Hộ tịch', sound)]) },
  'II.06a.K3': { filled: filled06a([line('Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)', sound)]), period: '2026-Q3' },
  'II.06a.K4': { filled: filled06a([line('Bán đấu giá tài sản (Bộ Tư pháp)', sound)]), period: '2026-Q3' },
  'II.06a.R1': one({ 3: { value: 16 } }),
  'II.06a.R2': one({ 7: { value: 12 } }),
  'II.06a.R3': one({ 11: { value: 5 } }),
  'II.06a.R4': one({}, [10, 5, 2, 4, 9, 0, 3, 0]),
  'II.06a.P1': { filled: filled06a([line(chungThuc, [10, 5, 3, 5, 9, 0, 3, 1])]), previous },
  'II.06a.H1': { filled: filled06a([line(chungThuc, [10, 5, 2, 540, 9, 0, 3, 1])]), earlier: usual06a },
  'II.06a.Y1': { ...one({}), period: '2023', parts: ofYear([1, quarter06a], [2, quarter06a], [3, quarter06a], [4, quarter06a]) },
  'II.06a.Y2': { ...one({}), period: '2023', parts: ofYear([1, quarter06a], [2, quarter06a]) },
  'II.06a.P2': { filled: filled06a([line(hoTich, [1, 0, 0, 0, 1, 0, 0, 0])]), previous },
}

const sound05a = [3, 2, 1, 4, 2, 1, 1, 2, 1, 1, 2] as const
const two = (changes: Parameters<typeof line05a>[2], inputs: Parameters<typeof line05a>[1] = sound05a): Example => ({
  filled: filled05a([line05a(chungThuc, inputs, changes)]),
})
const previous05a: PreviousForm = { period: '2023-Q2', lines: { 'chung-thuc.tu-phap': { 13: 1 } } }

const usual05a = steady({ 'chung-thuc.tu-phap': { 7: 4, 9: 2, 10: 1 } })
const quarter05a: PreviousForm['lines'] = { 'chung-thuc.tu-phap': { 6: 1, 7: 4, 9: 2, 10: 1, 14: 1, 15: 1, 16: 2 } }

/** A II.05a with no finding at all. */
export const cleanForm05a: Example = { earlier: usual05a, filled: filled05a([line05a(chungThuc, sound05a)]), previous: previous05a }

/** What breaks each rule of II.05a, by rule id. */
export const broken05a: Readonly<Record<string, Example>> = {
  'II.05a.C1': two({ 16: null }),
  'II.05a.C2': two({ 16: { value: 'hai' } }),
  'II.05a.C3': two({ 16: { value: -1 } }),
  'II.05a.C4': two({ 16: { value: 0.5 } }),
  'II.05a.C5': two({ 16: { value: '#N/A', error: true } }),
  'II.05a.C6': two({ 16: { value: 2, formula: '1+1' } }),
  'II.05a.C7': two({ 3: { value: 9, formula: 'D10+E10' } }),
  'II.05a.F1': { filled: filled05a([line05a(null, sound05a)]) },
  'II.05a.F2': { filled: filled05a([line05a(chungThuc, sound05a), line05a('chứng thực', sound05a)]) },
  'II.05a.F3': { filled: { ...filled05a([line05a(chungThuc, sound05a)]), total: null } },
  'II.05a.F4': { filled: filled05a([line05a(chungThuc, sound05a), {}, line05a(hoTich, sound05a)]) },
  'II.05a.F5': { filled: filled05a([line05a(chungThuc, sound05a)], { merges: [{ rows: [10, 10], columns: [4, 5] }] }) },
  'II.05a.F9': { filled: filled05a([line05a(chungThuc, sound05a)], { below: [{ row: 13, cells: line05a(hoTich, sound05a) }] }) },
  'II.05a.F10': two({ 8: null }),
  'II.05a.K1': { filled: filled05a([line05a('Chứng thưc', sound05a)]) },
  'II.05a.K2': { filled: filled05a([line05a('Hộ tịch', sound05a)]) },
  'II.05a.K3': { filled: filled05a([line05a('Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)', sound05a)]), period: '2026-Q3' },
  'II.05a.K4': { filled: filled05a([line05a('Bán đấu giá tài sản (Bộ Tư pháp)', sound05a)]), period: '2026-Q3' },
  'II.05a.R1': two({ 3: { value: 6 } }),
  'II.05a.R2': two({}, [3, 2, 1, 3, 2, 1, 1, 2, 1, 1, 2]),
  'II.05a.R3': two({ 8: { value: 4 } }),
  'II.05a.R4': two({}, [3, 2, 1, 4, 2, 1, 1, 1, 1, 1, 2]),
  'II.05a.R5': two({ 13: { value: 3 } }),
  'II.05a.R6': two({}, [3, 2, 1, 4, 2, 1, 1, 2, 1, 0, 2]),
  'II.05a.R7': two({}, [1, 4, 1, 4, 2, 1, 1, 2, 1, 1, 2]),
  'II.05a.R8': two({}, [5, 0, 1, 4, 2, 1, 1, 2, 1, 1, 2]),
  'II.05a.R9': two({}, [3, 2, 0, 5, 2, 1, 1, 2, 1, 1, 2]),
  'II.05a.R10': two({}, [3, 2, 4, 1, 2, 1, 1, 2, 1, 1, 2]),
  'II.05a.R11': two({}, [3, 2, 1, 4, 2, 1, 1, 2, 1, 1, 4]),
  'II.05a.P1': { filled: filled05a([line05a(chungThuc, [3, 2, 2, 3, 2, 1, 1, 2, 1, 1, 2])]), previous: previous05a },
  'II.05a.H1': { filled: filled05a([line05a(chungThuc, [3, 2, 1, 400, 2, 1, 1, 2, 1, 1, 2])]), earlier: usual05a },
  'II.05a.Y1': { ...two({}), period: '2023', parts: ofYear([1, quarter05a], [2, quarter05a], [3, quarter05a], [4, quarter05a]) },
  'II.05a.Y2': { ...two({}), period: '2023', parts: ofYear([1, quarter05a], [2, quarter05a]) },
  'II.05a.P2': { filled: filled05a([line05a(hoTich, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])]), previous: previous05a },
}

/** An example of a handling form as its synthesis would hold it, all lines under one group. */
function synthesis(form: FormDefinition, { filled, period, previous: before, earlier, parts }: Example): Example {
  const grouply = <Form extends PreviousForm>(one: Form): Form => ({ ...one, lines: Object.fromEntries(Object.entries(one.lines).map(([key, numbers]) => [`commune::${key}`, numbers])) })
  return {
    filled: grouped(form, filled),
    ...(period === undefined ? {} : { period }),
    ...(before ? { previous: grouply(before) } : {}),
    ...(earlier ? { earlier: earlier.map(grouply) } : {}),
    ...(parts ? { parts: { ...parts, forms: parts.forms.map(grouply) } } : {}),
  }
}

function syntheses(form: FormDefinition, prefix: string, of: string, examples: Readonly<Record<string, Example>>): Record<string, Example> {
  const own = Object.fromEntries(Object.entries(examples).map(([id, example]) => [id.replace(of, prefix), synthesis(form, example)]))
  const clean = Object.values(examples)[0]?.filled ?? filled06a([])
  const whole = grouped(form, clean)
  return {
    ...own,
    [`${prefix}.F7`]: { filled: { ...whole, groups: whole.groups.map((row) => ({ ...row, cells: { ...row.cells, 4: { value: 9999 } } })) } },
    [`${prefix}.F8`]: { filled: { ...whole, lines: clean.lines, groups: [] } },
  }
}

export const cleanForm06 = synthesis(form06, cleanForm)
export const broken06 = syntheses(form06, 'II.06', 'II.06a', broken06a)
export const cleanForm05 = synthesis(form05, cleanForm05a)
export const broken05 = syntheses(form05, 'II.05', 'II.05a', broken05a)

const ended = 'UBND huyện Bình Sơn'
const columns07b = [4, 5, 6, 8, 9, 10, 12, 13, 14]

/** One line of an edition of II.07b, with these numbers in its input columns. */
function line07b(form: FormDefinition, name: string | null, value: number, changes: Record<number, Cell | null> = {}): Record<number, Cell> {
  const inputs = columns07b.filter((column) => form.columns.some((one) => one.column === column))
  const cells: Record<number, Cell> = { ...(name === null ? {} : { 2: { value: name } }), ...Object.fromEntries(inputs.map((column) => [column, { value }])) }
  for (const sum of [3, 7, 11]) cells[sum] = { value: value * (inputs.length / 3), formula: 'x' }
  for (const [column, cell] of Object.entries(changes)) {
    if (cell === null) delete cells[Number(column)]
    else cells[Number(column)] = cell
  }
  return cells
}

/** A clean II.07b in an edition's period, and what breaks each of its rules. */
export function examples07b(form: FormDefinition, period: string): { clean: Example; broken: Readonly<Record<string, Example>> } {
  const commune = 'UBND xã Bình Chương'
  const province = 'UBND tỉnh Quảng Ngãi'
  const filled = (...lines: Record<number, Cell>[]): Example => ({ filled: filledFrom(form, lines), period })
  const one = (changes: Record<number, Cell | null>): Example => filled(line07b(form, province, 3, changes))
  const whole = filled(line07b(form, province, 3)).filled
  return {
    clean: filled(line07b(form, province, 3), line07b(form, commune, 1)),
    broken: {
      'II.07b.C1': one({ 4: null }),
      'II.07b.C2': one({ 4: { value: 'ba' } }),
      'II.07b.C3': one({ 4: { value: -1 } }),
      'II.07b.C4': one({ 4: { value: 0.5 } }),
      'II.07b.C5': one({ 4: { value: '#N/A', error: true } }),
      'II.07b.C6': one({ 4: { value: 3, formula: '1+2' } }),
      'II.07b.C7': one({ 3: { value: 99, formula: 'D10+E10' } }),
      'II.07b.F1': filled(line07b(form, null, 3)),
      'II.07b.F2': filled(line07b(form, commune, 3), line07b(form, commune, 1)),
      'II.07b.F3': { filled: { ...whole, total: null }, period },
      'II.07b.F4': filled(line07b(form, province, 3), {}, line07b(form, commune, 1)),
      'II.07b.F5': { filled: { ...whole, merges: [{ rows: [10, 10], columns: [4, 6] }] }, period },
      'II.07b.F6': filled({}),
      'II.07b.F9': { filled: { ...whole, below: [{ row: 13, cells: line07b(form, commune, 1) }] }, period },
      'II.07b.F10': one({ 7: null }),
      'II.07b.K1': filled(line07b(form, 'UBND xã Bình Chươg', 1)),
      'II.07b.K3': { filled: filledFrom(form, [line07b(form, ended, 1)]), period: '2026-Q3' },
      'II.07b.R1': one({ 3: { value: 1 } }),
      'II.07b.R2': one({ 7: { value: 1 } }),
      'II.07b.R3': one({ 11: { value: 1 } }),
    },
  }
}
