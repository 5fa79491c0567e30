// The rules every form with one line per lĩnh vực shares: what cells, names and lines may not be.
import type { CheckRule, LineCheck, Severity } from '../../../reporting/form/rule.ts'
import type { Evidence } from '../../../reporting/calendar/basis.ts'

const shared: readonly [string, LineCheck, Severity, Evidence][] = [
  ['C1', 'missing', 'error', 'implementations'],
  ['C2', 'notNumber', 'error', 'implementations'],
  ['C3', 'negative', 'error', 'implementations'],
  ['C4', 'notWhole', 'error', 'implementations'],
  ['C5', 'errorValue', 'error', 'implementations'],
  ['C6', 'typedFormula', 'warning', 'reconstructed'],
  ['C7', 'staleFormula', 'error', 'implementations'],
  ['F1', 'noName', 'error', 'implementations'],
  ['F2', 'duplicate', 'error', 'implementations'],
  ['F3', 'total', 'error', 'implementations'],
  ['F4', 'emptyLine', 'warning', 'reconstructed'],
  ['F5', 'merged', 'error', 'implementations'],
  ['F6', 'noLines', 'warning', 'reconstructed'],
]

/** The shared rules under a form's own ids: `II.06a` gives `II.06a.C1` and so on. Ids are never reused. */
export function catalogueFormRules(prefix: string, basis: string): CheckRule[] {
  return [
    ...shared.map(([id, check, severity, evidence]) => ({ id: `${prefix}.${id}`, check, severity, basis, evidence })),
    // The names come from the letter of Quảng Ngãi, which asks offices to write them as the ministries publish them.
    { id: `${prefix}.K1`, check: 'unknownName', severity: 'error', basis: 'VP-TTHC/2023-09', evidence: 'letter' },
    { id: `${prefix}.K2`, check: 'ambiguousName', severity: 'error', basis: 'VP-TTHC/2023-09', evidence: 'letter' },
    { id: `${prefix}.K3`, check: 'endedName', severity: 'error', basis: '176/2025/QH15', evidence: 'law' },
    // Here only the day of the change is inferred, so nobody is stopped by it.
    { id: `${prefix}.K4`, check: 'perhapsEndedName', severity: 'warning', basis: 'VP-TTHC/2023-09', evidence: 'reconstructed' },
  ]
}
