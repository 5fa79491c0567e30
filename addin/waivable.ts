// Which rules of a report may be set aside: those the workbook can be read and summed without.
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { Rule } from '../reporting/form/rule.ts'
import { waiverRefusal } from '../reporting/submission/allowance.ts'
import type { DeskState } from './desk-state.ts'

export interface WaivableRule {
  readonly rule: Rule
  readonly definition: FormDefinition
  /** The open workbook breaks it. */
  readonly broken: boolean
}

/** The rules of the report's forms that may be set aside and are not yet. */
export function waivableRules({ desk, reading }: Pick<DeskState, 'desk' | 'reading'>): WaivableRule[] {
  if (!desk) return []
  const gone = new Set(desk.standing.waivers.map((one) => one.rule))
  const broken = new Set(reading.findings.map((one) => one.rule))
  return desk.definitions.flatMap((definition) =>
    definition.rules
      .filter((rule) => !gone.has(rule.id) && waiverRefusal(desk.definitions, rule.id) === null)
      .map((rule) => ({ rule, definition, broken: broken.has(rule.id) })),
  )
}
