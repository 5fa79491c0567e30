// What the pane shows, read off its state: findings in order, their places, what stands in the way, what comes next.
import type { Day } from '../reporting/calendar/day.ts'
import { lastDay, parsePeriod } from '../reporting/calendar/period.ts'
import { offeredOn, printedName } from '../reporting/catalogue/catalogue.ts'
import { catalogueOf, totalLabelOf } from '../reporting/form/definition.ts'
import { addressOf } from '../reporting/form/filled-form.ts'
import { nameIn } from '../reporting/rules/numbers.ts'
import { countFindings, type Finding } from '../reporting/rules/finding.ts'
import { isRelation, type LineCheck, type Severity } from '../reporting/form/rule.ts'
import type { CellNote } from '../reporting/submission/event.ts'
import { findingKey, unexplained, type Explanation } from '../reporting/submission/explanation.ts'
import { reportId } from '../reporting/submission/report.ts'
import type { Desk } from '../reporting/submission/service.ts'
import type { DeskState, ReadForm } from './desk-state.ts'
import type { Change, Place } from './host/host.ts'
import { lackingResults } from './host/recalculated.ts'

export const keyOf = findingKey

/** Findings down the sheet, those about the whole form first. */
export function listed(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : (a.line ?? 0) - (b.line ?? 0)))
}

/** The findings of one line of one form. `line` is `null` for those about the form as a whole. */
export interface LineGroup {
  readonly form: string
  readonly line: number | null
  /** The name in the line's cell, as the officer wrote it. */
  readonly name: string
  readonly findings: readonly Finding[]
}

/** Findings grouped by line, in order. */
export function grouped(state: DeskState): LineGroup[] {
  const groups: (Omit<LineGroup, 'findings'> & { findings: Finding[] })[] = []
  for (const finding of listed(state.reading.findings)) {
    const last = groups.at(-1)
    if (last && last.form === finding.form && last.line === finding.line) last.findings.push(finding)
    else groups.push({ form: finding.form, line: finding.line, name: nameOf(state, finding), findings: [finding] })
  }
  return groups
}

function nameOf(state: DeskState, finding: Finding): string {
  const form = formOf(state, finding.form)
  if (!form || finding.line === null) return ''
  if (form.filled.total?.row === finding.line) return totalLabelOf(form.definition)
  const line = [...form.filled.lines, ...form.filled.groups].find((one) => one.row === finding.line)
  return line ? nameIn(form.definition, line) : ''
}

/** The form a finding or note is about, when it has been read. */
export function formOf(state: DeskState, code: string): ReadForm | null {
  return state.reading.forms.find((one) => one.definition.code === code) ?? null
}

/** The cell to go to and change first, or `null` for a remark about the whole form. */
export function placeOf(state: DeskState, finding: Pick<Finding, 'form' | 'line' | 'columns'>): Place | null {
  const form = formOf(state, finding.form)
  const column = finding.columns[0]
  if (!form || finding.line === null || column === undefined) return null
  return { sheet: form.filled.sheet, address: addressOf(form.filled, finding.line, column) }
}

/** The cell a note of the receiving office is about. */
export function placeOfNote(state: DeskState, note: CellNote): Place | null {
  return placeOf(state, { form: note.form, line: note.row, columns: [note.column] })
}

/** The names the report's period knows, as printed, for choosing while typing. */
export function namesOffered(desk: Desk | null): string[] {
  const period = desk && parsePeriod(desk.report.period)
  if (!desk || !period) return []
  const wanted = new Set(desk.definitions.map(catalogueOf))
  return desk.catalogues
    .filter((one) => wanted.has(one.id))
    .flatMap((one) => offeredOn(one, lastDay(period)))
    .map(printedName)
}

/** Every cell the findings name, errors over warnings. */
export function places(state: DeskState): (Place & { readonly tone: Severity })[] {
  const tones = new Map<string, Place & { readonly tone: Severity }>()
  const errorsLast = [...state.reading.findings].sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'))
  for (const finding of errorsLast) {
    for (const column of finding.columns) {
      const place = placeOf(state, { ...finding, columns: [column] })
      if (place) tones.set(`${place.sheet}!${place.address}`, { ...place, tone: finding.severity })
    }
  }
  return [...tones.values()]
}

