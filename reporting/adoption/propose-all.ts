// A workbook may hold several forms: one proposal for each sheet that officers see.
import type { FormDefinition } from '../form/definition.ts'
import { identitySheet, listSheet, type WorkbookIdentity } from '../form/identity.ts'
import type { BlankSheet } from './blank-sheet.ts'
import type { AdoptionOrder, Answers, Proposal, Remark } from './proposal.ts'
import { propose } from './propose.ts'

/** A workbook of blanks as plain data: who it says it is, and its sheets. */
export interface BlankWorkbook {
  readonly identity: WorkbookIdentity | null
  readonly sheets: readonly BlankSheet[]
}

/** The proposals of a workbook, and what is said of the workbook as a whole. */
export interface Adoption {
  readonly proposals: readonly Proposal[]
  readonly remarks: readonly Remark[]
}

/** Answers by the name of the sheet they are about. */
export type AnswersBySheet = Readonly<Record<string, Answers>>

/** Proposes a declaration for every sheet with something on it. A code in the order is for a workbook of one form. */
export function proposeAll(workbook: BlankWorkbook, order: AdoptionOrder, known: readonly FormDefinition[], answers: AnswersBySheet = {}): Adoption {
  const theirs = workbook.sheets.filter((one) => one.name !== identitySheet && one.name !== listSheet && one.cells.length > 0)
  const seen = theirs.filter((one) => one.hidden !== true)
  const proposals = seen.map((sheet) => {
    const named = workbook.identity?.forms.find((one) => one.sheet === sheet.name.normalize('NFC'))
    const { code, ...rest } = order
    const own = { ...rest, ...(code !== undefined && seen.length === 1 ? { code } : {}), ...(named ? { named: { code: named.code, edition: named.edition } } : {}) }
    return propose(sheet, own, known, Object.hasOwn(answers, sheet.name) ? answers[sheet.name] : {})
  })
  return {
    proposals,
    remarks: [
      ...theirs.filter((one) => one.hidden === true).map((one): Remark => ({ code: 'hiddenSheet', place: { sheet: one.name, address: '' }, params: {} })),
      ...(seen.length === 0 ? [{ code: 'emptyWorkbook', place: { sheet: '', address: '' }, params: {} } as const] : []),
    ],
  }
}
