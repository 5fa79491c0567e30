// The arithmetic among the columns of a blank: from its number row and the formulas in its lines; contradictions are asked.
import { c, columnsOf, equals, percent, plus, type Relation } from '../form/expression.ts'
import type { Asking } from './asking.ts'
import { addressAt, type SheetView } from './blank-sheet.ts'
import { readFormula, type CellRef, type FormulaMeaning } from './excel-reading.ts'
import { columnsNamed, readNumberFormula, relationOf, type PrintedFormula } from './number-formula.ts'
import type { BlankColumn } from './read-columns.ts'
import { choiceWords } from './words.vi.ts'

/** Arithmetic the blank prints. */
export interface PrintedRelation {
  readonly relation: Relation
  readonly address: string
  /** The column or item it computes; `null` where it only checks. */
  readonly computes: number | string | null
}

const leaveOut = '-'

/** The relations among number columns. `lines` are the rows whose formulas count. */
export function columnRelations(view: SheetView, columns: readonly BlankColumn[], numbers: ReadonlySet<number>, lines: readonly number[], asking: Asking): PrintedRelation[] {
  const found = columns.flatMap((one): PrintedRelation[] => {
    const printed = one.formulas.flatMap((text, at) => settled(one, text, at, numbers, asking) ?? [])
    if (!numbers.has(one.column)) return []
    const relations = uniqueRelations([...printed.map((formula) => relationOf(one.column, formula)), ...bodyRelations(view, one, columns, numbers, lines, asking)])
    const computing = relations.filter((relation) => relation.left.kind === 'column')
    const chosen = computing.length < 2 ? computing[0] : computing[Number(whichComputes(one, computing, asking) ?? 0)]
    return relations.map((relation) => ({ relation, address: one.address, computes: relation === chosen ? one.column : null }))
  })
  return withoutCircles(found, columns, asking)
}

/** `(4)+(5)` as people read it. */
export function signsOf(relation: Relation): string {
  const { right } = relation
  if (right.kind === 'percent') return columnsOf(right).map((one) => `(${one})`).join('/')
  return columnsOf(right).map((one) => `(${one})`).join('+')
}

/** A printed formula over columns the form has; asked again where it cannot be read or names a column that is not there. */
function settled(one: BlankColumn, text: string, at: number, numbers: ReadonlySet<number>, asking: Asking): PrintedFormula | null {
  const isGood = (formula: PrintedFormula | null): formula is PrintedFormula =>
    formula !== null && columnsNamed(formula).every((column) => numbers.has(column) && column !== one.column)
  const read = readNumberFormula(text)
  if (isGood(read)) return read
  const unknown = read ? columnsNamed(read).filter((column) => !numbers.has(column)) : []
  const kind = read === null ? 'formulaUnread' : unknown.length > 0 ? 'unknownColumn' : 'circular'
  const answer = asking.ask(
    {
      id: `${kind}:${one.address}:${at}`,
      kind,
      place: asking.place(one.address),
      asked: { column: one.column, text, unknown: unknown.join(', ') },
      choices: [{ value: leaveOut, label: choiceWords.leaveOut }],
      free: true,
    },
    (formula) => isGood(readNumberFormula(formula)),
  )
  const again = answer === undefined || answer === leaveOut ? null : readNumberFormula(answer)
  return isGood(again) ? again : null
}

/** What the formulas in a column's lines say, each meaning once. */
function bodyRelations(view: SheetView, one: BlankColumn, columns: readonly BlankColumn[], numbers: ReadonlySet<number>, lines: readonly number[], asking: Asking): Relation[] {
  const relations: Relation[] = []
  for (const row of lines) {
    const formula = view.cell(row, one.at)?.formula
    if (formula === undefined) continue
    const meaning = readFormula(formula)
    const relation = meaning && relationIn(row, one, meaning, columns, numbers)
    if (relation) relations.push(relation)
    else {
      const answer = asking.ask(
        {
          id: `formulaUnread:${one.column}:body`,
          kind: 'formulaUnread',
          place: asking.place(addressAt(row, one.at)),
          asked: { column: one.column, text: formula.slice(0, 120), unknown: '' },
          choices: [{ value: leaveOut, label: choiceWords.leaveOut }],
          free: true,
        },
        (text) => columnsNamed(readNumberFormula(text) ?? { plus: [0], minus: [] }).every((column) => numbers.has(column) && column !== one.column),
      )
      const again = answer === undefined || answer === leaveOut ? null : readNumberFormula(answer)
      if (again) relations.push(relationOf(one.column, again))
    }
  }
  return uniqueRelations(relations)
}

