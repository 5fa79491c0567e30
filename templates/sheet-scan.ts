// Reads one sheet's XML into a grid of values, in one pass.
import type { Cell } from '../reporting/form/filled-form.ts'
import type { SheetGrid } from '../reporting/form/find-table.ts'
import type { Area } from '../reporting/form/plan.ts'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { areaAddress, cellAddress, rowNumber, type CellAddress } from './cell-address.ts'
import { cellValue } from './cell-value.ts'
import type { SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import { movedFormula } from './shared-formula.ts'
import { isWords } from './shared-strings.ts'
import { spreadsheet } from './workbook-parts.ts'
import { readXml, type Attributes, type Path } from './xml.ts'

export interface ScannedSheet extends SheetGrid {
  /** Something stands further down than is kept. */
  readonly cut: boolean
  /** People do not see it: hidden, or very hidden. */
  readonly hidden?: true
}

interface OpenCell {
  readonly at: CellAddress
  readonly type: string
  value: string | null
  inline: string
  formula: string | null
  shared: string | null
}

const cellDepth = 4 // worksheet/sheetData/row/c

/** The values and merges of a sheet. Refuses addresses outside Excel's bounds, and cells written twice. */
export function scanSheet(parts: SafeParts, part: string, name: string, strings: readonly string[]): ScannedSheet | Refusal {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: Area[] = []
  const columns: NonNullable<SheetGrid['columns']>[number][] = []
  const sharedFormulas = new Map<string, { readonly at: CellAddress; readonly formula: string }>()
  let row = 0
  let column = 0
  let cell: OpenCell | null = null
  let kept = 0
  let cut = false

  const openRow = (attributes: Attributes): Refusal | null => {
    const given = attributes.plain('r')
    const number = given === undefined ? row + 1 : rowNumber(given)
    if (number === null || number > limits.rows) return refuse('hostileContent')
    row = number
    column = 0
    return null
  }
  const openCell = (attributes: Attributes): Refusal | null => {
    const given = attributes.plain('r')
    const at = given === undefined ? { row, at: column + 1 } : cellAddress(given)
    if (at === null || at.row !== row || at.at > limits.columns) return refuse('hostileContent')
    column = at.at
    cell = { at, type: attributes.plain('t') ?? 'n', value: null, inline: '', formula: null, shared: null }
    return null
  }
  const openFormula = (attributes: Attributes): void => {
    if (cell === null) return
    cell.formula = ''
    if (attributes.plain('t') === 'shared') cell.shared = attributes.plain('si') ?? ''
  }
  const openMerge = (attributes: Attributes): Refusal | null => {
    const area = areaAddress(attributes.plain('ref') ?? '')
    if (area === null || merges.length >= limits.merges) return refuse('hostileContent')
    merges.push(area)
    return null
  }
  const openColumn = (attributes: Attributes): Refusal | null => {
    const [from, to] = [Number(attributes.plain('min')), Number(attributes.plain('max'))]
    const isSpan = Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to && to <= limits.columns
    if (!isSpan || columns.length >= limits.columns) return refuse('hostileContent')
    const width = Number(attributes.plain('width') ?? Number.NaN)
    const hidden = /^(?:1|true)$/u.test(attributes.plain('hidden') ?? '')
    columns.push({ columns: [from, to], ...(width > 0 && width <= 255 ? { width } : {}), ...(hidden ? { hidden } : {}) })
    return null
  }
  const closeCell = (): Refusal | null => {
    if (cell === null) return null
    const { at } = cell
    const formula = formulaOf(cell, sharedFormulas)
    const value = cellValue({ ...cell, formula }, strings)
    cell = null
    if (value === null) return null
    if (value === 'unknownString') return refuse('truncated')
    if (at.row > limits.keptRows || kept >= limits.keptCells) {
      cut = true
      return null
    }
    const cells = rows.get(at.row) ?? new Map<number, Cell>()
    if (cells.has(at.at)) return refuse('hostileContent')
    kept++
    rows.set(at.row, cells.set(at.at, value))
    return null
  }

  const stopped = readXml(parts, part, {
    namespaces: spreadsheet,
    open: (path, attributes) => {
      switch (placeOf(path)) {
        case 'row':
          return openRow(attributes)
        case 'c':
          return openCell(attributes)
        case 'f':
          openFormula(attributes)
          return null
        case 'v':
          if (cell !== null) cell.value = ''
          return null
        case 'mergeCell':
          return openMerge(attributes)
        case 'col':
          return openColumn(attributes)
        default:
          return null
      }
    },
    text: (text, path) => {
      if (cell === null || path.length <= cellDepth) return null
      if (path.length === cellDepth + 1 && path[cellDepth] === 'v') cell.value += text
      else if (path.length === cellDepth + 1 && path[cellDepth] === 'f') cell.formula += text
      else if (path[cellDepth] === 'is' && isWords(path, cellDepth + 1)) cell.inline += text
      return null
    },
    close: (path) => (placeOf(path) === 'c' ? closeCell() : null),
  })
  return stopped ?? { name, rows, merges, columns, cut }
}

/** What an element is by its place in the sheet, `''` for what is not read. The same name elsewhere means nothing. */
function placeOf(path: Path): string {
  const name = path[path.length - 1] ?? ''
  if (path[0] !== 'worksheet') return ''
  if (path[1] === 'mergeCells') return path.length === 3 && name === 'mergeCell' ? name : ''
  if (path[1] === 'cols') return path.length === 3 && name === 'col' ? name : ''
  if (path[1] !== 'sheetData') return ''
  if (path.length === 3) return name === 'row' ? name : ''
  if (path[2] !== 'row' || path[3] !== 'c') return ''
  if (path.length === cellDepth) return name
  return path.length === cellDepth + 1 && (name === 'v' || name === 'f') ? name : ''
}

function formulaOf(cell: OpenCell, shared: Map<string, { readonly at: CellAddress; readonly formula: string }>): string | null {
  if (cell.formula === null || cell.shared === null) return cell.formula
  if (cell.formula !== '') {
    shared.set(cell.shared, { at: cell.at, formula: cell.formula })
    return cell.formula
  }
  const master = shared.get(cell.shared)
  return master ? movedFormula(master.formula, cell.at.row - master.at.row, cell.at.at - master.at.at) : ''
}
