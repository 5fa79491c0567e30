// What provinces have adopted, in PostgreSQL: rows that are only added, each chained to the one before.
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import { plainText } from '../../../reporting/form/plain-data.ts'
import type { Adopted, Adoption } from '../../../reporting/form/shelf.ts'
import { isRefusal } from '../../../reporting/submission/refusal.ts'
import type { SentPeriod, SentUse } from '../../../reporting/submission/sent-use.ts'
import type { ShelfStore } from '../../ports.ts'
import { actLock, chainHash, chainStart } from './chain.ts'
import type { AdoptedTable, Tables } from './schema.ts'

/** The channel on which processes tell each other that something was adopted. */
export const shelfChannel = 'khop_shelf'

type Db = Kysely<Tables> | Transaction<Tables>

/** The adoptions of a migrated database. */
export function postgresAdoptions(db: Kysely<Tables>): ShelfStore {
  return {
    list: () => listOf(db),

    async adopt(regime, decide) {
      return db.transaction().execute(async (tx) => {
        // The ledger's own lock: what sent reports have used must still hold when the adoption is written.
        await sql`select pg_advisory_xact_lock(${actLock})`.execute(tx)
        const adopted = await listOf(tx)
        const decided = decide(adopted, await usedIn(tx, regime), await sentIn(tx))
        if (isRefusal(decided)) return decided
        const adoption = inOrder(decided)
        const last = await tx.selectFrom('adopted').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
        const seq = BigInt(last?.seq ?? 0) + 1n
        const previous = last?.hash ?? chainStart
        await tx
          .insertInto('adopted')
          .values({
            seq: String(seq),
            kind: adoption.kind,
            regime: adoption.regime,
            body: JSON.stringify(adoption.body),
            document: adoption.document === null ? null : JSON.stringify(adoption.document),
            by: JSON.stringify(adoption.by),
            at: new Date(adoption.at),
            reason: adoption.reason,
            previous,
            hash: hashOf(previous, seq, adoption),
          })
          .execute()
        await sql`select pg_notify(${shelfChannel}, ${String(seq)})`.execute(tx)
        return { ...adoption, seq: Number(seq) }
      })
    },

    ground: (regime) =>
      db.transaction().setIsolationLevel('repeatable read').execute(async (tx) => ({ adopted: await listOf(tx), used: await usedIn(tx, regime), sent: await sentIn(tx) })),

    async firstMisfit() {
      let previous: Buffer = chainStart
      let expected = 1n
      for (const row of await db.selectFrom('adopted').selectAll().orderBy('seq').execute()) {
        const fits = BigInt(row.seq) === expected && row.previous.equals(previous) && row.hash.equals(hashOf(previous, expected, adoptedOf(row)))
        if (!fits) return Number(expected)
        previous = row.hash
        expected++
      }
      return null
    },
  }
}

async function listOf(db: Db): Promise<Adopted[]> {
  return (await db.selectFrom('adopted').selectAll().orderBy('seq').execute()).map(adoptedOf)
}

/** Over the text with sorted keys: the database keeps what the JSON says, not how it was spelt. */
function hashOf(previous: Buffer, seq: bigint, { kind, regime, body, document, by, at, reason }: Adoption): Buffer {
  return chainHash(previous, seq, `${kind} ${regime}`, plainText({ body, document, by, at, reason }))
}

function adoptedOf(row: Selectable<AdoptedTable>): Adopted {
  const { seq, kind, regime, body, document, by, at, reason } = row
  // Written by adopt from a checked declaration, and the chain guards it.
  return inOrder({ seq: Number(seq), kind, regime, body, document, by, at: at.toISOString(), reason } as Adopted)
}

/** The same data with its keys in one order, so that receipts name the same rules by the same digest in every process. */
function inOrder<Data>(data: Data): Data {
  return JSON.parse(plainText(data)) as Data // plain data in, the same out
}

/** The periods of all regimes for which something was sent. */
async function sentIn(db: Db): Promise<SentPeriod[]> {
  const { rows } = await sql<SentPeriod>`
    select distinct regime, period from event where body like '%"receipt":{%' order by 1, 2`.execute(db)
  return rows
}

/** Which editions the sent reports of a regime were read and judged by, once for each period. */
async function usedIn(db: Db, regime: string): Promise<SentUse[]> {
  const { rows } = await sql<SentUse>`
    with sent as materialized (
      select period, body::jsonb as body from event where regime = ${regime} and body like '%"receipt":{%'
    )
    select period, form ->> 'code' as form, form ->> 'edition' as edition,
      body #>> '{receipt,rules,calendar}' as calendar, max(body ->> 'at') as at
    from sent, jsonb_array_elements(body #> '{receipt,forms}') as form
    where body ->> 'act' in ('send', 'replace')
    group by 1, 2, 3, 4
    order by 1, 2`.execute(db)
  return rows
}
