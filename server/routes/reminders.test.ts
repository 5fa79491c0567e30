// Đôn đốc over HTTP, with a real mail server: who is told what, once; the record; the letter; and who may not.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ToldReminder } from '../ports.ts'
import { remindersFor, sendReminders } from '../acts/reminders.ts'
import { smtpNotifier } from '../adapters/smtp-notifier.ts'
import { mailServer, type MailServer } from '../../tests/mail-server.ts'
import { partsOf } from '../../tests/office/sample-workbook.ts'
import { filledWorkbook, kimLien, pathOf, testService, type TestService } from '../../tests/service.ts'

let service: TestService
let mail: MailServer
beforeAll(async () => {
  mail = await mailServer({
    onRcptTo: (to, _session, done) => done(to.address.startsWith('refused') ? Object.assign(new Error('no'), { responseCode: 550 }) : null),
  })
  service = await testService({ notifier: smtpNotifier({ url: mail.url, from: 'khop@example.vn' }) })
})
afterAll(async () => {
  await service.ports.notifier?.close()
  await service.close()
  await mail.close()
})

interface Preview { day: string; digests: { unit: string; hasAddress: boolean; subject: string; own: { report: { unit: string } }[]; late: { report: { unit: string } }[] }[] }
interface Told { told: { name: string; unit: string; outcome: string }[] }

async function ask<Answer>(login: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<{ status: number; body: Answer; raw: Buffer; headers: Record<string, unknown> }> {
  const response = await service.app.inject({ method, url, headers: await service.signIn(login), ...(payload ? { payload } : {}) })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : null) as Answer, raw: response.rawPayload, headers: response.headers }
}
const september = '?regime=kstt-nghe-an&period=2023-09'
const has = (login: string, email: string) => ask(login, 'PUT', '/api/contact', { email })

async function send(unit: string): Promise<void> {
  const key = { ...kimLien, unit }
  const headers = await service.signIn(unit)
  const post = (act: string, payload: object | Buffer, more: Record<string, string> = {}) =>
    service.app.inject({ method: 'POST', url: `${pathOf(key)}/${act}`, headers: { ...headers, ...more }, payload })
  const { sha256 } = (await post('save', await filledWorkbook(key), { 'content-type': 'application/octet-stream' })).json<{ sha256: string }>()
  await post('approve', { sha256 })
  expect((await post('send', { sha256, explanations: [] }, { 'idempotency-key': `key-${unit}` })).statusCode).toBe(200)
}

describe('one’s own address', () => {
  test('is set by oneself, taken away again, and a list of addresses is none', async () => {
    expect((await has('nghe-an.kim-lien', 'kimlien@example.vn')).body).toEqual({ email: 'kimlien@example.vn' })
    for (const email of ['a@b.vn, c@d.vn', 'a@b.vn\r\nBcc: c@d.vn', 'A <a@b.vn>', '']) {
      const { status, body } = await ask<{ code: string }>('nghe-an.kim-lien', 'PUT', '/api/contact', { email })
      expect([email, status, body.code]).toEqual([email, 400, 'badAddress'])
    }
    expect((await ask('nghe-an.kim-lien', 'GET', '/api/contact')).body).toEqual({ email: 'kimlien@example.vn' }) // only one’s own
    expect((await ask('nghe-an.nam-giang', 'PUT', '/api/contact', { email: null })).body).toEqual({ email: null })
    expect((await ask('nghe-an.nam-giang', 'GET', '/api/contact')).body).toEqual({ email: null })
  })
})

