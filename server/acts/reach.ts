// Finds the report an act is about, and whether this person may come near it.
import { lastDay, parsePeriod, type Period } from '../../reporting/calendar/period.ts'
import { deliverableLabels, periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { editionFor, type CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import { unitCatalogue, unitNames } from '../../reporting/units/unit-names.ts'
import { obligationsOf, type Obligation } from '../../reporting/compliance/obligation.ts'
import { catalogueOf, formOn, type FormDefinition } from '../../reporting/form/definition.ts'
import { shareOf, type FormShare } from '../../reporting/form/share.ts'
import type { Regime } from '../../reporting/form/regime.ts'
import type { Act } from '../../reporting/submission/event.ts'
import { actLabels, permissionLabels } from '../../reporting/submission/labels.vi.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { isByUnitAbove, permissionFor } from '../../reporting/submission/workflow.ts'
import { namedOn } from '../../reporting/units/name.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import { within, writtenDay } from '../../reporting/calendar/day.ts'
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
  /** The catalogues the lines of its forms come from, and the regime's own. */
  readonly catalogues: readonly Catalogue[]
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
  const found = findUnitPeriod(shelf, key)
  if ('kind' in found) return found
  const { regime, period, edition, unit } = found
  const owed = obligationsOf(unit, shelf.units, edition, period, regime)
  const obligation = owed.find((one) => one.duty.deliverable === key.deliverable)
  if (!obligation) return refuse('noDuty', { unit: unit.name, ...otherDuty(owed[0]) })
  const definitions = obligation.duty.forms.flatMap((code) => formOn(regime.forms, code, lastDay(period)) ?? [])
  const shares = definitions.flatMap((one) => {
    const share = shareOf(one, regime.assignments ?? [], unit.id, lastDay(period))
    return share === null ? [] : [[one.code, share] as const]
  })
  return { ...found, key, obligation, definitions, shares: new Map(shares), catalogues: cataloguesFor(shelf, found, definitions) }
}

/** A regime's page for a period, and a unit of its province that stands then. */
export interface UnitPeriod extends RegimePeriod {
  readonly unit: Unit
}

/** Finds a unit in a regime's period, whether it owes anything or not. */
export function findUnitPeriod(shelf: Shelf, key: Pick<ReportKey, 'regime' | 'period' | 'unit'>): UnitPeriod | Refusal {
  const found = findRegimePeriod(shelf, key.regime, key.period)
  if ('kind' in found) return found
  const day = lastDay(found.period)
  const listed = shelf.units.find((one) => one.id === key.unit && within(day, one))
  const unit = listed && namedOn(listed, day)
  if (!unit || !isWithin(shelf.units, unit.id, found.regime.province, day)) return refuse('unknownUnit', { unit: unit?.name ?? key.unit })
  return { ...found, unit }
}

/** The regime's catalogues, and the province's units as one where a form has a line for each unit. */
export function cataloguesFor(shelf: Shelf, { regime, period }: RegimePeriod, definitions: readonly FormDefinition[]): readonly Catalogue[] {
  if (!definitions.some((one) => catalogueOf(one) === unitCatalogue)) return regime.catalogues
  const day = lastDay(period)
  const ofProvince = shelf.units.filter((unit) =>
    [day, ...unit.memberships.flatMap((one) => one.to ?? [])].some((on) => isWithin(shelf.units, unit.id, regime.province, on)),
  )
  return [...regime.catalogues, unitNames(ofProvince, day)]
}

function otherDuty(owed: Obligation | undefined): Refusal['params'] {
  return owed === undefined ? {} : { owes: deliverableLabels[owed.duty.deliverable], deliverable: owed.duty.deliverable, by: writtenDay(owed.deadline) }
}

/** Refuses a person whose unit is not the report's own, one above it in that period, or the one it is sent to. */
export function inSubtree(shelf: Shelf, session: Session, report: ReportInReach): Refusal | null {
  return isOver(shelf, session, report.unit.id, report) || isReceiver(shelf, session, report) ? null : refuse('outsideSubtree', { unit: report.unit.name })
}

/** Refuses an act this person may not do on this report, by right and by place in the tree. */
export function mayAct(shelf: Shelf, session: Session, report: ReportInReach, act: Act): Refusal | null {
  const permission = permissionFor(act)
  const above = isByUnitAbove(act)
  // The office a report is sent to answers it; it does not write it.
  const near = isOver(shelf, session, report.unit.id, report) || (above && isReceiver(shelf, session, report))
  if (!near) return refuse('outsideSubtree', { unit: report.unit.name })
  if (!session.permissions.includes(permission)) {
    return refuse('notPermitted', { permission: permissionLabels[permission] })
  }
  // Receiving is the upper unit's word: nobody receives or returns his own report.
  if (above && session.unit === report.unit.id) return refuse('notPermitted', { permission: actLabels[act] })
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