function relationIn(row: number, one: BlankColumn, meaning: FormulaMeaning, columns: readonly BlankColumn[], numbers: ReadonlySet<number>): Relation | null {
  const named = (cells: readonly CellRef[]): number[] | null => {
    const found = cells.map((cell) => (cell.row === row ? columns.find((column) => column.at === cell.at)?.column : undefined))
    const known = found.flatMap((column) => (column !== undefined && column !== one.column && numbers.has(column) ? [column] : []))
    return known.length === found.length ? known : null
  }
  if (meaning.kind === 'sum') {
    const terms = named(meaning.cells)
    const [only, another] = terms ?? []
    return terms === null || only === undefined ? null : equals(c(one.column), another === undefined ? c(only) : plus(...terms.map(c)))
  }
  if (meaning.kind === 'share') return null
  const [part, whole] = [named(meaning.part), named(meaning.whole)]
  const side = (terms: readonly number[]) => (terms.length === 1 ? c(terms[0] ?? 0) : plus(...terms.map(c)))
  return part && whole ? equals(c(one.column), percent(side(part), side(whole))) : null
}

/** Relations that say the same are one, whatever the order of what is added. */
export function uniqueRelations(relations: readonly Relation[]): Relation[] {
  return [...new Map([...relations].reverse().map((one) => [meaningOf(one), one])).values()].reverse()
}

/** Whether two relations say the same, whatever the order of what is added. */
export function sameRelation(one: Relation, other: Relation): boolean {
  return meaningOf(one) === meaningOf(other)
}

function meaningOf(relation: Relation): string {
  return JSON.stringify(sorted(relation))
}

function sorted(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, sorted(value)]))
}

function whichComputes(one: BlankColumn, relations: readonly Relation[], asking: Asking): string | undefined {
  return asking.ask({
    id: `twoFormulas:${one.column}`,
    kind: 'twoFormulas',
    place: asking.place(one.address),
    asked: { column: one.column, formulas: relations.map(signsOf).join('; ') },
    choices: relations.map((relation, at) => ({ value: String(at), label: `(${one.column})=${signsOf(relation)}` })),
    proposed: '0',
  })
}

/** Breaks circles: which of the columns is typed after all is asked, and until then the first is. */
function withoutCircles(found: readonly PrintedRelation[], columns: readonly BlankColumn[], asking: Asking): PrintedRelation[] {
  let relations = [...found]
  for (;;) {
    const circle = circleIn(relations)
    if (!circle) return relations
    const [first = 0] = circle
    const answer = asking.ask({
      id: `circular:${circle.join('-')}`,
      kind: 'circular',
      place: asking.place(columns.find((one) => one.column === first)?.address),
      asked: { column: first, text: circle.map((one) => `(${one})`).join(', '), unknown: '' },
      choices: circle.map((column) => ({ value: String(column), label: choiceWords.column(column) })),
    })
    const typed = Number(answer ?? first)
    relations = relations.filter((one) => one.computes !== typed)
  }
}

/** The columns of a circle, smallest first, or `null`. */
function circleIn(relations: readonly PrintedRelation[]): number[] | null {
  const needs = new Map(relations.flatMap((one) => (typeof one.computes === 'number' ? [[one.computes, columnsOf(one.relation.right)] as const] : [])))
  const done = new Set<number>()
  const walk = (column: number, path: readonly number[]): number[] | null => {
    const at = path.indexOf(column)
    if (at >= 0) return path.slice(at)
    if (done.has(column)) return null
    done.add(column)
    for (const next of needs.get(column) ?? []) {
      const circle = needs.has(next) ? walk(next, [...path, column]) : null
      if (circle) return circle
    }
    return null
  }
  for (const column of needs.keys()) {
    const circle = walk(column, [])
    if (circle) return [...circle].sort((a, b) => a - b)
  }
  return null
}
