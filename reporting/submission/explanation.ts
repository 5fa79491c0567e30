// Giải trình: the words an officer gives for a warning, kept with the report that was sent.
import type { Finding } from '../rules/finding.ts'

export interface Explanation {
  /** Which finding, as `findingKey` names it. */
  readonly finding: string
  readonly text: string
}

/** A finding's name within one checked workbook: form, rule and place. */
export function findingKey(finding: Finding): string {
  return [finding.form, finding.rule, finding.line ?? '', finding.columns[0] ?? '', finding.line === null ? (finding.params['name'] ?? '') : '']
    .join('|')
    .replace(/\|+$/u, '')
}

/** The warnings nobody has explained: empty words explain nothing. */
export function unexplained(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  const explained = new Set(explanations.filter((one) => one.text.trim() !== '').map((one) => one.finding))
  return findings.filter((finding) => finding.severity === 'warning' && !explained.has(findingKey(finding)))
}
