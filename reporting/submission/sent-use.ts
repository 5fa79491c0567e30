// What sent reports have used of the shelf: the reason why an edition may no longer be touched.
import { editionFor } from '../calendar/edition.ts'
import { lastDay, parsePeriod, periodKey } from '../calendar/period.ts'
import { formOn } from '../form/definition.ts'
import type { Regime } from '../form/regime.ts'
import { refuse, type Refusal } from './refusal.ts'

/** One edition of a form that a report of a period was read and judged by when it was sent. */
export interface SentUse {
  readonly period: string
  readonly form: string
  readonly edition: string
  /** Id of the calendar's page. */
  readonly calendar: string
  /** The instant of the latest such sending. */
  readonly at: string
}

/** A period of a regime for which some report was sent. */
export interface SentPeriod {
  readonly regime: string
  readonly period: string
}

/**
 * Refuses a change of a regime after which a period with a sent report would be governed by another edition of its
 * form, or by another page of the calendar, than that report was sent under.
 */
export function unsettled(before: Regime, after: Regime, used: readonly SentUse[]): Refusal | null {
  for (const use of used) {
    const period = parsePeriod(use.period)
    if (!period) continue
    const formIn = (regime: Regime) => formOn(regime.forms, use.form, lastDay(period))?.edition
    if (formIn(before) === use.edition && formIn(after) !== use.edition) {
      return refuse('editionInUse', { form: use.form, edition: use.edition, period: periodKey(period) })
    }
    const pageIn = (regime: Regime) => editionFor(regime.calendars, period)?.id
    if (pageIn(before) === use.calendar && pageIn(after) !== use.calendar) {
      return refuse('editionInUse', { form: use.calendar, edition: '', period: periodKey(period) })
    }
  }
  return null
}
