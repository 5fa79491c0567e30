// What a form adds up to, as the officer confirms it before sending: read off the lines, not off the total row.
import { numberColumns } from '../reporting/form/definition.ts'
import { isBlankLine } from '../reporting/form/filled-form.ts'
import type { FormRead } from '../reporting/submission/receipt.ts'
import { computedColumns, lineNumbers } from '../reporting/rules/numbers.ts'
import type { ReadForm } from './desk-state.ts'

/** Lines with data, and the totals by official column. */
export function totalsOf({ definition, filled }: ReadForm): FormRead {
  const computed = computedColumns(definition)
  const lines = filled.lines.filter((line) => !isBlankLine(line, computed)).map((line) => lineNumbers(definition, line))
  const totals = numberColumns(definition).map(({ column }): [number, number] => [
    column,
    lines.reduce((sum, numbers) => sum + (numbers.get(column) ?? 0), 0),
  ])
  return { code: definition.code, edition: definition.edition, lines: lines.length, totals: Object.fromEntries(totals) }
}
