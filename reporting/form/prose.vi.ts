// Reads the arithmetic of a form as Vietnamese.
import type { Expression, Relation } from './expression.ts'

/** `cột 4 + cột 5 + cột 6`; `cột 11 kỳ trước`; `chỉ tiêu 1.1 + chỉ tiêu 1.2`; `tỷ lệ % của chỉ tiêu 3.2 so với chỉ tiêu 3.1`. */
export function proseExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return `cột ${expression.column}`
    case 'previous':
      return `cột ${expression.column} kỳ trước`
    case 'item':
      return expression.form === undefined ? `chỉ tiêu ${expression.item}` : `chỉ tiêu ${expression.item} của biểu ${expression.form}`
    case 'plus':
      return expression.terms.map(proseExpression).join(' + ')
    case 'percent':
      return `tỷ lệ % của ${bracketed(expression.part)} so với ${bracketed(expression.whole)}`
  }
}

function bracketed(expression: Expression): string {
  const prose = proseExpression(expression)
  return expression.kind === 'plus' ? `(${prose})` : prose
}

/** `cột 3 phải bằng cột 4 + cột 5 + cột 6`; `cột 9 không được lớn hơn cột 4`. */
export function proseRelation(relation: Relation): string {
  const must = relation.kind === 'equals' ? 'phải bằng' : 'không được lớn hơn'
  return `${proseExpression(relation.left)} ${must} ${proseExpression(relation.right)}`
}
