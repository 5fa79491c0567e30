// Reads what is printed after the `=` of a number row: `(4)+(5)+(6)`, `(5)/(4)*100`.
import { readWords } from './words.vi.ts'
import { c, equals, percent, plus, type Expression, type Relation } from '../form/expression.ts'

/** What a column is said to be equal to. */
export interface PrintedFormula {
  readonly plus: readonly number[]
  readonly minus: readonly number[]
  /** The part and the whole of a percentage; `plus` then names both. */
  readonly percent?: readonly [number, number]
}

/** A printed formula over column numbers, or `null` where it is not a sum, a difference or a percentage. */
export function readNumberFormula(text: string): PrintedFormula | null {
  const plain = text.normalize('NFC').toLowerCase().replace(readWords.columnInFormula, '').replace(/[\s()[\]]/gu, '').replace(/[\u2013\u2212]/gu, '-').replace(/[x\u00d7]/gu, '*')
  const share = /^(?:100\*)?(\d{1,3})[/:](\d{1,3})(?:\*100%?|%)?$/u.exec(plain) ?? /^(\d{1,3})\*100%?[/:](\d{1,3})$/u.exec(plain)
  if (share) return { plus: [Number(share[1]), Number(share[2])], minus: [], percent: [Number(share[1]), Number(share[2])] }
  if (!/^\+?\d{1,3}(?:[+-]\d{1,3})*$/u.test(plain)) return null
  const signed = [...plain.matchAll(/([+-]?)(\d{1,3})/gu)]
  const of = (minus: boolean): number[] => signed.filter(([, sign]) => (sign === '-') === minus).map(([, , number]) => Number(number))
  return { plus: of(false), minus: of(true) }
}

/** The columns a printed formula names. */
export function columnsNamed(formula: PrintedFormula): number[] {
  return [...formula.plus, ...formula.minus]
}

/** The relation of a column and its printed formula. What is taken away stands on the column's own side instead. */
export function relationOf(column: number, formula: PrintedFormula): Relation {
  const left = formula.minus.length === 0 ? c(column) : plus(c(column), ...formula.minus.map(c))
  return equals(left, rightSide(formula))
}

function rightSide({ plus: terms, percent: share }: PrintedFormula): Expression {
  if (share) return percent(c(share[0]), c(share[1]))
  const [only, another] = terms
  return only !== undefined && another === undefined ? c(only) : plus(...terms.map(c))
}
