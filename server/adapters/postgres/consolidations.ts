// The records of what consolidated reports were made from, in PostgreSQL. They are only ever added.
import type { Kysely } from 'kysely'
import type { Consolidations, MadeFrom } from '../../ports.ts'
import type { Tables } from './schema.ts'

/** Records over a migrated database. */
export function postgresConsolidations(db: Kysely<Tables>): Consolidations {
  return {
    async keep(record) {
      await db
        .insertInto('consolidation')
        .values({ id: record.id, body: JSON.stringify(record) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    },
    async find(id) {
      const row = await db.selectFrom('consolidation').select('body').where('id', '=', id).executeTakeFirst()
      return row ? (JSON.parse(row.body) as MadeFrom) : null // written by keep
    },
  }
}
