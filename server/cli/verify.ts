// `verify`: whether the record still fits together, on the machine that holds the data or through the service.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { audit, type Audit } from '../acts/audit.ts'
import { postgresAdoptions } from '../adapters/postgres/adoptions.ts'
import { DatabaseRefusal } from '../adapters/postgres/database-refusal.ts'
import { postgresLedger } from '../adapters/postgres/ledger.ts'
import { migrate } from '../adapters/postgres/migrations.ts'
import { openDatabase } from '../adapters/postgres/open.ts'
import type { Tables } from '../adapters/postgres/schema.ts'
import { readConfig } from '../config.ts'
import { connect } from './connection.ts'
import { isOutcome, option, usage, type Command, type Outcome } from './outcome.ts'
import { verifyWords as words } from './verify-words.vi.ts'

/**
 * Audits the database the environment names, or the service's where `--login` is given: while the program runs on its
 * own database, only the program can look. Exit code 1 when something does not fit. Changes nothing, except that with
 * `--rebuild` the kept standings are made anew from a ledger that fits.
 */
export const verify: Command = async (call) => {
  const anew = call.options['rebuild'] === true
  if (option(call, 'login') !== '') {
    if (anew) return usage(words.rebuildHere)
    const connection = await connect(call)
    if ('code' in connection) return connection
    const answer = await connection.ask<Audit>('GET', '/api/audit/verify')
    return isOutcome(answer) ? answer : told(answer)
  }
  const { config } = readConfig([], call.env)
  // Looking must not lay out an empty database where the folder was named wrongly.
  if (config.databaseUrl === null && !existsSync(join(config.dataFolder, 'postgres'))) return usage(words.nothingYet)
  try {
    const database = await openDatabase({
      folder: join(config.dataFolder, 'postgres'),
      ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    })
    try {
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
      if (!(await hasLedger(database.pool))) return usage(words.nothingYet)
      const record = { ledger: postgresLedger(db), adoptions: postgresAdoptions(db) }
      const found = await audit(record)
      if (!anew) return told(found)
      if (found.events.misfit !== null) return told(found, words.notRebuilt)
      await migrate(db)
      const count = await record.ledger.rebuildStandings()
      return told(await audit(record), words.rebuilt(count))
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return usage(`${error.message} ${words.orThroughService}`)
    throw error
  }
}

async function hasLedger(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('event') is not null as there`)
  return rows[0]?.there === true
}

function told(found: Audit, ...done: readonly string[]): Outcome {
  const { events, adopted } = found
  const lines = [
    ...done,
    found.sound ? words.sound : words.unsound,
    events.misfit === null ? words.events(events.count) : words.misfit(events.misfit),
    adopted.misfit === null ? words.adopted(adopted.count) : words.adoptedMisfit(adopted.misfit),
    standingsLine(found),
  ]
  return { code: found.sound ? 0 : 1, text: lines.join('\n'), json: found }
}

function standingsLine({ events, standings }: Audit): string {
  if (events.misfit !== null) return words.standingsNotHeld
  if (standings === null) return words.standingsNotMade
  return standings.misfit === null ? words.standings(standings.count) : words.standingMisfit(standings.misfit)
}
