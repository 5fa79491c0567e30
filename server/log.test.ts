// What the log holds after a day of signing in, sending, mistakes and faults: no person, no secret, nothing of a report.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findingKey } from '../reporting/submission/explanation.ts'
import type { Checked } from '../reporting/submission/service.ts'
import { testDatabase, type TestDatabase } from '../tests/database.ts'
import { filledWorkbook, kimLien, pathOf, testService, type TestService } from '../tests/service.ts'
import { faultOf } from './fault-log.ts'
import { hashPassword } from './passwords.ts'

const secrets = {
  login: 'dang-nhap-kin',
  name: 'Nguyễn Thị Kín',
  password: 'mật khẩu kín đáo',
  email: 'hop-thu-kin@vi-du.vn',
  explanation: 'Giải trình kín',
  reason: 'Lý do kín',
  field: 'Chứng thực',
  number: '918273',
  from: '127.0.0.1',
}
const lines: string[] = []
let database: TestDatabase
let service: TestService
let token = ''

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | string | Buffer, more: Record<string, string> = {}) {
  const type = Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json'
  const headers = { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...(payload === undefined ? {} : { 'content-type': type }), ...more }
  return service.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
}

const heavy = [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 918_273, 5: 0, 6: 0, 8: 918_273, 9: 0, 10: 0, 12: 0, 13: 0 } }]

beforeAll(async () => {
  database = await testDatabase()
  const notifier = {
    send: () => Promise.reject(new Error(`550 no such box <${secrets.email}>`)),
    close: () => Promise.resolve(),
  }
  service = await testService({ database, notifier, clock: '2023-09-21T01:00:00Z', log: { write: (line) => lines.push(line) } })
  const account = { id: 'kin', login: secrets.login, name: secrets.name, unit: kimLien.unit, permissions: ['enter', 'approve', 'send', 'consolidate'] as const, sample: false }
  await service.ports.accounts.add({ ...account, passwordHash: await hashPassword(secrets.password) })
})
afterAll(async () => {
  await service.close()
  await database.close()
})

/** Does something while a table takes nothing more, and gives its status. */
async function whileFull(table: string, work: () => Promise<{ statusCode: number }>): Promise<number> {
  await database.pool.query(`alter table ${table} add constraint full_up check (false) not valid`)
  const { statusCode } = await work()
  await database.pool.query(`alter table ${table} drop constraint full_up`)
  return statusCode
}

test('a day of all kinds leaves lines about faults alone, without one of these words', async () => {
  const statuses: number[] = []
  const note = (answer: { statusCode: number }): void => void statuses.push(answer.statusCode)
  note(await ask('POST', '/api/login', { login: secrets.login, password: `${secrets.password}!` }))
  note(await ask('POST', '/api/login', `{"login":"${secrets.login}","password":"${secrets.password}"`))
  statuses.push(await whileFull('session', () => ask('POST', '/api/login', { login: secrets.login, password: secrets.password })))
  const signedIn = await ask('POST', '/api/login', { login: secrets.login, password: secrets.password })
  note(signedIn)
  token = signedIn.json<{ token: string }>().token
  note(await ask('PUT', '/api/contact', { email: secrets.email }))
  statuses.push(await whileFull('contact', () => ask('PUT', '/api/contact', { email: secrets.email })))

  const bytes = await filledWorkbook(kimLien, heavy)
  statuses.push(await whileFull('event', () => ask('POST', `${pathOf(kimLien)}/save`, bytes)))
  statuses.push(await whileFull('form_line', () => ask('POST', `${pathOf(kimLien)}/save`, bytes)))
  const saved = await ask('POST', `${pathOf(kimLien)}/save`, bytes, { 'x-file-name': encodeURIComponent(`${secrets.name}.xlsx`) })
  note(saved)
  const { sha256, result } = saved.json<Checked>()
  note(await ask('POST', `${pathOf(kimLien)}/approve`, { sha256 }))
  const explanations = result.findings.map((finding) => ({ finding: findingKey(finding), text: secrets.explanation }))
  const key = { 'idempotency-key': 'key-of-the-day' }
  statuses.push(await whileFull('receipt_number', () => ask('POST', `${pathOf(kimLien)}/send`, { sha256, explanations }, key)))
  note(await ask('POST', `${pathOf(kimLien)}/send`, { sha256, explanations }, key))
  note(await ask('POST', `${pathOf(kimLien)}/return`, { sha256, reason: secrets.reason, notes: [] })) // his own: refused
  note(await ask('POST', `${pathOf(kimLien)}/approve`, { sha256 })) // not open any more
  await database.pool.query(`update standing set body = $1`, [`{"${secrets.explanation}`])
  note(await ask('GET', `/api/status?regime=${kimLien.regime}&period=${kimLien.period}`))
  await service.ports.ledger.rebuildStandings()
  note(await ask('POST', '/api/reminders/send'))
  note(await ask('GET', `/api/lookup?text=${encodeURIComponent(secrets.name)}&on=${encodeURIComponent(secrets.name)}`))

  expect(statuses.filter((status) => status >= 500).length).toBeGreaterThanOrEqual(6)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5)
  expect(lines).toHaveLength(statuses.filter((status) => status >= 500).length)
  const log = lines.join('')
  expect(log).toContain('"code":"23514"')
  expect(log).toContain('full_up')
  expect(log).toContain('/api/reports/:regime/:period/:unit/data/send')
  for (const [what, secret] of [...Object.entries(secrets), ['token', token], ['hash', sha256], ['unit', kimLien.unit]] as const) {
    expect([what, log.includes(secret), log.includes(JSON.stringify(secret).slice(1, -1))]).toEqual([what, false, false])
  }
})

test('a fault tells its kind, code and place, and the same of its causes, but none of their words', () => {
  const cause = Object.assign(new Error(`Key (login)=(${secrets.login})\n    at ${secrets.name}:1:1`), { code: '23505', table: 'account', detail: secrets.name })
  const fault = faultOf(new TypeError(secrets.reason, { cause }))
  expect(fault).toMatchObject({ kind: 'TypeError', cause: { kind: 'Error', code: '23505', at: 'account' } })
  expect(fault.frames[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+/u)
  for (const secret of Object.values(secrets).filter((one) => one !== secrets.from)) expect(JSON.stringify(fault)).not.toContain(secret)
  expect(faultOf(secrets.name)).toEqual({ kind: 'string', frames: [] })
})
