// The private folder of the Unix socket: beside the data, or in the temporary folder when that path is too long.
import { createHash } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter } from './system-account.ts'
import { refuse } from './database-refusal.ts'
import type { Home } from './home.ts'
import { makeOwnedFolder } from './owned-file.ts'

/** The kernel's limit is 107 bytes, macOS's 103. */
const PATH_LIMIT = 100

/** PostgreSQL names the socket after its port; the number is only a name here. */
export const SOCKET_PORT = 5432

function tooLong(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) > PATH_LIMIT
}

/** Makes the folder and gives its path; refuses when somebody else already holds its name in the temporary folder. */
export async function makeSocketFolder(home: Home): Promise<string> {
  const beside = join(home.folder, 'socket')
  const name = `khop-${createHash('sha256').update(home.folder).digest('hex').slice(0, 16)}`
  const usable = (parent: string): boolean =>
    !tooLong(join(parent, name)) && (home.account === undefined || canEnter(home.account, parent))
  const folder = tooLong(beside) ? join([tmpdir(), '/tmp'].find(usable) ?? '/tmp', name) : beside
  await makeOwnedFolder(folder, home.account)
  const found = await lstat(folder)
  const owner = home.account?.uid ?? process.getuid?.()
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) throw refuse('socketFolderTaken', folder)
  return folder
}

/** Clears a dead server's socket: its own lock file may name a process number that lives again as something else. */
export async function emptySocketFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.s.PGSQL.')) await rm(join(folder, name), { force: true })
  }
}
