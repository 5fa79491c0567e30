// What a document wants looked at once more before a report is approved: a checklist, as data.
import type { Basis } from './basis.ts'
import type { UnitKind } from './edition.ts'

/** What an item of a checklist makes us look for: names of lines, or a column as a share of itself and others. */
export type ReviewLook =
  /** `often`: names the document says are often wrong, by the keys of their entries. */
  | { readonly at: 'names'; readonly often?: readonly string[] }
  | { readonly at: 'share'; readonly column: number; readonly beside: readonly number[] }

/** One thing to look at, ticked by the person who approves. */
export interface ReviewItem {
  /** Kept in events; never reused. */
  readonly id: string
  /** Its words as they are ticked. */
  readonly text: string
  readonly look: ReviewLook
}

/** A checklist for the reports of some kinds of unit that hold a form. */
export interface Review extends Basis {
  readonly kinds: readonly UnitKind[]
  readonly form: string
  readonly items: readonly ReviewItem[]
}
