// Checks a filled outline: every heading there, words beneath each. What is only reconstructed warns and never stops.
import type { FilledOutline } from '../form/filled-outline.ts'
import type { Outline } from '../form/outline.ts'
import type { Severity } from '../form/rule.ts'

export type OutlineProblem = 'missingHeading' | 'emptySection'

/** One remark about a section. Data without prose; outline-messages.vi.ts speaks. */
export interface OutlineFinding {
  readonly problem: OutlineProblem
  readonly severity: Severity
  readonly outline: string
  /** The section's ordinal and heading in the outline. */
  readonly ordinal: string
  readonly heading: string
  /** Whether a letter of the province asks for it. */
  readonly local: boolean
}

/** The findings of a filled outline, in the outline's order. An error where a document asks for the section itself. */
export function checkOutline(outline: Outline, filled: FilledOutline): OutlineFinding[] {
  return outline.sections.flatMap((section) => {
    const there = filled.sections.find((one) => one.ordinal === section.ordinal)
    const problem: OutlineProblem | null = !there?.found ? 'missingHeading' : there.words === 0 ? 'emptySection' : null
    if (problem === null) return []
    const severity: Severity = section.evidence === 'reconstructed' ? 'warning' : 'error'
    return [{ problem, severity, outline: outline.code, ordinal: section.ordinal, heading: section.heading, local: section.local === true }]
  })
}
