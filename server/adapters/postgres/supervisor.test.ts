// The private database keeps every acknowledged row through stops, kills and stale traces, and serves one program.
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type DatabaseConnection, withClient } from './connection.ts'
import { DatabaseRefusal } from './database-refusal.ts'
import { birthMark, isAlive } from './process-state.ts'
import { startPostgres } from './supervisor.ts'
import { eventually, makePlace, type Place, serverPid, swept } from './supervisor.test-place.ts'

let place: Place
beforeEach(() => {
  place = makePlace()
})
afterEach(() => place.sweep())
afterAll(swept)

async function ask(connection: DatabaseConnection, sql: string): Promise<unknown[]> {
  return withClient(connection, async (client) => (await client.query(sql)).rows)
}

async function numbers(connection: DatabaseConnection): Promise<number[]> {
  return (await ask(connection, 'select number from rows_kept order by number')).map((row) => (row as { number: number }).number)
}

async function refusalOf(opening: Promise<unknown>): Promise<DatabaseRefusal> {
  const error = await opening.then(() => undefined, (reason: unknown) => reason)
  if (error instanceof DatabaseRefusal) return error
  throw new Error(`not refused: ${String(error)}`)
}

/** A program is killed while writing; gives the last number it acknowledged and the number of its server. */
async function killedWriter(): Promise<{ acknowledged: number; server: number }> {
  const writer = place.run('write')
  await eventually(() => writer.lines.length >= 50)
  writer.child.kill('SIGKILL')
  await writer.ended
  return { acknowledged: Number(writer.lines.at(-1)), server: serverPid(place.folder) }
}

/** Kills the server and puts `pid` in its stale note in its stead. */
async function killServerAndNote(server: number, pid: number): Promise<void> {
  process.kill(server, 'SIGKILL')
  await eventually(() => !isAlive(server))
  const note = join(place.folder, 'cluster', 'postmaster.pid')
  writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(pid)))
}

/** A process under the account of the data, which alone could be taken for a server of it. */
function underOwner(script: string) {
  const { uid, gid } = statSync(join(place.folder, 'cluster'))
  const account = process.getuid?.() === 0 ? { uid, gid } : {}
  return place.track(spawn('/bin/sh', ['-c', script], { ...account, stdio: ['ignore', 'pipe', 'ignore'] }))
}

const keptAll = (acknowledged: number, kept: number[]): void => {
  // One more may have been written and not yet acknowledged.
  expect([acknowledged, acknowledged + 1]).toContain(kept.length)
  expect(kept.at(-1)).toBe(kept.length)
}

