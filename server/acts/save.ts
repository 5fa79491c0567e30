// Lưu: keeps a workbook as the report's draft, or as the draft of what is to replace a sent one, with what the check found.
import { countFindings } from '../../reporting/rules/finding.ts'
import { isOpen, openActs } from '../../reporting/submission/workflow.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { reportId, type ReportKey } from '../../reporting/submission/report.ts'
import type { Checked, Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { actorOf } from './actor.ts'
import { yourActs } from './hands.ts'
import { judge, waivedIn } from './judge.ts'
import { notOpen } from './not-open.ts'
import { findReport, mayAct } from './reach.ts'

interface NamedFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** Saves a draft. A form with errors can be saved, so that nothing typed is lost; it cannot be approved. */
export function save(ports: Ports, session: Session, key: ReportKey, file: NamedFile): Promise<Checked | Refusal> {
  return keep(ports, session, key, file, 'save')
}

/** Saves the draft of a version to replace the one that was sent, which stands until then. */
export function revise(ports: Ports, session: Session, key: ReportKey, file: NamedFile): Promise<Checked | Refusal> {
  return keep(ports, session, key, file, 'revise')
}

async function keep(ports: Ports, session: Session, key: ReportKey, file: NamedFile, act: 'save' | 'revise'): Promise<Checked | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = mayAct(ports.shelf, session, report, act)
  if (barred) return barred
  const judged = await judge(ports, report, file.bytes, waivedIn(standingOf(await ports.ledger.eventsOf(key))))
  if (isRefusal(judged)) return judged
  const made = judged.made === null ? null : await ports.consolidations.find(judged.made)
  const isOurs = made !== null && reportId(made.report) === reportId(key)
  const done = await ports.ledger.act(key, (events) => {
    const { state } = standingOf(events)
    if (!isOpen(act, state)) return notOpen(act, state)
    return {
      event: {
        act,
        at: ports.clock().toISOString(),
        actor: actorOf(session),
        sha256: judged.sha256,
        fileName: file.name,
        ...countFindings(judged.result.findings),
        ...(isOurs ? { made: made.id } : {}),
      },
      file: { bytes: file.bytes, forms: judged.forms },
    }
  })
  if (isRefusal(done)) return done
  const standing = standingOf(done.events)
  return { sha256: judged.sha256, result: judged.result, standing, openActs: openActs(standing.state), yourActs: yourActs(ports.shelf, session, report, done.events) }
}
