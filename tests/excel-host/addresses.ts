// Cell addresses as Excel writes them (B2, $A$1:C5, 'Tờ 1'!A:C), read into rectangles and written back.

/** A rectangle of cells; row and column count from 0. */
export type Area = { row: number; column: number; rows: number; columns: number }

export const SHEET_ROWS = 1_048_576
export const SHEET_COLUMNS = 16_384

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Address of one cell: (1, 1) → B2. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1)
}

type Corner = { row: number | null; column: number | null }

function corner(text: string): Corner | null {
  const found = CORNER.exec(text.trim())
  if (!found || (found[1] === undefined && found[2] === undefined)) return null
  const column = found[1] === undefined ? null : columnNumber(found[1])
  const row = found[2] === undefined ? null : Number(found[2]) - 1
  if (column !== null && column >= SHEET_COLUMNS) return null
  if (row !== null && (row < 0 || row >= SHEET_ROWS)) return null
  return { row, column }
}

/** Reads B2, B2:C5, A:C or 2:5 (dollars allowed, no sheet name); null when it is no address of one rectangle. */
export function parseArea(text: string): Area | null {
  const parts = text.split(':')
  if (parts.length > 2) return null
  const first = corner(parts[0] ?? '')
  const last = parts.length === 2 ? corner(parts[1] ?? '') : first
  if (!first || !last) return null
  if (parts.length === 1 && (first.row === null || first.column === null)) return null
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null
  const rows = [first.row ?? 0, last.row ?? SHEET_ROWS - 1].sort((a, b) => a - b)
  const columns = [first.column ?? 0, last.column ?? SHEET_COLUMNS - 1].sort((a, b) => a - b)
  const [top = 0, bottom = 0] = rows
  const [left = 0, right = 0] = columns
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

/** Splits 'Tờ 1'!B2 into its sheet name (null when absent) and the rest. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/su.exec(text)
  if (!found) return { sheet: null, rest: text }
  return { sheet: (found[1] ?? found[2] ?? '').replaceAll("''", "'"), rest: found[3] ?? '' }
}

/** Writes a rectangle without its sheet: B2, B2:C5, A:C, 2:5. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows - 1
  const lastColumn = area.column + area.columns - 1
  if (area.rows === SHEET_ROWS && area.columns < SHEET_COLUMNS) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`
  if (area.columns === SHEET_COLUMNS) return `${String(area.row + 1)}:${String(lastRow + 1)}`
  const first = cellAddress(area.row, area.column)
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellAddress(lastRow, lastColumn)}`
}

/** A sheet's name as it stands before the exclamation mark, quoted when Excel would quote it. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && parseArea(name) === null
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** The overlap of two rectangles, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}
