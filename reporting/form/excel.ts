// Reads the arithmetic of a form as Excel formulas.
import type { FormDefinition } from './definition.ts'
import { looksBack, type Expression, type Relation } from './expression.ts'
import { isRelation, type RelationRule } from './rule.ts'

/** The address of a fixed item's number, `null` where the sheet has none (another form). */
export type ItemCell = (item: string, form?: string) => string | null

/** The formula of an expression with cells named by `cell` and `itemCell`, or `null` where Excel cannot know (another period). */
export function excelExpression(expression: Expression, cell: (column: number) => string, itemCell: ItemCell = () => null): string | null {
  switch (expression.kind) {
    case 'column':
      return cell(expression.column)
    case 'previous':
      return null
    case 'item':
      return itemCell(expression.item, expression.form)
    case 'plus': {
      const terms = expression.terms.map((term) => excelExpression(term, cell, itemCell))
      return terms.some((term) => term === null) ? null : terms.join('+')
    }
    case 'percent': {
      const part = excelExpression(expression.part, cell, itemCell)
      const whole = excelExpression(expression.whole, cell, itemCell)
      return part === null || whole === null ? null : `ROUND(100*${bracketed(part)}/${bracketed(whole)},2)`
    }
  }
}

/** The formula printed in a computed cell: empty while nothing (a percentage: not everything) it needs is filled in. */
export function printedFormula(expression: Expression, cell: (column: number) => string, itemCell?: ItemCell): string | null {
  const formula = excelExpression(expression, cell, itemCell)
  if (formula === null) return null
  if (expression.kind !== 'percent') return `IF(COUNT(${cellsOf(formula).join(',')})=0,"",${formula})`
  const whole = excelExpression(expression.whole, cell, itemCell) ?? ''
  return `IF(COUNT(${cellsOf(formula).join(',')})<${cellsOf(formula).length},"",IF(${whole}=0,"",${formula}))`
}

/** The cells a formula names, each once. */
export function cellsOf(formula: string): string[] {
  return [...new Set(formula.match(/\$?\b[A-Z]{1,3}\$?\d+\b/gu) ?? [])]
}

function bracketed(formula: string): string {
  return /[+]/u.test(formula) ? `(${formula})` : formula
}

/** A formula that is TRUE where a relation is broken, or `null` where Excel cannot know. */
export function excelBroken(relation: Relation, cell: (column: number) => string, itemCell?: ItemCell): string | null {
  const left = excelExpression(relation.left, cell, itemCell)
  const right = excelExpression(relation.right, cell, itemCell)
  const sign = relation.kind === 'equals' ? '<>' : '>'
  return left === null || right === null ? null : `${left}${sign}${right}`
}

/** The rule that computes a formula column: the first whose left side is that column alone. */
export function formulaRule(definition: FormDefinition, column: number): RelationRule | null {
  const computes = (rule: RelationRule): boolean =>
    rule.relation.kind === 'equals' && rule.relation.left.kind === 'column' && rule.relation.left.column === column && !looksBack(rule.relation)
  return definition.rules.filter(isRelation).find(computes) ?? null
}

/** The rule that computes a fixed item: the first whose left side is that item alone. */
export function itemRule(definition: FormDefinition, item: string): RelationRule | null {
  const computes = ({ relation: { kind, left, right } }: RelationRule): boolean =>
    kind === 'equals' && left.kind === 'item' && left.item === item && left.form === undefined && !looksBack(right)
  return definition.rules.filter(isRelation).find(computes) ?? null
}
