// The database's log: one file in the data folder and one older copy, neither growing without bound.
import { constants, copyFile, lstat, open, rm, truncate } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { errorCode } from './error-code.ts'
import type { Account } from './run-program.ts'

const LIMIT = 5_000_000

/** Opens the log for appending, as a file of the database's account; never through a link. */
export async function openLog(path: string, account: Account | undefined): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  const file = await open(path, flags, 0o600)
  if (account !== undefined) await file.chown(account.uid, account.gid)
  return file
}

/** Puts a log over the limit aside as `.1`. The server keeps writing to the same file, so it is emptied, not moved. */
export async function boundLog(path: string): Promise<void> {
  try {
    const found = await lstat(path)
    if (!found.isFile() || found.size < LIMIT) return
    await rm(`${path}.1`, { force: true })
    await copyFile(path, `${path}.1`, constants.COPYFILE_EXCL)
    await truncate(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/** The size of the log in bytes; 0 when there is none. */
export async function logSize(path: string): Promise<number> {
  return (await lstat(path).catch(() => undefined))?.size ?? 0
}

/** What was logged from byte `offset` on, its last 2,000 bytes at most. */
export async function logSince(path: string, offset: number): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const from = Math.max(offset, size - 2_000)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - from)), 0, Math.max(0, size - from), from)
    return buffer.subarray(0, bytesRead).toString('utf8').trim()
  } finally {
    await file.close()
  }
}
