// A formula Excel wrote once for several cells, as it reads in one of them.
import { indexOfLetters, lettersOf } from '../reporting/form/columns.ts'
import { limits } from './limits.ts'

/** Texts and quoted sheet names are left alone; then cell addresses, not followed by what makes them a name or function. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gu

/** Moves the addresses of a formula by rows and columns; those with `$` stay. Outside the sheet gives `#REF!`. */
export function movedFormula(formula: string, down: number, right: number): string {
  return formula.replace(
    tokens,
    (whole: string, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
      if (letters === undefined || digits === undefined) return whole
      const at = indexOfLetters(letters) + (fixedColumn === '$' ? 0 : right)
      const row = Number(digits) + (fixedRow === '$' ? 0 : down)
      if (at < 1 || at > limits.columns || row < 1 || row > limits.rows) return '#REF!'
      return `${fixedColumn ?? ''}${lettersOf(at)}${fixedRow ?? ''}${row}`
    },
  )
}
