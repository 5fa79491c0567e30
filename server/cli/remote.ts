// `submit`: saving, approving and sending, asked of the service over HTTP.
import { basename } from 'node:path'
import { timelinessLabels } from '../../reporting/calendar/labels.vi.ts'
import { writtenDay } from '../../reporting/calendar/day.ts'
import type { ReviewAnswer } from '../../reporting/consolidation/answer.ts'
import { doubtSentence } from '../../reporting/consolidation/doubts.vi.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import { receiptRemarks } from '../../reporting/submission/labels.vi.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { notReviewed } from '../../reporting/submission/reviewed.ts'
import type { Checked, Desk } from '../../reporting/submission/service.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { digestOf } from '../acts/judge.ts'
import { connect, type Connection } from './connection.ts'
import { bytesOf } from './local.ts'
import { isOutcome, option, type Command, type Outcome } from './outcome.ts'
import { identityOf } from './prescribed.ts'
import { words } from './words.vi.ts'
import { writtenInstant } from './written-instant.ts'

/** Saves, approves and sends a workbook as far as the account's rights reach. Sending the same file again shows the same receipt. */
export const submitFile: Command = async (call) => {
  const path = call.operands[0] ?? ''
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  // Which report the file is; its forms are read where they are known, at the service: a province may have adopted others.
  const identity = identityOf(bytes)
  if (isRefusal(identity)) return identity
  const connection = await connect(call)
  if ('code' in connection) return connection
  const report = `/api/reports/${identity.regime}/${identity.period}/${identity.unit}/data`
  const sha256 = digestOf(bytes)
  const desk = await connection.ask<Desk>('GET', report)
  if (isOutcome(desk)) return desk
  const { standing } = desk
  const arrived = receiptInForce(standing)
  if (arrived?.sha256 === sha256) return receiptOutcome(arrived, words.already)
  // What was sent is replaced only with a reason; without one the service says that it cannot be saved over.
  const reason = option(call, 'reason').trim()
  const replaces = arrived !== null && reason !== ''
  const saved = await connection.ask<Checked>('POST', `${report}/${replaces ? 'revise' : 'save'}`, bytes, { 'x-file-name': encodeURIComponent(basename(path)) })
  if (isOutcome(saved)) return saved
  const errors = saved.result.findings.filter((finding) => finding.severity === 'error').length
  if (errors > 0) return { code: 1, text: words.counts(errors, saved.result.findings.length - errors), json: { sha256, result: saved.result } }
  const ticked = option(call, 'reviewed').split(',').map((one) => one.trim()).filter((one) => one !== '')
  if (notReviewed(desk.reviews.flatMap((one) => one.items), ticked).length > 0) return toReview(connection, report, sha256)
  return approveAndSend(connection, report, sha256, saved, ticked, { explain: option(call, 'explain'), signer: option(call, 'signer').trim(), reason: replaces ? reason : null })
}

async function approveAndSend(connection: Connection, report: string, sha256: string, saved: Checked, reviewed: readonly string[], said: { explain: string; signer: string; reason: string | null }): Promise<Outcome> {
  const approved = await connection.ask('POST', `${report}/approve`, { sha256, reviewed })
  if (isOutcome(approved)) return approved
  if (said.signer !== '') {
    const signed = await connection.ask('POST', `${report}/sign`, { sha256, signer: said.signer })
    if (isOutcome(signed)) return signed
  }
  const explanations = saved.result.findings
    .filter((finding) => finding.severity === 'warning' && said.explain.trim() !== '')
    .map((finding) => ({ finding: findingKey(finding), text: said.explain }))
  const key = digestOf(`${sha256} ${saved.standing.changedAt}`)
  const sent = await connection.ask<{ receipt: Receipt }>('POST', `${report}/${said.reason === null ? 'send' : 'replace'}`, { sha256, explanations, ...(said.reason === null ? {} : { reason: said.reason }) }, { 'idempotency-key': key })
  return isOutcome(sent) ? sent : receiptOutcome(sent.receipt, words.receipt)
}

/** What must be looked at before this version is approved, and how to say that it was. */
async function toReview(connection: Connection, report: string, sha256: string): Promise<Outcome> {
  const review = await connection.ask<ReviewAnswer>('GET', `${report}/review?sha256=${sha256}`)
  if (isOutcome(review)) return review
  const notes = [...new Set(review.items.flatMap((one) => one.note ?? []))]
  const lines = review.items.flatMap(({ id, text, form, basis, doubts }) => [
    words.reviewItem(id, text, form, basis),
    ...doubts.map((one) => words.reviewLine(one.group === null ? one.name : `${one.name} (${one.group})`, doubtSentence(one))),
  ])
  return { code: 1, text: [words.toReview, ...notes.map(words.note), ...lines, words.reviewHow(review.items.map((one) => one.id).join(','))].join('\n'), json: { sha256, review } }
}

function receiptOutcome(receipt: Receipt, heading: (number: string, at: string) => string): Outcome {
  const lines = [
    heading(receipt.number, writtenInstant(receipt.at)),
    words.timeliness(timelinessLabels[receipt.timeliness], writtenDay(receipt.deadline)),
    words.hash(receipt.sha256),
    ...(receipt.notRead.length > 0 ? [words.notRead(receipt.notRead.join(', '))] : []),
    ...receiptRemarks(receipt),
    ...(receipt.signatureDue && !receipt.signed ? [words.signatureDue] : []),
  ]
  return { code: 0, text: lines.join('\n'), json: { receipt } }
}