describe('a data folder', () => {
  test('is made at the first start, closed to others, durable and in UTC, and keeps its rows over a restart', async () => {
    const first = place.keep(await startPostgres({ folder: place.folder }))
    expect(first.major).toBeGreaterThanOrEqual(15)
    const settings = ['fsync', 'data_checksums', 'listen_addresses', 'timezone', 'max_connections', 'server_encoding']
    const found = await ask(first.connection, `select ${settings.map((name) => `current_setting('${name}') as ${name}`).join()}`)
    expect(found).toEqual([
      { fsync: 'on', data_checksums: 'on', listen_addresses: '', timezone: 'UTC', max_connections: '50', server_encoding: 'UTF8' },
    ])
    for (const name of ['cluster', 'socket']) expect(statSync(join(place.folder, name)).mode & 0o077).toBe(0)
    await ask(first.connection, `create table names as select 'Đắk Lắk' as name`)
    await first.stop()
    expect(serverPid(place.folder)).toBe(0)

    const second = place.keep(await startPostgres({ folder: place.folder }))
    expect(await ask(second.connection, 'select name from names')).toEqual([{ name: 'Đắk Lắk' }])
  })

  test('whose making was killed half way is made anew', async () => {
    const maker = place.run('round')
    await eventually(() => existsSync(place.folder) && readdirSync(place.folder).some((name) => name.startsWith('unfinished-')))
    maker.child.kill('SIGKILL')
    await maker.ended
    expect(existsSync(join(place.folder, 'cluster'))).toBe(false)
    const server = place.keep(await startPostgres({ folder: place.folder }))
    expect(await ask(server.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('of another major version is refused with both versions and left alone', async () => {
    const cluster = join(place.folder, 'cluster')
    mkdirSync(cluster, { recursive: true })
    writeFileSync(join(cluster, 'PG_VERSION'), '9.6\n')
    const refusal = await refusalOf(startPostgres({ folder: place.folder }))
    expect(refusal.code).toBe('otherMajor')
    expect(refusal.message).toMatch(/PostgreSQL 9\.6 .*PostgreSQL 1\d.*KHOP_PGBIN/)
    expect(readdirSync(cluster)).toEqual(['PG_VERSION'])
    expect(readFileSync(join(place.folder, 'khop-1.lock'), 'utf8')).toBe('')
  })

  test('with a very long path gets its socket in the temporary folder', async () => {
    const folder = join(place.root, 'x'.repeat(60), 'y'.repeat(60))
    const server = place.keep(await startPostgres({ folder }))
    expect(server.connection.host.startsWith(folder)).toBe(false)
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
    expect(await ask(server.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(existsSync(server.connection.host)).toBe(false)
  })
})

describe('after a kill', () => {
  test('of the program, the next start takes over the running server and finds every acknowledged row', async () => {
    const { acknowledged, server } = await killedWriter()
    const next = place.keep(await startPostgres({ folder: place.folder }))
    expect(serverPid(place.folder)).toBe(server)
    keptAll(acknowledged, await numbers(next.connection))
    await next.stop()
    expect(isAlive(server)).toBe(false)
  })

  test('of the program, a server running with other settings is started anew', async () => {
    const { acknowledged, server } = await killedWriter()
    writeFileSync(join(place.folder, 'postgresql.conf'), '# from an older program\n')
    const next = place.keep(await startPostgres({ folder: place.folder }))
    expect(serverPid(place.folder)).not.toBe(server)
    keptAll(acknowledged, await numbers(next.connection))
  })

  test('of the program and the server, the next start finds every acknowledged row', async () => {
    const { acknowledged, server } = await killedWriter()
    process.kill(server, 'SIGKILL')
    const next = place.keep(await startPostgres({ folder: place.folder }))
    expect(serverPid(place.folder)).not.toBe(server)
    keptAll(acknowledged, await numbers(next.connection))
  })

  test('a note naming a zombie does not bar the start', async () => {
    if (process.platform !== 'linux') return console.log('zombies are looked for on Linux only')
    const { acknowledged, server } = await killedWriter()
    const parent = underOwner('sleep 0.05 & echo $!; exec sleep 60')
    let zombie = 0
    if (parent.stdout !== null) createInterface({ input: parent.stdout }).once('line', (line) => (zombie = Number(line)))
    await eventually(() => zombie > 0 && readFileSync(`/proc/${zombie}/stat`, 'utf8').includes(') Z '))
    await killServerAndNote(server, zombie)
    const next = place.keep(await startPostgres({ folder: place.folder }))
    keptAll(acknowledged, await numbers(next.connection))
  })

  test('a note naming a stranger with a re-used number does not bar the start, and the stranger lives', async () => {
    const { acknowledged, server } = await killedWriter()
    const stranger = underOwner('exec sleep 60').pid ?? 0
    await killServerAndNote(server, stranger)
    const next = place.keep(await startPostgres({ folder: place.folder }))
    keptAll(acknowledged, await numbers(next.connection))
    expect(isAlive(stranger)).toBe(true)
  })

  test('of the server alone, the program starts it again by itself', async () => {
    const lines: string[] = []
    const running = place.keep(await startPostgres({ folder: place.folder, log: (line) => lines.push(line) }))
    await ask(running.connection, 'create table rows_kept as select 1 as number')
    process.kill(serverPid(place.folder), 'SIGKILL')
    await eventually(() => lines.filter((line) => line.startsWith('Cơ sở dữ liệu đã chạy')).length === 2)
    expect(await numbers(running.connection)).toEqual([1])
  })
})

describe('a second program on the same folder', () => {
  test('is refused and told which process holds it, until that process is dead', async () => {
    const writer = place.run('write')
    await eventually(() => writer.lines.length > 0)
    const refusal = await refusalOf(startPostgres({ folder: place.folder }))
    expect(refusal.code).toBe('folderInUse')
    expect(refusal.message).toContain(`tiến trình số ${writer.child.pid}`)
    writer.child.kill('SIGKILL')
    await writer.ended
    const next = place.keep(await startPostgres({ folder: place.folder }))
    expect((await numbers(next.connection)).length).toBeGreaterThan(0)
  })

  test('is not barred by a lock whose process number was re-used', async () => {
    mkdirSync(place.folder, { mode: 0o755 })
    const stranger = place.track(spawn('sleep', ['60'])).pid ?? 0
    const lock = join(place.folder, 'khop-1.lock')
    writeFileSync(lock, `${stranger}\n${birthMark(stranger)}\n`)
    expect((await refusalOf(startPostgres({ folder: place.folder }))).code).toBe('folderInUse')
    writeFileSync(lock, `${stranger}\nborn at another time\n`)
    place.keep(await startPostgres({ folder: place.folder }))
    expect(existsSync(lock)).toBe(false)
    expect(readFileSync(join(place.folder, 'khop-2.lock'), 'utf8')).toContain(`${process.pid}\n`)
  })
})