describe('reminding', () => {
  test('the preview names who has not sent, in one’s own subtree alone, and no addresses', async () => {
    service.setClock('2023-09-21T01:00:00Z') // a working day before the communes’ deadline
    const { body, raw } = await ask<Preview>('nghe-an.nam-dan', 'GET', '/api/reminders/preview')
    expect(body.digests.map((one) => [one.unit, one.hasAddress, one.own.map((item) => item.report.unit)])).toEqual([
      ['nghe-an.kim-lien', true, ['nghe-an.kim-lien']],
      ['nghe-an.nam-giang', false, ['nghe-an.nam-giang']],
    ])
    expect(String(raw)).not.toContain('example.vn')
    expect((await ask<Preview>('quang-ngai', 'GET', '/api/reminders/preview')).body.digests.every((one) => one.unit.startsWith('quang-ngai'))).toBe(true)
    expect((await ask<Preview>('nghe-an.nam-dan', 'GET', '/api/reminders/preview?on=2023-09-18')).body.digests).toEqual([])
    expect(mail.letters).toEqual([])
  })
  test('sending tells each person once for a day and content; who has no address is named', async () => {
    const first = await ask<Told>('nghe-an.nam-dan', 'POST', '/api/reminders/send')
    expect(first.body.told.map((one) => [one.unit, one.outcome])).toEqual([['nghe-an.kim-lien', 'sent'], ['nghe-an.nam-giang', 'noAddress']])
    expect(mail.letters.map((one) => one.to)).toEqual([['kimlien@example.vn']])
    const again = await Promise.all([1, 2, 3].map(() => ask<Told>('nghe-an.nam-dan', 'POST', '/api/reminders/send')))
    expect(again.flatMap((one) => one.body.told.map((told) => told.outcome))).toEqual(['already', 'noAddress', 'already', 'noAddress', 'already', 'noAddress'])
    expect(mail.letters).toHaveLength(1)
  })
  test('many at once on another day still send one letter', async () => {
    service.setClock('2023-09-22T01:00:00Z')
    await Promise.all([1, 2, 3, 4].map(() => sendReminders(service.ports, 'nghe-an', 'test')))
    expect(mail.letters.filter((one) => one.to[0] === 'kimlien@example.vn')).toHaveLength(2)
  })
  test('who has sent is left in peace; the district hears who is late; a refused letter may be tried again', async () => {
    await has('nghe-an.nam-dan', 'refused@example.vn')
    await send('nghe-an.kim-lien')
    service.setClock('2023-09-23T01:00:00Z')
    const { body } = await ask<Preview>('nghe-an.nam-dan', 'GET', '/api/reminders/preview')
    expect(body.digests.map((one) => [one.unit, one.own.length, one.late.map((item) => item.report.unit)])).toEqual([
      ['nghe-an.nam-dan', 0, ['nghe-an.nam-giang']],
      ['nghe-an.nam-giang', 1, []],
    ])
    const outcome = async () => (await ask<Told>('nghe-an.nam-dan', 'POST', '/api/reminders/send')).body.told[0]?.outcome
    expect([await outcome(), await outcome()]).toEqual(['failed', 'failed'])
    await has('nghe-an.nam-dan', 'namdan@example.vn')
    expect([await outcome(), await outcome()]).toEqual(['sent', 'already'])
  })
  test('the timer tells nobody a second time on a day, even when more has become late', async () => {
    await has('nghe-an', 'tinh@example.vn')
    service.setClock('2023-09-25T01:00:00Z')
    expect((await sendReminders(service.ports, null, 'timer', true)).find((one) => one.unit === 'nghe-an')?.outcome).toBe('sent')
    await send('nghe-an.so-noi-vu')
    const changed = await remindersFor(service.ports, 'nghe-an', '2023-09-25')
    expect(changed.find((one) => one.person.unit === 'nghe-an')?.late.map((one) => one.report.unit)).not.toContain('nghe-an.so-noi-vu')
    expect((await sendReminders(service.ports, null, 'timer', true)).find((one) => one.unit === 'nghe-an')?.outcome).toBe('already')
    expect((await sendReminders(service.ports, 'nghe-an', 'somebody')).find((one) => one.unit === 'nghe-an')?.outcome).toBe('sent')
  })
})

