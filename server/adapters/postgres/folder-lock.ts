// The lock that lets one program at a time look after a data folder: a file naming the process and its birth.
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuse } from './database-refusal.ts'
import { errorCode } from './error-code.ts'
import { birthMark, isSameProcess } from './process-state.ts'

export type FolderLock = { release(): Promise<void> }

type Holder = { pid: number; birth: string }

function parseHolder(text: string): Holder | undefined {
  const [pid, birth] = text.split('\n')
  return pid && birth && /^\d+$/.test(pid) ? { pid: Number(pid), birth } : undefined
}

/** The text of the lock; waits a moment for a holder that has created the file and not yet written its name. */
async function readLock(path: string): Promise<string | undefined> {
  for (let tries = 0; ; tries += 1) {
    try {
      const text = await readFile(path, 'utf8')
      if (parseHolder(text) !== undefined || tries === 20) return text
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
    await pause(50)
  }
}

/** Removes a dead holder's lock, but gives it back if another program took it between our reading and our moving. */
async function clearDeadLock(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

/** Takes the lock of `home`, or refuses with `folderInUse` while the process that holds it lives. */
export async function takeFolderLock(home: string): Promise<FolderLock> {
  const path = join(home, 'khop.lock')
  const mine = `${process.pid}\n${birthMark(process.pid) ?? 'unknown'}\n`
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o644 })
      return {
        async release() {
          if ((await readFile(path, 'utf8').catch(() => '')) === mine) await rm(path, { force: true })
        },
      }
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const text = await readLock(path)
    if (text === undefined) continue
    const holder = parseHolder(text)
    if (holder !== undefined && isSameProcess(holder.pid, holder.birth)) throw refuse('folderInUse', home, holder.pid)
    await clearDeadLock(path, text)
  }
  throw refuse('folderInUse', home, 0)
}
