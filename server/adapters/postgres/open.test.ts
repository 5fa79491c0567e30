// The program's database opens privately or at an address, survives its server's restart, and lends tests fresh copies.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connectionFromUrl, toDatabase, withClient } from './connection.ts'
import { freshDatabase, openDatabase, type OpenDatabase } from './open.ts'
import { eventually, makePlace, type Place, serverPid, swept } from './supervisor.test-place.ts'

let place: Place
let database: OpenDatabase
const lines: string[] = []
beforeAll(async () => {
  place = makePlace()
  database = await openDatabase({ folder: place.folder, log: (line) => lines.push(line) })
})
afterAll(async () => {
  await database.close()
  await place.sweep()
  await swept()
})

test('with no address the private server answers through the pool', async () => {
  const { rows } = await database.pool.query('select current_database() as name')
  expect(rows).toEqual([{ name: 'khop' }])
})

test('with an address that server is used, and closing leaves it running', async () => {
  if (!('host' in database.connection)) throw new Error('expected the private server')
  const { host, user, port } = database.connection
  const url = `postgres://${user}@/khop?host=${encodeURIComponent(host)}&port=${port}`
  const given = await openDatabase({ url, folder: place.folder })
  expect((await given.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  const fresh = await freshDatabase(given.connection, 'by address')
  const names = await withClient(fresh.connection, (client) => client.query('select current_database() as name'))
  expect(names.rows).toEqual([{ name: 'by address' }])
  await fresh.drop()
  await given.close()
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a commit waits for the disk on every connection, also where the server at the address is set otherwise', async () => {
  if (!('host' in database.connection)) throw new Error('expected the private server')
  const { host, user, port } = database.connection
  await database.pool.query('create database hasty')
  await database.pool.query('alter database hasty set synchronous_commit = off')
  const given = await openDatabase({ url: `postgres://${user}@/hasty?host=${encodeURIComponent(host)}&port=${port}`, folder: place.folder })
  const clients = await Promise.all([given.pool.connect(), given.pool.connect(), given.pool.connect()])
  const shown = await Promise.all(clients.map((client) => client.query('show synchronous_commit')))
  for (const client of clients) client.release()
  expect(shown.map((one) => one.rows)).toEqual(Array.from({ length: 3 }, () => [{ synchronous_commit: 'on' }]))
  await given.close()
  await database.pool.query('drop database hasty')
})

test('a fresh database is a copy of its template, apart from others, and can be dropped while in use', async () => {
  const template = await freshDatabase(database.connection, 'template "of" tests')
  await withClient(template.connection, (client) => client.query('create table units as select 7 as number'))
  const one = await freshDatabase(database.connection, 'one', 'template "of" tests')
  const other = await freshDatabase(database.connection, 'other', 'template "of" tests')
  await withClient(one.connection, (client) => client.query('delete from units'))
  await withClient(other.connection, async (client) => {
    expect((await client.query('select number from units')).rows).toEqual([{ number: 7 }])
    await other.drop()
  })
  await one.drop()
  await template.drop()
  const left = await database.pool.query(`select datname from pg_database where not datistemplate order by 1`)
  expect(left.rows).toEqual([{ datname: 'khop' }, { datname: 'postgres' }])
})

test('the pool outlives a crash of the server', async () => {
  await database.pool.query('select 1')
  process.kill(serverPid(place.folder), 'SIGKILL')
  await eventually(() => lines.filter((line) => line.startsWith('Cơ sở dữ liệu đã chạy')).length === 2)
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('an address of another shape, or where nobody answers, is refused without showing the password', async () => {
  await expect(openDatabase({ url: 'mysql://u:s3cret@host/db', folder: place.folder })).rejects.toMatchObject({
    code: 'badDatabaseUrl',
    message: expect.not.stringContaining('s3cret'),
  })
  await expect(openDatabase({ url: 'postgres://u:s3cret@127.0.0.1:1/db', folder: place.folder })).rejects.toMatchObject({
    code: 'serverUnreachable',
    message: expect.not.stringContaining('s3cret'),
  })
})

test('the same server, another database: only the name changes in an address', () => {
  const moved = (url: string): unknown => toDatabase(connectionFromUrl(url), 'x y')
  expect(moved('postgres://u:p@h:5/db?sslmode=require')).toEqual({ connectionString: 'postgres://u:p@h:5/x%20y?sslmode=require' })
  expect(moved('postgresql://h')).toEqual({ connectionString: 'postgresql://h/x%20y' })
  expect(moved('postgres://u@/db?host=/run/s')).toEqual({ connectionString: 'postgres://u@/x%20y?host=/run/s' })
})
