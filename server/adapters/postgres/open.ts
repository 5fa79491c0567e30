// Opens the program's database: the server the operator names, else the private one of the data folder.
import pg from 'pg'
import { connectionFromUrl, type DatabaseConnection, toDatabase, withClient } from './connection.ts'
import { refuse } from './database-refusal.ts'
import { errorText } from './error-code.ts'
import { notices } from './messages.vi.ts'
import { startPostgres } from './supervisor.ts'

export type OpenDatabase = { pool: pg.Pool; connection: DatabaseConnection; close(): Promise<void> }

function openPool(connection: DatabaseConnection, log: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 20, application_name: 'khop', connectionTimeoutMillis: 10_000, onConnect: beDurable })
  // Without a listener an idle connection broken by a restarting server would end the whole program.
  pool.on('error', (error) => log(notices.idleConnectionLost(errorText(error))))
  return pool
}

/**
 * Makes a connection answer a commit only when it is on disk, whatever the server or the account is set to. A setting
 * that waits for even more (`remote_apply`) stays.
 */
async function beDurable(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') not in ('on', 'remote_apply')`,
  )
}

/** Ends the pool, but waits no more than ten seconds for borrowed connections. */
async function endPool(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 10_000)
  })
  await Promise.race([pool.end(), enough])
  clearTimeout(timer)
}

/**
 * Opens the database at `url` (`postgres://…`), or with no `url` the private one in `folder`. Refuses an address of
 * another shape or a server that does not answer. `close()` ends the pool and, if it is ours, the server.
 */
export async function openDatabase(options: {
  url?: string
  folder: string
  log?: (line: string) => void
}): Promise<OpenDatabase> {
  const log = options.log ?? (() => undefined)
  if (options.url === undefined) {
    const server = await startPostgres({ folder: options.folder, log })
    const pool = openPool(server.connection, log)
    const close = async (): Promise<void> => {
      await endPool(pool)
      await server.stop()
    }
    let closing: Promise<void> | undefined
    return { pool, connection: server.connection, close: () => (closing ??= close()) }
  }
  const connection = connectionFromUrl(options.url)
  const pool = openPool(connection, log)
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= endPool(pool))
  try {
    await pool.query('select 1')
  } catch (error) {
    await close()
    throw refuse('serverUnreachable', errorText(error))
  }
  return { pool, connection, close }
}

/** For tests: makes database `name` on the server of `connection`, copied from `template` (which must be at rest). */
export async function freshDatabase(
  connection: DatabaseConnection,
  name: string,
  template?: string,
): Promise<{ connection: DatabaseConnection; drop(): Promise<void> }> {
  const quoted = pg.escapeIdentifier(name)
  const copied = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`
  const server = toDatabase(connection, 'postgres')
  await withClient(server, (client) => client.query(`create database ${quoted}${copied}`))
  return {
    connection: toDatabase(connection, name),
    async drop() {
      await withClient(server, (client) => client.query(`drop database if exists ${quoted} with (force)`))
    },
  }
}
