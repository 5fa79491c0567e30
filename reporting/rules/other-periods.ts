// What a unit has sent for other periods, as a check of one form may use it: bounded, of the same window type, of the same edition.
import { earlierAlike, periodsWithin } from '../calendar/tiling.ts'
import { dataWindow, editionFor, type CalendarEdition } from '../calendar/edition.ts'
import { periodKey, type Period } from '../calendar/period.ts'
import { inputColumns, type FormDefinition } from '../form/definition.ts'
import { isRelation, type CheckRule, type LineCheck } from '../form/rule.ts'
import type { PeriodParts, PreviousForm } from './context.ts'
import type { KeyedLines } from './numbers.ts'
import { mostEarlier } from './usual.ts'

/** What the unit has sent for one period and nobody has given back. */
export interface SentReport {
  readonly period: string
  readonly forms: readonly { readonly form: string; readonly edition: string; readonly lines: KeyedLines }[]
}

/** The earlier periods a report is compared with, newest first. */
export function earlierPeriods(calendars: readonly CalendarEdition[], period: Period): string[] {
  return earlierAlike(calendars, period, mostEarlier).map(periodKey)
}

/** The shorter periods within a period for which the unit owes the form. */
export function partPeriods(calendars: readonly CalendarEdition[], period: Period, owes: (period: string) => boolean): string[] {
  return periodsWithin(calendars, period).map((one) => periodKey(one.period)).filter(owes)
}

/**
 * The earlier forms and the parts of the period for one form. Only what its rules look at goes along; a form sent in
 * another edition stays out, because its columns may mean something else.
 */
export function otherPeriods(
  definition: FormDefinition,
  calendars: readonly CalendarEdition[],
  period: Period,
  sent: readonly SentReport[],
  owes: (period: string) => boolean,
): { readonly earlier: readonly PreviousForm[]; readonly parts: PeriodParts | null } {
  const byPeriod = new Map(sent.map((one) => [one.period, one.forms.find(({ form, edition }) => form === definition.code && edition === definition.edition)]))
  const of = (key: string, columns: ReadonlySet<number>): PreviousForm[] => {
    const form = byPeriod.get(key)
    return form === undefined ? [] : [{ period: key, lines: only(form.lines, columns) }]
  }
  const watch = checkNamed(definition, 'unlikeBefore')
  const watched = new Set(watch?.columns ?? inputColumns(definition).map((one) => one.column))
  const earlier = watch === undefined ? [] : earlierPeriods(calendars, period).flatMap((key) => of(key, watched))
  return { earlier, parts: partsOf(definition, calendars, period, owes, of) }
}

function partsOf(definition: FormDefinition, calendars: readonly CalendarEdition[], period: Period, owes: (period: string) => boolean, of: (key: string, columns: ReadonlySet<number>) => PreviousForm[]): PeriodParts | null {
  const page = editionFor(calendars, period)
  const within = periodsWithin(calendars, period).filter((one) => owes(periodKey(one.period)))
  if (page === null || within.length === 0 || !(checkNamed(definition, 'sumOfParts') ?? checkNamed(definition, 'besideParts'))) return null
  const running = new Set(inputColumns(definition).filter((one) => definition.lines.kind === 'fixed' || one.runs !== undefined).map((one) => one.column))
  return { window: dataWindow(page, period), forms: within.flatMap((one) => of(periodKey(one.period), running).map((form) => ({ ...form, window: one.window }))) }
}

function checkNamed(definition: FormDefinition, check: LineCheck): CheckRule | undefined {
  return definition.rules.find((one): one is CheckRule => !isRelation(one) && one.check === check)
}

/** Lines keep their places even where none of their numbers is wanted: a line that was there differs from one that was not. */
function only(lines: KeyedLines, columns: ReadonlySet<number>): KeyedLines {
  return Object.fromEntries(
    Object.entries(lines).map(([key, numbers]) => [key, Object.fromEntries(Object.entries(numbers).filter(([column]) => columns.has(Number(column))))]),
  )
}
