// The sum rows of a form as lines one can ask about: the total, and a group's own sum.
import { groupsIn, type FormDefinition } from '../form/definition.ts'
import { tidySum } from '../form/evaluate.ts'
import { groupedKey, splitKey, type KeyedLines } from '../rules/numbers.ts'
import { numberIn } from './derive.ts'

const every = '*'

/** The key of the total, or of a group's sum. No catalogue entry has it. */
export function totalKey(group?: string): string {
  return groupedKey(group, every)
}

/** Whether a key means a sum row, and of which group; `null` for a line's own key. */
export function asTotal(key: string): { readonly group: string | undefined } | null {
  const { group, bare } = splitKey(key)
  return bare === every ? { group } : null
}

/** The keys of the lines a sum row adds up. */
export function keysUnder(lines: KeyedLines, total: { readonly group: string | undefined }): string[] {
  return Object.keys(lines).filter((key) => total.group === undefined || splitKey(key).group === total.group)
}

/** The number of a sum row, of lines that hold at least what was entered; `undefined` for a group the form has not, and where no line is. */
export function totalIn(definition: FormDefinition, lines: KeyedLines, total: { readonly group: string | undefined }, column: number): number | undefined {
  if (definition.lines.kind === 'fixed' || (total.group !== undefined && !groupsIn(definition).some((one) => one.id === total.group))) return undefined
  const numbers = keysUnder(lines, total).flatMap((key) => numberIn(definition, lines, key, column) ?? [])
  return numbers.length === 0 ? undefined : numbers.reduce((all, one) => tidySum(all + one), 0)
}
