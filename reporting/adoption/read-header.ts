// The headings above the number row of a blank, as the tree their merged cells draw.
import type { Asking } from './asking.ts'
import { addressAt, isSameArea, type SheetView } from './blank-sheet.ts'
import type { Area } from '../form/plan.ts'
import { choiceWords } from './words.vi.ts'

/** No header has more rows. */
const deepest = 12

/**
 * The header's first row: up from the number row while every column stands under a heading and not all under one, or
 * while a column still lacks its heading.
 */
export function topOfHeader(view: SheetView, numberRow: number, ats: readonly number[]): number {
  let top = numberRow
  while (top > 1 && numberRow - top < deepest) {
    const areas = ats.map((at) => view.area(top - 1, at))
    const [first] = areas
    const isOne = first === undefined || areas.every((area) => isSameArea(area, first))
    const isCovered = areas.every((area) => view.text(area.rows[0], area.columns[0]) !== '')
    const lacking = ats.filter((at) => !hasHeading(view, at, top, numberRow))
    const isNeeded = lacking.some((at) => view.text(top - 1, at) !== '')
    if (isOne || !(isCovered || isNeeded)) return top
    // Merges that begin further up pull their rows in.
    top = Math.min(...areas.map((area) => area.rows[0]), top - 1)
  }
  return top
}

function hasHeading(view: SheetView, at: number, top: number, numberRow: number): boolean {
  for (let row = top; row < numberRow; row++) if (view.text(row, at) !== '') return true
  return false
}

/** The headings over the column at `index`, outermost first, each once. */
export function headingsOf(view: SheetView, { top, bottom }: { readonly top: number; readonly bottom: number }, ats: readonly number[], index: number, asking: Asking): string[] {
  const found: { readonly area: Area; readonly text: string }[] = []
  for (let row = top; row <= bottom; row++) {
    const { area, text } = cellOver(view, row, bottom, ats, index, asking)
    if (text !== '' && !found.some((one) => isSameArea(one.area, area))) found.push({ area, text })
  }
  return found.map((one) => one.text)
}

/** The heading in a row over a column. A cell left blank beside a heading may have been meant to be merged with it: asked. */
function cellOver(view: SheetView, row: number, bottom: number, ats: readonly number[], index: number, asking: Asking): { area: Area; text: string } {
  const at = ats[index] ?? 0
  const area = view.area(row, at)
  const text = view.text(row, at)
  const isLone = area.rows[0] === area.rows[1] && area.columns[0] === area.columns[1]
  if (text !== '' || !isLone || row === bottom || index === 0) return { area, text }
  const below = view.area(row + 1, at)
  const left = cellOver(view, row, bottom, ats, index - 1, asking)
  const isWhole = left.area.rows[1] >= bottom || left.text === '' || view.text(below.rows[0], below.columns[0]) === ''
  if (isWhole) return { area, text }
  const address = addressAt(row, at)
  const answer = asking.ask({
    id: `headingSpan:${address}`,
    kind: 'headingSpan',
    place: asking.place(address),
    asked: { label: left.text },
    choices: [
      { value: 'under', label: choiceWords.under(left.text) },
      { value: 'alone', label: choiceWords.alone },
    ],
    proposed: 'under',
  })
  return answer === 'under' ? left : { area, text }
}
