// What the person who approved looked at once more: the items of a checklist that were ticked, kept in the event.
import type { ReviewItem } from '../calendar/review.ts'

/** A ticked item: its words as they were ticked, and the lines that stood beside it to be looked at. */
export interface ReviewedItem {
  readonly item: string
  readonly text: string
  /** Names of lines, each once; the first few hundred. */
  readonly lines: readonly string[]
}

/** The items nobody has ticked. */
export function notReviewed(items: readonly ReviewItem[], ticked: readonly string[]): ReviewItem[] {
  return items.filter((one) => !ticked.includes(one.id))
}
