// The ledger in PostgreSQL.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { ReportEvent } from '../../../reporting/submission/event.ts'
import { isRefusal, refuse, type Refusal } from '../../../reporting/submission/refusal.ts'
import { reportId, type ReportKey } from '../../../reporting/submission/report.ts'
import { standingOf } from '../../../reporting/submission/standing.ts'
import type { Acted, Entry, Ledger, Once } from '../../ports.ts'
import { actLock, chainHash, chainStart } from './chain.ts'
import { namesItsFile } from './file-check.ts'
import { eventOf, reportOf } from './event-rows.ts'
import { hex, linesOf, store } from './form-lines.ts'
import type { Tables } from './schema.ts'
import { checkStandings, noteStanding, rebuildStandings, standingsIn } from './standings.ts'

type Db = Kysely<Tables> | Transaction<Tables>

/** A ledger over a migrated database. */
export function postgresLedger(db: Kysely<Tables>): Ledger {
  return {
    eventsOf: (report) => eventsOf(db, report),

    async eventsIn(regime, period) {
      const rows = await db.selectFrom('event').selectAll().where('regime', '=', regime).where('period', '=', period).orderBy('seq').execute()
      return rows.map((row) => ({ report: reportOf(row), event: eventOf(row) }))
    },

    async act(report, decide, once, asOf) {
      return db.transaction().execute(async (tx) => {
        // One at a time: a chain has one end, and a decision must still be right when it is written.
        await sql`select pg_advisory_xact_lock(${actLock})`.execute(tx)
        const done = once === undefined ? null : await alreadyDone(tx, once)
        if (done) return done
        if (asOf !== undefined && (await adoptedSince(tx, report.regime, asOf))) return refuse('shelfChanged')
        const last = await tx.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
        const seq = BigInt(last?.seq ?? 0) + 1n
        const events = await eventsOf(tx, report)
        const drawn = new Map<number, number>()
        const entry = await decide(events, async (year) => {
          const number = drawn.get(year) ?? (await nextNumber(tx, year))
          drawn.set(year, number)
          return number
        })
        if (isRefusal(entry)) return entry
        await append(tx, report, entry, seq, last?.hash ?? chainStart)
        const after = [...events, entry.event]
        await noteStanding(tx, report, standingOf(after), seq)
        for (const [year, number] of drawn) await tx.insertInto('receipt_number').values({ year, number, seq: String(seq) }).execute()
        if (once !== undefined) await tx.insertInto('once').values({ ...once, seq: String(seq) }).execute()
        return { event: entry.event, events: after }
      })
    },

    standingsIn: (regime, period) => standingsIn(db, regime, period),

    alreadyDone: (once) => alreadyDone(db, once),

    async file(sha256) {
      const row = await db.selectFrom('file').select('bytes').where('sha256', '=', hex(sha256)).executeTakeFirst()
      if (!row) return null
      const named = await db.selectFrom('event').selectAll().where('sha256', '=', hex(sha256)).orderBy('seq').execute()
      return { bytes: row.bytes, reports: [...new Map(named.map((one) => [reportId(reportOf(one)), reportOf(one)])).values()] }
    },

    lines: async (sha256, form) => (await linesOf(db, [sha256], form)).get(sha256) ?? null,

    linesOf: (sha256s, form) => linesOf(db, sha256s, form),

    async eventNumbered(seq) {
      const row = await db.selectFrom('event').selectAll().where('seq', '=', String(seq)).executeTakeFirst()
      return row ? { report: reportOf(row), event: eventOf(row) } : null
    },

    checkStandings: () => checkStandings(db),
    rebuildStandings: () => rebuildStandings(db),

    countEvents: async () => Number((await db.selectFrom('event').select(({ fn }) => fn.countAll<string>().as('events')).executeTakeFirst())?.events ?? 0),

    async firstMisfit() {
      let previous: Buffer = chainStart
      let expected = 1n
      const hashed = new Set<string>()
      for (;;) {
        const rows = await db.selectFrom('event').selectAll().where('seq', '>=', String(expected)).orderBy('seq').limit(500).execute()
        for (const row of rows) {
          const hash = chainHash(previous, BigInt(row.seq), reportId(reportOf(row)), row.body)
          if (BigInt(row.seq) !== expected || !row.previous.equals(previous) || !row.hash.equals(hash)) return Number(expected)
          if (!(await namesItsFile(db, row, hashed))) return Number(expected)
          previous = row.hash
          expected++
        }
        if (rows.length < 500) return null
      }
    },
  }
}

async function eventsOf(db: Db, report: ReportKey): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('regime', '=', report.regime)
    .where('period', '=', report.period)
    .where('unit', '=', report.unit)
    .where('deliverable', '=', report.deliverable)
    .orderBy('seq')
    .execute()
  return rows.map(eventOf)
}

async function alreadyDone(db: Db, once: Once): Promise<Acted | Refusal | null> {
  const done = await db
    .selectFrom('once')
    .innerJoin('event', 'event.seq', 'once.seq')
    .selectAll('event')
    .select('once.digest')
    .where('once.account', '=', once.account)
    .where('once.key', '=', once.key)
    .executeTakeFirst()
  if (!done) return null
  if (done.digest !== once.digest) return refuse('keyReused')
  return { event: eventOf(done), events: await eventsOf(db, reportOf(done)) }
}

/** Right under the lock of acts only: two of them at once would get the same number. */
async function nextNumber(tx: Transaction<Tables>, year: number): Promise<number> {
  const row = await tx.selectFrom('receipt_number').select(({ fn }) => fn.max('number').as('last')).where('year', '=', year).executeTakeFirst()
  return (row?.last ?? 0) + 1
}

async function adoptedSince(tx: Transaction<Tables>, regime: string, asOf: number): Promise<boolean> {
  // Units are everybody's, whichever regime they were adopted with.
  const concerns = tx.selectFrom('adopted').select('seq').where((all) => all.or([all('regime', '=', regime), all('kind', '=', 'units')]))
  const later = concerns.where('seq', '>', String(asOf))
  return (await later.limit(1).executeTakeFirst()) !== undefined
}

async function append(tx: Transaction<Tables>, report: ReportKey, entry: Entry, seq: bigint, previous: Buffer): Promise<void> {
  const body = JSON.stringify(entry.event)
  const sha256 = hex(entry.event.sha256)
  if (entry.file) await store(tx, sha256, entry.file.bytes, entry.file.forms)
  await tx
    .insertInto('event')
    .values({
      seq: String(seq),
      ...report,
      body,
      sha256,
      previous,
      hash: chainHash(previous, seq, reportId(report), body),
    })
    .execute()
}
