// The audit on a real database: sound as it is, and the first event that was changed behind the program's back by its name.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '../../tests/database.ts'
import { binhChuong, filledWorkbook, pathOf, testService, type TestService } from '../../tests/service.ts'
import { audit, type Audit } from './audit.ts'

let database: TestDatabase
let service: TestService
beforeEach(async () => {
  database = await testDatabase()
  service = await testService({ database })
  const headers = { ...(await service.signIn(binhChuong.unit)), 'content-type': 'application/octet-stream' }
  for (const blank of [5, 6]) {
    await service.app.inject({ method: 'POST', url: `${pathOf(binhChuong)}/save`, headers, payload: await filledWorkbook(binhChuong, undefined, blank) })
  }
})
afterEach(async () => {
  await service.close()
  await database.close()
})

/** Changes a table as somebody with the database's password could. */
async function tamper(table: 'event' | 'file', change: string): Promise<void> {
  await sql.raw(`alter table ${table} disable trigger only_grows`).execute(database.db)
  await sql.raw(change).execute(database.db)
}

test('a record nobody touched is sound, and what is kept beside it fits', async () => {
  const response = await service.app.inject({ url: '/api/audit/verify', headers: await service.signIn('quang-ngai.quantri') })
  expect(response.json<Audit>()).toEqual({ sound: true, events: { count: 2, misfit: null }, adopted: { count: 0, misfit: null }, standings: { count: 1, misfit: null } })
})

test('an event whose words were changed is named', async () => {
  await tamper('event', `update event set body = replace(body, '"errors":0', '"errors":1') where seq = 2`)
  expect(await audit(service.ports)).toMatchObject({
    sound: false,
    events: { count: 2, misfit: { seq: 2, report: 'kstt-quang-ngai/2023-Q3/quang-ngai.binh-chuong/data', act: 'lưu' } },
  })
})

test('a file whose bytes were changed names the first event that stands on it', async () => {
  await tamper('file', `update file set bytes = '\\x00'::bytea`)
  expect((await audit(service.ports)).events.misfit?.seq).toBe(1)
})

test('an event that is gone leaves its number, and the audit says where', async () => {
  await tamper('event', 'delete from event where seq = 1')
  expect((await audit(service.ports)).events.misfit).toEqual({ seq: 1, report: null, act: null, at: null })
})
