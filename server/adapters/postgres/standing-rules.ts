// The name of the rules by which this program folds events: what it makes of one specimen of each act from every standing.
import { createHash } from 'node:crypto'
import type { Act, ReportEvent } from '../../../reporting/submission/event.ts'
import type { Receipt } from '../../../reporting/submission/receipt.ts'
import type { ReportKey } from '../../../reporting/submission/report.ts'
import { standingOf, type Standing } from '../../../reporting/submission/standing.ts'
import { allActs } from '../../../reporting/submission/workflow.ts'

const report: ReportKey = { regime: 'r', period: '2023-Q3', unit: 'u', deliverable: 'data' }
const base = { at: '2023-09-16T01:00:00.000Z', actor: { account: 'a', name: 'n' }, sha256: '1' }
const receipt: Receipt = {
  number: '1', at: base.at, report, sha256: '1', size: 1, forms: [], notRead: [], rules: { calendar: 'c', catalogue: 'd', forms: [], digest: 'e' },
  deadline: '2023-09-17', timeliness: 'early', countedOn: '2023-09-16', signatureDue: true, signed: true, warnings: 0, sender: 's',
}

/** One of each, with every member that is kept: a new act must bring its own. */
const specimens: { readonly [Name in Act]: Extract<ReportEvent, { act: Name }> } = {
  save: { ...base, act: 'save', fileName: 'f', errors: 0, warnings: 0, made: 'm' },
  submit: { ...base, act: 'submit' },
  approve: { ...base, act: 'approve' },
  sign: { ...base, act: 'sign', signer: 's', verdict: { signed: true, signer: 's', at: base.at, problems: [] } },
  send: { ...base, act: 'send', receipt, explanations: [] },
  revise: { ...base, act: 'revise', sha256: '2', fileName: 'f', errors: 0, warnings: 0 },
  replace: { ...base, act: 'replace', sha256: '2', reason: 'r', receipt: { ...receipt, number: '2', sha256: '2' }, explanations: [] },
  receive: { ...base, act: 'receive' },
  return: { ...base, act: 'return', reason: 'r', notes: [{ form: 'f', row: 1, column: 2, text: 't' }], clock: 'continues' },
  extend: { ...base, act: 'extend', until: '2023-09-20', document: { number: '1', day: '2023-09-10' }, reason: 'r' },
  waive: { ...base, act: 'waive', rule: 'R', reason: 'r' },
}

/**
 * A digest that is another one where the fold, or what `show` makes of a standing, answers otherwise to any specimen. A
 * program that finds its rows made under another digest makes them anew, so nobody has to remember to.
 */
export function rulesDigestOf(show: (report: ReportKey, standing: Standing, seq: string) => unknown): string {
  const hash = createHash('sha256')
  const reached = new Map<string, readonly ReportEvent[]>([[standingOf([]).state, []]])
  for (const path of reached.values()) {
    for (const act of allActs) {
      const events = [...path, specimens[act]]
      const standing = standingOf(events)
      hash.update(JSON.stringify(show(report, standing, String(events.length))))
      if (!reached.has(standing.state)) reached.set(standing.state, events) // a map being walked goes on to what is added
    }
  }
  return hash.digest('hex')
}
