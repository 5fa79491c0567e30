// What adopting a blank proposes: a declaration, what still has to be asked, and what was carried over or left aside.
import type { Day } from '../calendar/day.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { BlankSheet } from './blank-sheet.ts'

/** Where something stands: a sheet, and a cell or rows of it (`''` for the whole sheet). */
export interface Place {
  readonly sheet: string
  readonly address: string
}

export type Params = Readonly<Record<string, string | number>>

export type QuestionKind =
  | 'basis'
  | 'fromDay'
  | 'evidence'
  | 'code'
  | 'title'
  | 'issuedUnder'
  | 'measure'
  | 'numberRow'
  | 'hiddenColumn'
  | 'columnNumber'
  | 'columnLabel'
  | 'columnRole'
  | 'headingSpan'
  | 'formulaUnread'
  | 'unknownColumn'
  | 'twoFormulas'
  | 'circular'
  | 'lineKind'
  | 'catalogue'
  | 'noun'
  | 'totalLabel'
  | 'itemKey'
  | 'itemType'
  | 'choices'
  | 'itemFormula'

/** Something the workbook does not settle. Plain data; `questionSentence` says it in Vietnamese. */
export interface Question {
  /** Stable while the workbook is the same; the key of its answer. */
  readonly id: string
  readonly kind: QuestionKind
  readonly place: Place
  readonly asked: Params
  /** What may be answered; any text where it is empty or `free` is given. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly free?: true
  /** What seems right; where it is not given nothing does. */
  readonly proposed?: string
}

export type RefusalReason =
  | 'emptyWorkbook'
  | 'noNumberRow'
  | 'numberRowBelow'
  | 'mergedAcross'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooManyLines'
  | 'tooManyQuestions'
  | 'audit'

export type RemarkCode = RefusalReason | 'unread' | 'leftAlone' | 'figures' | 'hiddenSheet' | 'otherEdition'

/** Something said about the workbook: why it cannot be adopted, or what of it was not read. */
export interface Remark {
  readonly code: RemarkCode
  readonly place: Place
  readonly params: Params
}

/** A part of a known form that was kept or fell away. */
export interface Carried {
  readonly what: 'rule' | 'column' | 'item' | 'group' | 'lines' | 'synthesis' | 'note' | 'cautions' | 'end'
  readonly name: string
}

/** What the administrator says beside the workbook. */
export interface AdoptionOrder {
  readonly code?: string
  /** First day in force. */
  readonly from?: Day
  /** The document that prescribes the form. */
  readonly basis?: string
  /** The catalogues lines may come from. */
  readonly catalogues: readonly { readonly id: string; readonly title: string }[]
  /** Who the workbook itself says this sheet is, where it carries an identity of ours. */
  readonly named?: { readonly code: string; readonly edition: string }
}

export type Answers = Readonly<Record<string, string>>

/** A sheet's proposal. All of it is plain data and follows from `source` and `answers`. */
export interface Proposal {
  readonly sheet: string
  readonly source: { readonly sheet: BlankSheet; readonly order: AdoptionOrder }
  readonly answers: Answers
  /** The draft, with what is proposed in place of what is still asked; `null` while nothing can be declared. */
  readonly declaration: FormDefinition | null
  readonly questions: readonly Question[]
  readonly refusals: readonly Remark[]
  /** What was not read: told, so that nothing is left aside silently. */
  readonly unread: readonly Remark[]
  readonly inherited: readonly Carried[]
  readonly dropped: readonly Carried[]
}
