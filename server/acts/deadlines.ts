// Thời hạn: who owes what by when in a period, and the document that says so.
import type { Evidence } from '../../reporting/calendar/basis.ts'
import type { Day } from '../../reporting/calendar/day.ts'
import { cautionsFor, dataWindow, resolveDay, type DataWindow, type Deliverable, type UnitKind } from '../../reporting/calendar/edition.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
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
    readonly deliverable: Deliverable
    readonly forms: readonly string[]
    readonly deadline: Day
    readonly signed: boolean
    readonly note: string | null
  }[]
  readonly cautions: readonly string[]
}

/** The calendar page of a regime's period. Refuses a period no document speaks of. */
export function deadlines(shelf: Shelf, regimeId: string, periodId: string): Deadlines | Refusal {
  const found = findRegimePeriod(shelf, regimeId, periodId)
  if (isRefusal(found)) return found
  const { edition, period } = found
  return {
    regime: regimeId,
    period: periodId,
    label: periodLabel(period),
    basis: edition.basis,
    evidence: edition.evidence,
    dataWindow: dataWindow(edition, period),
    duties: edition.duties.map((duty) => ({
      kinds: duty.kinds,
      units: duty.units?.map((id) => shelf.units.find((one) => one.id === id)?.name ?? id) ?? null,
      deliverable: duty.deliverable,
      forms: duty.forms,
      deadline: resolveDay(duty.deadline, period),
      signed: duty.signed,
      note: duty.note ?? null,
    })),
    cautions: cautionsFor(edition, period),
  }
}
