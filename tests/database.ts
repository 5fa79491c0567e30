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
  /** The same database as an operator names it, for programs told of it by DATABASE_URL. */
  readonly url: string
  close(): Promise<void>
}

/** Copies the migrated database, or makes an empty one. `close` drops it. */
export async function testDatabase(from: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const server = JSON.parse(process.env['KHOP_TEST_CONNECTION'] ?? '{}') as DatabaseConnection
  const fresh = await freshDatabase(server, `khop_${randomBytes(6).toString('hex')}`, from === 'migrated' ? 'khop_template' : undefined)
  const pool = new pg.Pool({ ...fresh.connection, max: 8 })
  pool.on('error', () => undefined) // dropping the database cuts a connection that is still saying goodbye
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    url: urlOf(fresh.connection),
    close: async () => {
      await db.destroy()
      await fresh.drop()
    },
  }
}

function urlOf(connection: DatabaseConnection): string {
  if ('connectionString' in connection) return connection.connectionString
  const { host, port, user, database, password } = connection
  const who = `${encodeURIComponent(user)}${password === undefined ? '' : `:${encodeURIComponent(password)}`}`
  return `postgres://${who}@/${database}?${new URLSearchParams({ host, port: String(port) }).toString()}`
}
