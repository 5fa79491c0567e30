// Starts and stops the PostgreSQL server of a data folder and waits until it has truly done so.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { type PrivateConnection, probe } from './connection.ts'
import { refuse } from './database-refusal.ts'
import { errorText } from './error-code.ts'
import type { Home } from './home.ts'
import { boundLog, logSince, logSize, openLog } from './log-file.ts'
import { writeOwnedFile } from './owned-file.ts'
import { healPidFile, runningServer } from './pid-file.ts'
import { isAlive } from './process-state.ts'
import { childEnvironment, runProgram, underAccount } from './run-program.ts'
import { accessText, type Reach, settingsText } from './settings.ts'
import { emptySocketFolder } from './socket-folder.ts'

/** All that is needed to start the server of one data folder, again and again in the same way. */
export type Post = { home: Home; binaries: Binaries; reach: Reach; connection: PrivateConnection }

/** Recovery after a crash may take long; the server says that it is at it, and we wait. */
const PATIENCE = 300_000

export function settingsFile(home: Home): string {
  return join(home.folder, 'postgresql.conf')
}

export function logFile(home: Home): string {
  return join(home.folder, 'postgres.log')
}

/** Asks `done` every 30 ms until it says yes; gives false after `limit` milliseconds. */
async function until(done: () => boolean | Promise<boolean>, limit: number): Promise<boolean> {
  for (const end = performance.now() + limit; performance.now() < end; await pause(30)) {
    if (await done()) return true
  }
  return false
}

/** Waits until the server accepts us; false when it died, will never accept us, or `PATIENCE` ran out. */
export async function awaitReady(pid: number, connection: PrivateConnection): Promise<boolean> {
  let answer = ''
  await until(async () => {
    answer = await probe(connection)
    return answer === 'ready' || answer === 'barred' || !isAlive(pid)
  }, PATIENCE)
  return answer === 'ready'
}

/** Runs `postgres` as our own child (so that its end is noticed and no zombie stays), in a session of its own. */
async function launchAsChild(post: Post, serverArguments: readonly string[]): Promise<number> {
  const { home, binaries } = post
  const log = await openLog(logFile(home), home.account)
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(join(binaries.folder, 'postgres'), ['-D', home.cluster, ...serverArguments], {
        ...underAccount(home.account),
        cwd: home.folder,
        env: childEnvironment(),
        // Ctrl-C at the terminal is for the program, which then stops the database in order.
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      })
      child.once('error', reject)
      child.once('spawn', () => resolve(child.pid ?? 0))
      child.unref()
    })
  } finally {
    await log.close()
  }
}

/** Windows lets `postgres` start only without an administrator's rights, which `pg_ctl` knows how to drop. */
async function launchByPgCtl(post: Post, serverArguments: readonly string[]): Promise<number> {
  const { home, binaries } = post
  await (await openLog(logFile(home), home.account)).close()
  const words = serverArguments.map((word) => (word.startsWith('-') && !word.includes('=') ? word : `"${word}"`)).join(' ')
  const args = ['start', '-W', '-s', '-D', home.cluster, '-l', logFile(home), '-o', words]
  await runProgram(join(binaries.folder, 'pg_ctl'), args, { account: home.account, cwd: home.folder, quiet: true })
  let pid = 0
  await until(async () => {
    pid = (await runningServer(home))?.pid ?? 0
    return pid !== 0
  }, 10_000)
  return pid
}

async function launch(post: Post): Promise<number> {
  const { home, reach, connection } = post
  const hba = join(home.folder, 'pg_hba.conf')
  await writeOwnedFile(settingsFile(home), settingsText(reach, post.binaries.version), home.account)
  await writeOwnedFile(hba, accessText(reach), home.account)
  if (reach === 'socket') await emptySocketFolder(connection.host)
  const socket = reach === 'socket' ? connection.host : ''
  const settings = { config_file: settingsFile(home), hba_file: hba, unix_socket_directories: socket, port: connection.port }
  const serverArguments = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return reach === 'socket' ? launchAsChild(post, serverArguments) : launchByPgCtl(post, serverArguments)
}

/**
 * Starts the server and waits until it accepts connections; gives its process number. Call it only with no server
 * running and the folder's lock held. Refuses with the server's own last words when it will not start.
 */
export async function startServer(post: Post, onHealed: (pid: number) => void = () => undefined): Promise<number> {
  const { home } = post
  const log = logFile(home)
  const end = performance.now() + 30_000
  for (;;) {
    const healed = await healPidFile(home)
    if (healed !== undefined) onHealed(healed)
    await boundLog(log)
    const offset = await logSize(log)
    const pid = await launch(post).catch((error: unknown) => {
      throw refuse('startFailed', log, errorText(error))
    })
    if (await awaitReady(pid, post.connection)) return pid
    const words = await logSince(log, offset)
    if ((await probe(post.connection)) === 'barred') {
      await stopServer(post, pid)
      throw refuse('passwordLost', join(home.folder, 'password'))
    }
    // The killed server's last workers are still leaving; PostgreSQL rightly waits for them, and so do we.
    if (!words.includes('still in use') || performance.now() > end) throw refuse('startFailed', log, words || `pid ${pid}`)
    await pause(200)
  }
}

/** Fast shutdown: breaks off sessions, writes everything down, ends; returns when the server is gone. */
export async function stopServer(post: Pick<Post, 'home' | 'binaries'>, pid: number): Promise<void> {
  const { home, binaries } = post
  const ways = [
    { mode: 'fast', signal: 'SIGINT', limit: 60_000 },
    { mode: 'immediate', signal: 'SIGQUIT', limit: 15_000 },
  ] as const
  for (const { mode, signal, limit } of ways) {
    if (!isAlive(pid)) return
    if (process.platform === 'win32') {
      const args = ['stop', '-W', '-s', '-D', home.cluster, '-m', mode]
      await runProgram(join(binaries.folder, 'pg_ctl'), args, { cwd: home.folder })
    } else {
      try {
        process.kill(pid, signal)
      } catch {
        // Gone between the question and the signal.
      }
    }
    if (await until(() => !isAlive(pid), limit)) return
  }
  throw refuse('stopFailed', pid)
}
