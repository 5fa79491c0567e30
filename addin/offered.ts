// Lines by what they are rather than by their row: an explanation given before for the same thing, and where a line stands now.
import { indexFor } from '../reporting/rules/context.ts'
import type { Finding } from '../reporting/rules/finding.ts'
import { lineKeys } from '../reporting/rules/line-key.ts'
import { parsePeriod } from '../reporting/calendar/period.ts'
import { aboutOf, type EarlierExplanation } from '../reporting/submission/explanation.ts'
import type { DeskState } from './desk-state.ts'
import { formOf, placeOf } from './desk-view.ts'
import type { Place } from './host/host.ts'

/** The words the unit sent with an earlier report for the same rule, line and column; `null` where it sent none. */
export function offeredFor(state: DeskState, finding: Finding): EarlierExplanation | null {
  const { desk } = state
  if (!desk || desk.explained.length === 0) return null
  const about = aboutOf(finding, keysIn(state, finding.form))
  return desk.explained.find((one) => one.about === about) ?? null
}

/** The name cell of the line under a key, in the workbook that is open; `null` where it has no such line. */
export function placeOfLine(state: DeskState, code: string, line: string): Place | null {
  const form = formOf(state, code)
  const row = [...keysIn(state, code)].find(([, key]) => key === line)?.[0]
  return form && row !== undefined ? placeOf(state, { form: code, line: row, columns: [form.definition.lines.column] }) : null
}

function keysIn(state: DeskState, code: string): ReadonlyMap<number, string> {
  const form = formOf(state, code)
  const period = state.desk && parsePeriod(state.desk.report.period)
  if (!state.desk || !form || !period) return new Map()
  return lineKeys(form.definition, form.filled, indexFor(form.definition, { period, catalogues: state.desk.catalogues, previous: null }))
}
