// What the server answers an administrator: the shelf, its history, and proposals with their sentences.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { Day } from '../../../reporting/calendar/day.ts'
import type { Carried, Proposal, Question, Remark } from '../../../reporting/adoption/proposal.ts'

/** One edition of a form on the shelf. */
export interface ShelfForm {
  readonly regime: string
  readonly code: string
  readonly edition: string
  readonly title: string
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
  readonly evidence: Evidence
  readonly origin: 'builtIn' | 'adopted'
  readonly seq: number | null
}

/** One act on the shelf: something adopted, or an adoption withdrawn. */
export interface ShelfAct {
  readonly seq: number
  readonly kind: 'form' | 'calendar' | 'catalogue' | 'units' | 'withdraw'
  readonly regime: string
  readonly subject: string
  /** What it is about, in words. */
  readonly said: string
  readonly document: string | null
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly standing: boolean
}

export interface ShelfHistory {
  readonly acts: readonly ShelfAct[]
  readonly misfit: number | null
}

export interface KnownRegime {
  readonly id: string
  readonly name: string
  readonly province: string
}

export type SaidQuestion = Question & { readonly where: string; readonly sentence: string }
export type SaidRemark = Remark & { readonly sentence: string }
export type SaidCarried = Carried & { readonly text: string }

/** A proposal with its sentences beside the data. */
export interface SaidProposal extends Omit<Proposal, 'questions' | 'refusals' | 'unread' | 'inherited' | 'dropped'> {
  readonly questions: readonly SaidQuestion[]
  readonly refusals: readonly SaidRemark[]
  readonly unread: readonly SaidRemark[]
  readonly inherited: readonly SaidCarried[]
  readonly dropped: readonly SaidCarried[]
  readonly standing: string
}

export interface SaidAdoption {
  readonly proposals: readonly SaidProposal[]
  readonly remarks: readonly SaidRemark[]
}

/** An adoption as it was entered. */
export interface Entered {
  readonly seq: number
  readonly at: string
}
