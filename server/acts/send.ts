// Gửi: the report leaves its unit, and a receipt comes back.
import { dayAt, writtenDay } from '../../reporting/calendar/day.ts'
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { timeliness } from '../../reporting/calendar/timeliness.ts'
import { countFindings } from '../../reporting/rules/finding.ts'
import type { ReportEvent } from '../../reporting/submission/event.ts'
import { unexplained, type Explanation } from '../../reporting/submission/explanation.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { FormRead, Receipt } from '../../reporting/submission/receipt.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { standingOf, type Standing } from '../../reporting/submission/standing.ts'
import { openActs } from '../../reporting/submission/workflow.ts'
import type { Ports, StoredForm } from '../ports.ts'
import { digestOf, judge, type Judged } from './judge.ts'
import { findReport, mayAct } from './reach.ts'
import { step, type Moment, type Stepped } from './step.ts'

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
export async function send(ports: Ports, session: Session, key: ReportKey, request: SendRequest): Promise<Sent | Refusal> {
  const { sha256, explanations, idempotencyKey } = request
  const { shelf } = ports // one and the same from judging to the receipt, whatever is adopted meanwhile
  const report = findReport(shelf, key)
  if (isRefusal(report)) return report
  const barred = mayAct(shelf, session, report, 'send')
  if (barred) return barred
  const once = { account: session.account, key: idempotencyKey, digest: digestOf(JSON.stringify([key, sha256, explanations])) }
  // A replay is answered before any work; one that runs beside the first is caught again in the ledger's turn.
  const already = await ports.ledger.alreadyDone(once)
  if (already) return isRefusal(already) ? already : sentAs(already.event, standingOf(already.events))
  const window = dataWindow(report.edition, report.period)
  if (dayAt(ports.clock()) < window.from) return refuse('notYetOpen', { period: periodLabel(report.period), from: writtenDay(window.from) })
  const file = await ports.ledger.file(sha256)
  if (file === null) return refuse('unknownReport')
  // Read before the ledger's turn is taken: reading is the slow part, and the bytes cannot change.
  const judged = await judge(ports, report, file.bytes)
  if (isRefusal(judged)) return judged
  const done = await step(ports, session, { key, act: 'send', sha256, once, shelf }, async (moment) => {
    const { errors } = countFindings(judged.result.findings)
    if (errors > 0) return refuse('hasErrors', { errors })
    const silent = unexplained(judged.result.findings, explanations)
    if (silent.length > 0) return refuse('unexplained', { warnings: silent.length })
    return { act: 'send', receipt: await receiptOf(moment, session, judged, file.bytes.byteLength), explanations }
  })
  if (isRefusal(done)) return done
  return sentAs(done.event, done.standing)
}

/** The receipt of this very sending: the key of an earlier one answers the earlier one's. */
function sentAs(event: ReportEvent, standing: Standing): Sent | Refusal {
  return event.act === 'send' ? { standing, openActs: openActs(standing.state), receipt: event.receipt } : refuse('keyReused')
}

async function receiptOf({ report, standing, at, drawNumber }: Moment, session: Session, judged: Judged, size: number): Promise<Receipt> {
  const { duty, deadline } = report.obligation
  const read = judged.forms.map(formRead)
  const day = lastDay(report.period)
  const judgedBy = report.definitions.filter((one) => read.some((form) => form.code === one.code))
  const catalogues = report.catalogues.map((one) => `${one.id} ${one.asOf}`).join(', ')
  const year = dayAt(at).slice(0, 4)
  return {
    number: `KN-${year}-${String(await drawNumber(Number(year))).padStart(7, '0')}`,
    at: at.toISOString(),
    report: report.key,
    sha256: judged.sha256,
    size,
    forms: read,
    notRead: duty.forms.filter((code) => !read.some((one) => one.code === code)),
    rules: {
      calendar: report.edition.id,
      catalogue: `${catalogues} (${day})`,
      forms: judgedBy.map((one) => `${one.code} ${one.edition}`),
      digest: digestOf(JSON.stringify([report.edition, judgedBy, report.catalogues])),
    },
    deadline,
    timeliness: timeliness(dayAt(at), deadline, report.regime.timeliness),
    signatureDue: duty.signed,
    signed: standing.signature !== null, // declared with the report, verified by nobody (docs/decisions/0012)
    warnings: countFindings(judged.result.findings).warnings,
    sender: session.name,
  }
}

function formRead({ form, edition, lines }: StoredForm): FormRead {
  const totals: Record<number, number> = {}
  for (const numbers of Object.values(lines)) {
    for (const [column, value] of Object.entries(numbers)) totals[Number(column)] = (totals[Number(column)] ?? 0) + value
  }
  return { code: form, edition, lines: Object.keys(lines).length, totals }
}
