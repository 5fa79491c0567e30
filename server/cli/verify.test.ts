// `verify` on the machine that holds the data: what fits, what does not by its name, and the standings made anew.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { testDatabase, type TestDatabase } from '../../tests/database.ts'
import { binhChuong } from '../../tests/service.ts'
import { postgresLedger } from '../adapters/postgres/ledger.ts'
import type { Outcome } from './outcome.ts'
import { verify } from './verify.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const ledger = postgresLedger(database.db)
  const bytes = new TextEncoder().encode('exact bytes')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const approve = { act: 'approve' as const, at: '2023-09-16T00:00:00.000Z', actor: { account: 'a', name: 'A' }, sha256 }
  await ledger.act(binhChuong, () => ({ event: { ...approve, act: 'save', fileName: 'x', errors: 0, warnings: 0 }, file: { bytes, forms: [] } }))
  await ledger.act(binhChuong, () => ({ event: approve }))
})
afterAll(() => database.close())

async function run(options: Record<string, string | boolean> = {}): Promise<Outcome> {
  const outcome = await verify({ operands: [], options, env: { DATABASE_URL: database.url, KHOP_PASSWORD: 'x' } })
  if (isRefusal(outcome)) throw new Error(outcome.code)
  return outcome
}

test('a standing changed behind the program’s back is named, and --rebuild mends it', async () => {
  await database.pool.query(`update standing set state = 'received'`)
  const found = await run()
  expect(found.code).toBe(1)
  expect(found.text).toContain('kstt-quang-ngai/2023-Q3/quang-ngai.binh-chuong/data không khớp với sổ (khác với sổ đến sự kiện số 2)')
  expect(found.text).toContain('khop verify --rebuild')
  const mended = await run({ rebuild: true })
  expect([mended.code, mended.text.split('\n')[0]]).toEqual([0, 'Đã lập lại trạng thái của 1 báo cáo từ sổ.'])
  expect((await run()).text).toContain('Trạng thái: 1 báo cáo, tính lại từ sổ đều khớp')
})

test('standings of an older program are told as not made yet; that is no misfit', async () => {
  await database.pool.query(`update standing_rules set digest = 'older'`)
  const found = await run()
  expect([found.code, found.text.includes('chưa được lập theo chương trình này')]).toEqual([0, true])
  expect((await run({ rebuild: true })).code).toBe(0)
})

test('nothing is made anew from a ledger that does not fit, nor through the service', async () => {
  expect((await run({ rebuild: true, login: 'x' })).text).toContain('không kèm --login')
  await database.pool.query('alter table event disable trigger only_grows')
  await database.pool.query(`update event set body = replace(body, '09-16', '09-15') where seq = 2`)
  const found = await run({ rebuild: true })
  expect(found.code).toBe(1)
  for (const sentence of ['Không lập lại trạng thái', 'sự kiện số 2 không khớp', 'chưa đối chiếu, vì chính sổ không khớp']) expect(found.text).toContain(sentence)
})

test('a folder without a ledger is said to have none, and stays as it was', async () => {
  const nowhere = `${tmpdir()}/khop-none-${process.pid}`
  const outcome = await verify({ operands: [], options: {}, env: { KHOP_DATA: nowhere } })
  expect(outcome).toMatchObject({ code: 2, text: expect.stringContaining('Chưa có sổ nào ở đây') })
  expect(existsSync(nowhere)).toBe(false)
})

test('a database without the program’s tables has no ledger either', async () => {
  await database.pool.query('alter table event rename to event_elsewhere')
  try {
    const outcome = await run()
    expect([outcome.code, outcome.text.includes('Chưa có sổ nào ở đây')]).toEqual([2, true])
  } finally {
    await database.pool.query('alter table event_elsewhere rename to event')
  }
})
