// Finds the report an act is about, and whether this person may come near it.
import { lastDay, parsePeriod, type Period } from '../../reporting/calendar/period.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { editionFor, type CalendarEdition } from '../../reporting/calendar/edition.ts'
import { obligationsOf, type Obligation } from '../../reporting/compliance/obligation.ts'
import { formOn, type FormDefinition } from '../../reporting/form/definition.ts'
import { shareOf, type FormShare } from '../../reporting/form/share.ts'
import type { Regime } from '../../reporting/form/regime.ts'
import type { Act } from '../../reporting/submission/event.ts'
import { actLabels, permissionLabels } from '../../reporting/submission/labels.vi.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { workflow } from '../../reporting/submission/workflow.ts'
import { namedOn } from '../../reporting/units/name.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import { within } from '../../reporting/calendar/day.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import type { Shelf } from '../ports.ts'

/** A regime's page for a period. */
export interface RegimePeriod {
  readonly regime: Regime
  readonly period: Period
  readonly edition: CalendarEdition
}

/** A report with everything the documents say about it. */
export interface ReportInReach extends RegimePeriod {
  readonly key: ReportKey
  readonly unit: Unit
  readonly obligation: Obligation
  /** The forms owed that are on the shelf for this period; the others cannot be read yet. */
  readonly definitions: readonly FormDefinition[]
  /** The unit's share of a form by its code; a form that is missing here is the unit's as a whole. */
  readonly shares: ReadonlyMap<string, FormShare>
}

/** Finds a regime's page for a period, or says what is unknown. */
export function findRegimePeriod(shelf: Shelf, regimeId: string, periodId: string): RegimePeriod | Refusal {
  const regime = shelf.regimes.find((one) => one.id === regimeId)
  if (!regime) return refuse('unknownRegime', { regime: regimeId })
  const period = parsePeriod(periodId)
  const edition = period && editionFor(regime.calendars, period)
  if (!period || !edition) return refuse('unknownPeriod', { period: period ? periodLabel(period) : periodId })
  return { regime, period, edition }
}

/** Finds what the documents say of one report; refuses what no document asks for. */
export function findReport(shelf: Shelf, key: ReportKey): ReportInReach | Refusal {
  const found = findRegimePeriod(shelf, key.regime, key.period)
  if ('kind' in found) return found
  const { regime, period, edition } = found
  const listed = shelf.units.find((one) => one.id === key.unit && within(lastDay(period), one))
  const unit = listed && namedOn(listed, lastDay(period))
  if (!unit || !isWithin(shelf.units, unit.id, regime.province, lastDay(period))) {
    return refuse('unknownUnit', { unit: unit?.name ?? key.unit })
  }
  const obligation = obligationsOf(unit, shelf.units, edition, period, regime).find((one) => one.duty.deliverable === key.deliverable)
  if (!obligation) return refuse('noDuty', { unit: unit.name })
  const definitions = obligation.duty.forms.flatMap((code) => formOn(regime.forms, code, lastDay(period)) ?? [])
  const shares = definitions.flatMap((one) => {
    const share = shareOf(one, regime.assignments ?? [], unit.id, lastDay(period))
    return share === null ? [] : [[one.code, share] as const]
  })
  return { regime, period, edition, key, unit, obligation, definitions, shares: new Map(shares) }
}

/** Refuses a person whose unit is not the report's own, one above it in that period, or the one it is sent to. */
export function inSubtree(shelf: Shelf, session: Session, report: ReportInReach): Refusal | null {
  return isOver(shelf, session, report.unit.id, report) || isReceiver(shelf, session, report) ? null : refuse('outsideSubtree', { unit: report.unit.name })
}

/** Refuses an act this person may not do on this report, by right and by place in the tree. */
export function mayAct(shelf: Shelf, session: Session, report: ReportInReach, act: Act): Refusal | null {
  const step = workflow[act]
  // The office a report is sent to answers it; it does not write it.
  const near = isOver(shelf, session, report.unit.id, report) || (step.byUnitAbove && isReceiver(shelf, session, report))
  if (!near) return refuse('outsideSubtree', { unit: report.unit.name })
  if (!session.permissions.includes(step.permission)) {
    return refuse('notPermitted', { permission: permissionLabels[step.permission] })
  }
  // Receiving is the upper unit's word: nobody receives or returns his own report.
  if (step.byUnitAbove && session.unit === report.unit.id) return refuse('notPermitted', { permission: actLabels[act] })
  return null
}

/** Refuses a person who may not put the unit's report together from those of the units below it. */
export function mayGather(shelf: Shelf, session: Session, report: ReportInReach): Refusal | null {
  if (!isOver(shelf, session, report.unit.id, report)) return refuse('outsideSubtree', { unit: report.unit.name })
  return session.permissions.includes('consolidate') ? null : refuse('notPermitted', { permission: permissionLabels.consolidate })
}

function isOver(shelf: Shelf, session: Session, unit: string, report: ReportInReach): boolean {
  return isWithin(shelf.units, unit, session.unit, lastDay(report.period))
}

/** Whether the duty names an office of this person's as the one the report goes to, where that is not the parent. */
function isReceiver(shelf: Shelf, session: Session, report: ReportInReach): boolean {
  const { receiver } = report.obligation.duty
  return receiver !== undefined && isOver(shelf, session, receiver, report)
}
