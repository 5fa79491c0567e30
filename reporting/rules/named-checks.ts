// The few rules that are code, by name: the table the runner looks them up in.
import type { CheckRule, LineCheck } from '../form/rule.ts'
import { tiling } from '../calendar/tiling.ts'
import { cellChecks } from './cell-checks.ts'
import type { CheckScope, Remark } from './check-scope.ts'
import type { Unchecked } from './finding.ts'
import { formChecks } from './form-checks.ts'
import { historyChecks } from './history-checks.ts'
import { itemChecks } from './item-checks.ts'
import { nameChecks } from './name-checks.ts'
import { partChecks } from './part-checks.ts'
import { leastEarlier } from './usual.ts'

const checks: Record<LineCheck, (scope: CheckScope, rule: CheckRule) => Remark[]> = {
  ...cellChecks,
  ...nameChecks,
  ...formChecks,
  ...itemChecks,
  ...historyChecks,
  ...partChecks,
}

/** Runs one of the named checks. */
export function runCheck(rule: CheckRule, scope: CheckScope): Remark[] {
  return checks[rule.check](scope, rule)
}

/** Whether a named check needs the previous period. */
export function checkLooksBack(check: LineCheck): boolean {
  return check === 'vanished'
}

/** What a named check lacks of other periods; `null` when it lacks nothing, or has nothing to look at. */
export function lackingForCheck(check: LineCheck, { earlier, parts }: CheckScope): Unchecked['lacking'] | null {
  if (check === 'unlikeBefore') return earlier.length < leastEarlier ? 'history' : null
  if (check === 'sumOfParts') return parts !== null && tiling(parts.window, parts.forms) === null ? 'parts' : null
  return null
}
