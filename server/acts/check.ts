// Kiểm tra: reads and checks a workbook as a report, and keeps nothing.
import { openActs } from '../../reporting/submission/workflow.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked, Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { yourActs } from './hands.ts'
import { judge, waivedIn } from './judge.ts'
import { findReport, inSubtree } from './reach.ts'

/** Checks a workbook. Anyone in whose subtree the report lies may. */
export async function checkWorkbook(ports: Ports, session: Session, key: ReportKey, bytes: Uint8Array): Promise<Checked | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  const standing = standingOf(events)
  const judged = await judge(ports, report, bytes, waivedIn(standing))
  if (isRefusal(judged)) return judged
  return { sha256: judged.sha256, result: judged.result, standing, openActs: openActs(standing.state), yourActs: yourActs(ports.shelf, session, report, events) }
}
