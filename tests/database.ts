// A fresh migrated database for one test file, on the PostgreSQL of the run.
import { randomBytes } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DatabaseConnection } from '../server/adapters/postgres/connection.ts'
import { freshDatabase } from '../server/adapters/postgres/open.ts'
import type { Tables } from '../server/adapters/postgres/schema.ts'

export interface TestDatabase {
  readonly db: Kysely<Tables>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Copies the migrated database. `close` drops the copy. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = JSON.parse(process.env['KHOP_TEST_CONNECTION'] ?? '{}') as DatabaseConnection
  const fresh = await freshDatabase(server, `khop_${randomBytes(6).toString('hex')}`, 'khop_template')
  const pool = new pg.Pool({ ...fresh.connection, max: 8 })
  pool.on('error', () => undefined) // dropping the database cuts a connection that is still saying goodbye
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    close: async () => {
      await db.destroy()
      await fresh.drop()
    },
  }
}
