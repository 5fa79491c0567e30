// Finds a form in a workbook's sheets by the row of official column numbers, and takes its lines out as they stand.
import { foldName, tidy } from '../catalogue/spelling.ts'
import { lettersOf } from './columns.ts'
import { groupsIn, numberColumns, type FormDefinition } from './definition.ts'
import type { Cell, FilledForm, FilledLine, MergedCells } from './filled-form.ts'
import { lastItemRow, namedItems } from './find-items.ts'
import { headingOf } from './header.ts'
import type { Area } from './plan.ts'
import { foldLabel, lastCountedRow, totalRow } from './table-end.ts'

/** A sheet's values, whoever read them: rows and columns from 1, empty cells not there. */
export interface SheetGrid {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merges: readonly Area[]
  /** Officers do not see the sheet. */
  readonly hidden?: true
  /** What the sheet says of its columns, where whoever read it looked: widths as Excel counts them, and hidden ones. */
  readonly columns?: readonly { readonly columns: readonly [number, number]; readonly width?: number; readonly hidden?: true }[]
}

/** More lines than this are no form any more. */
export const maximumLines = 5000

/** Why a form could not be taken: one of the refusals of the submission, told from a stair below it. */
export interface TableRefusal {
  readonly kind: 'refusal'
  readonly code: 'formNotFound' | 'columnMissing' | 'twoSheets' | 'tooManyLines'
  readonly params: Readonly<Record<string, string | number>>
}

/** A row that looks like the form's number row, and the sheet column of each official number. */
interface NumberRow {
  readonly grid: SheetGrid
  readonly row: number
  readonly places: ReadonlyMap<number, number>
}

/**
 * The form as it stands in a workbook. It is found by its number row `(1) (2) (3) …` wherever that stands, so that
 * renamed sheets, moved columns and rows put above do no harm. `preferredSheet` is the sheet the identity names.
 * Refuses a form that is not there (`formNotFound`), has lost a column (`columnMissing`), stands on two sheets
 * (`twoSheets`: nobody but the officer knows which one counts), or has more than `maximumLines` lines.
 */
export function filledFormFrom(
  definition: FormDefinition,
  edition: string,
  grids: readonly SheetGrid[],
  preferredSheet?: string,
): FilledForm | TableRefusal {
  const form = definition.code
  const found = grids.flatMap((grid) => numberRowOf(definition, grid) ?? [])
  const isWhole = (one: NumberRow): boolean => one.places.size === definition.columns.length
  const isPreferred = (one: NumberRow): boolean => one.grid.name.normalize('NFC') === preferredSheet?.normalize('NFC')
  const whole = ofThisCode(definition, found.filter(isWhole))
  const broken = found.filter((one) => !isWhole(one) && (isPreferred(one) || whole.length === 0))
  const candidates = whole.length === 0 ? [broken.find(isPreferred) ?? broken[0] ?? []].flat() : [...whole, ...broken]
  const [only, another] = candidates
  if (!only) return refuse('formNotFound', { form })
  if (another) return refuse('twoSheets', { form, sheets: candidates.map((one) => one.grid.name).join(', ') })
  const missing = definition.columns.find(({ column }) => !only.places.has(column))
  if (missing) return refuse('columnMissing', { form, column: missing.column })
  return takeLines(definition, edition, only)
}

/** The sheet's number row: the whole one if there is one, else the row with most numbers if that is at least half. */
function numberRowOf(definition: FormDefinition, grid: SheetGrid): NumberRow | null {
  const wanted = new Set(definition.columns.map((one) => one.column))
  let best: NumberRow | null = null
  for (const [row, cells] of [...grid.rows].sort(([a], [b]) => a - b)) {
    const places = numbersIn(cells, wanted)
    if (places === null || places.size * 2 < wanted.size || places.size <= (best?.places.size ?? 0)) continue
    best = { grid, row, places }
    if (places.size === wanted.size) return best
  }
  return best
}

/** Official number to sheet column, or `null` for a row with a number twice or one of some other form. */
function numbersIn(cells: ReadonlyMap<number, Cell>, wanted: ReadonlySet<number>): Map<number, number> | null {
  const places = new Map<number, number>()
  for (const [at, { value }] of cells) {
    const number = typeof value === 'string' ? /^\s*\(\s*(\d{1,3})\s*\)\s*(?:=|$)/u.exec(value) : null
    if (!number) continue
    const column = Number(number[1])
    if (!wanted.has(column) || places.has(column)) return null
    places.set(column, at)
  }
  return places
}

/**
 * Other forms count their columns the same way: where headings name this form, only those sheets are meant. A sheet
 * nobody sees never wins over one that is seen: then both are named and the officer decides.
 */
