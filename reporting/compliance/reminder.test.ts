// Whom to remind on a day, of what, and in which words.
import { describe, expect, test } from '@jest/globals'
import { addDays } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'
import { firstReminder, remindsOn, usualReminderRule } from '../calendar/reminder-rule.ts'
import { isMailAddress } from '../submission/mail-address.ts'
import { nothingYet, type StandingState } from '../submission/standing.ts'
import type { Permission } from '../submission/workflow.ts'
import { contentOf, digestsOf, remindersOn, reportsOf, type OwedReport, type Person } from './reminder.ts'
import { reminderMail } from './reminder-mail.vi.ts'

describe('the days', () => {
  // 22/9/2023 was a Friday, 25/9/2023 a Monday.
  const daysFor = (deadline: string, rule = usualReminderRule) =>
    Array.from({ length: 100 }, (_, at) => addDays(deadline, at - 20)).filter((day) => remindsOn(rule, deadline, day))
  test('three and one working days before, on the day, five days after, then weekly until two months have passed', () => {
    expect(daysFor('2023-09-22')).toEqual([
      '2023-09-19', '2023-09-21', '2023-09-22', '2023-09-23', '2023-09-24', '2023-09-25', '2023-09-26', '2023-09-27',
      '2023-10-04', '2023-10-11', '2023-10-18', '2023-10-25', '2023-11-01', '2023-11-08', '2023-11-15',
    ])
  })
  test('a weekend between is not counted before a deadline, unless the regime counts calendar days', () => {
    expect(daysFor('2023-09-25').slice(0, 2)).toEqual(['2023-09-20', '2023-09-22'])
    expect(daysFor('2023-09-25', { ...usualReminderRule, countedIn: 'calendarDays' }).slice(0, 2)).toEqual(['2023-09-22', '2023-09-24'])
    expect(firstReminder(usualReminderRule, '2023-09-25')).toBe('2023-09-20')
  })
  test('public holidays are no working days either', () => {
    // Quốc khánh 2/9/2026 (a Wednesday) and the day before it; the deadline is Friday 4/9.
    const holidays = ['2026-09-01', '2026-09-02'].map((day) => ({ day, name: 'Quốc khánh', basis: '45/2019/QH14', evidence: 'law' as const }))
    const before = (list: typeof holidays) => ['2026-08-28', '2026-08-31', '2026-09-01', '2026-09-03'].filter((day) => remindsOn(usualReminderRule, '2026-09-04', day, list))
    expect([before([]), before(holidays)]).toEqual([['2026-09-01', '2026-09-03'], ['2026-08-28', '2026-09-03']])
    expect(firstReminder(usualReminderRule, '2026-09-04', holidays)).toBe('2026-08-28')
  })
  test('a regime may ask for less', () => {
    expect(daysFor('2023-09-22', { before: [], countedIn: 'calendarDays', onTheDay: false, dailyAfter: 0, thenEvery: 10, until: 20 })).toEqual(['2023-10-02', '2023-10-12'])
  })
})

const owes = (unit: string, state: StandingState, change: { kind?: UnitKind; receiver?: string; reconstructed?: boolean } = {}): OwedReport => ({
  obligation: {
    unit: { id: unit, name: `UBND ${unit}`, kind: change.kind ?? 'commune', memberships: [] },
    duty: { kinds: ['commune'], deliverable: 'data', forms: [], deadline: { months: 0, date: 22 }, signed: false, basis: '7550/UBND-KSTT', evidence: change.reconstructed ? 'reconstructed' : 'letter' },
    deadline: '2023-09-22',
    receiver: change.receiver ?? 'huyen',
  },
  standing: { ...nothingYet, state, receipt: state === 'sent' || state === 'received' ? ({ number: 'KN-2023-0000001' } as OwedReport['standing']['receipt']) : null },
  regime: 'r', regimeName: 'Báo cáo tháng', period: '2023-09', periodLabel: 'tháng 9/2023',
})
const person = (unit: string, permissions: readonly Permission[], name = unit): Person => ({ account: `a:${name}`, name, unit, permissions, email: 'a@example.vn' })
const people = [person('xa', ['enter']), person('xa2', ['send']), person('huyen', ['enter', 'consolidate']), person('xem', [])]
const owed = [owes('xa', 'none'), owes('xa2', 'sent'), owes('xa3', 'returned'), owes('xa4', 'received'), owes('huyen', 'draft', { receiver: 'tinh' })]

