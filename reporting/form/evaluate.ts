// Reads the arithmetic of a form as numbers. A missing number makes the whole unknown, never false.
import type { Expression, Relation } from './expression.ts'

/** The numbers of one line: this period's, and the previous period's when that form is known. */
export interface LineNumbers {
  readonly current: ReadonlyMap<number, number>
  /** `null`: the previous form is not known. A known form without the line holds no numbers, which means zeros. */
  readonly previous: ReadonlyMap<number, number> | null
  /** The number of a fixed item, of this form or of another form of the report; `undefined` when it is not known. */
  readonly item?: (item: string, form?: string) => number | undefined
}

/** The number an expression stands for, or `undefined` when a number it needs is missing. */
export function evaluate(expression: Expression, line: LineNumbers): number | undefined {
  switch (expression.kind) {
    case 'column':
      return line.current.get(expression.column)
    case 'previous':
      return line.previous === null ? undefined : (line.previous.get(expression.column) ?? 0)
    case 'item':
      return line.item?.(expression.item, expression.form)
    case 'percent': {
      const part = evaluate(expression.part, line)
      const whole = evaluate(expression.whole, line)
      return part === undefined || whole === undefined || whole === 0 ? undefined : hundredths(part, whole)
    }
    case 'plus': {
      let sum = 0
      for (const term of expression.terms) {
        const value = evaluate(term, line)
        if (value === undefined) return undefined
        sum += value
      }
      return tidySum(sum)
    }
  }
}

/** Both sides of a relation, or `undefined` while either is unknown. */
export function evaluateRelation(
  relation: Relation,
  line: LineNumbers,
): { readonly left: number; readonly right: number; readonly holds: boolean } | undefined {
  const left = evaluate(relation.left, line)
  const right = evaluate(relation.right, line)
  if (left === undefined || right === undefined) return undefined
  return { left, right, holds: agree(left, right) || (relation.kind === 'atMost' && left < right) }
}

/** Whether two numbers are the same but for what adding decimals in binary leaves over. */
export function agree(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** A percentage to two decimals, halves away from zero as Excel's ROUND does. */
function hundredths(part: number, whole: number): number {
  return Math.round(((part * 100) / whole) * 100 * (1 + Number.EPSILON)) / 100
}

/** Sums of amounts with decimals carry dust in the last bits; counts are left exactly as they are. */
export function tidySum(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15))
}
