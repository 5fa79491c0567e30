// Starts one real PostgreSQL for the whole test run, with a migrated database to copy from.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '../server/adapters/postgres/migrations.ts'
import { freshDatabase, openDatabase } from '../server/adapters/postgres/open.ts'
import { toDatabase } from '../server/adapters/postgres/connection.ts'
import type { Tables } from '../server/adapters/postgres/schema.ts'
import pg from 'pg'

export const templateDatabase = 'khop_template'

declare global {
  var khopTestDatabase: { close(): Promise<void> } | undefined
}

/** Jest's global setup. `KHOP_TEST_URL` names another server to test against, such as an older PostgreSQL. */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'khop-test-'))
  const url = process.env['KHOP_TEST_URL']
  const database = await openDatabase({ folder, ...(url === undefined ? {} : { url }) })
  // A run that was killed may have left it behind on a server that is not ours.
  await database.pool.query(`drop database if exists ${templateDatabase} with (force)`)
  const template = await freshDatabase(database.connection, templateDatabase)
  const pool = new pg.Pool({ ...template.connection })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db)
  await db.destroy()
  process.env['KHOP_TEST_CONNECTION'] = JSON.stringify(toDatabase(database.connection, 'postgres'))
  globalThis.khopTestDatabase = {
    close: async () => {
      await template.drop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
