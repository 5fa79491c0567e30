// Reads the arithmetic of a form as numbers. A missing number makes the whole unknown, never false.
import type { Expression, Relation } from './expression.ts'

/** The numbers of one line: this period's, and the previous period's when that form is known. */
export interface LineNumbers {
  readonly current: ReadonlyMap<number, number>
  /** `null`: the previous form is not known. A known form without the line holds no numbers, which means zeros. */
  readonly previous: ReadonlyMap<number, number> | null
}

/** The number an expression stands for, or `undefined` when a number it needs is missing. */
export function evaluate(expression: Expression, line: LineNumbers): number | undefined {
  switch (expression.kind) {
    case 'column':
      return line.current.get(expression.column)
    case 'previous':
      return line.previous === null ? undefined : (line.previous.get(expression.column) ?? 0)
    case 'plus': {
      let sum = 0
      for (const term of expression.terms) {
        const value = evaluate(term, line)
        if (value === undefined) return undefined
        sum += value
      }
      return sum
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
  return left === undefined || right === undefined ? undefined : { left, right, holds: relation.kind === 'equals' ? left === right : left <= right }
}
