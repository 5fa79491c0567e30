// Where a data folder really lives, and under which account: under root it may have to stand outside a private home.
import { existsSync } from 'node:fs'
import { access, chmod, chown, constants, mkdir, mkdtemp, readlink, rmdir, stat, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { canEnter, chooseAccount, isRoot } from './system-account.ts'
import { refuse } from './database-refusal.ts'
import { notices } from './messages.vi.ts'
import type { Account } from './run-program.ts'

/**
 * `folder` holds the lock, the log, the settings, `socket/` and PostgreSQL's own data in `cluster/`;
 * `account` runs PostgreSQL, absent when that is ourselves.
 */
export type Home = { folder: string; cluster: string; account: Account | undefined }

/** Root's place for what an unprivileged account must reach when the project itself lies under a private home. */
export const SHELTER = '/var/lib/khop'

/** Makes the shelter: root's, and others may only pass through. */
export async function makeShelter(): Promise<void> {
  await mkdir(SHELTER, { recursive: true, mode: 0o755 })
  await chmod(SHELTER, 0o711)
}

function homeAt(folder: string, account: Account | undefined): Home {
  return { folder, cluster: join(folder, 'cluster'), account }
}

async function settleAsRoot(asked: string, folder: string, log: (line: string) => void): Promise<Home> {
  const account = chooseAccount(folder, join(folder, 'cluster'))
  if (!canEnter(account, dirname(folder))) {
    // Data that is already here stays here: only the operator may move records.
    if (existsSync(join(folder, 'cluster')) || folder !== asked) throw refuse('unreachable', folder, account.name)
    await makeShelter()
    if (!canEnter(account, SHELTER)) throw refuse('unreachable', folder, account.name)
    // A name of its own, not one computed from the path: a folder deleted or moved must not find another's data.
    const place = await mkdtemp(join(SHELTER, 'database-'))
    try {
      await symlink(place, join(asked, 'elsewhere'))
    } catch {
      // Another program starting at this moment was first; its place holds.
      await rmdir(place)
      return settleAsRoot(asked, await readlink(join(asked, 'elsewhere')), log)
    }
    log(notices.placedElsewhere(asked, place))
    return settleAsRoot(asked, place, log)
  }
  // The folder stays root's, so the account cannot trade the lock or the log for links; it may only pass through.
  if ((await stat(folder)).uid === 0) {
    await chown(folder, 0, account.gid)
    await chmod(folder, 0o710)
  }
  return homeAt(folder, account)
}

/**
 * Makes `folder` if need be and tells where its data lives. When root's folder cannot be reached by the account that
 * must run PostgreSQL (a project in root's own home), the data is put in `/var/lib/khop/database-…` and `folder/elsewhere`
 * becomes a link to it. Refuses a folder of another account, and a link whose target is gone.
 */
export async function settleHome(asked: string, log: (line: string) => void): Promise<Home> {
  const folder = resolve(asked)
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const place = await readlink(join(folder, 'elsewhere')).catch(() => undefined)
  if (place !== undefined && !existsSync(place)) throw refuse('elsewhereLost', folder, place)
  if (isRoot()) return settleAsRoot(folder, place ?? folder, log)

  const home = homeAt(place ?? folder, undefined)
  const cluster = await stat(home.cluster).catch(() => undefined)
  const ours = await access(home.folder, constants.R_OK | constants.W_OK | constants.X_OK).then(() => true, () => false)
  const foreign = process.getuid !== undefined && cluster !== undefined && cluster.uid !== process.getuid()
  if (!ours || foreign) throw refuse('notOurs', home.folder)
  return home
}
