// What stands below the number row of a blank: its rows, its total, and where notes and signatures begin.
import { layoutWords } from '../form/layout.vi.ts'
import { foldLabel } from '../form/table-end.ts'
import type { Asking } from './asking.ts'
import { textOf, type SheetView } from './blank-sheet.ts'
import { lower, ordinalColumn, wordsColumn } from './column-roles.ts'
import type { BlankColumn } from './read-columns.ts'
import { choiceWords, readWords } from './words.vi.ts'

/** A row with words in it. */
export interface WordRow {
  readonly row: number
  readonly ordinal: string
  readonly label: string
}

export interface BlankBody {
  /** The first row below the number row. */
  readonly first: number
  /** The row after the table. */
  readonly end: number
  readonly words: readonly WordRow[]
  readonly total: { readonly row: number; readonly label: string } | null
}

/** The rows of the table under the number row. What stands below it is left alone, and said. */
export function bodyOf(view: SheetView, numberRow: number, columns: readonly BlankColumn[], knownTotal: string, asking: Asking): BlankBody {
  const below = view.rows.filter((row) => row > numberRow)
  const ordinal = ordinalColumn(columns)?.at
  const words = wordsColumn(columns)?.at ?? 0
  const totals = new Set([...layoutWords.totalLabels, ...(knownTotal === '' ? [] : [knownTotal])].map(foldLabel))
  const found: WordRow[] = []
  let total: BlankBody['total'] = null
  let end = (below.at(-1) ?? numberRow) + 1
  for (const row of below) {
    const split = rowOf(view, row, ordinal, words)
    if (split.ordinal === '' && endsTable(view, row, columns)) {
      end = row
      break
    }
    // An indicator may be called a total too, but it has its own ordinal.
    const label = [split.ordinal, ...(split.ordinal === '' ? [split.label] : [])].find((one) => totals.has(foldLabel(one)))
    if (label !== undefined) total = { row, label }
    else if (split.label !== '') found.push(split)
    else if (split.ordinal !== '' && !/^\d*$/u.test(split.ordinal)) unread(view, row, asking)
  }
  const left = below.filter((row) => row >= end)
  if (left.length > 0) {
    asking.remark({ code: 'leftAlone', place: asking.place(`${left[0] ?? ''}:${left.at(-1) ?? ''}`), params: { text: textOf(view.cellsIn(left[0] ?? 0)[0]).slice(0, 60) } })
  }
  return { first: numberRow + 1, end, words: found, total }
}

/** Which kind of lines the form has: asked where neither an empty table nor printed indicators are plain to see. */
export function lineKindOf(body: BlankBody, columns: readonly BlankColumn[], known: 'catalogue' | 'fixed' | undefined, asking: Asking): 'catalogue' | 'fixed' {
  if (body.words.length === 0) return 'catalogue'
  const groups = body.words.every(({ ordinal }) => /^[IVX]+\.?$/u.test(ordinal))
  const follows = body.words.map(({ row }, at) => (body.words[at + 1]?.row ?? body.total?.row ?? body.end) - row)
  const areGroups = groups && body.total !== null && follows.every((rows) => rows > 1)
  if (areGroups) return 'catalogue'
  const isPlain = body.total === null && body.words.some(({ ordinal }) => ordinal !== '')
  if (isPlain || known === 'fixed') return 'fixed'
  const answer = asking.ask({
    id: 'lineKind',
    kind: 'lineKind',
    place: asking.place(`${body.words[0]?.row ?? ''}:${body.words.at(-1)?.row ?? ''}`),
    asked: { rows: body.words.length, first: body.words[0]?.label.slice(0, 60) ?? '', columns: columns.length },
    choices: [
      { value: 'fixed', label: choiceWords.fixed },
      { value: 'catalogue', label: choiceWords.catalogueLines },
    ],
    proposed: 'fixed',
  })
  return answer === 'catalogue' ? 'catalogue' : 'fixed'
}

function rowOf(view: SheetView, row: number, ordinalAt: number | undefined, wordsAt: number): WordRow {
  const plain = (at: number | undefined): string => {
    const cell = at === undefined ? undefined : view.cell(row, at)
    return cell === undefined || cell.formula !== undefined ? '' : textOf(cell)
  }
  const ordinal = plain(ordinalAt)
  const label = plain(wordsAt)
  // A heading merged across the table carries its ordinal in the same cell.
  const together = label === '' ? /^([IVX]+|[A-H]|\d+(?:\.\d+)*|[a-z])[.)]\s+(\S.*)$/u.exec(ordinal) : null
  if (together) return { row, ordinal: together[1] ?? '', label: together[2] ?? '' }
  return { row, ordinal, label: readWords.dots.test(label) ? '' : label }
}

/** Whether a row without an ordinal begins the notes or the signatures. */
function endsTable(view: SheetView, row: number, columns: readonly BlankColumn[]): boolean {
  const [first] = columns
  return view.cellsIn(row).some((cell) => {
    const text = lower(textOf(cell).slice(0, 200)).replace(/^[.…,\s]+/u, '')
    return readWords.signature.test(text) || (cell.at <= (first?.at ?? 0) + 1 && readWords.notes.test(text))
  })
}

function unread(view: SheetView, row: number, asking: Asking): void {
  const [cell] = view.cellsIn(row)
  if (cell) asking.remark({ code: 'unread', place: asking.place(`${row}:${row}`), params: { text: textOf(cell).slice(0, 60) } })
}
