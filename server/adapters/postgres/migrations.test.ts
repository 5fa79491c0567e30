// A database of any older version, with rows as that version held them, comes to the newest shape and is read whole.
import { createHash } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { isRefusal } from '../../../reporting/submission/refusal.ts'
import { plainText } from '../../../reporting/form/plain-data.ts'
import type { ReportEvent } from '../../../reporting/submission/event.ts'
import { reportId, type ReportKey } from '../../../reporting/submission/report.ts'
import { testDatabase, type TestDatabase } from '../../../tests/database.ts'
import { postgresAccounts } from './accounts.ts'
import { postgresAdoptions } from './adoptions.ts'
import { chainHash, chainStart } from './chain.ts'
import { postgresConsolidations } from './consolidations.ts'
import { postgresDirectives } from './directives.ts'
import { postgresLedger } from './ledger.ts'
import { migrate, stepNames } from './migrations.ts'
import { postgresContacts, postgresReminders } from './reminders.ts'

const opened: TestDatabase[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

const report: ReportKey = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai.binh-chuong', deliverable: 'data' }
const bytes = Buffer.from('exact bytes')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const base = { at: '2023-09-16T01:00:00.000Z', actor: { account: 'a', name: 'Người gửi' }, sha256 }
const events = [
  { ...base, act: 'save', fileName: 'x.xlsx', errors: 0, warnings: 0 },
  { ...base, act: 'approve' },
  { ...base, act: 'send', receipt: { number: 'KN-2023-0000007', at: base.at, sha256, deadline: '2023-09-17', timeliness: 'early', signed: false, forms: [] }, explanations: [] },
] as unknown as ReportEvent[] // receipts of the first versions said less
const later = new Date('2099-01-01T00:00:00Z')
const adoption = { body: { form: {} }, document: null, by: { account: 'a', name: 'A' }, at: '2026-12-20T03:00:00.000Z', reason: 'r' }
const order = { act: 'issue', at: base.at, by: 'a', directive: { id: 'd1' } }
const made = { id: 'm1', report, at: base.at, by: 'a', sources: [] }

/** Writes rows as the version whose last step is `step` kept them. */
async function fill({ pool }: TestDatabase, step: string): Promise<void> {
  const has = (name: string): boolean => name <= step
  const client = await pool.connect()
  const insert = (table: string, row: Record<string, unknown>) =>
    client.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row))
  await client.query('begin')
  let previous: Buffer = chainStart
  await insert('file', { sha256: Buffer.from(sha256, 'hex'), size: bytes.length, bytes })
  await insert('form_read', { sha256: Buffer.from(sha256, 'hex'), form: 'II.06a', edition: '2020' })
  await insert('form_line', { sha256: Buffer.from(sha256, 'hex'), form: 'II.06a', edition: '2020', key: 'chung-thuc.tu-phap', columns: [3, 4], numbers: [17, 10.5] })
  for (const [at, event] of events.entries()) {
    const body = JSON.stringify(event)
    const hash = chainHash(previous, BigInt(at + 1), reportId(report), body)
    await insert('event', { seq: at + 1, ...report, body, sha256: Buffer.from(sha256, 'hex'), previous, hash })
    previous = hash
  }
  await insert('once', { account: 'a', key: 'k', digest: 'd', seq: 3 })
  if (has('0004-receipt-numbers')) await insert('receipt_number', { year: 2023, number: 7, seq: 3 })
  if (has('0050-standings')) await insert('standing', { ...report, seq: 3, state: 'sent', body: '{"as":"the program of then folded it"}' })
  if (has('0002-accounts')) {
    const who = { id: 'a', login: 'nguoi-gui', name: 'Người gửi', password_hash: 'h', sample: false }
    const rights = { unit: report.unit, permissions: ['enter', 'send'] }
    if (has('0020-account-grants')) {
      await insert('account', who)
      await insert('account_grant', { account: 'a', ...rights })
    } else await insert('account', { ...who, ...rights, ...(has('0003-sign-in-failures') ? {} : { failures: 3, locked_until: null }) })
    await insert('session', { token_hash: 't', account: 'a', expires: later, ...(has('0020-account-keys') ? { opened: later } : {}) })
  }
  if (has('0003-sign-in-failures')) await insert('sign_in_failure', { login_hash: 'l', failures: 1, locked_until: later, changed: later })
  if (has('0005-shelf')) {
    const hash = chainHash(chainStart, 1n, 'form r', plainText(adoption))
    await insert('adopted', { seq: 1, kind: 'form', regime: 'r', ...adoption, previous: chainStart, hash })
  }
  if (has('0010-consolidation')) await insert('consolidation', { id: made.id, body: JSON.stringify(made) })
  if (has('0030-reminders')) {
    await insert('contact', { account: 'a', email: 'van-phong@vi-du.vn', changed: later })
    await insert('reminder', { account: 'a', day: '2023-09-16', content: 'c', address: 'van-phong@vi-du.vn', by: 'timer', at: later, reports: JSON.stringify([report]) })
    await insert('reminder_outcome', { reminder: 1, outcome: 'sent', reason: '', at: later })
  }
  if (has('0031-directives')) {
    const body = JSON.stringify(order)
    await insert('directive_event', { seq: 1, directive: 'd1', body, previous: chainStart, hash: chainHash(chainStart, 1n, 'd1', body) })
  }
  await client.query('commit')
  client.release()
}

