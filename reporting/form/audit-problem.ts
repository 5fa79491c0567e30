// What can be wrong with a declaration, as data without prose.

export type AuditCode =
  | 'columnTwice'
  | 'ruleTwice'
  | 'noNameColumn'
  | 'noNumberColumn'
  | 'unknownColumn'
  | 'notComputed'
  | 'circular'
  | 'inferredError'
  | 'groupTwice'
  | 'badGroupId'
  | 'badDays'
  | 'itemTwice'
  | 'unknownItem'
  | 'noItems'
  | 'noChoices'
  | 'choiceTwice'
  | 'mixedRelation'

/** One thing wrong with a declaration, as data. */
export interface AuditProblem {
  readonly code: AuditCode
  readonly params: Readonly<Record<string, string | number>>
}

/** A problem by its code. */
export function problem(code: AuditCode, params: AuditProblem['params'] = {}): AuditProblem {
  return { code, params }
}

/** The values that stand in a list more than once, each once. */
export function twice<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
