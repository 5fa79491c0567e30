// Trình duyệt and duyệt: who entered says it is ready, the head says that the numbers may go.
import { countFindings } from '../../reporting/rules/finding.ts'
import { isKeeping, type ReportEvent } from '../../reporting/submission/event.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { notReviewed } from '../../reporting/submission/reviewed.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { isSameHands } from './hands.ts'
import { judge, waivedIn } from './judge.ts'
import { findReport, mayAct } from './reach.ts'
import { reviewedIn, reviewItems } from './review.ts'
import { step, type Stepped } from './step.ts'

/** Puts the saved workbook before the head. Refuses while it has errors: the head could only refuse it. */
export function submit(ports: Ports, session: Session, key: ReportKey, sha256: string): Promise<Stepped | Refusal> {
  return withErrors(ports, session, key, sha256, 'submit')
}

/**
 * Approves the saved workbook. Refuses while it has errors; warnings wait for their explanations at sending. Where the
 * regime says that two people enter and approve, refuses who saved it. Where a letter wants something looked at once more,
 * refuses until every item of it is ticked; `ticked` are the ids.
 */
export function approve(ports: Ports, session: Session, key: ReportKey, sha256: string, ticked: readonly string[] = []): Promise<Stepped | Refusal> {
  return withErrors(ports, session, key, sha256, 'approve', ticked)
}

async function withErrors(ports: Ports, session: Session, key: ReportKey, sha256: string, act: 'submit' | 'approve', ticked: readonly string[] = []): Promise<Stepped | Refusal> {
  const { shelf } = ports
  const report = findReport(shelf, key)
  if (isRefusal(report)) return report
  const barred = mayAct(shelf, session, report, act)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  const known = await errorsIn(ports, key, events, sha256)
  if (isRefusal(known)) return known
  const waived = waivedIn(standingOf(events)).join()
  const left = act === 'approve' ? notReviewed(reviewItems(report), ticked) : []
  const reviewed = act === 'approve' && left.length === 0 ? await reviewedIn(ports, report, sha256, ticked) : []
  return step(ports, session, { key, act, sha256, shelf }, ({ events: now, standing }) => {
    const saved = savedAs(now, sha256)
    // Counted before the ledger's turn; a rule set aside, or a saving, in between is for the next try.
    if (waivedIn(standing).join() !== waived || (saved && !savedAs(events, sha256))) return refuse('notCurrent')
    if (known > 0) return refuse('hasErrors', { errors: known })
    if (act === 'approve' && isSameHands(session, report, now, sha256)) return refuse('sameHands')
    if (left.length > 0) return refuse('notReviewed', { items: left.map((one) => one.text).join('; '), count: left.length })
    return act === 'approve' && reviewed.length > 0 ? { act, reviewed } : { act }
  })
}

/** The errors of a kept workbook: as counted when it was saved, or read anew where rules were set aside since. */
async function errorsIn(ports: Ports, key: ReportKey, events: readonly ReportEvent[], sha256: string): Promise<number | Refusal> {
  const saved = savedAs(events, sha256)
  const errors = saved?.errors ?? 0
  const waived = waivedIn(standingOf(events))
  if (errors === 0 || waived.length === 0) return errors
  const report = findReport(ports.shelf, key)
  const file = await ports.ledger.file(sha256)
  if (isRefusal(report) || file === null) return errors
  const judged = await judge(ports, report, file.bytes, waived)
  return isRefusal(judged) ? judged : countFindings(judged.result.findings).errors
}

function savedAs(events: readonly ReportEvent[], sha256: string) {
  return events.filter(isKeeping).findLast((event) => event.sha256 === sha256)
}
