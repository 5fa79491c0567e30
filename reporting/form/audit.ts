// Whether a form's declaration hangs together: what a province's own form must satisfy before it is used, and ours too.
import { isDay } from '../calendar/day.ts'
import { groupsIn, numberColumns, type FormDefinition } from './definition.ts'
import { formulaRule } from './excel.ts'
import { auditItems } from './audit-items.ts'
import { problem, twice, type AuditProblem } from './audit-problem.ts'
import { columnsOf } from './expression.ts'
import { isRelation } from './rule.ts'

/** Everything wrong with a declaration; empty when it can be printed, read, checked and summed. */
export function auditForm(form: FormDefinition): AuditProblem[] {
  return [...auditColumns(form), ...auditRules(form), ...auditArithmetic(form), ...auditGroups(form), ...auditItems(form), ...auditDays(form)]
}

function auditColumns(form: FormDefinition): AuditProblem[] {
  const name = form.columns.find((one) => one.column === form.lines.column)
  return [
    ...twice(form.columns.map((one) => one.column)).map((column) => problem('columnTwice', { column })),
    ...(name?.type === (form.lines.kind === 'fixed' ? 'label' : 'name') ? [] : [problem('noNameColumn', { column: form.lines.column })]),
    ...(numberColumns(form).length > 0 ? [] : [problem('noNumberColumn')]),
  ]
}

function auditRules(form: FormDefinition): AuditProblem[] {
  return [
    ...twice(form.rules.map((rule) => rule.id)).map((rule) => problem('ruleTwice', { rule })),
    ...form.rules
      .filter((rule) => rule.evidence === 'reconstructed' && rule.severity === 'error')
      .map((rule) => problem('inferredError', { rule: rule.id })),
  ]
}

function auditArithmetic(form: FormDefinition): AuditProblem[] {
  const counts = new Set(numberColumns(form).map((one) => one.column))
  const unknown = form.rules.filter(isRelation).flatMap((rule) =>
    columnsOf(rule.relation)
      .filter((column) => !counts.has(column))
      .map((column) => problem('unknownColumn', { rule: rule.id, column })),
  )
  const watched = form.rules.flatMap((rule) => (isRelation(rule) ? [] : (rule.columns ?? [])).filter((column) => !counts.has(column)).map((column) => problem('unknownColumn', { rule: rule.id, column })))
  const computed = numberColumns(form).filter((one) => one.formula === true)
  return [
    ...unknown,
    ...watched,
    ...computed.filter((one) => formulaRule(form, one.column) === null).map((one) => problem('notComputed', { column: one.column })),
    ...computed.filter((one) => needs(form, one.column, new Set()).has(one.column)).map((one) => problem('circular', { column: one.column })),
  ]
}

/** The columns a computed column needs, directly and through other computed columns. */
function needs(form: FormDefinition, column: number, seen: Set<number>): Set<number> {
  const rule = form.columns.some((one) => one.column === column && one.formula === true) ? formulaRule(form, column) : null
  for (const next of rule ? columnsOf(rule.relation.right) : []) {
    if (seen.has(next)) continue
    seen.add(next)
    needs(form, next, seen)
  }
  return seen
}

function auditGroups(form: FormDefinition): AuditProblem[] {
  const groups = groupsIn(form)
  return [
    ...twice(groups.map((group) => group.id)).map((group) => problem('groupTwice', { group })),
    ...twice(groups.map((group) => group.label)).map((group) => problem('groupTwice', { group })),
    // The id stands in the keys of lines, before two colons.
    ...groups.filter((group) => !/^[A-Za-z]+$/u.test(group.id)).map((group) => problem('badGroupId', { group: group.id })),
  ]
}

function auditDays(form: FormDefinition): AuditProblem[] {
  const days = [form.from, ...(form.to === undefined ? [] : [form.to])]
  const backwards = form.to !== undefined && form.to < form.from
  return days.every(isDay) && !backwards ? [] : [problem('badDays', { from: form.from, to: form.to ?? '' })]
}
