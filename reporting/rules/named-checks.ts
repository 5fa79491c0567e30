// The few rules that are code, by name: the table the runner looks them up in.
import type { CheckRule, LineCheck } from '../form/rule.ts'
import { cellChecks } from './cell-checks.ts'
import type { CheckScope, Remark } from './check-scope.ts'
import { formChecks } from './form-checks.ts'
import { itemChecks } from './item-checks.ts'
import { nameChecks } from './name-checks.ts'

const checks: Record<LineCheck, (scope: CheckScope) => Remark[]> = { ...cellChecks, ...nameChecks, ...formChecks, ...itemChecks }

/** Runs one of the named checks. */
export function runCheck(rule: CheckRule, scope: CheckScope): Remark[] {
  return checks[rule.check](scope)
}

/** Whether a named check needs the previous period. */
export function checkLooksBack(check: LineCheck): boolean {
  return check === 'vanished'
}
