// Checks a filled form against its definition: the one check that pane, server and command line run.
import { matchName, type CatalogueIndex } from '../catalogue/match.ts'
import { itemsIn, numberColumns, type FormDefinition } from '../form/definition.ts'
import { columnsOf, itemsOf, looksBack } from '../form/expression.ts'
import { isBlankLine, type FilledForm, type FilledLine } from '../form/filled-form.ts'
import { isRelation, type RelationRule, type Rule } from '../form/rule.ts'
import { formulaRule, itemRule } from '../form/excel.ts'
import { carriedLines, indexFor, type CheckContext } from './context.ts'
import { evaluateRelation } from '../form/evaluate.ts'
import type { CheckResult, Finding, Unchecked } from './finding.ts'
import { remark, type CheckScope, type ReadLine, type Remark } from './check-scope.ts'
import { isOwn } from './item-checks.ts'
import { itemNumbers, sisterNumber, type ItemNumbers } from './item-numbers.ts'
import { checkLooksBack, lackingForCheck, runCheck } from './named-checks.ts'
import { computedColumns, groupedKey, keyOf, lineNumbers, nameIn } from './numbers.ts'

/**
 * Runs every rule of a form. Pure: the same arguments give the same findings, byte for byte, sorted down the
 * sheet. Rules that need a previous form nobody supplied come back as unchecked.
 */
export function check(definition: FormDefinition, filled: FilledForm, context: CheckContext): CheckResult {
  const scope = scopeOf(definition, filled, context)
  const unchecked = definition.rules.flatMap((rule): Unchecked[] => {
    const lacking = lackingFor(rule, scope)
    return lacking === null ? [] : [{ rule: rule.id, form: definition.code, lacking }]
  })
  const skipped = new Set(unchecked.map((one) => one.rule))
  const findings = definition.rules
    .filter((rule) => !skipped.has(rule.id))
    .flatMap((rule): Finding[] =>
      remarksOf(rule, scope).map((remark) => ({
        rule: rule.id,
        severity: rule.severity,
        form: definition.code,
        ...remark,
      })),
    )
  findings.sort(downTheSheet)
  const setAside = new Set(context.waived ?? [])
  const waived = findings.filter((one) => setAside.has(one.rule))
  return waived.length === 0 ? { findings, unchecked } : { findings: findings.filter((one) => !setAside.has(one.rule)), unchecked, waived }
}

function scopeOf(definition: FormDefinition, filled: FilledForm, context: CheckContext): CheckScope {
  const index = indexFor(definition, context)
  const own = context.own ?? null
  const sisters = context.sisters ?? new Map()
  const items = definition.lines.kind === 'fixed' ? itemNumbers(definition, filled, sisters) : new Map()
  const computed = computedColumns(definition)
  return {
    definition,
    filled,
    index,
    own,
    sisters,
    items,
    lines:
      definition.lines.kind === 'fixed'
        ? itemLines(definition, filled, items, own)
        : filled.lines.filter((line) => !isBlankLine(line, computed)).map((line) => readLine(definition, line, index)),
    carried: context.previous === null ? null : carriedLines(context.previous, index),
    earlier: (context.earlier ?? []).map((form) => ({ period: form.period, carried: carriedLines(form, index) })),
    parts: context.parts ? { window: context.parts.window, forms: context.parts.forms.map((form) => ({ period: form.period, window: form.window, carried: carriedLines(form, index) })) } : null,
  }
}

function readLine(definition: FormDefinition, line: FilledLine, index: CatalogueIndex): ReadLine {
  const name = nameIn(definition, line)
  const isError = line.cells[definition.lines.column]?.error === true
  const match = name === '' || isError ? null : matchName(index, name)
  return { line, numbers: lineNumbers(definition, line), name, match, key: groupedKey(line.group, keyOf(name, match)) }
}

/** The lines of the items the unit provides; headings hold no numbers and are left out. */
function itemLines(definition: FormDefinition, filled: FilledForm, items: ItemNumbers, own: readonly string[] | null): ReadLine[] {
  return filled.lines.flatMap((line): ReadLine[] => {
    const item = itemsIn(definition).find((one) => one.item === line.item)
    if (!item || item.type === 'group' || !isOwn({ own }, item.item)) return []
    return [{ line, numbers: items.get(item.item) ?? new Map(), name: item.label, match: null, key: item.item, item }]
  })
}

function lackingFor(rule: Rule, scope: CheckScope): Unchecked['lacking'] | null {
  if (scope.carried === null && needsPrevious(rule)) return 'previousPeriod'
  if (!isRelation(rule)) return lackingForCheck(rule.check, scope)
  // A form that is at hand but empty there, because another unit provides it, is as good as none.
  const sister = itemsOf(rule.relation).some(({ item, form }) => form !== undefined && (scope.sisters.get(form)?.get(item)?.size ?? 0) === 0)
  const asked = itemsOf(rule.relation).some(({ item, form }) => form === undefined && isOwn(scope, item))
  return sister && asked ? 'sisterForm' : null
}

function remarksOf(rule: Rule, scope: CheckScope): Remark[] {
  if (!isRelation(rule)) return runCheck(rule, scope)
  return itemsOf(rule.relation).length > 0 ? brokenItems(rule, scope) : brokenLines(rule, scope)
}

function needsPrevious(rule: Rule): boolean {
  return isRelation(rule) ? looksBack(rule.relation) : checkLooksBack(rule.check)
}

/** A relation among items holds in every column of numbers; the row told is that of the first item it names. */
function brokenItems(rule: RelationRule, scope: CheckScope): Remark[] {
  const { relation } = rule
  const first = itemsOf(relation).find((one) => one.form === undefined)?.item
  const line = scope.lines.find((one) => one.item?.item === first)?.line
  if (first === undefined || line === undefined) return []
  return numberColumns(scope.definition).flatMap(({ column, formula }) => {
    if (formula === true) return []
    const outcome = evaluateRelation(relation, {
      current: new Map(),
      previous: null,
      item: (item, form) => (form === undefined ? scope.items.get(item)?.get(column) : sisterNumber(scope.sisters, form, item, column)),
    })
    if (outcome === undefined || outcome.holds) return []
    const computes = itemRule(scope.definition, first)?.id === rule.id
    return [remark(line.row, [column], { left: outcome.left, right: outcome.right }, computes ? [outcome.right] : [])]
  })
}

function brokenLines(rule: RelationRule, scope: CheckScope): Remark[] {
  const { relation } = rule
  const computes = relation.left.kind === 'column' && formulaRule(scope.definition, relation.left.column)?.id === rule.id
  return scope.lines.flatMap(({ line, numbers, key }) => {
    const previous = scope.carried && scope.carried.of(key)
    const outcome = evaluateRelation(relation, { current: numbers, previous })
    if (outcome === undefined || outcome.holds) return []
    return [
      {
        line: line.row,
        columns: [...new Set(columnsOf(relation))],
        params: { left: outcome.left, right: outcome.right },
        suggestions: computes || (relation.kind === 'equals' && looksBack(relation) && scope.carried?.has(key) === true) ? [outcome.right] : [],
      },
    ]
  })
}

function downTheSheet(a: Finding, b: Finding): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.columns[0] ?? 0) - (b.columns[0] ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}
