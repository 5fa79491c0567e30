// Tasks from directives in PostgreSQL: events that are only added, each chained to the one before.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DirectiveEvent } from '../../../reporting/compliance/directive.ts'
import { isRefusal } from '../../../reporting/submission/refusal.ts'
import type { DirectiveStore } from '../../ports.ts'
import { chainHash, chainStart } from './chain.ts'
import type { Tables } from './schema.ts'

/** Number of the advisory lock under which acts on tasks follow one another. */
const directiveLock = 20210407

/** The directives of a migrated database. */
export function postgresDirectives(db: Kysely<Tables>): DirectiveStore {
  return {
    list: () => listOf(db),

    async act(decide) {
      return db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${directiveLock})`.execute(tx)
        const events = await listOf(tx)
        const event = decide(events)
        if (isRefusal(event)) return event
        const last = await tx.selectFrom('directive_event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
        const seq = BigInt(last?.seq ?? 0) + 1n
        const previous = last?.hash ?? chainStart
        const directive = directiveOf(event)
        const body = JSON.stringify(event)
        await tx.insertInto('directive_event').values({ seq: String(seq), directive, body, previous, hash: chainHash(previous, seq, directive, body) }).execute()
        return [...events, event]
      })
    },

    async firstMisfit() {
      let previous: Buffer = chainStart
      let expected = 1n
      for (const row of await db.selectFrom('directive_event').selectAll().orderBy('seq').execute()) {
        const fits = BigInt(row.seq) === expected && row.previous.equals(previous) && row.hash.equals(chainHash(previous, expected, row.directive, row.body))
        if (!fits) return Number(expected)
        previous = row.hash
        expected++
      }
      return null
    },
  }
}

async function listOf(db: Kysely<Tables> | Transaction<Tables>): Promise<DirectiveEvent[]> {
  const rows = await db.selectFrom('directive_event').select('body').orderBy('seq').execute()
  return rows.map(({ body }) => JSON.parse(body) as DirectiveEvent) // written by act, and the chain guards it
}

function directiveOf(event: DirectiveEvent): string {
  return event.act === 'issue' ? event.directive.id : event.directive
}
