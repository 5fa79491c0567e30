// `account add`: adds an account on the machine that holds the data, for the first people of a province.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { refuse } from '../../reporting/submission/refusal.ts'
import type { Permission } from '../../reporting/submission/workflow.ts'
import { postgresAccounts } from '../adapters/postgres/accounts.ts'
import { DatabaseRefusal } from '../adapters/postgres/database-refusal.ts'
import { migrate } from '../adapters/postgres/migrations.ts'
import { openDatabase } from '../adapters/postgres/open.ts'
import type { Tables } from '../adapters/postgres/schema.ts'
import { readConfig } from '../config.ts'
import { hashPassword } from '../passwords.ts'
import { localShelf } from './local.ts'
import { option, usage, type Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Adds an account; the password comes through the environment so that no shell keeps it. */
export const addAccount: Command = async (call) => {
  const [verb, login = ''] = call.operands
  if (verb === 'email') return (await import('./account-email.ts')).setAddress(call)
  if (verb !== 'add' || login === '' || option(call, 'name') === '') return usage(words.accountUsage)
  const unit = option(call, 'unit')
  if (!localShelf.units.some((one) => one.id === unit)) return refuse('unknownUnit', { unit })
  const permissions: Permission[] = []
  for (const right of option(call, 'rights').split(',').filter((one) => one !== '')) {
    const permission = Object.entries(words.rights).find(([name]) => name === right)?.[1]
    if (permission === undefined) return usage(words.unknownRight(right))
    permissions.push(permission)
  }
  const password = call.env['KHOP_PASSWORD'] ?? ''
  if (password === '') return usage(words.needs(words.password))
  if (password.length < 10) return usage(words.shortPassword)
  const { config } = readConfig([], call.env)
  try {
    const database = await openDatabase({
      folder: join(config.dataFolder, 'postgres'),
      ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    })
    try {
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
      await migrate(db)
      const accounts = postgresAccounts(db)
      if (await accounts.byLogin(login)) return usage(words.accountExists(login))
      const passwordHash = await hashPassword(password)
      await accounts.add({ id: randomUUID(), login, name: option(call, 'name'), unit, permissions, passwordHash, sample: false })
      return { code: 0, text: words.accountAdded(login), json: { login, unit, permissions } }
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return usage(error.message)
    throw error
  }
}
