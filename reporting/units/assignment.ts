// Phân công: which unit provides which khoản of which form, over time.
import type { Basis } from '../calendar/basis.ts'
import { within, type Day } from '../calendar/day.ts'

/** A unit provides some khoản of a form; without `khoan`, whatever no other unit is named for. */
export interface Assignment extends Basis {
  /** The form's code. */
  readonly form: string
  readonly khoan?: readonly string[]
  readonly unit: string
  /** The days it holds, ends included; open where not given. Found by the period's last day. */
  readonly from?: Day
  readonly to?: Day
}

/** The unit that provides a khoản on a day, or `null` when nobody is named. */
export function providerOn(assignments: readonly Assignment[], form: string, khoan: string, day: Day): string | null {
  const ofForm = assignments.filter((one) => one.form === form && within(day, one))
  const named = ofForm.find((one) => one.khoan?.includes(khoan) === true)
  return (named ?? ofForm.find((one) => one.khoan === undefined))?.unit ?? null
}

/** Whether a unit is named for anything on a day. One that is not, and owes the report all the same, provides all of it. */
export function isProvider(assignments: readonly Assignment[], unit: string, day: Day): boolean {
  return assignments.some((one) => one.unit === unit && within(day, one))
}
