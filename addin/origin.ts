// From a cell of the open workbook to the number asked about: which form, which line, which column.
import { parsePeriod } from '../reporting/calendar/period.ts'
import type { NumberAsked } from '../reporting/consolidation/answer.ts'
import { totalKey } from '../reporting/consolidation/total.ts'
import { itemsIn, numberColumns } from '../reporting/form/definition.ts'
import { toneless } from '../reporting/catalogue/spelling.ts'
import { indexFor } from '../reporting/rules/context.ts'
import { lineKey } from '../reporting/rules/line-key.ts'
import { lineNumbers, nameIn } from '../reporting/rules/numbers.ts'
import type { Traced } from '../reporting/submission/service.ts'
import type { DeskState } from './desk-state.ts'
import { formOf } from './desk-view.ts'
import type { NoQuestion, Shown } from './gathering-state.ts'
import type { Place } from './host/host.ts'
import { cellOfForm } from './returning.ts'

/** The question a cell asks, with what the cell shows; or why it asks none. */
export function questionAt(state: DeskState, place: Place | null): { readonly asked: NumberAsked; readonly shown: Shown } | NoQuestion {
  const { desk, identity } = state
  const period = desk && parsePeriod(desk.report.period)
  if (!place) return 'nothingSelected'
  if (!period || identity?.made === undefined) return 'notGathered'
  if (desk.standing.sha256 === null) return 'notSaved'
  const cell = cellOfForm(state, place)
  const form = cell && formOf(state, cell.form)
  if (!form) return 'outside'
  const { definition, filled } = form
  const line = filled.lines.find((one) => one.row === cell.row)
  if (!line) return sumAsked(state, place, form, cell)
  const item = itemsIn(definition).find((one) => one.item === line.item)
  const name = nameIn(definition, line)
  if (!numberColumns(definition).some((one) => one.column === cell.column) || (item === undefined && name === '')) return 'noNumber'
  const value = lineNumbers(definition, line, item).get(cell.column)
  if (value === undefined) return 'noNumber'
  const key = lineKey(definition, line, indexFor(definition, { period, catalogues: desk.catalogues, previous: null }))
  return { asked: { form: cell.form, line: key, column: cell.column, sha256: desk.standing.sha256 }, shown: { address: place.address, value } }
}

/** The question a sum row asks: its number as the sheet shows it, of the total or of a group. */
function sumAsked({ desk }: DeskState, place: Place, { definition, filled }: NonNullable<ReturnType<typeof formOf>>, cell: { readonly form: string; readonly row: number; readonly column: number }): { readonly asked: NumberAsked; readonly shown: Shown } | NoQuestion {
  const row = [...filled.groups, ...(filled.total ? [filled.total] : [])].find((one) => one.row === cell.row)
  const value = row?.cells[cell.column]?.value
  const sha256 = desk?.standing.sha256 ?? null
  if (!row || sha256 === null || typeof value !== 'number' || !numberColumns(definition).some((one) => one.column === cell.column)) return 'noNumber'
  return { asked: { form: cell.form, line: totalKey(row.group), column: cell.column, sha256 }, shown: { address: place.address, value } }
}

/** The name under which a source is handed out: `II.06a_2023-Q3_ubnd-xa-binh-my.xlsx`. */
export function sourceName(node: Traced, period: string): string {
  return `${node.form.split('/')[0] ?? ''}_${period}_${toneless(node.unitName).replaceAll(' ', '-')}.xlsx`
}
