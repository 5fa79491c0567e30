// Named checks of names: whether each line names one official field in force in the period.
import { printedName } from '../catalogue/catalogue.ts'
import type { NameMatch } from '../catalogue/match.ts'
import type { FilledLine } from '../form/filled-form.ts'
import type { LineCheck } from '../form/rule.ts'
import { clipped, remark, type CheckScope, type Remark } from './check-scope.ts'

export const nameChecks = {
  noName: (scope) =>
    scope.lines.flatMap(({ line, name }) =>
      name === '' ? [remark(line.row, [scope.definition.lines.column])] : [],
    ),
  duplicate,
  unknownName: (scope) =>
    eachName(scope, (line, text, match) =>
      match.kind === 'unknown' ? [nameRemark(scope, line, text, match.nearest.map(printedName))] : [],
    ),
  ambiguousName: (scope) =>
    eachName(scope, (line, text, match) =>
      match.kind === 'ambiguous' ? [nameRemark(scope, line, text, match.entries.map(printedName))] : [],
    ),
  endedName: (scope) => ended(scope, (dating) => dating === 'law'),
  perhapsEndedName: (scope) => ended(scope, (dating) => dating !== 'law'),
} satisfies Partial<Record<LineCheck, (scope: CheckScope) => Remark[]>>

function eachName(
  scope: CheckScope,
  look: (line: FilledLine, text: string, match: NameMatch) => Remark[],
): Remark[] {
  return scope.lines.flatMap(({ line, name, match }) => (match === null ? [] : look(line, name, match)))
}

function nameRemark(scope: CheckScope, line: FilledLine, text: string, suggestions: readonly string[]): Remark {
  return remark(line.row, [scope.definition.lines.column], { text: clipped(text) }, suggestions)
}

function ended(scope: CheckScope, counts: (dating: string) => boolean): Remark[] {
  return eachName(scope, (line, text, match) => {
    if (match.kind !== 'notInForce' || !counts(match.entry.dating)) return []
    const { from, to } = match.entry
    const when = to !== undefined && to < scope.index.day ? { to } : { from: from ?? '' }
    return [
      remark(line.row, [scope.definition.lines.column], { text: clipped(text), ...when }, match.successors.map(printedName).slice(0, 3)),
    ]
  })
}

function duplicate(scope: CheckScope): Remark[] {
  const first = new Map<string, number>()
  return scope.lines.flatMap(({ line, name: text, key }) => {
    if (text === '') return []
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, line.row)
    return earlier === undefined ? [] : [remark(line.row, [scope.definition.lines.column], { text: clipped(text), first: earlier })]
  })
}
