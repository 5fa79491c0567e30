// The lines of a blank: a catalogue's with its groups and total, or the indicators printed, each with its arithmetic.
import { toneless } from '../catalogue/spelling.ts'
import { groupsIn, itemsIn, type CatalogueLines, type ColumnType, type FixedLines, type FormDefinition, type LineGroup } from '../form/definition.ts'
import { foldLabel } from '../form/table-end.ts'
import type { Evidence } from '../calendar/basis.ts'
import type { Asking } from './asking.ts'
import type { SheetView } from './blank-sheet.ts'
import type { BlankBody, WordRow } from './body.ts'
import { catalogueRoles, fixedRoles, lower } from './column-roles.ts'
import { columnRelations, type PrintedRelation } from './column-rules.ts'
import { itemRelations, staysInRow } from './item-rules.ts'
import type { AdoptionOrder } from './proposal.ts'
import type { BlankColumn } from './read-columns.ts'
import { itemsOfRows } from './read-items.ts'
import { choiceWords } from './words.vi.ts'

export interface ReadLines {
  readonly lines: CatalogueLines | FixedLines
  readonly types: ReadonlyMap<number, ColumnType>
  readonly relations: readonly PrintedRelation[]
  /** The keys of items the known form has too. */
  readonly kept: ReadonlySet<string>
}

/** What reading lines needs beside the sheet. */
export interface LineFacts {
  readonly view: SheetView
  readonly columns: readonly BlankColumn[]
  readonly body: BlankBody
  readonly types: ReadonlyMap<number, ColumnType>
  readonly known: FormDefinition | null
  readonly evidence: Evidence
}

/** The lines of a form that prints its indicators. */
export function fixedLines({ view, columns, body, types: knownTypes, known, evidence }: LineFacts, asking: Asking): ReadLines {
  const total: WordRow[] = body.total ? [{ row: body.total.row, ordinal: '', label: body.total.label }] : []
  const rows = [...body.words, ...total].sort((a, b) => a.row - b.row)
  const types = fixedRoles(columns, (one) => rows.every(({ row }) => isOpen(view, row, one.at)), knownTypes, asking)
  const placeOf = (type: ColumnType): BlankColumn | undefined => columns.find((one) => types.get(one.column) === type)
  const numbers = columns.filter((one) => isNumberType(types.get(one.column)))
  const values = numbers.map((one) => one.at)
  const label = placeOf('label')
  const items = itemsOfRows(view, rows, { label: label?.at ?? 0, measure: placeOf('measure')?.at, values }, known ? itemsIn(known) : [], evidence, asking)
  const relations = itemRelations(view, items, values, asking)
  const computed = new Set(relations.map((one) => one.computes))
  const ownRow = items.map((one) => one.row).filter((row) => values.some((at) => staysInRow(view.cell(row, at)?.formula ?? '', row)))
  return {
    lines: {
      kind: 'fixed',
      column: label?.column ?? 0,
      items: items.map(({ item, known: same }) => ({
        ...item,
        ...(same ? { ...(same.gather ? { gather: same.gather } : {}), ...(same.runs ? { runs: same.runs } : {}), ...(same.note === undefined ? {} : { note: same.note }), evidence: same.evidence } : {}),
        ...(computed.has(item.item) ? { formula: true as const } : {}),
      })),
    },
    types,
    relations: [...columnRelations(view, columns, new Set(numbers.map((one) => one.column)), ownRow, asking), ...relations],
    kept: new Set(items.flatMap((one) => (one.known ? [one.item.item] : []))),
  }
}

/** The lines of a form with a line for each name of a catalogue. `all` are all forms known, for what a name is called. */
export function catalogueLines({ view, columns, body, types: knownTypes, known }: LineFacts, order: AdoptionOrder, all: readonly FormDefinition[], asking: Asking): ReadLines {
  const types = catalogueRoles(columns, knownTypes, asking)
  const name = columns.find((one) => types.get(one.column) === 'name')
  const own = known?.lines.kind === 'catalogue' ? known.lines : undefined
  const catalogue = own?.catalogue ?? catalogueAsked(order, asking)
  const sister = all.find((one) => one.lines.kind === 'catalogue' && one.lines.catalogue === catalogue)?.lines
  const noun = own?.noun ?? (sister?.kind === 'catalogue' ? sister.noun : nounAsked(name, asking))
  const areGroups = body.words.length > 0 && body.words.every(({ ordinal }) => /^[IVX]+\.?$/u.test(ordinal))
  const groups = areGroups ? groupsOf(body.words, known ? groupsIn(known) : []) : []
  if (!areGroups) {
    for (const { row, label } of body.words) asking.remark({ code: 'unread', place: asking.place(`${row}:${row}`), params: { text: label.slice(0, 60) } })
  }
  const wordRows = new Set(body.words.map((one) => one.row))
  const last = body.total?.row ?? body.end
  const rows = Array.from({ length: Math.max(0, last - body.first) }, (_, at) => body.first + at).filter((row) => !wordRows.has(row))
  const numbers = new Set(columns.filter((one) => isNumberType(types.get(one.column))).map((one) => one.column))
  const totalLabel = body.total?.label ?? totalAsked(own?.totalLabel, asking)
  return {
    lines: { kind: 'catalogue', catalogue, column: name?.column ?? 0, totalLabel, noun, ...(groups.length > 0 ? { groups } : {}) },
    types,
    relations: columnRelations(view, columns, numbers, rows, asking),
    kept: new Set(),
  }
}

/** Nothing but a formula is printed there. */
function isOpen(view: SheetView, row: number, at: number): boolean {
  const cell = view.cell(row, at)
  return cell === undefined || cell.formula !== undefined
}

function isNumberType(type: ColumnType | undefined): boolean {
  return type === 'count' || type === 'value'
}

/** Groups keep the id of the known group with their label; a new one gets the letters of its label. */
function groupsOf(rows: readonly WordRow[], known: readonly LineGroup[]): LineGroup[] {
  const groups: LineGroup[] = []
  for (const { ordinal, label } of rows) {
    const [first = 'group', ...more] = toneless(label).replace(/\d/gu, '').split(/\s+/u).filter((word) => word !== '').slice(0, 5)
    let id = known.find((one) => foldLabel(one.label) === foldLabel(label))?.id ?? first + more.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
    while (groups.some((one) => one.id === id)) id += 'x'
    groups.push({ id, ordinal, label })
  }
  return groups
}

function catalogueAsked({ catalogues }: AdoptionOrder, asking: Asking): string {
  const [only, another] = catalogues
  const answer = asking.ask({
    id: 'catalogue',
    kind: 'catalogue',
    place: asking.place(),
    asked: {},
    choices: catalogues.map(({ id, title }) => ({ value: id, label: title })),
    ...(only && !another ? { proposed: only.id } : {}),
  })
  return answer ?? ''
}

function nounAsked(name: BlankColumn | undefined, asking: Asking): string {
  const label = lower(name?.path.at(-1) ?? '')
  return asking.ask({ id: 'noun', kind: 'noun', place: asking.place(name?.address), asked: { label }, choices: [], free: true, ...(label === '' ? {} : { proposed: label }) }) ?? ''
}

function totalAsked(known: string | undefined, asking: Asking): string {
  const proposed = known ?? choiceWords.defaultTotal
  return asking.ask({ id: 'totalLabel', kind: 'totalLabel', place: asking.place(), asked: {}, choices: [], free: true, proposed }) ?? proposed
}
