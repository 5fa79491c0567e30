// Who is in the total and who is missing, and of a joined report which khoản nobody has filled and who owes them.
import type { Coverage } from '../../reporting/consolidation/answer.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { gather } from './gather.ts'
import { findReport, inSubtree } from './reach.ts'

/** The coverage of a report as it would be put together now. Refuses people in whose reach it does not lie. */
export async function coverage(ports: Ports, session: Session, key: ReportKey): Promise<Coverage | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const gathered = await gather(ports, report)
  const nameOf = (unit: string | null): string | null => (unit === null ? null : unitNameOn(ports.shelf.units, unit, lastDay(report.period)))
  return {
    units: gathered.coverage,
    forms: gathered.forms.map((one) => ({
      form: one.made.target.code,
      khoan: one.way === 'merge' ? one.made.coverage.map((khoan) => ({ ...khoan, providerName: nameOf(khoan.provider) })) : [],
    })),
  }
}
