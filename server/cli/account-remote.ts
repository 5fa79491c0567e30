// `account … --login`: accounts of a running service, asked over HTTP.
import { writeFile } from 'node:fs/promises'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { permissionLabels } from '../../reporting/submission/labels.vi.ts'
import type { ListedAccount } from '../acts/account-keys.ts'
import type { GivenPassword } from '../acts/account-lists.ts'
import { connect, type Connection } from './connection.ts'
import { bytesOf } from './local.ts'
import { isOutcome, option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

interface EnteredList {
  readonly id: string
  readonly rows: readonly { readonly row: number; readonly kind: keyof typeof words.rowKinds; readonly login: string; readonly reason?: string }[]
}

/** Lists, resets, locks and unlocks accounts one administers; changes one's own password; prints, enters and approves the list. */
export const remoteAccount: Command = async (call) => {
  const [verb = '', operand = ''] = call.operands
  if (verb === 'add') return usage(words.accountAddRemote)
  const work = verbs[verb]
  if (!work) return usage(words.accountUsage)
  const connection = await connect(call)
  return 'code' in connection ? connection : work(connection, call, operand)
}

type Work = (connection: Connection, call: Call, operand: string) => Promise<Outcome>

const verbs: Readonly<Record<string, Work>> = {
  list: async (connection) => {
    const answer = await connection.ask<{ accounts: ListedAccount[] }>('GET', '/api/accounts')
    return isOutcome(answer) ? answer : accountLines(answer.accounts)
  },
  password: async (connection, call, login) => {
    if (login === '') return ownPassword(connection, call)
    const answer = await connection.ask<GivenPassword>('POST', '/api/accounts/reset', { login })
    return isOutcome(answer) ? answer : { code: 0, text: words.givenPassword(answer.login, answer.oneTimePassword), json: answer }
  },
  lock: async (connection, _call, login) => {
    const answer = await connection.ask<ListedAccount>('POST', '/api/accounts/lock', { login })
    return isOutcome(answer) ? answer : { code: 0, text: words.accountLocked(answer.login), json: answer }
  },
  unlock: async (connection, _call, login) => {
    const answer = await connection.ask<ListedAccount>('POST', '/api/accounts/unlock', { login })
    return isOutcome(answer) ? answer : { code: 0, text: words.accountUnlocked(answer.login), json: answer }
  },
  'factor-reset': async (connection, _call, login) => {
    const answer = await connection.ask<{ login: string }>('POST', '/api/accounts/factor-reset', { login })
    return isOutcome(answer) ? answer : { code: 0, text: words.factorReset(answer.login), json: answer }
  },
  identity: async (connection, call, login) => {
    const [, , claim = ''] = call.operands
    if (login === '' || claim === '') return usage(words.identityUsage)
    const answer = await connection.ask<{ login: string; expected: string | null }>('POST', '/api/accounts/identity', { login, expected: claim === '-' ? null : claim })
    return isOutcome(answer) ? answer : { code: 0, text: words.identitySet(answer.login, answer.expected), json: answer }
  },
  template: async (connection, call) => {
    const out = option(call, 'out')
    if (out === '') return usage(words.needs(words.out))
    const bytes = await connection.take('/api/accounts/template')
    if (isOutcome(bytes)) return bytes
    try {
      await writeFile(out, bytes)
    } catch {
      return usage(words.cannotWrite(out))
    }
    return { code: 0, text: words.written(out), json: { out } }
  },
  submit: async (connection, _call, path) => {
    const bytes = await bytesOf(path)
    if (!(bytes instanceof Uint8Array)) return bytes
    const list = await connection.ask<EnteredList>('POST', '/api/accounts/lists', bytes)
    if (isOutcome(list)) return list
    const rows = list.rows.map((one) => words.listRow(one.row, words.rowKinds[one.kind], one.login, one.reason ?? ''))
    const unfit = list.rows.some((one) => one.kind === 'unreadable')
    return { code: unfit ? 1 : 0, text: [...rows, unfit ? words.listUnfit(list.id) : words.listEntered(list.id)].join('\n'), json: list }
  },
  approve: async (connection, _call, id) => {
    if (id === '') return usage(words.needs(words.listId))
    const answer = await connection.ask<{ passwords: GivenPassword[] }>('POST', `/api/accounts/lists/${encodeURIComponent(id)}/approve`)
    if (isOutcome(answer)) return answer
    const given = answer.passwords.map((one) => words.givenPassword(one.login, one.oneTimePassword))
    return { code: 0, text: [words.listApproved, ...given].join('\n'), json: answer }
  },
}

async function ownPassword(connection: Connection, call: Call): Promise<Outcome> {
  const next = call.env['KHOP_NEW_PASSWORD'] ?? ''
  if (next === '') return usage(words.needs(words.newPassword))
  const answer = await connection.ask('POST', '/api/session/password', { current: call.env['KHOP_PASSWORD'] ?? '', next })
  return isOutcome(answer) ? answer : { code: 0, text: words.passwordChanged, json: { changed: true } }
}

/** Accounts as lines: login, name, and rights with their days. */
export function accountLines(accounts: readonly Pick<ListedAccount, 'login' | 'name' | 'grants' | 'locked'>[]): Outcome {
  const shown = accounts.map(({ login, name, grants, locked }) => ({ login, name, grants, locked }))
  const lines = shown.map(({ login, name, grants, locked }) => {
    const rights = grants.map(({ unit, permissions, from, to }) =>
      words.grantLine(unit, permissions.map((one) => permissionLabels[one]).join(', '), from === undefined ? '' : writtenDay(from), to === undefined ? '' : writtenDay(to)),
    )
    return words.accountLine(login, name, rights.join('; '), locked)
  })
  return { code: 0, text: lines.length === 0 ? words.none : lines.join('\n'), json: { accounts: shown } }
}
