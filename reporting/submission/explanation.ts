// Giải trình: the words an officer gives for a warning, kept with the report that was sent.
import type { Finding } from '../rules/finding.ts'

export interface Explanation {
  /** Which finding, as `findingKey` names it. */
  readonly finding: string
  readonly text: string
  /** What it is about in every period, as `aboutOf` names it; sendings from before it was kept have none. */
  readonly about?: string
}

/** An explanation the unit sent with an earlier report, to be offered again. */
export interface EarlierExplanation {
  readonly about: string
  readonly text: string
  /** The key of the period it was given in, and its name. */
  readonly period: string
  readonly periodLabel: string
}

/** A finding's name within one checked workbook: form, rule and place. */
export function findingKey(finding: Finding): string {
  return [finding.form, finding.rule, finding.line ?? '', finding.columns[0] ?? '', finding.line === null ? (finding.params['name'] ?? '') : '']
    .join('|')
    .replace(/\|+$/u, '')
}

/**
 * What a finding is about in every period: form, rule, line and column, where the row may change. `keys` are the lines
 * of the form's rows; `null` for a row that is no line of its own.
 */
export function aboutOf(finding: Finding, keys: ReadonlyMap<number, string>): string | null {
  const line = finding.line === null ? (finding.params['name'] ?? '') : keys.get(finding.line)
  return line === undefined ? null : [finding.form, finding.rule, line, finding.columns[0] ?? ''].join('|')
}

/** The same under another key of its line: a field goes on under the name that replaced it. */
export function aboutUnder(about: string, rename: (line: string) => string): string {
  const [form = '', rule = '', ...rest] = about.split('|')
  const column = rest.pop() ?? ''
  return [form, rule, rename(rest.join('|')), column].join('|')
}

/** The warnings nobody has explained: empty words explain nothing. */
export function unexplained(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  const explained = new Set(explanations.filter((one) => one.text.trim() !== '').map((one) => one.finding))
  return findings.filter((finding) => finding.severity === 'warning' && !explained.has(findingKey(finding)))
}
