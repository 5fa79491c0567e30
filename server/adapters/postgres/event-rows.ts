// Rows of the event table as the events and reports they are.
import type { Selectable } from 'kysely'
import type { ReportEvent } from '../../../reporting/submission/event.ts'
import type { ReportKey } from '../../../reporting/submission/report.ts'
import type { EventTable } from './schema.ts'

/** The event of a row. */
export function eventOf(row: Pick<Selectable<EventTable>, 'body'>): ReportEvent {
  return JSON.parse(row.body) as ReportEvent // written by append, and the chain guards it
}

/** The report a row is about. */
export function reportOf(row: Pick<Selectable<EventTable>, 'regime' | 'period' | 'unit' | 'deliverable'>): ReportKey {
  return { regime: row.regime, period: row.period, unit: row.unit, deliverable: row.deliverable === 'narrative' ? 'narrative' : 'data' }
}