describe('whom', () => {
  test('who has sent is left in peace; a returned report has not been sent', () => {
    expect(remindersOn(owed, '2023-09-21', usualReminderRule).map((one) => [one.report.unit, one.daysLeft])).toEqual([['xa', 1], ['xa3', 1], ['huyen', 1]])
    expect(remindersOn(owed, '2023-09-20', usualReminderRule)).toEqual([])
  })
  test('a report that is being corrected has been sent; one with more time is held to the later day', () => {
    const [first] = owed
    if (!first) throw new Error('nothing is owed')
    const receipt = { number: 'KN-2023-0000001' } as NonNullable<OwedReport['standing']['receipt']>
    const revised: OwedReport = { ...first, standing: { ...nothingYet, state: 'revised', receipt } }
    expect(remindersOn([revised], '2023-09-21', usualReminderRule)).toEqual([])
    const extension = { until: '2023-09-28', document: { number: '12/UBND', day: '2023-09-18' }, reason: 'x', by: 'x', at: '2023-09-18T02:00:00Z' }
    const extended: OwedReport = { ...first, standing: { ...nothingYet, extension } }
    expect(['2023-09-21', '2023-09-23', '2023-09-27'].map((day) => remindersOn([extended], day, usualReminderRule).map((one) => [one.deadline, one.daysLeft]))).toEqual([[], [], [['2023-09-28', 1]]])
  })
  test('one digest a person: his own, and for the collecting office who is late, never before the day is over', () => {
    const on = (day: string) =>
      digestsOf(remindersOn(owed, day, usualReminderRule), people, day).map((one) => [one.person.name, one.own.map((item) => item.report.unit), one.late.map((item) => item.report.unit)])
    expect(on('2023-09-22')).toEqual([['xa', ['xa'], []], ['huyen', ['huyen'], []]])
    expect(on('2023-09-23')).toEqual([['xa', ['xa'], []], ['huyen', ['huyen'], ['xa', 'xa3']]])
  })
  test('the content is the same for the same reports in the same state, and another when one was sent', () => {
    const content = (list: readonly OwedReport[], day: string) => digestsOf(remindersOn(list, day, usualReminderRule), people, day).map(contentOf)
    expect(content(owed, '2023-09-23')).toEqual(content(owed, '2023-09-23'))
    expect(content(owed.slice(1), '2023-09-23')).not.toContain(content(owed, '2023-09-23')[1])
    const [, district] = digestsOf(remindersOn(owed, '2023-09-23', usualReminderRule), people, '2023-09-23')
    expect(district && reportsOf(district).map((one) => one.unit)).toEqual(['huyen', 'xa', 'xa3'])
  })
})

describe('the words', () => {
  const mailFor = (list: readonly OwedReport[], day: string, name = 'Cán bộ A', unit = 'xa') => {
    const [digest] = digestsOf(remindersOn(list, day, usualReminderRule), [person(unit, ['enter', 'consolidate'], name)], day)
    if (!digest) throw new Error('no digest')
    return reminderMail(digest)
  }
  test('say what is due, by when, on which document, and what to do', () => {
    const { subject, text } = mailFor(owed, '2023-09-21')
    expect(subject).toBe('[Khớp] Nhắc gửi báo cáo tháng 9/2023: còn 1 ngày')
    expect(text).toContain('- Báo cáo số liệu tháng 9/2023: Báo cáo tháng; hạn gửi 22/9/2023 (còn 1 ngày); chưa có số liệu; theo 7550/UBND-KSTT.')
    expect(text).toContain('Mở Khớp')
    expect(mailFor(owed, '2023-09-22').subject).toContain('hạn là hôm nay')
  })
  test('say the day of the other report of the period where it is another one, and nothing of it once it was sent', () => {
    const [data] = owed
    if (!data) throw new Error('nothing is owed')
    const { obligation } = data
    const narrative: OwedReport = { ...data, obligation: { ...obligation, duty: { ...obligation.duty, deliverable: 'narrative' }, deadline: '2023-09-26' } }
    expect(mailFor([data, narrative], '2023-09-21').text).toContain('báo cáo lời của kỳ này có hạn khác: 26/9/2023')
    const receipt = { number: 'KN-2023-0000001' } as NonNullable<OwedReport['standing']['receipt']>
    const sent: OwedReport = { ...narrative, standing: { ...nothingYet, state: 'sent', receipt } }
    expect(mailFor([data, sent], '2023-09-21').text).not.toContain('hạn khác')
  })
  test('say plainly that a deadline is only reconstructed', () => {
    expect(mailFor([owes('xa', 'none', { reconstructed: true })], '2023-09-23').text).toContain('thời hạn này dựng lại, chưa có văn bản xác nhận')
  })
  test('names from outside add no line to the header or the list and no markup', () => {
    const nasty = 'A\r\nBcc: x@example.com <script>alert(1)</script>\u2028'
    const mail = mailFor([{ ...owes('xa', 'none'), periodLabel: `tháng\r\nBcc: y@example.com` }], '2023-09-23', nasty)
    expect(mail.subject).not.toMatch(/[\p{Cc}\u2028]/u)
    expect(mail.text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([])
    expect(mail.html).not.toContain('<script>')
    expect(mail.html).toContain('&lt;script&gt;')
  })
  test('the collector reads who is late, by name', () => {
    expect(mailFor(owed.slice(0, 3), '2023-09-23', 'B', 'huyen').text).toMatch(/Đơn vị quá hạn chưa gửi báo cáo:\n- UBND xa: .*đã quá hạn 1 ngày.*\n- UBND xa3: .*bị trả lại/u)
  })
})

test.each([
  ['canbo.a@xa-kim-lien.nghean.gov.vn', true],
  ['a@b', false],
  ['a@b.vn,c@d.vn', false],
  ['A <a@b.vn>', false],
  ['a@b.vn\r\nBcc: c@d.vn', false],
  ['a@b.vn\n', false],
  [' a@b.vn', false],
  ['"a b"@b.vn', false],
  [`${'a'.repeat(65)}@b.vn`, false],
])('%j as an address: %s', (text, is) => {
  expect(isMailAddress(text)).toBe(is)
})