function ofThisCode(definition: FormDefinition, found: readonly NumberRow[]): readonly NumberRow[] {
  const names = [definition.code, headingOf(definition)].map((one) => ` ${foldName(one)} `)
  const named = found.filter(({ grid, row }) =>
    [...grid.rows].some(
      ([at, cells]) => at < row && [...cells.values()].some(({ value }) => names.some((one) => ` ${foldName(String(value))} `.includes(one))),
    ),
  )
  const onlyUnseen = named.every(({ grid }) => grid.hidden === true) && found.some(({ grid }) => grid.hidden !== true)
  return named.length > 0 && !onlyUnseen ? named : found
}

function takeLines(definition: FormDefinition, edition: string, { grid, row, places }: NumberRow): FilledForm | TableRefusal {
  const isFixed = definition.lines.kind === 'fixed'
  const total = isFixed ? null : totalRow(definition, grid, row, places)
  const last = isFixed ? lastItemRow : lastCountedRow
  const end = total ?? last(definition, grid, row, places) + 1
  if (end - row - 1 > maximumLines) return refuse('tooManyLines', { form: definition.code, limit: maximumLines })
  const rows = Array.from({ length: end - row - 1 }, (_, at) => lineOf(definition, grid, row + 1 + at, places))
  return {
    form: definition.code,
    edition,
    sheet: grid.name,
    letters: Object.fromEntries([...places].sort(([a], [b]) => a - b).map(([column, at]) => [column, lettersOf(at)])),
    ...(isFixed ? { lines: namedItems(definition, rows), groups: [] } : underGroups(definition, rows)),
    total: total === null ? null : lineOf(definition, grid, total, places),
    below: total === null ? [] : countedBelow(definition, grid, total, places),
    merges: grid.merges.flatMap((area) => mergedInside(area, [row + 1, end - 1], places) ?? []),
  }
}

/** Tells the rows of groups, known by their label, from the lines that stand under them. */
function underGroups(definition: FormDefinition, rows: readonly FilledLine[]): Pick<FilledForm, 'lines' | 'groups'> {
  const ids = new Map(groupsIn(definition).map((group) => [foldLabel(group.label), group.id]))
  const lines: FilledLine[] = []
  const groups: FilledLine[] = []
  let current: string | undefined
  for (const row of rows) {
    const id = ids.get(foldLabel(String(row.cells[definition.lines.column]?.value ?? '')))
    current = id ?? current
    const placed = current === undefined ? row : { ...row, group: current }
    if (id === undefined) lines.push(placed)
    else groups.push(placed)
  }
  return { lines, groups }
}

/** The rows under the total with a number where numbers are counted. The signatures have none. */
function countedBelow(definition: FormDefinition, grid: SheetGrid, total: number, places: ReadonlyMap<number, number>): FilledLine[] {
  const columns = numberColumns(definition).map((one) => places.get(one.column) ?? 0)
  return [...grid.rows]
    .filter(([row, cells]) => row > total && columns.some((at) => typeof cells.get(at)?.value === 'number'))
    .map(([row]) => lineOf(definition, grid, row, places))
    .sort((a, b) => a.row - b.row)
    .slice(0, maximumLines)
}

function lineOf(definition: FormDefinition, grid: SheetGrid, row: number, places: ReadonlyMap<number, number>): FilledLine {
  const cells: Record<number, Cell> = {}
  for (const { column, type } of definition.columns) {
    const cell = grid.rows.get(row)?.get(places.get(column) ?? 0)
    if (!cell) continue
    // Spaces stay in number cells, so that the check still sees ` 12 `; in names they mean nothing.
    const value = typeof cell.value !== 'string' ? cell.value : type === 'name' || type === 'label' || type === 'ordinal' ? tidy(cell.value) : cell.value.normalize('NFC')
    if (value === '' && cell.formula === undefined) continue
    cells[column] = { ...cell, value }
  }
  return { row, cells }
}

/** The part of a merge that lies in the lines, by official columns in the order they stand on the sheet. */
function mergedInside(area: Area, rows: readonly [number, number], places: ReadonlyMap<number, number>): MergedCells | null {
  if (area.rows[1] < rows[0] || area.rows[0] > rows[1]) return null
  const inside = [...places]
    .filter(([, at]) => area.columns[0] <= at && at <= area.columns[1])
    .sort(([, a], [, b]) => a - b)
    .map(([column]) => column)
  const [first] = inside
  const last = inside.at(-1)
  return first === undefined || last === undefined ? null : { rows: area.rows, columns: [first, last] }
}

function refuse(code: TableRefusal['code'], params: TableRefusal['params']): TableRefusal {
  return { kind: 'refusal', code, params }
}
