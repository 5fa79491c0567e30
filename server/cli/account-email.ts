// `account email`: sets where a person's reminders go, on the machine that holds the data.
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { isMailAddress } from '../../reporting/submission/mail-address.ts'
import { refuse } from '../../reporting/submission/refusal.ts'
import { postgresAccounts } from '../adapters/postgres/accounts.ts'
import { DatabaseRefusal } from '../adapters/postgres/database-refusal.ts'
import { migrate } from '../adapters/postgres/migrations.ts'
import { openDatabase } from '../adapters/postgres/open.ts'
import { postgresContacts } from '../adapters/postgres/reminders.ts'
import type { Tables } from '../adapters/postgres/schema.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { readConfig } from '../config.ts'
import { usage, type Command } from './outcome.ts'
import { remindWords } from './remind.vi.ts'

/** Sets the address of an account, or takes it away with `-`. */
export const setAddress: Command = async (call) => {
  const [, login = '', address = ''] = call.operands
  if (login === '' || address === '') return usage(remindWords.emailUsage)
  if (address !== '-' && !isMailAddress(address)) return refuse('badAddress')
  const email = address === '-' ? null : address
  const { config } = readConfig([], call.env)
  try {
    const database = await openDatabase({ folder: join(config.dataFolder, 'postgres'), ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }) })
    try {
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
      await migrate(db)
      const account = await postgresAccounts(db).byLogin(login)
      if (!account) return usage(remindWords.noAccount(login))
      await postgresContacts(db).set(account.id, email, systemClock().toISOString())
      return { code: 0, text: remindWords.emailSet(login, email), json: { login, email } }
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return usage(error.message)
    throw error
  }
}
