// PostgreSQL's own data: made whole or not at all, and opened only by the major version that made it.
import { existsSync } from 'node:fs'
import { chown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { refuse } from './database-refusal.ts'
import { errorText } from './error-code.ts'
import type { Home } from './home.ts'
import { runProgram } from './run-program.ts'
import { DATABASE_USER } from './settings.ts'

const UNFINISHED = 'unfinished-'

/** Byte order everywhere, so that no operating system's update can reorder an index; from 17 on with Unicode letters. */
function localeArguments(major: number): string[] {
  return major >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C']
}

/**
 * Makes a new cluster in a folder beside its place and moves it there when it is whole and on disk: a kill in between
 * leaves only an unfinished folder, swept at the next start. With `passwordFile` connections need that password.
 */
export async function createCluster(home: Home, binaries: Binaries, passwordFile?: string): Promise<void> {
  const draft = await mkdtemp(join(home.folder, UNFINISHED))
  try {
    if (home.account !== undefined) await chown(draft, home.account.uid, home.account.gid)
    const access =
      passwordFile === undefined
        ? ['--auth-local=trust', '--auth-host=reject']
        : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const { code, output } = await runProgram(
      join(binaries.folder, 'initdb'),
      ['-D', draft, '-U', DATABASE_USER, '-E', 'UTF8', '--data-checksums', '--no-instructions', ...localeArguments(binaries.major), ...access],
      { account: home.account, cwd: home.folder },
    )
    if (code !== 0) throw new Error(output.split('\n').slice(-3).join(' '))
    await rename(draft, home.cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 })
    throw refuse('initFailed', home.folder, errorText(error))
  }
  // The rename itself must outlive a power cut; Windows cannot flush a folder and does not need it.
  if (process.platform === 'win32') return
  const folder = await open(home.folder, 'r')
  await folder.sync().finally(() => folder.close())
}

/** Removes what killed first starts left behind; an initdb still running there may keep its own until next time. */
export async function sweepUnfinished(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (!name.startsWith(UNFINISHED)) continue
    await rm(join(home.folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** Whether a cluster is there; refuses one that is broken or that another major version made. */
export async function findCluster(home: Home, binaries: Binaries): Promise<boolean> {
  if (!existsSync(home.cluster)) return false
  const found = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (!/^\d+(\.\d+)?$/.test(found)) throw refuse('notACluster', home.cluster)
  if (found !== String(binaries.major)) throw refuse('otherMajor', home.folder, found, binaries.major)
  return true
}
