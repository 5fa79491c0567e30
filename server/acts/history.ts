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
  return inSubtree(ports.shelf, session, report) ?? { events: await ports.ledger.eventsOf(key) }
}

/** A file exactly as it came, for people in whose subtree a report lies that names it. Says the same of an unknown file. */
export async function fileAsItCame(ports: Ports, session: Session, sha256: string): Promise<Uint8Array | Refusal> {
  const file = await ports.ledger.file(sha256)
  const mine = file?.reports.some((key) => {
    const report = findReport(ports.shelf, key)
    return !isRefusal(report) && inSubtree(ports.shelf, session, report) === null
  })
  return file && mine === true ? file.bytes : refuse('unknownReport')
}
