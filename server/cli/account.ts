// `account`: on the machine that holds the data, for the first people of a province and for who is locked out.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Permission } from '../../reporting/submission/workflow.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { claimText } from '../acts/elsewhere.ts'
import { postgresAccounts } from '../adapters/postgres/accounts.ts'
import { postgresSignIns } from '../adapters/postgres/sign-ins.ts'
import { DatabaseRefusal } from '../adapters/postgres/database-refusal.ts'
import { migrate } from '../adapters/postgres/migrations.ts'
import { openDatabase } from '../adapters/postgres/open.ts'
import type { Tables } from '../adapters/postgres/schema.ts'
import { readConfig } from '../config.ts'
import { oneTimePassword, passwordRefusal } from '../new-password.ts'
import { hashPassword } from '../passwords.ts'
import type { Accounts } from '../ports.ts'
import type { SignIns } from '../sign-in-ports.ts'
import { accountLines, remoteAccount } from './account-remote.ts'
import { localShelf } from './local.ts'
import { option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

/** Accounts: asked of the service when there is a login, otherwise of the data on this machine while the service rests. */
export const account: Command = (call) => (option(call, 'login') === '' ? accountHere(call) : remoteAccount(call))

/** The password comes through the environment so that no shell keeps it. */
const accountHere: Command = async (call) => {
  const [verb = '', login = ''] = call.operands
  if (verb === 'email') return (await import('./account-email.ts')).setAddress(call)
  if (verb === 'add') return addAccount(call, login)
  if (verb === 'list') return withAccounts(call, async (accounts) => accountLines(await accounts.ofUnits([option(call, 'unit')])))
  if (verb === 'identity' && (call.operands[2] ?? '') === '') return usage(words.identityUsage)
  if (login === '' || !['password', 'lock', 'unlock', 'factor-reset', 'identity'].includes(verb)) return usage(words.accountUsage)
  return withAccounts(call, async (accounts, signIns) => {
    const found = await accounts.byLogin(login)
    if (!found) return usage(words.noAccount(login))
    const event = { at: systemClock(), by: { account: null, name: words.terminal }, account: found.id }
    if (verb === 'password') {
      const given = oneTimePassword()
      await accounts.change({ passwordHash: await hashPassword(given), mustChange: true }, { ...event, act: 'reset' })
      return { code: 0, text: words.givenPassword(login, given), json: { login, oneTimePassword: given } }
    }
    if (verb === 'factor-reset') {
      if (!found.secondFactor) return usage(words.noFactor(login))
      await signIns.removeFactor({ ...event, act: 'factorReset' })
      return { code: 0, text: words.factorReset(login), json: { login } }
    }
    if (verb === 'identity') {
      const expected = call.operands[2] === '-' ? null : claimText(call.operands[2] ?? '')
      const kept = await signIns.expect(expected, { ...event, act: 'identity', detail: { expected } })
      return kept === 'taken' ? usage(words.identityTaken) : { code: 0, text: words.identitySet(login, expected), json: { login, expected } }
    }
    const locked = verb === 'lock'
    await accounts.change({ locked }, { ...event, act: locked ? 'lock' : 'unlock' })
    return { code: 0, text: locked ? words.accountLocked(login) : words.accountUnlocked(login), json: { login, locked } }
  })
}

async function addAccount(call: Call, login: string): Promise<Outcome | Refusal> {
  if (login === '' || option(call, 'name') === '') return usage(words.accountUsage)
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
  const no = passwordRefusal(login, password)
  if (no) return no
  return withAccounts(call, async (accounts) => {
    if (await accounts.byLogin(login)) return usage(words.accountExists(login))
    const passwordHash = await hashPassword(password)
    await accounts.add({ id: randomUUID(), login, name: option(call, 'name'), unit, permissions, passwordHash, sample: false })
    return { code: 0, text: words.accountAdded(login), json: { login, unit, permissions } }
  })
}

/** Opens the data on this machine for one piece of work. */
async function withAccounts(call: Call, work: (accounts: Accounts, signIns: SignIns) => Promise<Outcome>): Promise<Outcome> {
  const { config } = readConfig([], call.env)
  try {
    const database = await openDatabase({
      folder: join(config.dataFolder, 'postgres'),
      ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    })
    try {
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
      await migrate(db)
      return await work(postgresAccounts(db), postgresSignIns(db))
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) return usage(error.message)
    throw error
  }
}
