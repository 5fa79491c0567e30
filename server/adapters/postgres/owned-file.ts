// Writes and makes things that must belong to the account that runs the database.
import { chmod, chown, lchown, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { errorCode } from './error-code.ts'
import type { Account } from './run-program.ts'

/** Replaces `path` whole with `text`, readable by `account` (else by us) alone. */
export async function writeOwnedFile(path: string, text: string, account: Account | undefined): Promise<void> {
  // A fresh name opened exclusively: root must never write through a link left in an account's folder.
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true })
    if (account !== undefined) await chown(draft, account.uid, account.gid)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Makes `path` a folder that only `account` (else we) can enter; one that is somebody's already stays his. */
export async function makeOwnedFolder(path: string, account: Account | undefined): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  // Ours still: just made, or left so by a run that was killed at this very line.
  const found = await lstat(path)
  if (!found.isDirectory() || process.getuid === undefined || found.uid !== process.getuid()) return
  await chmod(path, 0o700)
  if (account !== undefined) await lchown(path, account.uid, account.gid)
}
