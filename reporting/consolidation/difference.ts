// Which numbers of two versions of a form differ.
import { numberColumns, type FormDefinition } from '../form/definition.ts'
import { agree } from '../form/evaluate.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import { derived } from './derive.ts'

export interface ChangedNumber {
  readonly form: string
  readonly line: string
  readonly column: number
  /** `null` where the version has no such number. */
  readonly was: number | null
  readonly now: number | null
}

/** The numbers in which two versions differ, line by line. On a form of catalogue lines a missing number is zero. */
export function gatheredDiffers(form: FormDefinition, was: KeyedLines, now: KeyedLines): ChangedNumber[] {
  const before = derived(form, was)
  const after = derived(form, now)
  const none = form.lines.kind === 'catalogue' ? 0 : null
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((line) =>
    numberColumns(form).flatMap(({ column }): ChangedNumber[] => {
      const old = before[line]?.[column] ?? none
      const recent = after[line]?.[column] ?? none
      const same = old === recent || (old !== null && recent !== null && agree(old, recent))
      return same ? [] : [{ form: form.code, line, column, was: old, now: recent }]
    }),
  )
}
