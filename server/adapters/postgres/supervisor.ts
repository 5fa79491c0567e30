// Runs a real PostgreSQL privately for this program: one data folder, one server, kept running until stopped.
import { readFile, realpath, rm } from 'node:fs/promises'
import { createCluster, findCluster, sweepUnfinished } from './cluster.ts'
import { type PrivateConnection, probe, toDatabase, withClient } from './connection.ts'
import { refuse } from './database-refusal.ts'
import { findBinaries } from './find-binaries.ts'
import { takeFolderLock } from './folder-lock.ts'
import { type Home, settleHome } from './home.ts'
import { keepRunning } from './keep-running.ts'
import { freePort, settlePassword } from './loopback.ts'
import { notices } from './messages.vi.ts'
import { runningServer } from './pid-file.ts'
import { awaitReady, type Post, settingsFile, startServer, stopServer } from './postmaster.ts'
import { DATABASE_USER, type Reach, settingsText } from './settings.ts'
import { makeSocketFolder, SOCKET_PORT } from './socket-folder.ts'

const DATABASE = 'khop'

export type PostgresOptions = {
  /** The data folder; made when missing. */
  folder: string
  log?: (line: string) => void
  /** A folder holding `initdb`, `postgres` and `pg_ctl`; else the environment's `KHOP_PGBIN`; else the pinned package. */
  binaries?: string
  /** How to reach the server; a Unix socket wherever the system has them. */
  reach?: Reach
}

export type RunningPostgres = { connection: PrivateConnection; major: number; stop(): Promise<void> }

async function settleConnection(home: Home, reach: Reach, password: string | undefined): Promise<PrivateConnection> {
  const who = { user: DATABASE_USER, database: DATABASE }
  if (reach === 'socket') return { host: await makeSocketFolder(home), port: SOCKET_PORT, ...who }
  return { host: '127.0.0.1', port: await freePort(), ...who, ...(password === undefined ? {} : { password }) }
}

/** A server left running by a killed program, when it is exactly what we would start now; otherwise it is stopped. */
async function adoptServer(post: Post): Promise<{ pid: number; connection: PrivateConnection } | undefined> {
  const { home, reach } = post
  const running = await runningServer(home)
  if (running === undefined) return undefined
  const host = reach === 'socket' ? running.socketFolder : post.connection.host
  const connection = { ...post.connection, host, port: running.port }
  const settings = await readFile(settingsFile(home), 'utf8').catch(() => '')
  if (settings === settingsText(reach, post.binaries.version) && host !== '' && (await awaitReady(running.pid, connection))) {
    const where = await withClient(toDatabase(connection, 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      return rows[0]?.data_directory ?? ''
    }).catch(() => '')
    const same = (await realpath(where).catch(() => '')) === (await realpath(home.cluster))
    if (same) return { pid: running.pid, connection }
  }
  await stopServer(post, running.pid)
  return undefined
}

async function ensureDatabase(connection: PrivateConnection): Promise<void> {
  await withClient(toDatabase(connection, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database "${DATABASE}"`)
  })
}

/**
 * Opens the database of `folder`: makes it when new, takes over a server a killed program left running, else starts
 * one. The server stays up until `stop()` (fast shutdown, waited for) and is started again should it fall over.
 * Throws a `DatabaseRefusal` when another live program holds the folder, another major version made it, or it cannot
 * be run. Works as an ordinary user and as root, who lends it an unprivileged account.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => undefined)
  const reach = options.reach ?? (process.platform === 'win32' ? 'loopback' : 'socket')
  const home = await settleHome(options.folder, log)
  const lock = await takeFolderLock(home.folder)
  try {
    const binaries = await findBinaries(options.binaries, home, log)
    await sweepUnfinished(home)
    const exists = await findCluster(home, binaries)
    const secret = reach === 'loopback' ? await settlePassword(home, exists) : undefined
    if (!exists) {
      log(notices.creating(home.folder))
      await createCluster(home, binaries, secret?.file)
    }
    const planned: Post = { home, binaries, reach, connection: await settleConnection(home, reach, secret?.password) }
    const adopted = await adoptServer(planned)
    // A server whose process we cannot see, in another container on the same folder, still answers on its socket.
    if (adopted === undefined && reach === 'socket' && (await probe(planned.connection)) !== 'silent') {
      throw refuse('servedElsewhere', home.folder)
    }
    const post: Post = adopted === undefined ? planned : { ...planned, connection: adopted.connection }
    const pid = adopted?.pid ?? (await startServer(post, (stale) => log(notices.healedPidFile(stale))))
    log(adopted === undefined ? notices.started(pid) : notices.adopted(pid))
    await ensureDatabase(post.connection).catch(async (error: unknown) => {
      await stopServer(post, pid)
      throw error
    })
    const keeper = keepRunning(post, pid, log)
    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      await stopServer(post, await keeper.end())
      if (reach === 'socket') await rm(post.connection.host, { recursive: true, force: true })
      await lock.release()
      log(notices.stopped())
    }
    return {
      connection: post.connection,
      major: binaries.major,
      stop: () =>
        (stopping ??= stop().catch((error: unknown) => {
          stopping = undefined
          throw error
        })),
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