test.each(stepNames)('what a database kept at %s is all there after the newest step', async (step) => {
  const database = await testDatabase('empty')
  opened.push(database)
  await migrate(database.db, step)
  await fill(database, step)
  await migrate(database.db)
  const has = (name: string): boolean => name <= step

  const ledger = postgresLedger(database.db)
  expect(await ledger.firstMisfit()).toBeNull()
  expect(await ledger.eventsOf(report)).toEqual(events)
  expect(await ledger.lines(sha256, 'II.06a')).toEqual({ 'chung-thuc.tu-phap': { 3: 17, 4: 10.5 } })
  expect(await ledger.checkStandings()).toEqual({ count: 1, misfit: null })
  expect(await ledger.standingsIn(report.regime, report.period)).toMatchObject([{ report, standing: { state: 'sent', sha256, receipt: { number: 'KN-2023-0000007' } } }])
  const again = await ledger.alreadyDone({ account: 'a', key: 'k', digest: 'd' })
  expect(again !== null && !isRefusal(again) && again.event.act).toBe('send')
  const drawn: number[] = []
  const next = await ledger.act({ ...report, unit: 'v' }, async (_events, draw) => {
    drawn.push(await draw(2023))
    return { event: { ...base, act: 'approve' } }
  })
  expect([isRefusal(next), drawn, await ledger.firstMisfit()]).toEqual([false, [8], null])

  const accounts = postgresAccounts(database.db)
  if (has('0002-accounts')) {
    expect(await accounts.byLogin('nguoi-gui')).toMatchObject({ id: 'a', locked: false, mustChange: false, grants: [{ unit: report.unit, permissions: ['enter', 'send'] }] })
    expect((await accounts.bySession('t', new Date('2098-12-31T20:00:00Z')))?.id).toBe('a')
    expect(await postgresContacts(database.db).people('2023-09-16')).toMatchObject([{ account: 'a', email: has('0030-reminders') ? 'van-phong@vi-du.vn' : null }])
  }
  if (has('0003-sign-in-failures')) expect(await accounts.lockOf('l', new Date('2098-12-31T00:00:00Z'))).toEqual(later)
  const adoptions = postgresAdoptions(database.db)
  expect([(await adoptions.list()).length, await adoptions.firstMisfit()]).toEqual([has('0005-shelf') ? 1 : 0, null])
  expect(await postgresConsolidations(database.db).find('m1')).toEqual(has('0010-consolidation') ? made : null)
  expect((await postgresReminders(database.db).told(report.regime, report.period)).map((one) => one.outcome)).toEqual(has('0030-reminders') ? ['sent'] : [])
  const directives = postgresDirectives(database.db)
  expect([await directives.list(), await directives.firstMisfit()]).toEqual([has('0031-directives') ? [order] : [], null])
})

test('a database of a newer program than this one is left alone', async () => {
  const database = await testDatabase()
  opened.push(database)
  await database.pool.query(`insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01')`)
  await expect(migrate(database.db)).rejects.toThrow('9999-later')
})
