// Where every report of a period stands, in one reading.
import type { Deliverable } from '../../reporting/calendar/edition.ts'
import { reportId } from '../../reporting/submission/report.ts'
import { nothingYet, type Standing } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'

/** Reads a period once; the answer tells the standing of any unit's report, nothing yet where there are no events. */
export async function standingsIn(
  ports: Ports,
  regime: string,
  period: string,
): Promise<(unit: string, deliverable: Deliverable) => Standing> {
  const standings = new Map((await ports.ledger.standingsIn(regime, period)).map(({ report, standing }) => [reportId(report), standing]))
  return (unit, deliverable) => standings.get(reportId({ regime, period, unit, deliverable })) ?? nothingYet
}
