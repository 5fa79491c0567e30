// Finds the list in a table of texts by its header row, whatever the order of its columns, and takes its rows out.
import { toneless } from '../reporting/catalogue/spelling.ts'
import type { ListedRow } from '../reporting/catalogue/listed-name.ts'
import type { ListedUnitRow } from '../reporting/units/listed-unit.ts'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { limits } from './limits.ts'
import { headerPlace, listHeaders, unitListHeaders, wantedHeader, wantedUnitHeader } from './list-headers.vi.ts'

/** A sheet, or a text file, as rows of texts. */
export interface TextTable {
  /** The sheet's name; `null` in a text file. */
  readonly sheet: string | null
  /** Rows in order; a cell further than its fields is empty. */
  readonly rows: readonly { readonly row: number; readonly fields: readonly string[] }[]
  /** Something stands further down than was read. */
  readonly cut: boolean
}

/** A list as a file holds it, nothing judged yet. */
export interface ListOf<Row> {
  readonly sheet: string | null
  readonly headerRow: number
  readonly rows: readonly Row[]
}
export type ListFile = ListOf<ListedRow>
export type UnitListFile = ListOf<ListedUnitRow>

/** What a list is of: its columns by what their headers say. One of them is `name`, without which there is no list. */
export interface ListKind<Column extends string> {
  readonly columns: readonly Column[]
  readonly headers: ReadonlyMap<string, Column>
  /** The header of the names, as a sentence tells it. */
  readonly wanted: string
}

/** A row of a list of some columns. */
export type RowOf<Column extends string> = Readonly<Record<Column, string>> & { readonly row: number; readonly overflow?: true }

type Places<Column extends string> = Readonly<Record<Column, readonly number[]>>

function kindOf<Column extends string>(columns: readonly Column[], headers: Readonly<Record<Column, readonly string[]>>, wanted: string): ListKind<Column> {
  return { columns, headers: new Map(columns.flatMap((column) => headers[column].map((text) => [toneless(text), column] as const))), wanted }
}

/** Lists of lĩnh vực. */
export const linhVucList = kindOf(['name', 'ministry', 'code'], listHeaders, wantedHeader)
/** Lists of units. */
export const unitList = kindOf(['code', 'name', 'kind', 'parent', 'from', 'to', 'replaces'], unitListHeaders, wantedUnitHeader)

/** Whether a cell names a column of a list. */
export function isHeader(text: string, kind: ListKind<string>): boolean {
  return columnOf(text, kind) !== undefined
}

/** How many of the list's columns the likeliest header row of a table names, 0 without one. */
export function columnsNamed<Column extends string>(table: TextTable, kind: ListKind<Column | 'name'>): number {
  return Math.max(0, ...headersIn(table, kind).map(({ places }) => kind.columns.filter((column) => places[column].length > 0).length))
}

/**
 * The one list in the tables. Refuses tables without a header (`listHeaderMissing`) or with several
 * (`listHeadersTwice`), a header that names one thing twice (`listColumnsTwice`), a list without rows (`listEmpty`) or
 * with more than `limits.listRows` (`listTooLong`). `shifts`: in such a file a stray separator shifts what follows.
 */
export function listIn<Column extends string>(tables: readonly TextTable[], shifts: boolean, kind: ListKind<Column | 'name'>): ListOf<RowOf<Column | 'name'>> | Refusal {
  const headers = tables.flatMap((table) => headersIn(table, kind))
  const [header, ...others] = headers
  if (!header) return refuse('listHeaderMissing', { wanted: kind.wanted })
  if (others.length > 0) return refuse('listHeadersTwice', { places: headers.slice(0, 5).map((one) => headerPlace(one.table.sheet, one.row)).join('; ') })
  const { table, places, fields, row: headerRow } = header
  const twice = kind.columns.map((column) => places[column]).find((one) => one.length > 1)
  if (twice) return refuse('listColumnsTwice', { row: headerRow, columns: twice.map((at) => `“${fields[at]?.trim() ?? ''}”`).join(', ') })

  const width = 1 + fields.findLastIndex((one) => one.trim() !== '')
  const rows: RowOf<Column | 'name'>[] = []
  const below = table.rows.filter((one) => one.row > headerRow)
  for (const { row, fields: cells } of below) {
    if (rows.length === 0 && isNumberRow(cells)) continue
    const texts = Object.fromEntries(kind.columns.map((column) => [column, cells[places[column][0] ?? -1] ?? ''])) as Record<Column | 'name', string>
    const overflow = shifts && cells.slice(width).some((one) => one.trim() !== '')
    if (!overflow && kind.columns.every((column) => texts[column].trim() === '')) continue
    rows.push(overflow ? { ...texts, row, overflow } : { ...texts, row })
  }
  if (table.cut || rows.length > limits.listRows) return refuse('listTooLong', { limit: limits.listRows })
  return rows.length === 0 ? refuse('listEmpty') : { sheet: table.sheet, headerRow, rows }
}

function headersIn<Column extends string>(table: TextTable, kind: ListKind<Column | 'name'>) {
  return table.rows.flatMap(({ row, fields }) => {
    const places = placesIn(fields, kind)
    return places.name.length === 0 ? [] : [{ table, row, fields, places }]
  })
}

function placesIn<Column extends string>(fields: readonly string[], kind: ListKind<Column>): Places<Column> {
  const named = fields.map((text) => columnOf(text, kind))
  const places = {} as Record<Column, number[]> // filled for every column just below
  for (const column of kind.columns) places[column] = named.flatMap((one, at) => (one === column ? [at] : []))
  return places
}

function columnOf<Column extends string>(text: string, kind: ListKind<Column>): Column | undefined {
  return text.length > 100 ? undefined : kind.headers.get(toneless(text))
}

/** The row `(1) (2) (3)` that forms print under their header. */
function isNumberRow(cells: readonly string[]): boolean {
  const filled = cells.filter((one) => one.trim() !== '')
  return filled.length > 0 && filled.every((one) => /^\s*\(?\d{1,2}\)?\s*$/u.test(one))
}
