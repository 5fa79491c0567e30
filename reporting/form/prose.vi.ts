// Reads the arithmetic of a form as Vietnamese.
import type { Expression, Relation } from './expression.ts'

/** `cột 4 + cột 5 + cột 6`; `cột 11 kỳ trước`. */
export function proseExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return `cột ${expression.column}`
    case 'previous':
      return `cột ${expression.column} kỳ trước`
    case 'plus':
      return expression.terms.map(proseExpression).join(' + ')
  }
}

/** `cột 3 phải bằng cột 4 + cột 5 + cột 6`; `cột 9 không được lớn hơn cột 4`. */
export function proseRelation(relation: Relation): string {
  const must = relation.kind === 'equals' ? 'phải bằng' : 'không được lớn hơn'
  return `${proseExpression(relation.left)} ${must} ${proseExpression(relation.right)}`
}
