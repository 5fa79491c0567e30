// Thời hạn: who owes what by when in a period or a year, what falls on a day off, and the document that says so.
import type { Evidence } from '../../reporting/calendar/basis.ts'
import type { Day } from '../../reporting/calendar/day.ts'
import { cautionsFor, type DataWindow, type Deliverable, type UnitKind } from '../../reporting/calendar/edition.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { periodKey } from '../../reporting/calendar/period.ts'
import type { DayOff } from '../../reporting/calendar/working-days.ts'
import { cited } from '../../reporting/compliance/reminder-letter.vi.ts'
import { planPeriod, planYear, type DueWarning, type PlannedPeriod } from '../../reporting/compliance/planner.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Shelf } from '../ports.ts'
import { findRegimePeriod } from './reach.ts'

export interface Deadlines {
  readonly regime: string
  readonly period: string
  readonly label: string
  readonly basis: string
  readonly evidence: Evidence
  readonly dataWindow: DataWindow
  readonly duties: readonly {
    readonly kinds: readonly UnitKind[]
    /** The names of the units it is laid on by name; `null` where all of those kinds owe it. */
    readonly units: readonly string[] | null
    readonly unitIds: readonly string[] | null
    /** The unit it goes to where that is not the one above. */
    readonly receiver: string | null
    /** The document that lays this duty down, and how sure that is. */
    readonly basis: string
    readonly evidence: Evidence
    readonly deliverable: Deliverable
    readonly forms: readonly string[]
    readonly deadline: Day
    readonly signed: boolean
    readonly note: string | null
    /** The day the document names; another one than `deadline` only where the regime moves due days. */
    readonly named: Day
    readonly fallsOn: DayOff | null
    readonly workingDays: number
    readonly warnings: readonly DueWarning[]
  }[]
  readonly cautions: readonly string[]
  /** The documents the page and its duties rest on, as a letter cites them. */
  readonly sources: readonly { readonly id: string; readonly cited: string }[]
}

/** All periods of a year that documents speak of, in the order in which they fall due. */
export interface YearPlan {
  readonly regime: string
  readonly name: string
  readonly year: number
  readonly periods: readonly Deadlines[]
}

/** The calendar page of a regime's period. Refuses a period no document speaks of. */
export function deadlines(shelf: Shelf, regimeId: string, periodId: string): Deadlines | Refusal {
  const found = findRegimePeriod(shelf, regimeId, periodId)
  if (isRefusal(found)) return found
  const planned = planPeriod(found.regime, found.period)
  return planned ? toldPeriod(shelf, regimeId, planned) : refuse('unknownPeriod', { period: periodLabel(found.period) })
}

/** A regime's plan of a year; empty where no document speaks of it. Refuses a regime that is not on the shelf. */
export function yearPlan(shelf: Shelf, regimeId: string, year: number): YearPlan | Refusal {
  const regime = shelf.regimes.find((one) => one.id === regimeId)
  if (!regime) return refuse('unknownRegime', { regime: regimeId })
  return { regime: regimeId, name: regime.name, year, periods: planYear(regime, year).map((one) => toldPeriod(shelf, regimeId, one)) }
}

/** A planned period as it is told: units by their names. */
export function toldPeriod(shelf: Pick<Shelf, 'units' | 'documents'>, regime: string, { period, edition, evidence, dataWindow, duties }: PlannedPeriod): Deadlines {
  return {
    regime,
    period: periodKey(period),
    label: periodLabel(period),
    basis: edition.basis,
    evidence,
    dataWindow,
    duties: duties.map(({ duty, named, deadline, fallsOn, workingDays, warnings }) => ({
      kinds: duty.kinds,
      units: duty.units?.map((id) => shelf.units.find((one) => one.id === id)?.name ?? id) ?? null,
      unitIds: duty.units ?? null,
      receiver: duty.receiver ?? null,
      basis: duty.basis,
      evidence: duty.evidence,
      deliverable: duty.deliverable,
      forms: duty.forms,
      deadline,
      signed: duty.signed,
      note: duty.note ?? null,
      ...{ named, fallsOn, workingDays, warnings },
    })),
    cautions: cautionsFor(edition, period),
    sources: [...new Set([edition.basis, ...duties.map(({ duty }) => duty.basis)])].map((id) => ({ id, cited: citedIn(shelf, id) })),
  }
}

/** A document by its number, as a letter cites it; the number alone where the shelf does not know more of it. */
export function citedIn({ documents }: Pick<Shelf, 'documents'>, id: string): string {
  const document = documents.find((one) => one.id === id)
  return document === undefined ? id : cited(document)
}
