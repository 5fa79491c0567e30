// What stands in a filled form: flat lines, each cell known by (row of the sheet, official column number). Nothing repaired.

/** A cell as the file holds it. An empty cell is not there at all. */
export interface Cell {
  readonly value: string | number | boolean
  /** The formula's text without `=`, when the cell has one; `value` is then its cached result. */
  readonly formula?: string
  /** An Excel error such as `#REF!`; `value` repeats it. */
  readonly error?: true
}

/** One row of the sheet between the header and the total, or the total itself. */
export interface FilledLine {
  /** The row's number on the sheet, 1-based. It is the line's name in findings. */
  readonly row: number
  /** By official column number. */
  readonly cells: Readonly<Record<number, Cell>>
  /** The group the line stands under, where the form has groups. */
  readonly group?: string
  /** The fixed item the line is, where the form prints its items. */
  readonly item?: string
}

/** Cells merged inside the input area, by sheet rows and official columns. */
export interface MergedCells {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

export interface FilledForm {
  readonly form: string
  readonly edition: string
  /** The sheet's present name; officers rename sheets. */
  readonly sheet: string
  /** Excel letters by official column number. */
  readonly letters: Readonly<Record<number, string>>
  /** Every row of the input area, blank ones too. */
  readonly lines: readonly FilledLine[]
  /** The rows of the groups themselves, with their subtotals; empty where the form has none. */
  readonly groups: readonly FilledLine[]
  readonly total: FilledLine | null
  /** Rows under the total that hold numbers all the same: nobody sums them, so they are told. */
  readonly below: readonly FilledLine[]
  readonly merges: readonly MergedCells[]
}

/** The cell's address, e.g. `D12`. */
export function addressOf(filled: FilledForm, row: number, column: number): string {
  return `${filled.letters[column] ?? '?'}${row}`
}

/** Whether a cell is not there, or holds nothing but spaces and no formula. */
export function isBlankCell(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.formula === undefined && typeof cell.value === 'string' && cell.value.trim() === '')
}

/** Whether nothing that counts stands in the line: empty cells, blanks, and formulas the form printed itself. */
export function isBlankLine(line: FilledLine, computed: ReadonlySet<number>): boolean {
  return Object.entries(line.cells).every(([column, cell]) => {
    if (computed.has(Number(column))) return true
    return typeof cell.value === 'string' && cell.value.trim() === ''
  })
}
