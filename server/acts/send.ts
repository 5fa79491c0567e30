// Gửi, and thay bản đã gửi: a version of the report leaves its unit, and a receipt comes back.
import { dayAt, writtenDay } from '../../reporting/calendar/day.ts'
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { countFindings } from '../../reporting/rules/finding.ts'
import { isSending, type ReportEvent } from '../../reporting/submission/event.ts'
import { unexplained, type Explanation } from '../../reporting/submission/explanation.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { receiptInForce, standingOf } from '../../reporting/submission/standing.ts'
import { openActs } from '../../reporting/submission/workflow.ts'
import type { Ports } from '../ports.ts'
import { changedNumbers } from './difference.ts'
import { yourActs } from './hands.ts'
import { digestOf, judge, waivedIn } from './judge.ts'
import { makeReceipt } from './make-receipt.ts'
import { findReport, mayAct } from './reach.ts'
import { step, type Stepped } from './step.ts'

export interface SendRequest {
  readonly sha256: string
  readonly explanations: readonly Explanation[]
  /** Chosen by the sender: sending twice under one key sends once. */
  readonly idempotencyKey: string
}

export interface Sent extends Stepped {
  readonly receipt: Receipt
}

/**
 * Sends the approved workbook. It is read and checked once more, by the rules of its period, so that the receipt
 * says what stands in the bytes themselves. Late is accepted and recorded. Refuses errors and unexplained warnings,
 * and a period whose data window has not begun.
 */
export function send(ports: Ports, session: Session, key: ReportKey, request: SendRequest): Promise<Sent | Refusal> {
  return dispatch(ports, session, key, request, null)
}

/**
 * Sends an approved version in the place of the one that was sent, with the reason. As `send`; also refuses a version
 * in which nothing differs. The receipt of the earlier sending stays in the history.
 */
export function replace(ports: Ports, session: Session, key: ReportKey, request: SendRequest & { readonly reason: string }): Promise<Sent | Refusal> {
  return dispatch(ports, session, key, request, request.reason)
}

async function dispatch(ports: Ports, session: Session, key: ReportKey, request: SendRequest, reason: string | null): Promise<Sent | Refusal> {
  const { sha256, explanations, idempotencyKey } = request
  const { shelf } = ports // one and the same from judging to the receipt, whatever is adopted meanwhile
  const act = reason === null ? 'send' : 'replace'
  const report = findReport(shelf, key)
  if (isRefusal(report)) return report
  const barred = mayAct(shelf, session, report, act)
  if (barred) return barred
  const asked = reason === null ? [key, sha256, explanations] : [key, sha256, explanations, reason]
  const once = { account: session.account, key: idempotencyKey, digest: digestOf(JSON.stringify(asked)) }
  // A replay is answered before any work; one that runs beside the first is caught again in the ledger's turn.
  const already = await ports.ledger.alreadyDone(once)
  if (already) {
    if (isRefusal(already)) return already
    const standing = standingOf(already.events)
    return sentAs(already.event, { standing, openActs: openActs(standing.state), yourActs: yourActs(shelf, session, report, already.events) })
  }
  const window = dataWindow(report.edition, report.period)
  if (dayAt(ports.clock()) < window.from) return refuse('notYetOpen', { period: periodLabel(report.period), from: writtenDay(window.from) })
  const file = await ports.ledger.file(sha256)
  if (file === null) return refuse('unknownReport')
  // Read before the ledger's turn is taken: reading is the slow part, and the bytes cannot change.
  const before = standingOf(await ports.ledger.eventsOf(key))
  const judged = await judge(ports, report, file.bytes, waivedIn(before))
  if (isRefusal(judged)) return judged
  const done = await step(ports, session, { key, act, sha256, once, shelf }, async (moment) => {
    if (waivedIn(moment.standing).join() !== waivedIn(before).join()) return refuse('notCurrent')
    const { errors } = countFindings(judged.result.findings)
    if (errors > 0) return refuse('hasErrors', { errors })
    // What is missing under a heading is a hint: a document carries no explanations beside it.
    const silent = key.deliverable === 'narrative' ? [] : unexplained(judged.result.findings, explanations)
    if (silent.length > 0) return refuse('unexplained', { warnings: silent.length })
    const said = explanations.map(({ finding, text }) => ({ finding, text, ...aboutIt(judged.about.get(finding)) }))
    const stands = receiptInForce(moment.standing)
    if (reason === null || stands === null) return { act: 'send', receipt: await makeReceipt(moment, session, judged, file.bytes.byteLength), explanations: said }
    if (await isSame(ports, report, stands.sha256, sha256)) return refuse('nothingDiffers')
    const replaces = { number: stands.number, reason }
    return { act: 'replace', reason, receipt: await makeReceipt(moment, session, judged, file.bytes.byteLength, replaces), explanations: said }
  })
  if (isRefusal(done)) return done
  return sentAs(done.event, done)
}

/** Whether two versions say the same: the same bytes, or the same numbers. Words of a narrative are compared by their bytes alone. */
async function isSame(ports: Ports, report: Parameters<typeof changedNumbers>[1], was: string, now: string): Promise<boolean> {
  if (was === now) return true
  return report.key.deliverable === 'data' && (await changedNumbers(ports, report, was, now)).length === 0
}

/** Kept beside the words, so that they can be offered again where the same line stands in another row. */
function aboutIt(about: string | undefined): Pick<Explanation, 'about'> {
  return about === undefined ? {} : { about }
}

/** The receipt of this very sending: the key of an earlier one answers the earlier one's. */
function sentAs(event: ReportEvent, { standing, openActs: open, yourActs: yours }: Stepped): Sent | Refusal {
  return isSending(event) ? { standing, openActs: open, yourActs: yours, receipt: event.receipt } : refuse('keyReused')
}
