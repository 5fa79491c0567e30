// Where a database is and how to reach it: one of ours by its parts, one of the operator's by its address.
import pg from 'pg'
import { refuse } from './database-refusal.ts'
import { errorCode } from './error-code.ts'

/** The private server: `host` is the socket's folder, or 127.0.0.1 with a password. */
export type PrivateConnection = { host: string; port: number; user: string; database: string; password?: string }

/** A server the operator runs, as `postgres://…`. */
export type GivenConnection = { connectionString: string }

export type DatabaseConnection = PrivateConnection | GivenConnection

const ADDRESS = /^(postgres(?:ql)?:\/\/[^/?#]*)(?:\/[^?#]*)?(\?[^#]*)?$/

/** The connection for an address `postgres://…`; refuses any other shape. */
export function connectionFromUrl(url: string): GivenConnection {
  if (!ADDRESS.test(url)) throw refuse('badDatabaseUrl')
  return { connectionString: url }
}

/** The same server, another database. */
export function toDatabase(connection: DatabaseConnection, database: string): DatabaseConnection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const [, server, parameters] = ADDRESS.exec(connection.connectionString) ?? []
  if (server === undefined) throw refuse('badDatabaseUrl')
  return { connectionString: `${server}/${encodeURIComponent(database)}${parameters ?? ''}` }
}

/** Opens one client, hands it to `work`, and closes it whatever happens. */
export async function withClient<Result>(
  connection: DatabaseConnection,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ ...connection, application_name: 'khop', connectionTimeoutMillis: 10_000 })
  // A server that stops while we are idle is reported here; the next query says so too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Whether a server answers: `ready`; `barred` when it does not accept who we are; `busy` when it says no for now
 * (starting, stopping, full); else `silent`.
 */
export async function probe(connection: DatabaseConnection): Promise<'ready' | 'barred' | 'busy' | 'silent'> {
  try {
    await withClient(toDatabase(connection, 'postgres'), (client) => client.query('select 1'))
    return 'ready'
  } catch (error) {
    // Five characters are an SQLSTATE: somebody speaking PostgreSQL said it. (Node's own EPIPE has five too.)
    const [, group] = /^([0-9A-Z]{2})[0-9A-Z]{3}$/.exec(errorCode(error) ?? '') ?? []
    if (group === undefined || group === 'EP') return 'silent'
    return group === '28' ? 'barred' : 'busy'
  }
}
