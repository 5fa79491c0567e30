// The rows in which standings are kept, folded from the events of each report.
import { sql, type Selectable, type Transaction } from 'kysely'
import { reportId, type ReportKey } from '../../../reporting/submission/report.ts'
import { follow, nothingYet, receiptInForce, type Standing } from '../../../reporting/submission/standing.ts'
import { eventOf, reportOf } from './event-rows.ts'
import type { EventTable, Tables } from './schema.ts'
import { rulesDigestOf } from './standing-rules.ts'
import type { StandingTable } from './standing-schema.ts'

const batch = 1000

/** A row: the standing itself as text, and beside it what a person with SQL asks first. */
export function standingRow(report: ReportKey, standing: Standing, seq: string): StandingTable {
  const receipt = receiptInForce(standing)
  return {
    ...report,
    seq,
    state: standing.state,
    sha256: standing.sha256,
    receipt: receipt?.number ?? null,
    sent_at: receipt?.at ?? null,
    deadline: receipt?.deadline ?? null,
    timeliness: receipt?.timeliness ?? null,
    signed: receipt?.signed ?? null,
    body: JSON.stringify(standing),
  }
}

/** All reports of the ledger as the rows they should have, some at a time, each folded from its own events alone. */
export async function* folded(tx: Transaction<Tables>): AsyncGenerator<StandingTable[]> {
  let last: Selectable<EventTable> | undefined
  let standing = nothingYet
  for (;;) {
    const after = last
    const events: Selectable<EventTable>[] = await tx
      .selectFrom('event')
      .selectAll()
      .$if(after !== undefined, (all) => all.where(sql<boolean>`(regime, period, unit, deliverable, seq) > (${after?.regime}, ${after?.period}, ${after?.unit}, ${after?.deliverable}, ${after?.seq})`))
      .orderBy('regime')
      .orderBy('period')
      .orderBy('unit')
      .orderBy('deliverable')
      .orderBy('seq')
      .limit(batch)
      .execute()
    const rows: StandingTable[] = []
    for (const event of events) {
      if (last && reportId(reportOf(last)) !== reportId(reportOf(event))) {
        rows.push(standingRow(reportOf(last), standing, last.seq))
        standing = nothingYet
      }
      standing = follow(standing, eventOf(event))
      last = event
    }
    const ended = events.length < batch
    if (ended && last) rows.push(standingRow(reportOf(last), standing, last.seq))
    if (rows.length > 0) yield rows
    if (ended) return
  }
}

/** Whether two rows say the same in every column. */
export function isSame(a: StandingTable, b: StandingTable): boolean {
  return (Object.keys(a) as (keyof StandingTable)[]).every((name) => a[name] === b[name])
}

/** Names the rules by which this program makes the rows. */
export const rulesDigest = rulesDigestOf(standingRow)
