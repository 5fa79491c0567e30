// The rules every adopted form has besides its own arithmetic: what cells, names and lines may not be.
import type { Evidence } from '../calendar/basis.ts'
import type { CatalogueLines, FixedLines } from '../form/definition.ts'
import type { LineCheck, Rule, Severity } from '../form/rule.ts'

type Listed = readonly (readonly [string, LineCheck])[]

/** What a workbook needs to be read and summed at all. */
const readable: Listed = [['C2', 'notNumber'], ['C5', 'errorValue'], ['C7', 'staleFormula'], ['F5', 'merged']]
const readableLines: Listed = [['F1', 'noName'], ['F9', 'belowTotal']]
const readableItems: Listed = [['F11', 'unknownItem'], ['F12', 'missingItem'], ['F13', 'itemTwice']]
/** What the form itself asks. */
const asked: Listed = [['C1', 'missing'], ['C3', 'negative'], ['C4', 'notWhole']]
const askedOfLines: Listed = [['F2', 'duplicate'], ['F3', 'total'], ['K1', 'unknownName'], ['K2', 'ambiguousName']]
const askedOfItems: Listed = [['C8', 'notPercent'], ['C9', 'notChoice'], ['F14', 'notAssigned']]
/** Good habits nobody prescribes. */
const habits: Listed = [['C6', 'typedFormula'], ['F10', 'notComputed']]
const habitsOfLines: Listed = [['F4', 'emptyLine'], ['F6', 'noLines'], ['K3', 'endedName'], ['K4', 'perhapsEndedName'], ['P2', 'vanished']]
const habitsOfItems: Listed = [['F15', 'otherLabel']]

/** What is only inferred warns and never stops anyone. */
export function severityOf(evidence: Evidence): Severity {
  return evidence === 'reconstructed' ? 'warning' : 'error'
}

/** The rules under a form's own ids, as certain as its document; habits are nobody's word and only warn. */
export function standardRules(prefix: string, lines: CatalogueLines | FixedLines, basis: string, evidence: Evidence): Rule[] {
  const rules = (list: Listed, known: Evidence): Rule[] => list.map(([id, check]) => ({ id: `${prefix}.${id}`, check, severity: severityOf(known), basis, evidence: known }))
  const isFixed = lines.kind === 'fixed'
  const isGrouped = lines.kind === 'catalogue' && (lines.groups ?? []).length > 0
  return [
    ...rules([...readable, ...(isFixed ? readableItems : readableLines), ...(isGrouped ? ([['F8', 'noGroup']] as const) : [])], 'template'),
    ...rules([...asked, ...(isFixed ? askedOfItems : askedOfLines), ...(isGrouped ? ([['F7', 'subtotal']] as const) : [])], evidence),
    ...rules([...habits, ...(isFixed ? habitsOfItems : habitsOfLines)], 'reconstructed'),
  ]
}
