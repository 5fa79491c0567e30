// The record of what was adopted only grows, is chained, and is told to every process that listens.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { builtInShelf } from '../../../regimes/index.ts'
import type { Adoption } from '../../../reporting/form/shelf.ts'
import { refuse } from '../../../reporting/submission/refusal.ts'
import { testDatabase, type TestDatabase } from '../../../tests/database.ts'
import { circular, form2027 } from '../../../tests/shelf-declarations.ts'
import { postgresAdoptions } from './adoptions.ts'
import { openLiveShelf } from './live-shelf.ts'
import { postgresLedger } from './ledger.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const adoption = (edition: string): Adoption => ({
  kind: 'form',
  body: { form: { ...form2027, edition } },
  regime: 'kstt-nghe-an',
  document: circular,
  by: { account: 'a', name: 'A' },
  at: '2026-12-20T03:00:00.123Z',
  reason: 'Dòng 1\nDòng 2',
})

test('adoptions are numbered one after another, read back as they were, and a refusal leaves nothing', async () => {
  const store = postgresAdoptions(database.db)
  const seen: number[] = []
  const all = await Promise.all(['a', 'b', 'c'].map((edition) => store.adopt('kstt-nghe-an', (adopted) => {
    seen.push(adopted.length)
    return adoption(edition)
  })))
  expect(seen).toEqual([0, 1, 2])
  expect(await store.adopt('kstt-nghe-an', () => refuse('nothingChanged'))).toMatchObject({ code: 'nothingChanged' })
  const list = await store.list()
  expect(list.map((one) => one.seq)).toEqual([1, 2, 3])
  expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set(list.map((one) => JSON.stringify(one))))
  expect(await store.firstMisfit()).toBeNull()
})

test.each(['update adopted set reason = $$x$$', 'delete from adopted', 'truncate adopted'])('refuses “%s”: it only grows', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow('only grows')
})

test('decides on what sent reports of the regime used, each edition and period once', async () => {
  const ledger = postgresLedger(database.db)
  const at = '2026-12-21T03:00:00.000Z'
  const actor = { account: 'a', name: '"receipt":{' }
  const receipt = { rules: { calendar: 'page' }, forms: [{ code: 'F', edition: '2020' }] }
  const key = { regime: 'r', period: '2026-12', deliverable: 'data' } as const
  for (const unit of ['u', 'v', 'w']) {
    const event = unit === 'w' ? { act: 'approve', at, actor, sha256: '0'.repeat(64) } : { act: 'send', at, actor, sha256: '0'.repeat(64), receipt }
    await ledger.act({ ...key, unit }, () => ({ event: event as never }))
  }
  const used = (regime: string) => new Promise((seen) => void postgresAdoptions(database.db).adopt(regime, (_adopted, list) => (seen(list), refuse('nothingChanged'))))
  expect(await used('r')).toEqual([{ period: '2026-12', form: 'F', edition: '2020', calendar: 'page', at }])
  expect(await used('s')).toEqual([])
})

test('an act prepared by a shelf that has changed since is refused, in its own regime alone', async () => {
  const ledger = postgresLedger(database.db)
  const known = (await postgresAdoptions(database.db).list()).length
  const event = { act: 'approve', at: '2026-12-22T03:00:00.000Z', actor: { account: 'a', name: 'A' }, sha256: '0'.repeat(64) } as const
  const act = (regime: string, asOf: number) => ledger.act({ regime, period: '2026-12', unit: 'x', deliverable: 'data' }, () => ({ event }), undefined, asOf)
  expect(await act('kstt-nghe-an', known - 1)).toMatchObject({ code: 'shelfChanged' })
  expect(await act('kstt-nghe-an', known)).toMatchObject({ event })
  expect(await act('kstt-quang-ngai', 0)).toMatchObject({ event })
})

test('what listens hears of it, and re-reads what it missed while the connection was gone', async () => {
  const said: string[] = []
  const store = postgresAdoptions(database.db)
  const live = await openLiveShelf({ builtIn: builtInShelf, store, pool: database.pool, log: (line) => said.push(line) })
  try {
    const editions = () => live.current.regimes[0]?.forms.map((one) => one.edition) ?? []
    const heard = async (edition: string) => {
      for (let turn = 0; turn < 500 && !editions().includes(edition); turn++) await new Promise((done) => setTimeout(done, 20))
      expect(editions()).toContain(edition)
    }
    expect(editions()).toContain('c')
    await store.adopt('kstt-nghe-an', () => adoption('d'))
    await heard('d')
    await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`)
    await store.adopt('kstt-nghe-an', () => adoption('e'))
    await heard('e')
    await live.adoptions.adopt('kstt-nghe-an', () => adoption('f'))
    expect(editions()).toContain('f')
  } finally {
    await live.close()
  }
})

test('names the first adoption that was changed or taken out behind its back', async () => {
  const store = postgresAdoptions(database.db)
  expect(await store.firstMisfit()).toBeNull()
  await database.pool.query('alter table adopted disable trigger only_grows')
  await database.pool.query(`update adopted set body = jsonb_set(body, '{form,measure}', '"x"') where seq = 3`)
  expect(await store.firstMisfit()).toBe(3)
  await database.pool.query('delete from adopted where seq = 1')
  expect(await store.firstMisfit()).toBe(1)
})
