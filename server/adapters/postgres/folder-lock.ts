// The lock that lets one program at a time look after a data folder: numbered files, the highest naming the holder.
import { randomBytes } from 'node:crypto'
import { link, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from './database-refusal.ts'
import { errorCode } from './error-code.ts'
import { birthMark, isSameProcess } from './process-state.ts'

export type FolderLock = { release(): Promise<void> }

function lockFile(home: string, turn: number): string {
  return join(home, `khop-${turn}.lock`)
}

/** The numbers of all locks in the folder, highest first. */
async function turns(home: string): Promise<number[]> {
  const found = (await readdir(home)).flatMap((name) => /^khop-(\d+)\.lock$/.exec(name)?.[1] ?? [])
  return found.map(Number).sort((a, b) => b - a)
}

/** The live process that lock `turn` names; `undefined` when it is free, gone or its holder dead. */
async function liveHolder(home: string, turn: number): Promise<number | undefined> {
  const text = await readFile(lockFile(home, turn), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  })
  const [, pid, birth] = /^(\d+)\n(.+)\n$/.exec(text) ?? []
  return pid !== undefined && birth !== undefined && isSameProcess(Number(pid), birth) ? Number(pid) : undefined
}

/**
 * Takes the lock of `home`, or refuses with `folderInUse` while the process that holds it lives.
 *
 * A dead holder's file is never taken away to make room, for two programs doing so at once could take away each other's.
 * The next number is made instead, which only one can do; who then finds a higher one came late. The last file stays,
 * emptied when released, so that numbers only grow.
 */
export async function takeFolderLock(home: string): Promise<FolderLock> {
  const draft = join(home, `khop-lock-${randomBytes(6).toString('hex')}`)
  try {
    // Written whole before it gets its name, so that nobody ever reads half a lock.
    await writeFile(draft, `${process.pid}\n${birthMark(process.pid) ?? 'unknown'}\n`, { flag: 'wx', mode: 0o644 })
    for (;;) {
      const last = (await turns(home))[0] ?? 0
      const holder = last === 0 ? undefined : await liveHolder(home, last)
      if (holder !== undefined) throw refuse('folderInUse', home, holder)
      const turn = last + 1
      try {
        await link(draft, lockFile(home, turn))
      } catch (error) {
        if (errorCode(error) === 'EEXIST') continue
        throw error
      }
      const [highest, ...lower] = await turns(home)
      if (highest !== turn) {
        await rm(lockFile(home, turn), { force: true })
        continue
      }
      for (const old of lower) await rm(lockFile(home, old), { force: true })
      let held = true
      return {
        async release() {
          // Emptied, not removed; nothing to do when the operator has removed the whole folder.
          if (held) await truncate(lockFile(home, turn)).catch(() => undefined)
          held = false
        },
      }
    }
  } finally {
    await rm(draft, { force: true })
  }
}
