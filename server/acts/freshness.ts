// Nguồn đã thay đổi: whether what a consolidated report was made from is still what the units below stand by.
import type { ChangedSource, Freshness, NamedChange } from '../../reporting/consolidation/answer.ts'
import { gatheredDiffers } from '../../reporting/consolidation/difference.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { isKeeping } from '../../reporting/submission/event.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { gather } from './gather.ts'
import { findReport, inSubtree } from './reach.ts'
import { lineName } from './line-name.ts'

const mostNumbers = 300

/** Compares the report's sources with what stands now. Refuses people in whose reach the report does not lie. */
export async function freshness(ports: Ports, session: Session, key: ReportKey): Promise<Freshness | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  const { sha256 } = standingOf(events)
  const saved = events.find((one) => isKeeping(one) && one.sha256 === sha256)
  const made = saved && isKeeping(saved) && saved.made !== undefined ? await ports.consolidations.find(saved.made) : null
  if (made === null || sha256 === null) return { made: false, sources: [], numbers: [] }
  const now = await gather(ports, report)
  const before = new Map(made.sources.map((one) => [one.unit, one.sha256]))
  const sources = now.coverage.flatMap(({ unit, name, sha256: current }): ChangedSource[] => {
    const was = before.get(unit) ?? null
    if (was === current) return []
    return [{ unit, name, how: was === null ? 'added' : current === null ? 'withdrawn' : 'replaced' }]
  })
  const numbers: NamedChange[] = []
  for (const { made: form } of now.forms) {
    const kept = await ports.ledger.lines(sha256, form.target.code)
    if (kept !== null) numbers.push(...gatheredDiffers(form.target, kept, form.lines).map((one) => ({ ...one, name: lineName(report, form.target, one.line) })))
  }
  return { made: true, sources, numbers: numbers.slice(0, mostNumbers) }
}
