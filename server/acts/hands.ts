// Whose turn it is: the acts a very person may do on a report now, by standing, right, place, and what he did before.
import { isKeeping, type Act, type ReportEvent } from '../../reporting/submission/event.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { receiptInForce, standingOf } from '../../reporting/submission/standing.ts'
import { isByUnitAbove, openActs } from '../../reporting/submission/workflow.ts'
import type { Shelf } from '../ports.ts'
import { mayAct, type ReportInReach } from './reach.ts'

/** Whether this person brought the workbook here (`null`: any of the report's): who did does not also answer or ease it. */
export function hadAHand(session: Session, events: readonly ReportEvent[], sha256: string | null): boolean {
  return events.some((event) => (sha256 === null || event.sha256 === sha256) && !isByUnitAbove(event.act) && event.actor.account === session.account)
}

/** Whether the regime wants two people, and this one saved the version himself. */
export function isSameHands(session: Session, report: ReportInReach, events: readonly ReportEvent[], sha256: string | null): boolean {
  const saved = events.filter(isKeeping).findLast((event) => event.sha256 === sha256)
  return report.regime.separateApproval !== undefined && saved?.actor.account === session.account
}

/** The acts open to this person now, in the order they are usually done. What is not here would be refused. */
export function yourActs(shelf: Shelf, session: Session, report: ReportInReach, events: readonly ReportEvent[]): Act[] {
  const standing = standingOf(events)
  const answered = receiptInForce(standing)?.sha256 ?? standing.sha256
  return openActs(standing.state).filter((act) => {
    if (mayAct(shelf, session, report, act) !== null) return false
    if (act === 'waive' && report.definitions.length === 0) return false // an outline has no rules to set aside
    if (act === 'approve') return !isSameHands(session, report, events, standing.sha256)
    if (!isByUnitAbove(act)) return true
    return !hadAHand(session, events, act === 'receive' || act === 'return' ? answered : null)
  })
}
