// Whether the indicators a form prints hang together: each once, computed ones by a rule, coded ones with their choices.
import { problem, twice, type AuditProblem } from './audit-problem.ts'
import { itemsIn, type FormDefinition } from './definition.ts'
import { itemRule } from './excel.ts'
import { columnsOf, itemsOf } from './expression.ts'
import { isRelation } from './rule.ts'

/** Everything wrong with the indicators; empty for a form whose lines come from a catalogue. */
export function auditItems(form: FormDefinition): AuditProblem[] {
  const items = itemsIn(form)
  const ids = new Set(items.map((one) => one.item))
  const relations = form.rules.filter(isRelation)
  const unknown = relations.flatMap((rule) =>
    itemsOf(rule.relation)
      .filter(({ item, form: other }) => other === undefined && !ids.has(item))
      .map(({ item }) => problem('unknownItem', { rule: rule.id, item })),
  )
  const watched = form.rules.flatMap((rule) => (isRelation(rule) ? [] : (rule.items ?? []).filter((item) => !ids.has(item)).map((item) => problem('unknownItem', { rule: rule.id, item }))))
  const computed = items.filter((one) => one.formula === true)
  return [
    ...(form.lines.kind === 'fixed' && items.length === 0 ? [problem('noItems')] : []),
    ...twice(items.map((one) => one.item)).map((item) => problem('itemTwice', { item })),
    ...unknown,
    ...watched,
    ...relations
      .filter(({ relation }) => itemsOf(relation).length > 0 && columnsOf(relation).length > 0)
      .map((rule) => problem('mixedRelation', { rule: rule.id })),
    ...computed.filter((one) => itemRule(form, one.item) === null).map((one) => problem('notComputed', { item: one.item })),
    ...computed.filter((one) => needs(form, one.item, new Set()).has(one.item)).map((one) => problem('circular', { item: one.item })),
    ...items.filter((one) => one.type === 'code' && (one.choices ?? []).length < 2).map((one) => problem('noChoices', { item: one.item })),
    ...items.flatMap((one) => twice((one.choices ?? []).map(({ value }) => value)).map((value) => problem('choiceTwice', { item: one.item, value }))),
  ]
}

/** The items a computed item needs, directly and through other computed items. */
function needs(form: FormDefinition, item: string, seen: Set<string>): Set<string> {
  const rule = itemsIn(form).some((one) => one.item === item && one.formula === true) ? itemRule(form, item) : null
  for (const next of rule ? itemsOf(rule.relation.right) : []) {
    if (next.form !== undefined || seen.has(next.item)) continue
    seen.add(next.item)
    needs(form, next.item, seen)
  }
  return seen
}
