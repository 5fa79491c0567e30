// Finds the list in a table of texts by its header row, whatever the order of its columns, and takes its rows out.
import { toneless } from '../reporting/catalogue/spelling.ts'
import type { ListedRow } from '../reporting/catalogue/listed-name.ts'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { limits } from './limits.ts'
import { headerPlace, listHeaders, wantedHeader } from './list-headers.vi.ts'

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
export interface ListFile {
  readonly sheet: string | null
  readonly headerRow: number
  readonly rows: readonly ListedRow[]
}

type Column = keyof typeof listHeaders
type Places = Readonly<Record<Column, readonly number[]>>

const wanted = new Map(
  (['name', 'ministry', 'code'] as const).flatMap((column) => listHeaders[column].map((text) => [toneless(text), column] as const)),
)

/** Whether a cell names a column of a list. */
export function isHeader(text: string): boolean {
  return columnOf(text) !== undefined
}

/** How many of the list's columns the likeliest header row of a table names, 0 without one. */
export function columnsNamed(table: TextTable): number {
  return Math.max(0, ...headersIn(table).map(({ places }) => Object.values(places).filter((one) => one.length > 0).length))
}

/**
 * The one list in the tables. Refuses tables without a header (`listHeaderMissing`) or with several
 * (`listHeadersTwice`), a header that names one thing twice (`listColumnsTwice`), a list without rows (`listEmpty`) or
 * with more than `limits.listRows` (`listTooLong`). `shifts`: in such a file a stray separator shifts what follows.
 */
export function listIn(tables: readonly TextTable[], shifts: boolean): ListFile | Refusal {
  const headers = tables.flatMap(headersIn)
  const [header, ...others] = headers
  if (!header) return refuse('listHeaderMissing', { wanted: wantedHeader })
  if (others.length > 0) return refuse('listHeadersTwice', { places: headers.slice(0, 5).map((one) => headerPlace(one.table.sheet, one.row)).join('; ') })
  const { table, places, fields, row: headerRow } = header
  const twice = Object.values(places).find((one) => one.length > 1)
  if (twice) return refuse('listColumnsTwice', { row: headerRow, columns: twice.map((at) => `“${fields[at]?.trim() ?? ''}”`).join(', ') })

  const width = 1 + fields.findLastIndex((one) => one.trim() !== '')
  const rows: ListedRow[] = []
  const below = table.rows.filter((one) => one.row > headerRow)
  for (const { row, fields: cells } of below) {
    if (rows.length === 0 && isNumberRow(cells)) continue
    const cell = (column: Column): string => cells[places[column][0] ?? -1] ?? ''
    const listed = { row, name: cell('name'), ministry: cell('ministry'), code: cell('code') }
    const overflow = shifts && cells.slice(width).some((one) => one.trim() !== '')
    if (!overflow && [listed.name, listed.ministry, listed.code].every((one) => one.trim() === '')) continue
    rows.push(overflow ? { ...listed, overflow } : listed)
  }
  if (table.cut || rows.length > limits.listRows) return refuse('listTooLong', { limit: limits.listRows })
  return rows.length === 0 ? refuse('listEmpty') : { sheet: table.sheet, headerRow, rows }
}

function headersIn(table: TextTable) {
  return table.rows.flatMap(({ row, fields }) => {
    const places = placesIn(fields)
    return places.name.length === 0 ? [] : [{ table, row, fields, places }]
  })
}

function placesIn(fields: readonly string[]): Places {
  const places = { name: [] as number[], ministry: [] as number[], code: [] as number[] }
  fields.forEach((text, at) => {
    const column = columnOf(text)
    if (column !== undefined) places[column].push(at)
  })
  return places
}

function columnOf(text: string): Column | undefined {
  return text.length > 100 ? undefined : wanted.get(toneless(text))
}

/** The row `(1) (2) (3)` that forms print under their header. */
function isNumberRow(cells: readonly string[]): boolean {
  const filled = cells.filter((one) => one.trim() !== '')
  return filled.length > 0 && filled.every((one) => /^\s*\(?\d{1,2}\)?\s*$/u.test(one))
}