describe('the record', () => {
  test('tells whom, of what, when, how it went; of one’s own subtree alone', async () => {
    const { body } = await ask<{ reminders: (ToldReminder & { how: string })[] }>('nghe-an.nam-dan', 'GET', `/api/reminders${september}`)
    expect(body.reminders.map((one) => [one.unit, one.day, one.how, one.outcome, one.reason])).toEqual([
      ['nghe-an.kim-lien', '2023-09-21', 'email', 'sent', ''],
      ['nghe-an.kim-lien', '2023-09-22', 'email', 'sent', ''],
      ['nghe-an.nam-dan', '2023-09-23', 'email', 'failed', 'EENVELOPE 550'],
      ['nghe-an.nam-dan', '2023-09-23', 'email', 'failed', 'EENVELOPE 550'],
      ['nghe-an.nam-dan', '2023-09-23', 'email', 'sent', ''],
      ['nghe-an', '2023-09-25', 'email', 'sent', ''],
      ['nghe-an.nam-dan', '2023-09-25', 'email', 'sent', ''],
      ['nghe-an', '2023-09-25', 'email', 'sent', ''],
    ])
    expect(body.reminders.flatMap((one) => one.reports.map((report) => report.unit)).filter((unit) => unit.startsWith('nghe-an.so'))).toEqual([])
    expect((await ask<{ reminders: unknown[] }>('quang-ngai', 'GET', `/api/reminders${september}`)).body.reminders).toEqual([])
    expect((await ask<{ code: string }>('nghe-an', 'GET', '/api/reminders?regime=kstt-nghe-an&period=2019-01')).body.code).toBe('unknownPeriod')
  })
  test.each(['update reminder set day = $$x$$', 'delete from reminder', 'delete from reminder_outcome', 'truncate reminder_outcome'])('refuses “%s”', async (statement) => {
    const { testDatabase } = await import('../../tests/database.ts')
    const database = await testDatabase()
    await expect(database.pool.query(statement)).rejects.toThrow('only grows')
    await database.close()
  })
})

describe('the letter', () => {
  const textIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((one) => one[1] ?? '')
  test('names the late units, cites the calendar’s document and its deadline, leaves number and day blank, and lists them behind', async () => {
    const { status, raw, headers } = await ask('nghe-an', 'GET', `/api/reminders/letter.docx${september}`)
    expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="cong-van-don-doc_kstt-nghe-an_2023-09.docx"'])
    const words = textIn(partsOf(raw).get('word/document.xml') ?? '')
    const whole = words.join('\n')
    for (const one of ['Số:           /UBND', 'V/v đôn đốc thực hiện báo cáo tháng về tình hình giải quyết hồ sơ TTHC tháng 9/2023', 'Kính gửi:', '- UBND xã Nam Giang.', 'số 7550/UBND-KSTT ngày 8/9/2023', 'chậm nhất các ngày 22/9/2023, 24/9/2023', 'ngày …… tháng …… năm 2023', 'TM. ỦY BAN NHÂN DÂN']) expect(whole).toContain(one)
    expect(words.slice(words.indexOf('STT'), words.indexOf('STT') + 5)).toEqual(['STT', 'Đơn vị', 'Thời hạn', 'Tiến độ', 'Ghi chú'])
    expect(whole).not.toContain('UBND xã Kim Liên') // it sent in time
    expect(whole).toContain('Quá hạn') // Sở Nội vụ sent a day late
  })
  test('a district writes to those under it alone, never to itself; who has nobody to write to is told so', async () => {
    const words = textIn(partsOf((await ask('nghe-an.nam-dan', 'GET', `/api/reminders/letter.docx${september}`)).raw).get('word/document.xml') ?? '')
    expect(words.filter((one) => one.startsWith('Kính gửi'))).toEqual(['Kính gửi: UBND xã Nam Giang'])
    const { status, body } = await ask<{ code: string }>('quang-ngai', 'GET', `/api/reminders/letter.docx${september}`)
    expect([status, body.code]).toEqual([403, 'outsideSubtree'])
  })
})

test('without a mail server sending says so, and the preview still works', async () => {
  const plain = await testService()
  const headers = await plain.signIn('nghe-an')
  const sent = await plain.app.inject({ method: 'POST', url: '/api/reminders/send', headers })
  expect([sent.statusCode, sent.json<{ code: string }>().code]).toEqual([503, 'mailOff'])
  expect((await plain.app.inject({ url: '/api/reminders/preview', headers })).json()).toMatchObject({ mail: false })
  await plain.close()
})
