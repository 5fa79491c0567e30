// A blank on its way to the shelf: what is typed, what was found on each sheet, what was asked and answered. Pure.
import { isDay } from '../../../reporting/calendar/day.ts'
import type { Answers } from '../../../reporting/adoption/proposal.ts'
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import type { Entered, SaidAdoption, SaidProposal, SaidQuestion, SaidRemark } from './admin-answers.ts'
import type { FormOrder } from './admin-service.ts'
import { documentOf, noDocument, numberOf, type DocumentDraft } from './document-draft.ts'

/** A question with the answer given to it. */
export interface Settled {
  readonly question: SaidQuestion
  readonly answer: string
}

export interface SheetDraft {
  readonly proposal: SaidProposal
  readonly settled: readonly Settled[]
  /** Answers chosen or typed and not given yet, by question. */
  readonly typed: Answers
  /** The edition's name where the administrator gives another than proposed. */
  readonly edition: string | null
  readonly published: Entered | null
}

export interface FormDraft {
  readonly from: string
  readonly document: DocumentDraft
  readonly reason: string
  readonly closesPrevious: boolean
  readonly fileName: string
  readonly sheets: readonly SheetDraft[]
  readonly remarks: readonly SaidRemark[]
}

export type FormAction =
  | { readonly do: 'form.wrote'; readonly change: Partial<Pick<FormDraft, 'from' | 'document' | 'reason' | 'closesPrevious'>> }
  | { readonly do: 'form.read'; readonly fileName: string; readonly adoption: SaidAdoption }
  | { readonly do: 'form.typed'; readonly sheet: string; readonly question: string; readonly text: string }
  | { readonly do: 'form.edition'; readonly sheet: string; readonly edition: string }
  /** The server's next proposal, after `settled` was answered; without one only the day or the document changed. */
  | { readonly do: 'form.next'; readonly sheet: string; readonly proposal: SaidProposal; readonly settled?: Settled }
  | { readonly do: 'form.published'; readonly sheet: string; readonly entered: Entered }

export const openingForm: FormDraft = { from: '', document: noDocument, reason: '', closesPrevious: true, fileName: '', sheets: [], remarks: [] }

/** One thing that happened to the blank. */
export function followForm(draft: FormDraft, action: FormAction): FormDraft {
  switch (action.do) {
    case 'form.wrote':
      return { ...draft, ...action.change }
    case 'form.read': {
      const { proposals, remarks } = action.adoption
      const sheets = proposals.map((proposal): SheetDraft => ({ proposal, settled: [], typed: {}, edition: null, published: null }))
      return { ...draft, fileName: action.fileName, sheets, remarks }
    }
    case 'form.typed':
      return onSheet(draft, action.sheet, (one) => ({ ...one, typed: { ...one.typed, [action.question]: action.text } }))
    case 'form.edition':
      return onSheet(draft, action.sheet, (one) => ({ ...one, edition: action.edition }))
    case 'form.next':
      return onSheet(draft, action.sheet, (one) => nextOf(one, action.proposal, action.settled))
    case 'form.published':
      return onSheet(draft, action.sheet, (one) => ({ ...one, published: action.entered }))
  }
}

function onSheet(draft: FormDraft, sheet: string, change: (one: SheetDraft) => SheetDraft): FormDraft {
  return { ...draft, sheets: draft.sheets.map((one) => (one.proposal.sheet === sheet ? change(one) : one)) }
}

/** An answer the server did not take stays a question, and what was typed to it stays typed. */
function nextOf(one: SheetDraft, proposal: SaidProposal, given: Settled | undefined): SheetDraft {
  const all = [...one.settled.filter((two) => two.question.id !== given?.question.id), ...(given ? [given] : [])]
  const isOpen = (id: string): boolean => proposal.questions.some((two) => two.id === id)
  return { ...one, proposal, settled: all.filter(({ question }) => !isOpen(question.id) && proposal.answers[question.id] !== undefined) }
}

/** What may be chosen as an answer: the question's choices, and what is proposed where it is none of them. */
export function choicesOf({ choices, proposed }: SaidQuestion): SaidQuestion['choices'] {
  if (proposed === undefined || proposed === '' || choices.some((one) => one.value === proposed)) return choices
  return [{ value: proposed, label: proposed }, ...choices]
}

/** Whether a blank may be read: its day and its document are known. */
export function mayRead({ from, document }: FormDraft): boolean {
  return isDay(from) && numberOf(document) !== ''
}

/** Whether the day or the document changed since the sheet was read. */
export function isStale({ from, document }: FormDraft, { proposal }: SheetDraft): boolean {
  return proposal.source.order.from !== from || proposal.source.order.basis !== numberOf(document)
}

/** What a sheet's proposal follows from, with the day and the document as they are written now. */
export function sourceNow({ from, document }: FormDraft, { proposal }: SheetDraft): Pick<SaidProposal, 'source' | 'answers'> {
  const { sheet, order } = proposal.source
  return { source: { sheet, order: { ...order, from, basis: numberOf(document) } }, answers: proposal.answers }
}

/** The edition's name: the administrator's, else the proposed one. */
export function editionOf({ edition, proposal }: SheetDraft): string {
  return edition ?? proposal.declaration?.edition ?? ''
}

/** What may be asked of the shelf, or `null` while something is asked, refused or not written yet. */
export function orderOf(regime: string, draft: FormDraft, sheet: SheetDraft): FormOrder | null {
  const { declaration, questions, refusals } = sheet.proposal
  const reason = draft.reason.trim()
  const edition = editionOf(sheet).trim()
  if (declaration === null || questions.length > 0 || refusals.length > 0 || sheet.published !== null) return null
  if (isStale(draft, sheet) || reason === '' || edition === '') return null
  const document = documentOf(draft.document, declaration.evidence)
  const dated: FormDefinition = { ...declaration, edition }
  return document && { regime, declaration: dated, document, reason, closesPrevious: draft.closesPrevious }
}
