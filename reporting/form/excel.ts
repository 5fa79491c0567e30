// Reads the arithmetic of a form as Excel formulas.
import type { FormDefinition } from './definition.ts'
import { looksBack, type Expression, type Relation } from './expression.ts'
import { isRelation, type RelationRule } from './rule.ts'

/** The formula of an expression with cells named by `cell`, or `null` where Excel cannot know (another period). */
export function excelExpression(expression: Expression, cell: (column: number) => string): string | null {
  switch (expression.kind) {
    case 'column':
      return cell(expression.column)
    case 'previous':
      return null
    case 'plus': {
      const terms = expression.terms.map((term) => excelExpression(term, cell))
      return terms.some((term) => term === null) ? null : terms.join('+')
    }
  }
}

/** A formula that is TRUE where a relation is broken, or `null` where Excel cannot know. */
export function excelBroken(relation: Relation, cell: (column: number) => string): string | null {
  const left = excelExpression(relation.left, cell)
  const right = excelExpression(relation.right, cell)
  const sign = relation.kind === 'equals' ? '<>' : '>'
  return left === null || right === null ? null : `${left}${sign}${right}`
}

/** The rule that computes a formula column: the first whose left side is that column alone. */
export function formulaRule(definition: FormDefinition, column: number): RelationRule | null {
  const computes = (rule: RelationRule): boolean =>
    rule.relation.kind === 'equals' && rule.relation.left.kind === 'column' && rule.relation.left.column === column && !looksBack(rule.relation)
  return definition.rules.filter(isRelation).find(computes) ?? null
}