/** Whether some finding says that a formula keeps an old result. */
export function hasOldResults(state: DeskState): boolean {
  return state.reading.findings.some((finding) => {
    const check = checkOf(state, finding)
    const row = formOf(state, finding.form)?.filled.total
    const total = check === 'total' && finding.columns.some((column) => row?.cells[column]?.formula !== undefined)
    return check === 'staleFormula' || total
  })
}

/** The named check a finding is from, or `null` for arithmetic. */
function checkOf(state: DeskState, finding: Finding): LineCheck | null {
  const rule = formOf(state, finding.form)?.definition.rules.find((one) => one.id === finding.rule)
  return rule === undefined || isRelation(rule) ? null : rule.check
}

/** Findings of one line that say the same of several cells, gathered to be shown once. */
export function alike(state: DeskState, findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const empty = findings.filter((finding) => checkOf(state, finding) === 'missing')
  if (empty.length < 2) return findings.map((finding) => [finding])
  return findings.flatMap((finding) => (finding === empty[0] ? [empty] : empty.includes(finding) ? [] : [[finding]]))
}

/** A line of one of the report's forms: rows of different sheets share their numbers. */
export interface FormLine {
  readonly form: string
  readonly line: number
}

/** The empty cells that one click may fill with zeros, of one line or of all. */
export function emptyCells(state: DeskState, at?: FormLine): Place[] {
  return state.reading.findings
    .filter((finding) => at === undefined || (finding.line === at.line && finding.form === at.form))
    .filter((finding) => checkOf(state, finding) === 'missing' && finding.suggestions.includes(0))
    .flatMap((finding) => placeOf(state, finding) ?? [])
}

/** The computed cells that lines put in by hand lack, with what they come to: where the check told of them. */
export function lackingCells(state: DeskState): Change[] {
  return state.reading.forms.flatMap(({ definition, filled }) =>
    state.reading.findings.some((one) => one.form === definition.code && checkOf(state, one) === 'notComputed')
      ? lackingResults(definition, filled).map(({ row, column, value }) => ({ sheet: filled.sheet, address: addressOf(filled, row, column), value }))
      : [],
  )
}

/** The day the chosen period's figures close, while they are still coming in; `null` once they are whole. */
export function openUntil({ offer, choice }: Pick<DeskState, 'offer' | 'choice'>): Day | null {
  const periods = offer?.regimes.find((one) => one.id === choice?.regime)?.periods
  const period = periods?.find((one) => one.key === choice?.period)
  return period?.open === true ? period.dataWindow.to : null
}

/** The finding before or after the one the officer is at; round the ends. */
export function neighbour(state: DeskState, step: 1 | -1): Finding | null {
  const all = listed(state.reading.findings)
  if (all.length === 0) return null
  const at = all.findIndex((finding) => keyOf(finding) === state.at)
  if (at === -1) return (step === 1 ? all[0] : all.at(-1)) ?? null
  return all[(at + step + all.length) % all.length] ?? null
}

/** What the officer wrote for each finding of the present report. */
export function explanationsOf(state: DeskState): Readonly<Record<string, string>> {
  return state.desk ? (state.explanations[reportId(state.desk.report)] ?? {}) : {}
}

/** The explanations that belong to warnings still there: what is sent. */
export function explanationsToSend(state: DeskState): Explanation[] {
  const written = explanationsOf(state)
  return state.reading.findings
    .filter((finding) => finding.severity === 'warning')
    .map((finding) => ({ finding: keyOf(finding), text: (written[keyOf(finding)] ?? '').trim() }))
    .filter((one) => one.text !== '')
}

/** Findings by severity, and the warnings nobody explained yet. */
export function counts(state: DeskState): { errors: number; warnings: number; unexplained: number } {
  return {
    ...countFindings(state.reading.findings),
    // What only hints in a document is not explained: a document carries no explanations beside it.
    unexplained: state.desk?.report.deliverable === 'narrative' ? 0 : unexplained(state.reading.findings, explanationsToSend(state)).length,
  }
}
