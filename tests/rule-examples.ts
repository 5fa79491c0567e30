// For every rule of a form: one filled form that keeps it and one that breaks it.
import type { FilledForm } from '../reporting/form/filled-form.ts'
import type { PreviousForm } from '../reporting/rules/context.ts'
import { filled06a, line } from './filled.ts'

interface Example {
  readonly filled: FilledForm
  readonly period?: string
  readonly previous?: PreviousForm
}

const chungThuc = 'Chứng thực (Bộ Tư pháp)'
const hoTich = 'Hộ tịch (Bộ Tư pháp)'
const sound = [10, 5, 2, 4, 9, 0, 3, 1] as const
const previous: PreviousForm = { period: '2023-Q2', lines: { 'chung-thuc.tu-phap': { 11: 2 } } }
const one = (changes: Parameters<typeof line>[2], inputs: Parameters<typeof line>[1] = sound): Example => ({
  filled: filled06a([line(chungThuc, inputs, changes)]),
})

/** A form with no finding at all, in any period of 2023. */
export const cleanForm: Example = {
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
  'II.06a.P2': { filled: filled06a([line(hoTich, [1, 0, 0, 0, 1, 0, 0, 0])]), previous },
}
