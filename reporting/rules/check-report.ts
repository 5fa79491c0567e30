// Checks the forms of one report together, so that each may be compared with the others.
import type { FormDefinition } from '../form/definition.ts'
import type { FilledForm } from '../form/filled-form.ts'
import { check } from './check.ts'
import { indexFor, type CheckContext } from './context.ts'
import type { CheckResult } from './finding.ts'
import { itemNumbers, keyedItems, type SisterForms } from './item-numbers.ts'
import { keyedLines, type KeyedLines } from './numbers.ts'

/** A form of the report with what its check may know; the sister forms are found among the others. */
export interface FormToCheck {
  readonly definition: FormDefinition
  readonly filled: FilledForm
  readonly context: Omit<CheckContext, 'sisters'>
}

/** Every form's result, in the order given. */
export function checkReport(forms: readonly FormToCheck[]): CheckResult[] {
  const sisters: SisterForms = new Map(
    forms.flatMap(({ definition, filled }) =>
      definition.lines.kind === 'fixed' ? [[definition.code, itemNumbers(definition, filled)] as const] : [],
    ),
  )
  return forms.map(({ definition, filled, context }) => check(definition, filled, { ...context, sisters }))
}

/** A form's numbers as they are kept, carried over and summed: by catalogue entry or by item. */
export function keyedForm({ definition, filled, context }: FormToCheck): KeyedLines {
  return definition.lines.kind === 'fixed'
    ? keyedItems(itemNumbers(definition, filled), context.own ?? null)
    : keyedLines(definition, filled, indexFor(definition, context))
}
