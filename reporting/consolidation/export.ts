// A report's figures for other systems: one stable shape, and the same as comma-separated text.
import { numberColumns, itemsIn, type FormDefinition } from '../form/definition.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import { splitKey } from '../rules/numbers.ts'
import type { ReportKey } from '../submission/report.ts'
import { derived } from './derive.ts'

/** The name and version of the shape; a change that would break readers gets another number. */
export const exportSchema = 'urn:khop:report:1'

export interface ExportedLine {
  /** Stable key: a catalogue entry's id, or an indicator's number. */
  readonly line: string
  readonly group: string | null
  readonly name: string
  /** By official column number. */
  readonly numbers: Readonly<Record<number, number>>
}

export interface ExportedForm {
  readonly form: string
  readonly edition: string
  readonly columns: readonly { readonly column: number; readonly label: string }[]
  readonly lines: readonly ExportedLine[]
}

export interface ExportedReport {
  readonly schema: typeof exportSchema
  readonly report: ReportKey
  readonly sha256: string
  readonly forms: readonly ExportedForm[]
}

/** A form's lines with computed numbers worked out; `nameOf` gives what a key is called. */
export function exportedForm(form: FormDefinition, lines: KeyedLines, nameOf: (key: string) => string): ExportedForm {
  const all = derived(form, lines)
  const order = form.lines.kind === 'fixed' ? itemsIn(form).map((one) => one.item) : Object.keys(all).sort()
  return {
    form: form.code,
    edition: form.edition,
    columns: numberColumns(form).map(({ column, under = [], label }) => ({ column, label: [...under, label].join(' / ') })),
    lines: order.flatMap((key) => {
      const numbers = all[key]
      const { group, bare } = splitKey(key)
      return numbers ? [{ line: bare, group: group ?? null, name: nameOf(key), numbers }] : []
    }),
  }
}

/** The report as comma-separated text (RFC 4180, with a byte order mark, so that Excel reads the letters), one number a row. */
export function exportedCsv({ report, forms }: ExportedReport): string {
  const rows = forms.flatMap((form) =>
    form.lines.flatMap((line) =>
      form.columns.flatMap(({ column, label }) => {
        const value = line.numbers[column]
        return value === undefined ? [] : [[report.regime, report.period, report.unit, form.form, form.edition, line.group ?? '', line.line, line.name, String(column), label, value]]
      }),
    ),
  )
  const head = ['regime', 'period', 'unit', 'form', 'edition', 'group', 'line', 'name', 'column', 'label', 'value']
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** One cell: text that a spreadsheet would take for a formula is kept text by an apostrophe before it. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r|]/u.test(value.trimStart()) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
