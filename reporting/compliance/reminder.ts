// Đôn đốc: whom to remind on a day and of what, from what is owed, where it stands, and who answers for it.
import { daysBetween, type Day } from '../calendar/day.ts'
import type { Deliverable } from '../calendar/edition.ts'
import { remindsOn, type ReminderRule } from '../calendar/reminder-rule.ts'
import type { Holiday } from '../calendar/working-days.ts'
import { deadlineWith } from '../submission/allowance.ts'
import { reportId, type ReportKey } from '../submission/report.ts'
import { receiptInForce, type Standing, type StandingState } from '../submission/standing.ts'
import type { Permission } from '../submission/workflow.ts'
import type { Obligation } from './obligation.ts'

/** One report that is owed, and where it stands. */
export interface OwedReport {
  readonly obligation: Obligation
  readonly standing: Standing
  readonly regime: string
  readonly regimeName: string
  readonly period: string
  readonly periodLabel: string
}

/** One report somebody is reminded of. */
export interface ReminderItem {
  readonly report: ReportKey
  readonly regimeName: string
  readonly periodLabel: string
  readonly unitName: string
  /** The unit the report goes to. */
  readonly receiver: string | null
  /** The day it is held to, extended where more time was given. */
  readonly deadline: Day
  /** What else the unit still owes for the same period by another day. */
  readonly also: readonly { readonly deliverable: Deliverable; readonly deadline: Day }[]
  /** Whole days from the day of the reminder to the deadline; negative when past. */
  readonly daysLeft: number
  readonly state: StandingState
  /** The document that sets the deadline, and whether the day is only reconstructed. */
  readonly basis: string
  readonly reconstructed: boolean
}

/** Somebody with an account. */
export interface Person {
  readonly account: string
  readonly name: string
  readonly unit: string
  readonly permissions: readonly Permission[]
  /** `null` where no address is known. */
  readonly email: string | null
}

/** What one person is told on a day: what his own unit owes, and who is late with what his office collects. */
export interface Digest {
  readonly person: Person
  readonly day: Day
  readonly own: readonly ReminderItem[]
  readonly late: readonly ReminderItem[]
}

/**
 * The reports to remind of on a day, of everything owed. Those that have been sent are left in peace, also while a version
 * to replace them is under way; a returned one has not been sent. `holidays`: no working days.
 */
export function remindersOn(owed: readonly OwedReport[], day: Day, rule: ReminderRule, holidays: readonly Holiday[] = []): ReminderItem[] {
  const unsent = owed.filter(({ standing }) => receiptInForce(standing) === null).map((one) => ({ ...one, deadline: deadlineWith(one.obligation.deadline, one.standing.extension) }))
  const byUnit = new Map<string, typeof unsent>()
  for (const one of unsent) byUnit.set(siblings(one), [...(byUnit.get(siblings(one)) ?? []), one])
  return unsent
    .filter(({ deadline }) => remindsOn(rule, deadline, day, holidays))
    .map(({ deadline, obligation: { unit, duty, receiver }, standing, regime, regimeName, period, periodLabel }) => ({
      report: { regime, period, unit: unit.id, deliverable: duty.deliverable },
      regimeName,
      periodLabel,
      unitName: unit.name,
      receiver,
      deadline,
      also: (byUnit.get(siblings({ regime, period, obligation: { unit } })) ?? [])
        .filter((one) => one.obligation.duty.deliverable !== duty.deliverable && one.deadline !== deadline)
        .map((one) => ({ deliverable: one.obligation.duty.deliverable, deadline: one.deadline })),
      daysLeft: daysBetween(day, deadline),
      state: standing.state,
      basis: duty.basis,
      reconstructed: duty.evidence === 'reconstructed',
    }))
}

/** The same for all that a unit owes for a period. */
function siblings(one: { readonly regime: string; readonly period: string; readonly obligation: { readonly unit: { readonly id: string } } }): string {
  return `${one.regime} ${one.period} ${one.obligation.unit.id}`
}

const works: readonly Permission[] = ['enter', 'approve', 'send']

/**
 * One digest for each person with something to be told, in the order of the people: those who enter, approve or send
 * for a unit hear of what it owes; those who consolidate for the receiving unit hear who is late.
 */
export function digestsOf(items: readonly ReminderItem[], people: readonly Person[], day: Day): Digest[] {
  return people
    .map((person) => ({
      person,
      day,
      own: person.permissions.some((one) => works.includes(one)) ? items.filter((item) => item.report.unit === person.unit) : [],
      late: person.permissions.includes('consolidate') ? items.filter((item) => item.receiver === person.unit && item.daysLeft < 0) : [],
    }))
    .filter(({ own, late }) => own.length > 0 || late.length > 0)
}

/** What a digest says, as one text that is the same whenever it says the same; its wording is left out. */
export function contentOf({ own, late }: Digest): string {
  const lines = (items: readonly ReminderItem[]): string[] => items.map((item) => [reportId(item.report), item.deadline, item.state, ...item.also.map((one) => `${one.deliverable} ${one.deadline}`)].join(' '))
  return ['own', ...lines(own), 'late', ...lines(late)].join('\n')
}

/** The reports a digest names, once each. */
export function reportsOf({ own, late }: Digest): ReportKey[] {
  return [...new Map([...own, ...late].map(({ report }) => [reportId(report), report])).values()]
}
