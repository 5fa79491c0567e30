// Builds filled forms for tests the way people write them: a name and ten numbers, the sums by themselves.
import { form as form05a } from '../regimes/kstt/forms/II.05a.ts'
import { form as form06a } from '../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../regimes/kstt/linh-vuc.ts'
import { sampleUnits } from '../regimes/index.ts'
import { lastDay, parsePeriod } from '../reporting/calendar/period.ts'
import { unitNames } from '../reporting/units/unit-names.ts'
import { groupsIn, numberColumns, totalLabelOf, type FormDefinition } from '../reporting/form/definition.ts'
import { lettersOf } from '../reporting/form/columns.ts'
import type { Cell, FilledForm, FilledLine } from '../reporting/form/filled-form.ts'
import type { CheckContext, PreviousForm } from '../reporting/rules/context.ts'

export const firstRow = 10

/** Columns 4, 5, 6, 8, 9, 10, 12, 13 of one line; anything a cell can hold, `null` for empty. */
export type Inputs = readonly (string | number | boolean | null)[]

const inputColumns = [4, 5, 6, 8, 9, 10, 12, 13]

/** One line of II.06a as Excel would hold it: inputs as given, computed columns as formulas with their results. */
export function line(name: string | null, inputs: Inputs, changes: Record<number, Cell | null> = {}): Record<number, Cell> {
  const cells: Record<number, Cell> = name === null ? {} : { 2: { value: name } }
  inputs.forEach((value, at) => {
    if (value !== null) cells[inputColumns[at] ?? 0] = { value }
  })
  const number = (column: number): number => {
    const value = cells[column]?.value
    return typeof value === 'number' ? value : 0
  }
  if (inputs.length > 0) {
    cells[3] = { value: number(4) + number(5) + number(6), formula: 'D+E+F' }
    cells[7] = { value: number(8) + number(9) + number(10), formula: 'H+I+J' }
    cells[11] = { value: number(12) + number(13), formula: 'L+M' }
  }
  for (const [column, cell] of Object.entries(changes)) {
    if (cell === null) delete cells[Number(column)]
    else cells[Number(column)] = cell
  }
  return cells
}

/** A filled II.06a with these lines from row 10 on and a right total under them. */
export function filled06a(lines: readonly Record<number, Cell>[], more: Partial<FilledForm> = {}): FilledForm {
  return filledFrom(form06a, lines, more)
}

/** A filled form of any kind with a line for each catalogue entry, and a right total. */
export function filledFrom(form: FormDefinition, lines: readonly Record<number, Cell>[], more: Partial<FilledForm> = {}): FilledForm {
  const rows: FilledLine[] = lines.map((cells, at) => ({ row: firstRow + at, cells }))
  const total: Record<number, Cell> = { 1: { value: totalLabelOf(form) } }
  for (const { column } of numberColumns(form)) {
    const sum = rows.reduce((all, { cells }) => {
      const value = cells[column]?.value
      return all + (typeof value === 'number' ? value : 0)
    }, 0)
    total[column] = { value: sum, formula: 'SUM' }
  }
  return {
    form: form.code,
    edition: form.edition,
    sheet: 'II.06a',
    letters: Object.fromEntries(form.columns.map((one, at) => [one.column, lettersOf(at + 1)])),
    lines: rows,
    groups: [],
    below: [],
    total: { row: firstRow + rows.length, cells: total },
    merges: [],
    ...more,
  }
}

/** One line of II.05a: columns 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16. */
export function line05a(name: string | null, inputs: Inputs, changes: Record<number, Cell | null> = {}): Record<number, Cell> {
  const cells: Record<number, Cell> = name === null ? {} : { 2: { value: name } }
  ;[4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16].forEach((column, at) => {
    const value = inputs[at]
    if (value !== null && value !== undefined) cells[column] = { value }
  })
  const sum = (...columns: number[]): number => columns.reduce((all, column) => all + Number(cells[column]?.value ?? 0), 0)
  cells[3] = { value: sum(4, 5), formula: 'D+E' }
  cells[8] = { value: sum(9, 10), formula: 'I+J' }
  cells[13] = { value: sum(14, 15), formula: 'N+O' }
  for (const [column, cell] of Object.entries(changes)) {
    if (cell === null) delete cells[Number(column)]
    else cells[Number(column)] = cell
  }
  return cells
}

/** A filled II.05a with these lines. */
export function filled05a(lines: readonly Record<number, Cell>[], more: Partial<FilledForm> = {}): FilledForm {
  return filledFrom(form05a, lines, more)
}

/** The same lines as a synthesis holds them: all under the group of communes, with its subtotal right above. */
export function grouped(form: FormDefinition, filled: FilledForm): FilledForm {
  const lines = filled.lines.map((line) => ({ ...line, group: 'commune' }))
  const cells: Record<number, Cell> = { 2: { value: groupsIn(form).find((one) => one.id === 'commune')?.label ?? '' } }
  for (const { column } of numberColumns(form)) {
    const values = lines.map((one) => one.cells[column]?.value)
    cells[column] = { value: values.reduce((sum: number, value) => sum + (typeof value === 'number' ? value : 0), 0), formula: 'SUM' }
  }
  return { ...filled, form: form.code, edition: form.edition, lines, groups: [{ row: firstRow - 1, cells, group: 'commune' }] }
}

/** The context of a period, with a previous form when given. */
export function contextOf(period: string, previous: PreviousForm | null = null): CheckContext {
  const parsed = parsePeriod(period)
  if (!parsed) throw new Error(`no period ${period}`)
  return { period: parsed, catalogues: [linhVuc, unitNames(sampleUnits, lastDay(parsed))], previous }
}
