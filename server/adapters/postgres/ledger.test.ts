// The ledger in PostgreSQL keeps the contract, refuses every change, and shows one made behind its back.
import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from '@jest/globals'
import { testDatabase } from '../../../tests/database.ts'
import { ledgerContract } from '../../ledger.contract.ts'
import { postgresLedger } from './ledger.ts'

const opened: { close(): Promise<void> }[] = []
async function open() {
  const database = await testDatabase()
  opened.push(database)
  return { ...database, ledger: postgresLedger(database.db) }
}
afterAll(async () => {
  for (const one of opened) await one.close()
})

describe('the ledger in PostgreSQL', () => {
  ledgerContract(async () => (await open()).ledger)

  const actor = { account: 'a', name: 'A' }
  const event = (at: string) => ({ event: { act: 'approve' as const, at, actor, sha256: '0'.repeat(64) } })
  const report = { regime: 'r', period: 'p', unit: 'u', deliverable: 'data' as const }

  test.each(['update event set unit = $$x$$', 'delete from event', 'truncate event cascade', 'delete from file', 'delete from receipt_number'])(
    'refuses “%s”: it only grows',
    async (statement) => {
      const { ledger, pool } = await open()
      await ledger.act(report, () => event('2023-09-16T00:00:00.000Z'))
      await expect(pool.query(statement)).rejects.toThrow('only grows')
    },
  )
  test('names the event whose file was changed, or taken out, behind its back', async () => {
    const { ledger, pool } = await open()
    const bytes = Buffer.from('exact bytes')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await ledger.act(report, () => event('2023-09-16T00:00:00.000Z'))
    const save = { act: 'save' as const, at: '2023-09-16T00:00:00.000Z', actor, sha256, fileName: 'x', errors: 0, warnings: 0 }
    await ledger.act(report, () => ({ event: save, file: { bytes, forms: [] } }))
    await ledger.act(report, () => event('2023-09-17T00:00:00.000Z'))
    expect(await ledger.firstMisfit()).toBeNull()
    await pool.query('alter table file disable trigger only_grows')
    await pool.query(`update file set bytes = 'other bytes'`)
    expect(await ledger.firstMisfit()).toBe(2)
    await pool.query('delete from file')
    expect(await ledger.firstMisfit()).toBe(2)
  })
  test('names the event whose file was traded for another that is whole', async () => {
    const { ledger, pool } = await open()
    await ledger.act(report, () => event('2023-09-16T00:00:00.000Z'))
    await pool.query('alter table event disable trigger only_grows')
    await pool.query(`update event set sha256 = decode(repeat('11', 32), 'hex')`)
    expect(await ledger.firstMisfit()).toBe(1)
  })
  test('names the first event that was changed or taken out behind its back', async () => {
    const { ledger, pool } = await open()
    for (let day = 1; day <= 5; day++) await ledger.act(report, () => event(`2023-09-0${day}T00:00:00.000Z`))
    expect(await ledger.firstMisfit()).toBeNull()
    await pool.query('alter table event disable trigger only_grows')
    await pool.query(`update event set body = replace(body, '09-04', '09-14') where seq = 4`)
    expect(await ledger.firstMisfit()).toBe(4)
    await pool.query('delete from event where seq = 2')
    expect(await ledger.firstMisfit()).toBe(2)
  })
})
