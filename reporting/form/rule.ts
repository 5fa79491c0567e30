// The record of a rule, part of a form: its official-looking id, how hard it is, what it looks at, where it comes from.
import type { Basis } from '../calendar/basis.ts'
import type { Relation } from './expression.ts'

/** An error stops approval; a warning needs an explanation before sending. There is nothing else. */
export type Severity = 'error' | 'warning'

/** The few rules that are code, by name. Each has its function in rules/named-checks.ts. */
export type LineCheck =
  | 'missing'
  | 'notNumber'
  | 'negative'
  | 'notWhole'
  | 'errorValue'
  | 'typedFormula'
  | 'staleFormula'
  | 'noName'
  | 'duplicate'
  | 'total'
  | 'subtotal'
  | 'noGroup'
  | 'emptyLine'
  | 'belowTotal'
  | 'notComputed'
  | 'merged'
  | 'noLines'
  | 'unknownName'
  | 'ambiguousName'
  | 'endedName'
  | 'perhapsEndedName'
  | 'vanished'
  | 'notPercent'
  | 'notChoice'
  | 'unknownItem'
  | 'missingItem'
  | 'itemTwice'
  | 'otherLabel'
  | 'notAssigned'
  | 'unlikeBefore'
  | 'sumOfParts'
  | 'besideParts'

interface RuleRecord extends Basis {
  /**
   * `II.06a.R1`. The letter is the scope: C cell, R line, F form, K catalogue, P previous period, X another form,
   * H the unit's own history, Y the shorter periods within this one. Never reused.
   */
  readonly id: string
  readonly severity: Severity
}

/** A rule that is arithmetic. */
export interface RelationRule extends RuleRecord {
  readonly relation: Relation
}

/** A rule that is one of the named functions. */
export interface CheckRule extends RuleRecord {
  readonly check: LineCheck
  /** The numbers the function looks at, where it does not look at all it could. */
  readonly columns?: readonly number[]
  readonly items?: readonly string[]
}

export type Rule = RelationRule | CheckRule

export function isRelation(rule: Rule): rule is RelationRule {
  return 'relation' in rule
}
