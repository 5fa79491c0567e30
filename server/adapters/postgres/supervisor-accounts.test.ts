// The private database runs for an ordinary user and for root, from the pinned programs or the operator's, by socket
// or by loopback, and wherever the project lies.
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { tryBinaries } from './binaries.ts'
import { withClient } from './connection.ts'
import { settleHome } from './home.ts'
import { findPackage, packagedBinaries } from './packaged-binaries.ts'
import { startPostgres } from './supervisor.ts'
import { eventually, makePlace, type Place, serverPid, swept } from './supervisor.test-place.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

let place: Place
beforeEach(() => {
  place = makePlace()
})
afterEach(() => place.sweep())
afterAll(swept)

/** A PostgreSQL of this machine other than the pinned one. */
function installedElsewhere(): string | undefined {
  const folders = [process.env.KHOP_PGBIN, ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => folder && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))))
}

test('an ordinary user starts, stops and reopens it', async () => {
  const own = join(place.root, 'own')
  mkdirSync(own, { mode: 0o700 })
  if (isRoot) {
    const able = spawnSync(process.execPath, ['-e', ''], { uid: NOBODY, gid: NOBODY, cwd: '/' })
    const source = spawnSync('test', ['-r', new URL('.', import.meta.url).pathname], { uid: NOBODY, gid: NOBODY, cwd: '/' })
    if (able.status !== 0 || source.status !== 0) return console.log('left out: nobody cannot read this project')
    chownSync(own, NOBODY, NOBODY)
  }
  const run = place.run('round', { folder: own, ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) })
  expect(await run.ended).toBe(0)
  expect(run.lines).toEqual([JSON.stringify({ user: isRoot ? NOBODY : process.getuid?.(), count: 1 })])
})

test('another account is refused a folder that is not its own', async () => {
  if (!isRoot) return console.log('left out: needs root to be somebody else')
  place.keep(await startPostgres({ folder: place.folder }))
  const run = place.run('round', { uid: NOBODY, gid: NOBODY })
  expect(await run.ended).toBe(1)
  expect(run.lines.join()).toContain('không phải là chủ của thư mục dữ liệu')
})

test('under root the server runs as an unprivileged account and keeps its secrets out of it', async () => {
  if (!isRoot) return console.log('left out: needs root')
  const run = place.run('write', { env: { SOME_SECRET: 'hush' } })
  await eventually(() => run.lines.length > 0)
  const pid = serverPid(place.folder)
  expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
  expect(statSync(join(place.folder, 'cluster')).uid).toBe(statSync(`/proc/${pid}`).uid)
  expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('SOME_SECRET')
})

test('under root a folder that the account cannot reach gets a reachable place, found again next time', async () => {
  if (!isRoot) return console.log('left out: needs root')
  chmodSync(place.root, 0o700)
  const run = place.run('round')
  expect(await run.ended).toBe(0)
  expect(run.lines).toEqual([JSON.stringify({ user: 0, count: 1 })])
  const elsewhere = readlinkSync(join(place.folder, 'elsewhere'))
  expect(existsSync(join(elsewhere, 'cluster', 'PG_VERSION'))).toBe(true)

  rmSync(elsewhere, { recursive: true })
  await expect(startPostgres({ folder: place.folder })).rejects.toMatchObject({ code: 'elsewhereLost' })
})

test('the pinned programs run after an install without scripts', async () => {
  const { root } = await findPackage()
  const copy = join(place.root, 'package')
  cpSync(root, copy, { recursive: true })
  const libraries = join(copy, 'native', 'lib')
  for (const name of readdirSync(libraries)) {
    if (lstatSync(join(libraries, name)).isSymbolicLink()) rmSync(join(libraries, name))
  }
  const home = await settleHome(place.folder, () => undefined)
  await expect(tryBinaries(join(copy, 'native', 'bin'), home)).rejects.toThrow()
  const found = await packagedBinaries({ root: copy, version: 'test' }, home, () => undefined)
  expect(found.folder).toBe(join(copy, 'native', 'bin'))
  expect(existsSync(join(libraries, 'libpq.so.5'))).toBe(true)
})

test('under root the pinned programs are copied out of a private project', async () => {
  if (!isRoot) return console.log('left out: needs root')
  const { root } = await findPackage()
  const locked = join(place.root, 'locked')
  mkdirSync(locked, { mode: 0o700 })
  cpSync(root, join(locked, 'package'), { recursive: true, verbatimSymlinks: true })
  const home = await settleHome(place.folder, () => undefined)
  const version = `test-${process.pid}`
  const found = await packagedBinaries({ root: join(locked, 'package'), version }, home, () => undefined)
  try {
    const server = place.keep(await startPostgres({ folder: place.folder, binaries: found.folder }))
    await withClient(server.connection, (client) => client.query('select 1'))
    await server.stop()
  } finally {
    rmSync(dirname(dirname(found.folder)), { recursive: true })
  }
})

test('programs that cannot be run are refused in one sentence', async () => {
  await expect(startPostgres({ folder: place.folder, binaries: join(place.root, 'none') })).rejects.toMatchObject({
    code: 'binariesUnusable',
  })
  expect(readFileSync(join(place.folder, 'khop-1.lock'), 'utf8')).toBe('')
})

test("the operator's PostgreSQL is used when KHOP_PGBIN names it, and refuses data of the pinned one", async () => {
  const installed = installedElsewhere()
  if (installed === undefined) return console.log('left out: this machine has no other PostgreSQL on its PATH')
  const run = place.run('round', { env: { KHOP_PGBIN: installed } })
  expect(await run.ended).toBe(0)
  expect(run.lines.join()).toContain('"count":1')
  const home = await settleHome(place.folder, () => undefined)
  const { major } = await tryBinaries(installed, home)
  expect(readFileSync(join(place.folder, 'cluster', 'PG_VERSION'), 'utf8').trim()).toBe(String(major))
})

test('by loopback only the password kept in the folder opens it, and the same password after a restart', async () => {
  const folder = place.folder
  const first = place.keep(await startPostgres({ folder, reach: 'loopback' }))
  const { password = '', ...nameless } = first.connection
  expect(first.connection.host).toBe('127.0.0.1')
  expect(password).toMatch(/^[0-9a-f]{48}$/)
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600)
  await withClient(first.connection, (client) => client.query('create table rows_kept as select 1 as number'))
  await expect(withClient({ ...nameless, password: 'wrong' }, (client) => client.query('select 1'))).rejects.toMatchObject({
    code: '28P01',
  })
  await first.stop()
  const second = place.keep(await startPostgres({ folder, reach: 'loopback' }))
  const { rows } = await withClient(second.connection, (client) => client.query('select number from rows_kept'))
  expect(rows).toEqual([{ number: 1 }])
  await second.stop()
  const file = join(folder, 'password')
  writeFileSync(file, 'wrong')
  await expect(startPostgres({ folder, reach: 'loopback' })).rejects.toMatchObject({ code: 'passwordLost' })
  rmSync(file)
  await expect(startPostgres({ folder, reach: 'loopback' })).rejects.toMatchObject({ code: 'passwordLost' })
})

test('a data folder reached through a link is the same folder', async () => {
  mkdirSync(place.folder, { mode: 0o755 })
  symlinkSync(place.folder, join(place.root, 'link'))
  place.keep(await startPostgres({ folder: join(place.root, 'link') }))
  expect(realpathSync(join(place.root, 'link', 'cluster'))).toBe(join(place.folder, 'cluster'))
  await expect(startPostgres({ folder: place.folder })).rejects.toMatchObject({ code: 'folderInUse' })
})
