// From a blank to a proposed declaration: what the sheet says, what the shelf knows, and what is asked. Pure.
import type { Evidence } from '../calendar/basis.ts'
import { isDay } from '../calendar/day.ts'
import { auditForm } from '../form/audit.ts'
import { totalLabelOf, type Column, type ColumnType, type FormDefinition } from '../form/definition.ts'
import { askingOf, type Asking } from './asking.ts'
import { addressAt, viewOf, type BlankSheet, type SheetView } from './blank-sheet.ts'
import { bodyOf, lineKindOf, type BlankBody } from './body.ts'
import { wordsColumn } from './column-roles.ts'
import { inherit, type Inheritance } from './inherit.ts'
import { numberRowOf, type NumberRow } from './number-row.ts'
import type { AdoptionOrder, Answers, Proposal, Question, Remark } from './proposal.ts'
import { columnsIn, type BlankColumn } from './read-columns.ts'
import { headingFacts, headingLines, knownForm } from './read-heading.ts'
import { catalogueLines, fixedLines, type ReadLines } from './read-lines.ts'
import { looksSame } from './visible.ts'
import { choiceWords, readWords } from './words.vi.ts'

export const mostCells = 20_000
export const mostLines = 1000
export const mostMerges = 2000
export const mostQuestions = 200

/** Proposes the declaration of one sheet. `known` are the forms on the shelf; `answers` settle questions by their ids. */
export function propose(sheet: BlankSheet, order: AdoptionOrder, known: readonly FormDefinition[], answers: Answers = {}): Proposal {
  const asking = askingOf(sheet.name, answers)
  const found = sheet.cells.length > mostCells || sheet.merges.length > mostMerges ? tooMany(sheet, asking) : declare(viewOf(sheet), order, known, asking)
  if (asking.questions.length > mostQuestions) {
    asking.remark({ code: 'tooManyQuestions', place: asking.place(), params: { questions: asking.questions.length, limit: mostQuestions } })
  }
  if (found && asking.questions.length === 0) {
    for (const { code, params } of auditForm(found.declaration)) asking.remark({ code: 'audit', place: asking.place(), params: { ...params, problem: code } })
  }
  const isUnread = ({ code }: Remark): boolean => code === 'unread' || code === 'leftAlone' || code === 'figures' || code === 'otherEdition'
  return {
    sheet: sheet.name,
    // More than is read is not carried along either.
    source: { sheet: { ...sheet, cells: sheet.cells.slice(0, mostCells + 1), merges: sheet.merges.slice(0, mostMerges + 1) }, order },
    answers,
    declaration: found?.declaration ?? null,
    questions: asking.questions.slice(0, mostQuestions),
    refusals: asking.remarks.filter((one) => !isUnread(one)),
    unread: asking.remarks.filter(isUnread),
    inherited: found?.inherited ?? [],
    dropped: found?.dropped ?? [],
  }
}

/** The proposal with these questions settled too. Answers no question asks for change nothing. */
export function answer(proposal: Pick<Proposal, 'source' | 'answers'>, answers: Answers, known: readonly FormDefinition[]): Proposal {
  return propose(proposal.source.sheet, proposal.source.order, known, { ...proposal.answers, ...answers })
}

/** The declaration where nothing is asked or refused any more; else what remains. */
export function finished(proposal: Proposal): FormDefinition | { readonly questions: readonly Question[]; readonly refusals: readonly Remark[] } {
  const { declaration, questions, refusals } = proposal
  return declaration !== null && questions.length === 0 && refusals.length === 0 ? declaration : { questions, refusals }
}

function declare(view: SheetView, order: AdoptionOrder, known: readonly FormDefinition[], asking: Asking): Inheritance | null {
  const numbers = numberRowOf(view, asking)
  const read = numbers && columnsIn(view, numbers, asking)
  if (!numbers || !read) return null
  const { columns, top } = read
  const heading = headingLines(view, top)
  const same = knownForm(heading, order, known)
  const body = bodyOf(view, numbers.row, columns, same ? totalLabelOf(same) : '', asking)
  if (isUpsideDown(view, numbers, body)) {
    asking.remark({ code: 'numberRowBelow', place: asking.place(`${numbers.row}:${numbers.row}`), params: { row: numbers.row } })
    return null
  }
  if (body.words.length > mostLines) {
    asking.remark({ code: 'tooManyLines', place: asking.place(`${body.first}:${body.end - 1}`), params: { lines: body.words.length, limit: mostLines } })
    return null
  }
  const kind = lineKindOf(body, columns, same?.lines.kind, asking)
  const document = documentOf(order, same, asking)
  const facts = { view, columns, body, types: knownTypes(columns, same), known: same, evidence: document.evidence }
  figuresIn(view, columns, body, asking)
  const lines = kind === 'fixed' ? fixedLines(facts, asking) : catalogueLines(facts, order, known, asking)
  const draft: FormDefinition = {
    ...headingFacts(heading, same, order, kind, asking),
    ...document.form,
    lines: lines.lines,
    columns: columns.map((one) => columnOf(one, lines, document.evidence)),
    rules: [],
    ...(same && document.isSame ? kept(same) : {}),
  }
  const inherited = inherit(draft, lines.relations, same, lines.kept, document.isSame)
  return { ...inherited, declaration: dated(inherited.declaration, known, asking) }
}

