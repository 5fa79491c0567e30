// The indicators that name the district level, which ended on 30/6/2025, and the arithmetic that is left without them.
import type { Expression, Relation } from '../../../reporting/form/expression.ts'

const districtItems: Readonly<Record<string, readonly string[]>> = {
  BM1: ['2.2'],
  BM2: ['1.2'],
  BM3: ['1.4.2', '3.2', '3.2.1', '3.2.2'],
  BM4: ['1.2', '2.2'],
  BM7: ['5.3'],
}

/** Whether an indicator ended with the district level. */
export function endsWithDistricts(form: string, item: string): boolean {
  return districtItems[form]?.includes(item) === true
}

/** A relation of a form over the indicators that remain; `null` when one side has none left. */
export function withoutDistricts(relation: Relation, form: string): Relation | null {
  const left = remaining(relation.left, form)
  const right = remaining(relation.right, form)
  return left === null || right === null ? null : { ...relation, left, right }
}

function remaining(expression: Expression, form: string): Expression | null {
  switch (expression.kind) {
    case 'item':
      return endsWithDistricts(expression.form ?? form, expression.item) ? null : expression
    case 'plus': {
      const terms = expression.terms.flatMap((term) => remaining(term, form) ?? [])
      const [only] = terms
      return terms.length > 1 ? { kind: 'plus', terms } : (only ?? null)
    }
    case 'percent': {
      const part = remaining(expression.part, form)
      const whole = remaining(expression.whole, form)
      return part === null || whole === null ? null : { kind: 'percent', part, whole }
    }
    case 'column':
    case 'previous':
      return expression
  }
}
