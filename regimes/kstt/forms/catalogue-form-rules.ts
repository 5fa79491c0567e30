// The rules every form with one line per lĩnh vực shares: what cells, names and lines may not be.
import type { CheckRule, LineCheck, Severity } from '../../../reporting/form/rule.ts'
import type { Evidence } from '../../../reporting/calendar/basis.ts'

/** What the workbook needs to be read and summed at all, whatever a document says. */
const readable: readonly [string, LineCheck][] = [
  ['C2', 'notNumber'],
  ['C5', 'errorValue'],
  ['C7', 'staleFormula'],
  ['F1', 'noName'],
  ['F5', 'merged'],
  ['F9', 'belowTotal'],
]

/** What the form itself asks; as certain as the form is. */
const asked: readonly [string, LineCheck][] = [
  ['C1', 'missing'],
  ['C3', 'negative'],
  ['C4', 'notWhole'],
  ['F2', 'duplicate'],
  ['F3', 'total'],
]

/** Good habits nobody prescribes. */
const habits: readonly [string, LineCheck][] = [
  ['C6', 'typedFormula'],
  ['F4', 'emptyLine'],
  ['F10', 'notComputed'],
]

/** How a form is known decides how hard its rules are: what is only reconstructed warns and never stops. */
export function severityOf(evidence: Evidence): Severity {
  return evidence === 'reconstructed' ? 'warning' : 'error'
}

/** What cells and lines may not be, whatever the lines name, under a form's own ids. Ids are never reused. */
export function lineRules(prefix: string, basis: string, evidence: Evidence): CheckRule[] {
  const rules = (list: readonly [string, LineCheck][], known: Evidence): CheckRule[] =>
    list.map(([id, check]) => ({ id: `${prefix}.${id}`, check, severity: severityOf(known), basis, evidence: known }))
  return [...rules(readable, 'template'), ...rules(asked, evidence), ...rules(habits, 'reconstructed')]
}

/** The shared rules of forms with a line for each lĩnh vực: `II.06a` gives `II.06a.C1` and so on. */
export function catalogueFormRules(prefix: string, basis: string, evidence: Evidence): CheckRule[] {
  // The names come from the letter of Quảng Ngãi, which asks offices to write them as the ministries publish them.
  const names: Evidence = evidence === 'reconstructed' ? 'reconstructed' : 'letter'
  const ended: Evidence = evidence === 'reconstructed' ? 'reconstructed' : 'law'
  return [
    ...lineRules(prefix, basis, evidence),
    { id: `${prefix}.K1`, check: 'unknownName', severity: severityOf(names), basis: 'VP-TTHC/2023-09', evidence: names },
    { id: `${prefix}.K2`, check: 'ambiguousName', severity: severityOf(names), basis: 'VP-TTHC/2023-09', evidence: names },
    { id: `${prefix}.K3`, check: 'endedName', severity: severityOf(ended), basis: '176/2025/QH15', evidence: ended },
    // Here only the day of the change is inferred, so nobody is stopped by it.
    { id: `${prefix}.K4`, check: 'perhapsEndedName', severity: 'warning', basis: 'VP-TTHC/2023-09', evidence: 'reconstructed' },
  ]
}

/** What forms whose lines stand in groups ask besides. */
export function groupRules(prefix: string, basis: string, evidence: Evidence): CheckRule[] {
  return [
    { id: `${prefix}.F7`, check: 'subtotal', severity: severityOf(evidence), basis, evidence },
    { id: `${prefix}.F8`, check: 'noGroup', severity: 'error', basis, evidence: 'template' },
  ]
}

const ownRule = 'Quy tắc của Khớp để đối chiếu với số liệu chính đơn vị đã gửi; không văn bản nào quy định nên chỉ nhắc để giải trình.'

/** Comparisons with what the unit itself has sent; `watched` are the columns where a number far from usual is asked about. */
export function seamRules(prefix: string, basis: string, watched: readonly number[]): CheckRule[] {
  const rule = (id: string, check: LineCheck): CheckRule => ({ id: `${prefix}.${id}`, check, severity: 'warning', basis, evidence: 'reconstructed', note: ownRule })
  return [{ ...rule('H1', 'unlikeBefore'), columns: watched }, rule('Y1', 'sumOfParts'), rule('Y2', 'besideParts')]
}
