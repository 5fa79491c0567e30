// The part of a year's plan that concerns the units in a person's reach, and what of it comes next.
import { addDays, daysBetween, type Day } from '../../../reporting/calendar/day.ts'
import type { UnitKind } from '../../../reporting/calendar/edition.ts'
import type { Offer, StatusRow } from '../../../reporting/submission/service.ts'
import type { PlannedDuty, PlannedPeriod, YearPlan } from './planning-service.ts'

/** Reports that fell due longer ago are not what comes next. */
const daysBack = 60
const mostPeriods = 8

export interface PlanLine {
  readonly period: PlannedPeriod
  readonly duty: PlannedDuty
}

type OfferedUnit = Offer['units'][number]

/** Whether a duty is laid on a unit. */
export function owes(duty: PlannedDuty, regime: string, unit: OfferedUnit): boolean {
  return unit.regimes.includes(regime) && duty.kinds.includes(unit.kind) && (duty.unitIds === null || duty.unitIds.includes(unit.id))
}

/**
 * The lines of a plan that concern any of the units, of one kind alone where it is given, and those of units elsewhere
 * whose reports go to `receiver`; in the order they fall due.
 */
export function linesFor(plan: YearPlan, units: readonly OfferedUnit[], kind: UnitKind | null = null, receiver: string | null = null): PlanLine[] {
  const near = units.filter((one) => kind === null || one.kind === kind)
  return plan.periods.flatMap((period) => [...period.duties].sort(byDeadline).flatMap((duty) => (near.some((unit) => owes(duty, plan.regime, unit)) || goesTo(duty, receiver, kind) ? [{ period, duty }] : [])))
}

function goesTo({ receiver: to, kinds }: PlannedDuty, receiver: string | null, kind: UnitKind | null): boolean {
  return to !== null && to === receiver && (kind === null || kinds.includes(kind))
}

/**
 * The periods whose standing says what comes next: those that have begun and were not due too long ago, next due first.
 * Where there are many, those that fall due nearest to today: old ones must not push out what is due now.
 */
export function periodsToLookAt(plans: readonly YearPlan[], units: readonly OfferedUnit[], today: Day): PlannedPeriod[] {
  const lines = plans.flatMap((plan) => linesFor(plan, units)).filter(({ period, duty }) => period.dataWindow.from <= today && duty.deadline >= addDays(today, -daysBack))
  const away = ({ duty }: PlanLine): number => Math.abs(daysBetween(today, duty.deadline))
  const near = new Set([...new Set([...lines].sort((a, b) => away(a) - away(b)).map((one) => one.period))].slice(0, mostPeriods))
  return [...new Set([...lines].sort((a, b) => byDeadline(a.duty, b.duty)).map((one) => one.period))].filter((one) => near.has(one))
}

/** What a unit has still to send of a period. */
export interface NextReport {
  readonly period: PlannedPeriod
  readonly row: StatusRow
}

/** How many units have not sent what is due next of the units below. */
export interface NextBelow {
  readonly period: PlannedPeriod
  readonly deadline: Day
  readonly unsent: number
  readonly all: number
}

export interface Next {
  /** What the own unit sends next: the one longest overdue, else the one due first. */
  readonly own: NextReport | null
  /** The next line of the plan for the own unit where nothing that has begun is open. */
  readonly ahead: PlanLine | null
  readonly below: NextBelow | null
}

/** Whether a report stands as sent, also while a version to replace it is under way. */
export function isSent({ state }: StatusRow): boolean {
  return state === 'sent' || state === 'received' || state === 'revised' || state === 'reapproved'
}

/** What comes next, from the standings of the periods that were looked at. */
export function nextOf(looked: readonly { readonly period: PlannedPeriod; readonly rows: readonly StatusRow[] }[], plans: readonly YearPlan[], units: readonly OfferedUnit[], own: string, today: Day): Next {
  const open = looked.flatMap(({ period, rows }) => rows.filter((row) => !isSent(row) && row.deadline >= addDays(today, -daysBack)).map((row) => ({ period, row }))).sort((a, b) => byDeadline(a.row, b.row))
  const ownUnits = units.filter((one) => one.id === own)
  const ahead = plans.flatMap((plan) => linesFor(plan, ownUnits)).filter(({ duty, period }) => duty.deadline >= today && period.dataWindow.from > today).sort((a, b) => byDeadline(a.duty, b.duty))
  const [first] = open.filter(({ row }) => row.unit !== own && row.deadline >= today)
  const together = first && looked.find((one) => one.period === first.period)?.rows.filter((row) => row.unit !== own && row.deadline === first.row.deadline)
  return {
    own: open.find(({ row }) => row.unit === own) ?? null,
    ahead: ahead[0] ?? null,
    below: first && together ? { period: first.period, deadline: first.row.deadline, unsent: together.filter((row) => !isSent(row)).length, all: together.length } : null,
  }
}

function byDeadline(a: { readonly deadline: Day }, b: { readonly deadline: Day }): number {
  return a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0
}
