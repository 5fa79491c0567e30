// PostgreSQL's own note of the running server, postmaster.pid: read, believed only when true, healed when stale.
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { errorCode } from './error-code.ts'
import type { Home } from './home.ts'
import { writeOwnedFile } from './owned-file.ts'
import { isAlive } from './process-state.ts'

/** What the note says: process, port, folder of its socket (empty when it has none). */
export type PidNote = { pid: number; port: number; socketFolder: string }

/** A number no process can have on any system. */
const NOBODYS_PID = 2_147_483_646

/** True when process `pid` is a PostgreSQL server working in `cluster`, not a stranger with a re-used number. */
function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  try {
    if (process.platform !== 'linux') {
      return basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()).startsWith('postgres')
    }
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    } catch (error) {
      if (errorCode(error) !== 'EACCES') throw error
      return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    }
  } catch {
    return false
  }
}

async function readNote(home: Home): Promise<{ text: string; note: PidNote } | undefined> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { text, note: { pid: Number(lines[0]), port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '' } }
}

/** The server now running on `home`, starting and stopping included; `undefined` when there is none. */
export async function runningServer(home: Home): Promise<PidNote | undefined> {
  const found = await readNote(home)
  return found !== undefined && servesCluster(found.note.pid, home.cluster) ? found.note : undefined
}

/**
 * With no server running, makes a stale note harmless; gives the process number it named when it needed healing.
 * PostgreSQL itself asks only whether *some* process bears the number, so a zombie or a stranger would bar every start.
 * The number is replaced and the rest kept: PostgreSQL must still see there whether orphans hold the shared memory.
 */
export async function healPidFile(home: Home): Promise<number | undefined> {
  const found = await readNote(home)
  if (found === undefined) return undefined
  const path = join(home.cluster, 'postmaster.pid')
  const { text, note } = found
  if (!Number.isSafeInteger(note.pid) || note.pid <= 0) await rm(path, { force: true })
  else if (note.pid !== NOBODYS_PID) await writeOwnedFile(path, text.replace(/^[^\n]*/, String(NOBODYS_PID)), home.account)
  return note.pid
}
