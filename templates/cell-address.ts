// Addresses in a sheet's XML, with Excel's own bounds.
import { indexOfLetters } from '../reporting/form/columns.ts'
import type { Area } from '../reporting/form/plan.ts'
import { limits } from './limits.ts'

export interface CellAddress {
  readonly row: number
  readonly at: number
}

/** `D12` to row 12, column 4; `null` for anything else or outside Excel's bounds. */
export function cellAddress(text: string): CellAddress | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text)
  if (!parts) return null
  const at = indexOfLetters(parts[1] ?? '')
  const row = Number(parts[2])
  return row >= 1 && row <= limits.rows && at >= 1 && at <= limits.columns ? { row, at } : null
}

/** `A1:B2` or `A1` to an area; `null` as above, or when its ends are the wrong way round. */
export function areaAddress(text: string): Area | null {
  const [from, to, ...more] = text.split(':').map(cellAddress)
  if (!from || to === null || more.length > 0) return null
  const end = to ?? from
  return from.row <= end.row && from.at <= end.at ? { rows: [from.row, end.row], columns: [from.at, end.at] } : null
}

/** A row's number as XML writes it; `null` for anything else or outside Excel's bounds. */
export function rowNumber(text: string): number | null {
  const row = /^\d{1,7}$/u.test(text) ? Number(text) : 0
  return row >= 1 && row <= limits.rows ? row : null
}
