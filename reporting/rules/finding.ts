// One remark about the numbers. Data without prose; messages.vi.ts speaks.
import type { Severity } from '../form/rule.ts'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly form: string
  /** The row on the sheet, or `null` when the remark is about the form as a whole. */
  readonly line: number | null
  /** Official column numbers to mark, the one to change first. */
  readonly columns: readonly number[]
  /** What the sentence needs. */
  readonly params: Readonly<Record<string, string | number>>
  /** Values the officer may take for the first column with one click, best first. Never taken by the program. */
  readonly suggestions: readonly (string | number)[]
}

/** A rule that could not be applied, and what was missing. Shown, so that clean never means unlooked. */
export interface Unchecked {
  readonly rule: string
  readonly form: string
  readonly lacking: 'previousPeriod' | 'sisterForm' | 'history' | 'parts'
}

export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
  /** What rules found that were set aside for this report; absent where none was. Stops nobody, and is shown. */
  readonly waived?: readonly Finding[]
}

/** Several forms' results as one. */
export function joinResults(results: readonly CheckResult[]): CheckResult {
  const waived = results.flatMap((one) => one.waived ?? [])
  return {
    findings: results.flatMap((one) => one.findings),
    unchecked: results.flatMap((one) => one.unchecked),
    ...(waived.length === 0 ? {} : { waived }),
  }
}

/** How many findings of each severity. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter((finding) => finding.severity === 'error').length
  return { errors, warnings: findings.length - errors }
}
