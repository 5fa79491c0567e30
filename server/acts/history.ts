// What happened to a report, and the bytes as they came.
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportEvent } from '../../reporting/submission/event.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { findReport, inSubtree } from './reach.ts'

/** A report's events, oldest first, for people in whose subtree it lies. */
export async function history(ports: Ports, session: Session, key: ReportKey): Promise<{ events: ReportEvent[] } | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  // Where people sat is for the audit, not for every colleague.
  const events = (await ports.ledger.eventsOf(key)).map((event): ReportEvent => ({ ...event, actor: { account: event.actor.account, name: event.actor.name } }))
  return { events }
}

/** A file exactly as it came, for people in whose subtree a report lies that names it. Says the same of an unknown file. */
export async function fileAsItCame(ports: Ports, session: Session, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly deliverable: ReportKey['deliverable'] } | Refusal> {
  const file = await ports.ledger.file(sha256)
  const mine = file?.reports.find((key) => {
    const report = findReport(ports.shelf, key)
    return !isRefusal(report) && inSubtree(ports.shelf, session, report) === null
  })
  return file && mine ? { bytes: file.bytes, deliverable: mine.deliverable } : refuse('unknownReport')
}