function tooMany(sheet: BlankSheet, asking: Asking): null {
  asking.remark({ code: 'tooManyCells', place: asking.place(), params: { cells: sheet.cells.length, limit: mostCells } })
  return null
}

/** Says where a blank is not blank: figures and words right of the lines' own words are not part of a declaration. */
function figuresIn(view: SheetView, columns: readonly BlankColumn[], { first, end }: BlankBody, asking: Asking): void {
  const ats = new Set(columns.map((one) => one.at))
  const words = wordsColumn(columns)?.at ?? 0
  const filled = view.rows
    .filter((row) => first <= row && row < end)
    .flatMap((row) => view.cellsIn(row))
    .filter((cell) => cell.formula === undefined && typeof cell.value === 'number' && cell.at > words && ats.has(cell.at))
  const [one] = filled
  if (one) asking.remark({ code: 'figures', place: asking.place(addressAt(one.row, one.at)), params: { count: filled.length } })
}

/** Nothing stands below the number row, and lines counted in the first column stand above it. */
function isUpsideDown(view: SheetView, { row, cells }: NumberRow, body: BlankBody): boolean {
  const at = cells[0]?.at ?? 0
  const counted = view.rows.filter((one) => one < row && /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]+)[.)]?$/u.test(view.text(one, at)))
  return body.words.length === 0 && body.total === null && counted.length >= 2
}

function columnOf({ column, path, width }: BlankColumn, { types, relations }: ReadLines, evidence: Evidence): Column {
  const under = path.slice(0, -1)
  return {
    column,
    label: path.at(-1) ?? '',
    ...(under.length > 0 ? { under } : {}),
    type: types.get(column) ?? 'count',
    ...(relations.some((one) => one.computes === column) ? { formula: true } : {}),
    width,
    evidence,
  }
}

/** The types of the columns that are the same, by headings, in the form already known. */
function knownTypes(columns: readonly BlankColumn[], known: FormDefinition | null): Map<number, ColumnType> {
  const isSame = (one: BlankColumn, other: Column): boolean => one.column === other.column && JSON.stringify(one.path) === JSON.stringify([...(other.under ?? []), other.label])
  return new Map(columns.flatMap((one) => known?.columns.flatMap((other) => (isSame(one, other) ? [[one.column, other.type] as const] : [])) ?? []))
}

/** Which document prescribes the form, since when, and how sure that makes it. */
function documentOf(order: AdoptionOrder, known: FormDefinition | null, asking: Asking) {
  const free = { choices: [], free: true as const, place: asking.place(), asked: {} }
  const basis = order.basis ?? asking.ask({ id: 'basis', kind: 'basis', ...free, ...(known ? { proposed: known.basis } : {}) }, (text) => text.length <= 120) ?? ''
  const from = order.from ?? asking.ask({ id: 'fromDay', kind: 'fromDay', ...free }, isDay) ?? ''
  const isSame = known !== null && known.basis === basis && known.from === from
  const evidence = isSame ? known.evidence : evidenceAsked(basis, asking)
  return { evidence, isSame, form: { basis, evidence, from, edition: isSame ? known.edition : from.slice(0, 4) } }
}

function evidenceAsked(basis: string, asking: Asking): Evidence {
  // Laws, decrees and circulars carry their year in the number, decisions end in their kind; letters have neither.
  const proposed = readWords.legalNumber.test(basis) ? 'law' : 'letter'
  const answer = asking.ask({
    id: 'evidence',
    kind: 'evidence',
    place: asking.place(),
    asked: { basis },
    choices: [
      { value: 'law', label: choiceWords.law },
      { value: 'letter', label: choiceWords.letter },
    ],
    ...(basis === '' ? {} : { proposed }),
  })
  return answer === 'law' ? 'law' : 'letter'
}

function kept({ note, cautions, to }: FormDefinition): Partial<FormDefinition> {
  return { ...(note === undefined ? {} : { note }), ...(cautions ? { cautions } : {}), ...(to === undefined ? {} : { to }) }
}

/** An edition is never altered: a form that looks otherwise than the one of its year gets a name of its own. */
function dated(form: FormDefinition, known: readonly FormDefinition[], asking: Asking): FormDefinition {
  const editions = known.filter((one) => one.code === form.code)
  const taken = editions.find((one) => one.edition === form.edition)
  if (!taken || (taken.from === form.from && taken.basis === form.basis && looksSame(taken, form))) return form
  let next = 2
  while (editions.some((one) => one.edition === `${form.from.slice(0, 4)}-${next}`)) next++
  const edition = `${form.from.slice(0, 4)}-${next}`
  asking.remark({ code: 'otherEdition', place: asking.place(), params: { taken: taken.edition, edition } })
  return { ...form, edition }
}
