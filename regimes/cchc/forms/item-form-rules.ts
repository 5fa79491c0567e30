// The rules every form with printed indicators shares: what cells may not hold, and that every indicator stands once.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { Item } from '../../../reporting/form/definition.ts'
import type { CheckRule, LineCheck, Severity } from '../../../reporting/form/rule.ts'

type Known = readonly [id: string, check: LineCheck]

/** Without this the workbook cannot be read at all, or nobody knows which number counts. */
const readable: readonly Known[] = [
  ['C2', 'notNumber'],
  ['C5', 'errorValue'],
  ['F5', 'merged'],
  ['F12', 'itemTwice'],
]

/** The annex was not read: a province may rightly print other rows, so these only ask for a word. */
const perhapsOther: readonly Known[] = [
  ['F11', 'unknownItem'],
  ['F13', 'missingItem'],
  ['F14', 'otherLabel'],
]

/** What the form seems to ask. Whether a blank differs from a zero is not known either. */
const asked: readonly Known[] = [
  ['C1', 'missing'],
  ['C3', 'negative'],
  ['C4', 'notWhole'],
  ['C6', 'typedFormula'],
]

/** The shared rules under a form's own ids: `BM1` gives `BM1.C1` and so on. Ids are never reused. */
export function itemFormRules(prefix: string, items: readonly Item[]): CheckRule[] {
  const rules = (list: readonly Known[], severity: Severity, evidence: Evidence): CheckRule[] =>
    list.map(([id, check]) => ({ id: `${prefix}.${id}`, check, severity, basis: '581/BNV-CCHC', evidence }))
  const has = (test: (one: Item) => boolean): boolean => items.some(test)
  return [
    ...rules(readable, 'error', 'template'),
    ...rules(perhapsOther, 'warning', 'template'),
    ...rules(asked, 'warning', 'reconstructed'),
    ...(has((one) => one.formula === true)
      ? [...rules([['C7', 'staleFormula']], 'error', 'template'), ...rules([['F10', 'notComputed']], 'warning', 'reconstructed')]
      : []),
    ...(has((one) => one.type === 'percent') ? rules([['C8', 'notPercent']], 'warning', 'reconstructed') : []),
    ...(has((one) => one.type === 'code') ? rules([['C9', 'notChoice']], 'warning', 'reconstructed') : []),
    { id: `${prefix}.F15`, check: 'notAssigned', severity: 'warning', basis: 'SNV-CCHC&VTLT/2023-12', evidence: 'letter' },
    ...seamRules(prefix, items),
  ]
}

/** Comparisons with what the unit itself has sent. Our own rules: whatever counts is watched, since no document says which. */
function seamRules(prefix: string, items: readonly Item[]): CheckRule[] {
  const watched = items.filter((one) => one.runs !== undefined && one.formula !== true)
  if (watched.length === 0) return []
  const note = 'Quy tắc của Khớp để đối chiếu với số liệu chính đơn vị đã gửi; không văn bản nào quy định nên chỉ nhắc để giải trình.'
  const rule = (id: string, check: LineCheck): CheckRule => ({ id: `${prefix}.${id}`, check, severity: 'warning', basis: '581/BNV-CCHC', evidence: 'reconstructed', note })
  return [{ ...rule('H1', 'unlikeBefore'), items: watched.map((one) => one.item) }, rule('Y1', 'sumOfParts'), rule('Y2', 'besideParts')]
}
