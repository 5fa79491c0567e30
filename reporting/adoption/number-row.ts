// Finds the row of official column numbers of a blank, and reads each of its cells: the number, and what it is the sum of.
import { addressAt, textOf, type BlankCell, type SheetView } from './blank-sheet.ts'
import type { Asking } from './asking.ts'
import { choiceWords, readWords } from './words.vi.ts'

/** A cell of the number row. */
export interface NumberCell {
  readonly at: number
  readonly address: string
  /** A number, or the letter a stub column is known by. */
  readonly sign: string
  /** What stands after each `=`. */
  readonly formulas: readonly string[]
}

export interface NumberRow {
  readonly row: number
  readonly cells: readonly NumberCell[]
}

const fewest = 3

/** Every row that is a number row, downwards. */
export function numberRowsIn(view: SheetView): NumberRow[] {
  return view.rows.flatMap((row) => {
    const cells = view.cellsIn(row)
    if (cells.length < fewest) return []
    const read = cells.map(numberCell)
    const whole = read.flatMap((one) => one ?? [])
    return whole.length === cells.length && (isBracketed(cells) || isCounted(whole)) ? [{ row, cells: whole }] : []
  })
}

/** The number row that is meant: the only one, or the one chosen. `null` while that is not settled. */
export function numberRowOf(view: SheetView, asking: Asking): NumberRow | null {
  const rows = numberRowsIn(view)
  const [only, another] = rows
  if (!only) {
    asking.remark({ code: 'noNumberRow', place: asking.place(), params: {} })
    return null
  }
  if (!another) return only
  const chosen = asking.ask({
    id: 'numberRow',
    kind: 'numberRow',
    place: asking.place(rows.map(({ cells }) => cells[0]?.address ?? '').join(', ')),
    asked: { rows: rows.map(({ row }) => row).join(', ') },
    choices: rows.map(({ row }) => ({ value: String(row), label: choiceWords.row(row) })),
  })
  return rows.find(({ row }) => String(row) === chosen) ?? null
}

function numberCell(cell: BlankCell): NumberCell | null {
  const text = textOf(cell).replace(readWords.columnWord, '')
  const parts = /^[([]?\s*(\d{1,3}|[A-H])\s*[)\]]?\s*(?:=\s*(.+))?$/u.exec(text)
  if (!parts) return null
  const sign = parts[1] ?? ''
  const formulas = (parts[2] ?? '').split('=').map((one) => one.trim())
  return { at: cell.at, address: addressAt(cell.row, cell.at), sign: /^\d/u.test(sign) ? String(Number(sign)) : sign, formulas: formulas.filter((one) => one !== '') }
}

/** Most of the cells write their number in brackets. */
function isBracketed(cells: readonly BlankCell[]): boolean {
  return cells.filter((one) => /^(?:\S+\s+)?[([]/u.test(textOf(one))).length * 2 > cells.length
}

/** Without brackets the numbers must count up from 1, or a row of figures would do. */
function isCounted(cells: readonly NumberCell[]): boolean {
  const numbers = cells.flatMap(({ sign }) => (/^\d/u.test(sign) ? [Number(sign)] : []))
  return numbers.length >= 2 && numbers.every((one, at) => one === at + 1)
}
