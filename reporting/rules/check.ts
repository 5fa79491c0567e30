// Checks a filled form against its definition: the one check that pane, server and command line run.
import { matchName, type CatalogueIndex } from '../catalogue/match.ts'
import type { FormDefinition } from '../form/definition.ts'
import { columnsOf, looksBack } from '../form/expression.ts'
import { isBlankLine, type FilledForm, type FilledLine } from '../form/filled-form.ts'
import { isRelation, type RelationRule, type Rule } from '../form/rule.ts'
import { formulaRule } from '../form/excel.ts'
import { carriedLines, indexFor, type CheckContext } from './context.ts'
import { evaluateRelation } from '../form/evaluate.ts'
import type { CheckResult, Finding } from './finding.ts'
import type { CheckScope, ReadLine } from './check-scope.ts'
import { checkLooksBack, runCheck } from './named-checks.ts'
import { computedColumns, groupedKey, keyOf, lineNumbers, nameIn } from './numbers.ts'

/**
 * Runs every rule of a form. Pure: the same arguments give the same findings, byte for byte, sorted down the
 * sheet. Rules that need a previous form nobody supplied come back as unchecked.
 */
export function check(definition: FormDefinition, filled: FilledForm, context: CheckContext): CheckResult {
  const index = indexFor(definition, context)
  const computed = computedColumns(definition)
  const scope: CheckScope = {
    definition,
    filled,
    index,
    lines: filled.lines
      .filter((line) => !isBlankLine(line, computed))
      .map((line) => readLine(definition, line, index)),
    carried: context.previous === null ? null : carriedLines(context.previous, index),
  }
  const unchecked = definition.rules
    .filter((rule) => scope.carried === null && needsPrevious(rule))
    .map((rule) => ({ rule: rule.id, form: definition.code, lacking: 'previousPeriod' as const }))
  const skipped = new Set(unchecked.map((one) => one.rule))
  const findings = definition.rules
    .filter((rule) => !skipped.has(rule.id))
    .flatMap((rule): Finding[] =>
      (isRelation(rule) ? brokenLines(rule, scope) : runCheck(rule, scope)).map((remark) => ({
        rule: rule.id,
        severity: rule.severity,
        form: definition.code,
        ...remark,
      })),
    )
  return { findings: findings.sort(downTheSheet), unchecked }
}

function readLine(definition: FormDefinition, line: FilledLine, index: CatalogueIndex): ReadLine {
  const name = nameIn(definition, line)
  const isError = line.cells[definition.lines.column]?.error === true
  const match = name === '' || isError ? null : matchName(index, name)
  return { line, numbers: lineNumbers(definition, line), name, match, key: groupedKey(line.group, keyOf(name, match)) }
}

function needsPrevious(rule: Rule): boolean {
  return isRelation(rule) ? looksBack(rule.relation) : checkLooksBack(rule.check)
}

function brokenLines(rule: RelationRule, scope: CheckScope): Omit<Finding, 'rule' | 'severity' | 'form'>[] {
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
