// Where every report stands, kept beside the ledger so that a table over thousands of units is one short reading: derived, never believed.
import { sql, type Kysely, type Transaction } from 'kysely'
import { reportId, type ReportKey } from '../../../reporting/submission/report.ts'
import type { Standing } from '../../../reporting/submission/standing.ts'
import type { StandingMisfit, StandingsChecked } from '../../ports.ts'
import { actLock } from './chain.ts'
import { reportOf } from './event-rows.ts'
import type { Tables } from './schema.ts'
import { folded, isSame, rulesDigest, standingRow } from './standing-rows.ts'
import type { StandingTable } from './standing-schema.ts'

type Db = Kysely<Tables> | Transaction<Tables>

/** Notes where a report stands after the event numbered `seq`, in the transaction that writes that event. */
export async function noteStanding(tx: Transaction<Tables>, report: ReportKey, standing: Standing, seq: bigint): Promise<void> {
  const row = standingRow(report, standing, String(seq))
  await tx
    .insertInto('standing')
    .values(row)
    .onConflict((conflict) => conflict.columns(['regime', 'period', 'unit', 'deliverable']).doUpdateSet(row))
    .execute()
}

/** The standings of all reports of a period that have events. */
export async function standingsIn(db: Db, regime: string, period: string): Promise<{ report: ReportKey; standing: Standing }[]> {
  const rows = await db.selectFrom('standing').select(['regime', 'period', 'unit', 'deliverable', 'body']).where('regime', '=', regime).where('period', '=', period).execute()
  return rows.map((row) => ({ report: reportOf(row), standing: JSON.parse(row.body) as Standing })) // written by standingRow
}

/** Makes the rows anew from the events where they were made by other rules than this program's, or not yet. */
export async function settleStandings(db: Kysely<Tables>): Promise<void> {
  if (!(await madeByTheseRules(db))) await rebuildStandings(db)
}

/** Makes all rows anew from the events. Answers how many reports there are. */
export function rebuildStandings(db: Kysely<Tables>): Promise<number> {
  return db.transaction().execute(rebuild)
}

async function rebuild(tx: Transaction<Tables>): Promise<number> {
  // No act is written meanwhile: what is read below is all there is.
  await sql`select pg_advisory_xact_lock(${actLock})`.execute(tx)
  await tx.deleteFrom('standing').execute()
  let count = 0
  for await (const rows of folded(tx)) {
    await tx.insertInto('standing').expression((from) => from.selectFrom(sql<StandingTable>`json_populate_recordset(null::standing, ${JSON.stringify(rows)}::json)`.as('row')).selectAll()).execute()
    count += rows.length
  }
  await tx.deleteFrom('standing_rules').execute()
  await tx.insertInto('standing_rules').values({ digest: rulesDigest }).execute()
  return count
}

/** Holds every row against the events of its report, all at one instant; `null` where they have yet to be made by these rules. */
export async function checkStandings(db: Kysely<Tables>): Promise<StandingsChecked | null> {
  return db.transaction().setIsolationLevel('repeatable read').execute(async (tx) => {
    if (!(await madeByTheseRules(tx))) return null
    let count = 0
    let first: StandingMisfit | null = null
    const take = (row: StandingTable, how: StandingMisfit['how']): void => {
      if (first === null || Number(row.seq) < first.seq) first = { report: reportId(reportOf(row)), seq: Number(row.seq), how }
    }
    for await (const rows of folded(tx)) {
      count += rows.length
      const kept = new Map((await keptFor(tx, rows)).map((row) => [reportId(reportOf(row)), row]))
      for (const row of rows) {
        const found = kept.get(reportId(reportOf(row)))
        if (found === undefined) take(row, 'missing')
        else if (!isSame(row, found)) take(row, 'differs')
      }
    }
    const { rows: unfounded } = await sql<StandingTable>`
      select * from standing kept
      where not exists (
        select from event where (event.regime, event.period, event.unit, event.deliverable) = (kept.regime, kept.period, kept.unit, kept.deliverable)
      ) order by seq limit 1`.execute(tx)
    for (const row of unfounded) take(row, 'unfounded')
    return { count, misfit: first }
  })
}

async function keptFor(tx: Transaction<Tables>, rows: readonly StandingTable[]): Promise<StandingTable[]> {
  const keys = rows.map(({ regime, period, unit, deliverable }) => ({ regime, period, unit, deliverable }))
  const { rows: kept } = await sql<StandingTable>`
    select standing.* from json_to_recordset(${JSON.stringify(keys)}::json) as asked(regime text, period text, unit text, deliverable text)
    join standing using (regime, period, unit, deliverable)`.execute(tx)
  return kept
}

async function madeByTheseRules(db: Db): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`select to_regclass('standing_rules') is not null as made`.execute(db)
  if (rows[0]?.made !== true) return false
  return (await db.selectFrom('standing_rules').select('digest').executeTakeFirst())?.digest === rulesDigest
}
