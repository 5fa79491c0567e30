// The columns of a blank: every numbered one, and those beneath the header that lost their number, each with its headings.
import type { Asking } from './asking.ts'
import { addressAt, isSameArea, type SheetView } from './blank-sheet.ts'
import type { NumberRow } from './number-row.ts'
import { headingsOf, topOfHeader } from './read-header.ts'
import { choiceWords } from './words.vi.ts'

/** A column as the blank prints it. */
export interface BlankColumn {
  readonly column: number
  /** Its sheet column. */
  readonly at: number
  /** The address of its number. */
  readonly address: string
  readonly path: readonly string[]
  readonly formulas: readonly string[]
  readonly width: number
}

export const mostColumns = 120
const usualWidth = 9

/** The columns and the header's first row, or `null` with a refusal said. */
export function columnsIn(view: SheetView, numbers: NumberRow, asking: Asking): { readonly columns: BlankColumn[]; readonly top: number } | null {
  const free = unnumbered(view, numbers)
  if (numbers.cells.length + free.length > mostColumns) {
    asking.remark({ code: 'tooManyColumns', place: asking.place(`${numbers.row}:${numbers.row}`), params: { columns: numbers.cells.length + free.length, limit: mostColumns } })
    return null
  }
  const ats = [...numbers.cells, ...free].map((one) => one.at)
  const across = view.merges.find(({ rows, columns }) => rows[0] <= numbers.row && numbers.row < rows[1] && ats.some((at) => columns[0] <= at && at <= columns[1]))
  if (across) {
    const address = `${addressAt(across.rows[0], across.columns[0])}:${addressAt(across.rows[1], across.columns[1])}`
    asking.remark({ code: 'mergedAcross', place: asking.place(address), params: { row: numbers.row } })
    return null
  }
  const kept = numbers.cells.filter((one) => isKept(view, one.at, one.sign, asking))
  const places = [...kept, ...free].sort((a, b) => a.at - b.at)
  const top = topOfHeader(view, numbers.row, places.map((one) => one.at))
  const taken = new Set(kept.flatMap(({ sign }) => (/^\d/u.test(sign) ? [Number(sign)] : [])))
  const used = new Set<number>()
  const columns = places.map((one, index): BlankColumn => {
    const column = numberOf(one, places[index - 1]?.sign, { taken, used }, asking)
    used.add(column)
    const path = headingsOf(view, { top, bottom: numbers.row - 1 }, places.map((place) => place.at), index, asking)
    const label = path.length > 0 ? path : [labelAsked(column, one.address, asking)]
    return { column, at: one.at, address: one.address, path: label, formulas: one.formulas, width: view.width(one.at) ?? usualWidth }
  })
  return { columns, top }
}

function isKept(view: SheetView, at: number, sign: string, asking: Asking): boolean {
  if (!view.isHidden(at)) return true
  const letters = addressAt(1, at).replace(/\d/gu, '')
  const answer = asking.ask({
    id: `hiddenColumn:${letters}`,
    kind: 'hiddenColumn',
    place: asking.place(`${letters}:${letters}`),
    asked: { column: sign, letters },
    choices: [
      { value: 'keep', label: choiceWords.keep },
      { value: 'leaveOut', label: choiceWords.leaveColumnOut },
    ],
  })
  return answer !== 'leaveOut'
}

/** Columns among the numbered ones, or right beside them, that have a heading of their own and no number. */
function unnumbered(view: SheetView, { row, cells }: NumberRow): NumberRow['cells'][number][] {
  if (cells.length > mostColumns) return []
  const ats = cells.map((one) => one.at)
  const [first, last] = [Math.min(...ats), Math.max(...ats)]
  const isFree = (at: number): boolean => {
    if (at < 1 || ats.includes(at) || view.text(row - 1, at) === '') return false
    const [own, header] = [view.area(row, at), view.area(row - 1, at)]
    const covered = ats.some((one) => one !== at && (isSameArea(own, view.area(row, one)) || isSameArea(header, view.area(row - 1, one))))
    return !covered && header.columns[0] === at
  }
  const found: number[] = []
  for (let at = first + 1; at < last && found.length <= mostColumns; at++) if (isFree(at)) found.push(at)
  for (let at = first - 1; isFree(at); at--) found.push(at)
  for (let at = last + 1; isFree(at) && found.length <= mostColumns; at++) found.push(at)
  return found.map((at) => ({ at, address: addressAt(row, at), sign: '', formulas: [] }))
}

interface Numbers {
  /** The numbers the row prints. */
  readonly taken: ReadonlySet<number>
  /** The numbers of the columns at the left. */
  readonly used: ReadonlySet<number>
}

function numberOf(one: NumberRow['cells'][number], before: string | undefined, { taken, used }: Numbers, asking: Asking): number {
  const own = /^\d/u.test(one.sign) ? Number(one.sign) : 0
  if (own > 0 && !used.has(own)) return own
  const next = Number(before ?? 0) + 1
  const isFree = (number: number): boolean => !taken.has(number) && !used.has(number)
  let free = Math.max(...taken, ...used, 0) + 1
  // A number said twice is most often the one before it, once more.
  if (Number.isInteger(next) && next > 0 && isFree(next)) free = next
  const answer = asking.ask(
    { id: `columnNumber:${one.address}`, kind: 'columnNumber', place: asking.place(one.address), asked: { sign: one.sign }, choices: [], free: true, proposed: String(free) },
    (text) => /^[1-9]\d{0,2}$/u.test(text) && isFree(Number(text)),
  )
  return Number(answer)
}

function labelAsked(column: number, address: string, asking: Asking): string {
  return asking.ask({ id: `columnLabel:${address}`, kind: 'columnLabel', place: asking.place(address), asked: { column }, choices: [], free: true }) ?? `(${column})`
}
