// What the receiving office writes before it returns a report: which cell a note is about, and whether it is whole.
import { positionOf } from './host/edited-sheets.ts'
import type { CellNote } from '../reporting/submission/event.ts'
import { reportId } from '../reporting/submission/report.ts'
import { emptyReturn, type DeskState, type ReturnDraft } from './desk-state.ts'
import { formOf } from './desk-view.ts'
import type { Place } from './host/host.ts'

/** What has been written for the report on the desk. */
export function returnDraft({ desk, returns }: DeskState): ReturnDraft {
  return (desk && returns[reportId(desk.report)]) ?? emptyReturn
}

/** The form, row and official column of a cell chosen in the grid, or `null` when it lies in no line of a form. */
export function cellOfForm(state: DeskState, place: Place | null): Pick<CellNote, 'form' | 'row' | 'column'> | null {
  if (!place) return null
  const { row } = positionOf(place.address)
  const letters = place.address.replace(/\d/gu, '')
  for (const { definition, filled } of state.reading.forms) {
    const column = definition.columns.find((one) => filled.letters[one.column] === letters)?.column
    if (filled.sheet === place.sheet && column !== undefined && isLine(state, definition.code, row)) return { form: definition.code, row, column }
  }
  return null
}

/** What the note being typed is: nothing yet, a whole note, or what it lacks. */
export type TypedNote = { readonly note: CellNote } | 'nothing' | 'incomplete' | 'unknownColumn' | 'noSuchLine'

/** Judges the note being typed. Its row is looked up where the form is open; else only the receiver can know. */
export function typedNote(state: DeskState): TypedNote {
  const draft = returnDraft(state)
  const [row, column, words] = [draft.row.trim(), draft.column.trim(), draft.words.trim()]
  if (row === '' && column === '' && words === '') return 'nothing'
  const form = noteForm(state)
  const definition = state.desk?.definitions.find((one) => one.code === form)
  if (column !== '' && definition?.columns.some((one) => String(one.column) === column) !== true) return 'unknownColumn'
  if (row !== '' && (!/^[1-9]\d{0,4}$/u.test(row) || !isLine(state, form, Number(row)))) return 'noSuchLine'
  if (row === '' || column === '' || words === '') return 'incomplete'
  return { note: { form, row: Number(row), column: Number(column), text: words } }
}

/** The form the note being typed is about: the one chosen, else one that is open or was sent. */
export function noteForm(state: DeskState): string {
  const { form } = returnDraft(state)
  const codes = state.desk?.definitions.map((one) => one.code) ?? []
  const wanted = [form, state.reading.forms[0]?.definition.code, state.desk?.standing.receipt?.forms[0]?.code]
  return wanted.find((one) => one !== undefined && codes.includes(one)) ?? codes[0] ?? ''
}

/** The notes to go with the report, the whole one still being typed among them; `null` while one is half typed. */
export function notesToSend(state: DeskState): readonly CellNote[] | null {
  const typed = typedNote(state)
  if (typed === 'nothing') return returnDraft(state).notes
  return typeof typed === 'object' ? [...returnDraft(state).notes, typed.note] : null
}

function isLine(state: DeskState, code: string, row: number): boolean {
  const form = formOf(state, code)
  if (!form) return true
  const { lines, groups, total } = form.filled
  return [...lines, ...groups, ...(total ? [total] : [])].some((one) => one.row === row)
}
