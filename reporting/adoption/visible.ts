// What of a declaration can be seen on its printed blank: what adopting that blank must give back without any help.
import { tidy } from '../catalogue/spelling.ts'
import { itemsIn, type FormDefinition } from '../form/definition.ts'
import { formulaRule, itemRule } from '../form/excel.ts'
import type { Expression } from '../form/expression.ts'

/** The visible part as plain data. Items are told by where they stand, since keys are not always printed. */
export function visible(form: FormDefinition) {
  const items = itemsIn(form)
  const { lines } = form
  return {
    code: form.code,
    title: tidy(form.title),
    heading: form.heading === undefined ? null : tidy(form.heading),
    issuedUnder: tidy(form.issuedUnder),
    measure: form.measure ?? null,
    columns: form.columns.map(({ column, label, under = [], type, formula, width }) => ({
      column,
      path: [...under, label].map(tidy),
      type,
      width,
      formula: formula === true ? said(formulaRule(form, column)?.relation.right, items.map((one) => one.item)) : null,
    })),
    kind: lines.kind,
    words: lines.column,
    total: lines.kind === 'catalogue' ? lines.totalLabel : null,
    groups: lines.kind === 'catalogue' ? (lines.groups ?? []).map(({ ordinal, label }) => ({ ordinal, label })) : [],
    items: items.map(({ item, ordinal, label, type, measure, choices, formula }) => ({
      ordinal: ordinal ?? item,
      label: tidy(label),
      type,
      measure: measure ?? null,
      choices: choices ?? null,
      formula: formula === true ? said(itemRule(form, item)?.relation.right, items.map((one) => one.item)) : null,
    })),
  }
}

/** Whether two declarations look the same on paper. */
export function looksSame(one: FormDefinition, other: FormDefinition): boolean {
  return JSON.stringify(visible(one)) === JSON.stringify(visible(other))
}

/** An expression in words that name items by their place; `null` where there is none. */
function said(expression: Expression | undefined, items: readonly string[]): string | null {
  if (expression === undefined) return null
  switch (expression.kind) {
    case 'column':
    case 'previous':
      return `${expression.kind} ${expression.column}`
    case 'item':
      return `item ${items.indexOf(expression.item)} ${expression.form ?? ''}`
    case 'plus':
      return expression.terms.map((one) => said(one, items)).join(' + ')
    case 'percent':
      return `100 * (${said(expression.part, items) ?? ''}) / (${said(expression.whole, items) ?? ''})`
  }
}
