// What the receiving office may allow for one report: more time, by a document, and one rule set aside, with a reason.
import type { Day } from '../calendar/day.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { Rule } from '../form/rule.ts'
import { refuse, type Refusal } from './refusal.ts'

/** A document by the words people know it by; its day as it stands on the paper. */
export interface CitedDocument {
  readonly number: string
  readonly day: Day
}

/** Gia hạn: the report counts as in time until that day, inclusive. */
export interface Extension {
  readonly until: Day
  readonly document: CitedDocument
  readonly reason: string
  /** Who granted it. */
  readonly by: string
  readonly at: string
}

/** Miễn áp dụng: one rule that is set aside for one report. */
export interface Waiver {
  readonly rule: string
  readonly reason: string
  /** Who approved it. */
  readonly by: string
  readonly at: string
}

/** The day a report is held to: the extended one where there is one. */
export function deadlineWith(prescribed: Day, extension: Extension | null): Day {
  return extension?.until ?? prescribed
}

/** Refuses a day that gives no more time than the documents already do. */
export function extensionRefusal(until: Day, prescribed: Day): Refusal | null {
  return until > prescribed ? null : refuse('noMoreTime', { until, deadline: prescribed })
}

/** Refuses to set aside a rule the report's forms do not have, and one without which the workbook cannot be read or summed. */
export function waiverRefusal(definitions: readonly FormDefinition[], id: string): Refusal | null {
  const rule: Rule | undefined = definitions.flatMap((one) => one.rules).find((one) => one.id === id)
  if (!rule) return refuse('unknownRule', { rule: id })
  return rule.evidence === 'template' ? refuse('notWaivable', { rule: id }) : null
}
