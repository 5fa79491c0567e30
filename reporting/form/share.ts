// What part of a form a unit provides: its own khoản, and whose the others are.
import type { Day } from '../calendar/day.ts'
import { isProvider, providerOn, type Assignment } from '../units/assignment.ts'
import { itemsIn, khoanOf, type FormDefinition } from './definition.ts'

/** Which khoản of a form a unit provides, and who provides the others. */
export interface FormShare {
  readonly own: readonly string[]
  /** Who provides the other khoản, by khoản: ids, or names where they are printed. */
  readonly others: Readonly<Record<string, string>>
}

/** The khoản of a form, in the order it prints them. */
export function khoanIn(definition: FormDefinition): string[] {
  return [...new Set(itemsIn(definition).map((one) => khoanOf(one.item)))]
}

/** A unit's share of a form on a day; `null` where it provides the whole form. */
export function shareOf(definition: FormDefinition, assignments: readonly Assignment[], unit: string, day: Day): FormShare | null {
  if (definition.lines.kind !== 'fixed' || !isProvider(assignments, unit, day)) return null
  const providers = khoanIn(definition).map((khoan) => [khoan, providerOn(assignments, definition.code, khoan, day)] as const)
  return {
    own: providers.flatMap(([khoan, provider]) => (provider === unit ? [khoan] : [])),
    others: Object.fromEntries(providers.flatMap(([khoan, provider]) => (provider === null || provider === unit ? [] : [[khoan, provider]]))),
  }
}
