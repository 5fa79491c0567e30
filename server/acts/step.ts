// One step of the workflow on a workbook already in the ledger: what approve, send, receive and return share.
import { isByUnitAbove, isOpen, openActs } from '../../reporting/submission/workflow.ts'
import type { Act, ReportEvent } from '../../reporting/submission/event.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { receiptInForce, standingOf, type Standing } from '../../reporting/submission/standing.ts'
import type { DrawNumber, Once, Ports, Shelf } from '../ports.ts'
import { actorOf } from './actor.ts'
import { hadAHand, yourActs } from './hands.ts'
import { notOpen } from './not-open.ts'
import { findReport, mayAct, type ReportInReach } from './reach.ts'

/** Where a report stands after a step. */
export interface Stepped {
  readonly standing: Standing
  readonly openActs: readonly Act[]
  readonly yourActs: readonly Act[]
}

/** What a step did, beside where the report now stands. */
export interface Done extends Stepped {
  readonly event: ReportEvent
}

export interface Moment {
  readonly report: ReportInReach
  readonly standing: Standing
  readonly events: readonly ReportEvent[]
  readonly at: Date
  /** Draws the next receipt number of a year. */
  readonly drawNumber: DrawNumber
}

/**
 * Does a step on the workbook `sha256`, or with `null` on the report as such. Refuses who may not, what is not open, and a workbook that is no longer the
 * current one: nobody approves or sends what he has not seen. The unit above answers what was sent, also while a version
 * to replace it is under way. `shelf`: the one the act was prepared by, where it was
 * prepared before; what was adopted since then is refused here.
 */
export async function step(
  ports: Ports,
  session: Session,
  asked: { readonly key: ReportKey; readonly act: Exclude<Act, 'save' | 'revise'>; readonly sha256: string | null; readonly once?: Once; readonly shelf?: Shelf },
  make: (moment: Moment) => Promise<StepEvent | Refusal> | StepEvent | Refusal,
): Promise<Done | Refusal> {
  const shelf = asked.shelf ?? ports.shelf
  const report = findReport(shelf, asked.key)
  if (isRefusal(report)) return report
  const barred = mayAct(shelf, session, report, asked.act)
  if (barred) return barred
  const done = await ports.ledger.act(
    asked.key,
    async (events, drawNumber) => {
      const standing = standingOf(events)
      if (!isOpen(asked.act, standing.state)) return notOpen(asked.act, standing.state)
      const above = isByUnitAbove(asked.act)
      const current = (above ? receiptInForce(standing)?.sha256 : null) ?? standing.sha256
      if (asked.sha256 !== null && current !== asked.sha256) return refuse('notCurrent')
      if (above && hadAHand(session, events, asked.sha256)) return refuse('ownWork')
      const at = ports.clock()
      const made = await make({ report, standing, events, at, drawNumber })
      if (isRefusal(made)) return made
      return { event: { at: at.toISOString(), actor: actorOf(session), sha256: asked.sha256 ?? standing.sha256 ?? '', ...made } }
    },
    asked.once,
    shelf.asOf ?? 0,
  )
  if (isRefusal(done)) return done
  const standing = standingOf(done.events)
  return { standing, openActs: openActs(standing.state), yourActs: yourActs(shelf, session, report, done.events), event: done.event }
}

type Without<Event, Keys extends PropertyKey> = Event extends unknown ? Omit<Event, Keys> : never
type StepEvent = Without<Exclude<ReportEvent, { act: 'save' | 'revise' }>, 'at' | 'actor' | 'sha256'>
