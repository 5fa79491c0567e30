// How high the heading's rows must be so that no words are cut: Excel does not do this for merged cells.
import type { Area, CellLook, PlannedCell, SheetPlan } from '../../reporting/form/plan.ts'
import { looks } from './looks.ts'

const usualHeight = 17

/** Looks of the lines' own words, which may need more than one line. */
const fittedLooks: ReadonlySet<CellLook> = new Set(['name', 'totalLabel', 'itemLabel', 'itemGroup', 'itemMeasure', 'closedNote'])

/** Heights in points. Excel keeps the fixed ones; it goes on fitting the others by itself as words change. */
export interface RowHeights {
  readonly fixed: ReadonlyMap<number, number>
  readonly fitted: ReadonlyMap<number, number>
}

/**
 * How high rows are printed. Fixed: the rows the plan names, raised where a merged or header text would not fit.
 * Fitted: the lines officers fill in. LibreOffice does not fit rows on opening, so they carry a height as well.
 */
export function rowHeights(plan: SheetPlan): RowHeights {
  const fixed = fixedHeights(plan)
  const fitted = new Map<number, number>()
  for (const cell of plan.cells) {
    if (!fittedLooks.has(cell.look)) continue
    const needed = cell.look === 'totalLabel' || cell.value === undefined ? 0 : heightOf(cell, widthOf(plan, undefined, cell.at))
    fitted.set(cell.row, Math.max(usualHeight, fitted.get(cell.row) ?? 0, Math.ceil(needed)))
  }
  for (const row of fixed.keys()) fitted.delete(row)
  return { fixed, fitted }
}

function fixedHeights(plan: SheetPlan): Map<number, number> {
  const heights = new Map(Object.entries(plan.heights).map(([row, height]) => [Number(row), height]))
  for (const cell of plan.cells) {
    if (typeof cell.value !== 'string' || cell.formula !== undefined) continue
    const merge = plan.merges.find((one) => one.rows[0] === cell.row && one.columns[0] === cell.at)
    if (!merge && cell.look !== 'header' && cell.look !== 'numbers') continue
    raise(heights, merge ?? { rows: [cell.row, cell.row], columns: [cell.at, cell.at] }, heightOf(cell, widthOf(plan, merge, cell.at)))
  }
  return heights
}

function widthOf(plan: SheetPlan, merge: Area | undefined, at: number): number {
  return plan.widths.slice((merge?.columns[0] ?? at) - 1, merge?.columns[1] ?? at).reduce((sum, width) => sum + width, 0)
}

function raise(heights: Map<number, number>, { rows: [first, last] }: Area, needed: number): void {
  let has = 0
  for (let row = first; row <= last; row++) has += heights.get(row) ?? usualHeight
  if (has >= needed) return
  const more = Math.ceil((needed - has) / (last - first + 1))
  for (let row = first; row <= last; row++) heights.set(row, (heights.get(row) ?? usualHeight) + more)
}

/** Counts the lines word by word, a little generously: a spare line does no harm, a cut one does. */
function heightOf(cell: PlannedCell, width: number): number {
  const { font } = looks[cell.look]
  const size = font.size ?? 11
  const points = width * 5.3
  let lines = 0
  for (const paragraph of String(cell.value).split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.split(' ')) {
      const length = wordWidth(word, size, font.bold === true)
      if (used > 0 && used + length > points) {
        lines++
        used = 0
      }
      lines += Math.max(0, Math.ceil(length / points) - 1)
      used += length + size * 0.25
    }
  }
  return lines * size * 1.3125 + 1 // Excel fits a line of 12 points into 15.75
}

function wordWidth(word: string, size: number, bold: boolean): number {
  let width = 0
  for (const letter of word) width += letter !== letter.toLowerCase() ? 0.7 : /[.,;:()\/ -]/u.test(letter) ? 0.33 : 0.45
  return width * size * (bold ? 1.06 : 1)
}
