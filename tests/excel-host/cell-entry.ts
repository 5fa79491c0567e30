// What becomes of something put in a cell: numbers typed as text, formulas, text cells, booleans, as Excel takes them.
import type { Cell, CellValue } from './workbook-model.ts'

/** The signs a number is written with; Excel's API always reads the American ones, an officer types the machine's. */
export type NumberSigns = { decimal: string; thousands: string }
export const API_SIGNS: NumberSigns = { decimal: '.', thousands: ',' }

/** Reads 1.234,5 by the given signs; null when the text is not a number. */
export function numberFrom(text: string, signs: NumberSigns): number | null {
  const trimmed = text.trim()
  const grouped = new RegExp(`^[-+]?\\d{1,3}(?:\\${signs.thousands}\\d{3})+(?:\\${signs.decimal}\\d+)?$`)
  const plain = new RegExp(`^[-+]?(?:\\d+(?:\\${signs.decimal}\\d*)?|\\${signs.decimal}\\d+)(?:[eE][-+]?\\d+)?$`)
  if (!grouped.test(trimmed) && !plain.test(trimmed)) return null
  return Number((grouped.test(trimmed) ? trimmed.replaceAll(signs.thousands, '') : trimmed).replace(signs.decimal, '.'))
}

/** Puts a value or formula into the cell the way Excel does; the caller recalculates afterwards. */
export function enter(cell: Cell, entry: CellValue, signs: NumberSigns): void {
  cell.formula = null
  cell.text = null
  if (cell.numberFormat === '@') {
    cell.value = typeof entry === 'boolean' ? String(entry).toUpperCase() : String(entry)
    return
  }
  if (typeof entry !== 'string') {
    cell.value = entry
    return
  }
  if (entry.startsWith('=') && entry.length > 1) {
    cell.formula = entry
    cell.value = 0
    return
  }
  if (entry.startsWith("'")) {
    cell.value = entry.slice(1)
    return
  }
  if (/^(true|false)$/i.test(entry)) {
    cell.value = entry.toLowerCase() === 'true'
    return
  }
  // Excel keeps fifteen digits: longer digit strings lose their tail, which is why identity numbers need the text format.
  const number = numberFrom(entry, signs)
  cell.value = number === null ? entry : Number(number.toPrecision(15))
}
