// Which system account runs the database when the program itself runs as root, which PostgreSQL refuses.
import { statSync } from 'node:fs'
import { refuse } from './database-refusal.ts'
import { type Account, askSystem } from './run-program.ts'

const OWN_ACCOUNT = 'khop-postgres'

/** True when the program runs as root on a system that has root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function accountNamed(name: string): Account | undefined {
  const uid = askSystem('id', ['-u', name])
  const gid = askSystem('id', ['-g', name])
  // macOS prints nobody as -2; as an unsigned number it is what the system calls take.
  if (uid === undefined || gid === undefined || uid === '0') return undefined
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0, name }
}

/** The owner of existing data, named or not: PostgreSQL itself needs no name. */
function ownerOfData(cluster: string): Account | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (found === undefined || found.uid === 0) return undefined
  return { uid: found.uid, gid: found.gid, name: askSystem('id', ['-un', String(found.uid)]) ?? String(found.uid) }
}

/** The ordinary owner of a folder still without data; initdb refuses one without a name (a container volume's). */
function ownerOfFolder(folder: string): Account | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined || found.uid === 0) return undefined
  const name = askSystem('id', ['-un', String(found.uid)])
  return name === undefined ? undefined : accountNamed(name)
}

/**
 * The account for `home` (its data in `cluster`): whoever owns the data already; else the ordinary owner of the folder;
 * else `khop-postgres` if the operator has made one, `postgres`, `nobody`; else a new system account `khop-postgres`.
 * The owner of existing data always wins, so a later change of preference never locks anybody out.
 */
export function chooseAccount(home: string, cluster: string): Account {
  const known = ownerOfData(cluster) ?? ownerOfFolder(home)
  if (known !== undefined) return known
  for (const name of [OWN_ACCOUNT, 'postgres', 'nobody']) {
    const account = accountNamed(name)
    if (account !== undefined) return account
  }
  askSystem('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT])
  const made = accountNamed(OWN_ACCOUNT)
  if (made === undefined) throw refuse('noAccount')
  return made
}

/** True when `account` can enter `folder`, so every parent lets it pass. */
export function canEnter(account: Account, folder: string): boolean {
  return askSystem('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], account) !== undefined
}
