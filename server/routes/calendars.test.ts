// Calendars over HTTP: listed, taken out whole, tried before they are adopted, and in force at once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Problem } from '../../reporting/submission/service.ts'
import { circular, month2027, order } from '../../tests/shelf-declarations.ts'
import { testService, type TestService } from '../../tests/service.ts'
import type { CalendarPreview, ListedCalendar } from '../acts/calendars.ts'
import type { Deadlines } from '../acts/deadlines.ts'

let service: TestService
let administrator: { authorization: string }
beforeAll(async () => {
  service = await testService({ clock: '2027-02-10T03:00:00Z' })
  administrator = await service.signIn('nghe-an.quantri')
})
afterAll(() => service.close())

const get = async <T>(url: string): Promise<T> => (await service.app.inject({ url, headers: administrator })).json<T>()
async function look(declaration: object, more: object = {}, headers = administrator) {
  const payload = { regime: 'kstt-nghe-an', declaration, document: circular, closesPrevious: true, ...more }
  const response = await service.app.inject({ method: 'POST', url: '/api/shelf/calendars/preview', headers, payload })
  return response.json<CalendarPreview & Problem>()
}

describe('a page that is tried', () => {
  test('tells its periods from today on with the marks of the planner, and what it ends; nothing is written', async () => {
    const tried = await look(month2027)
    expect(tried.closes).toEqual({ id: 'nghe-an.month.2023-09', to: '2026-12' })
    expect(tried.periods.map((one) => one.period)).toEqual(['2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07'])
    expect(tried.periods[3]?.duties[0]).toMatchObject({ named: '2027-05-25', deadline: '2027-05-25', fallsOn: null })
    expect(tried.periods[6 - 2]?.duties[1]).toMatchObject({ kinds: ['district'], named: '2027-06-24', warnings: ['holidaysUnknown'] })
    expect((await get<{ acts: unknown[] }>('/api/shelf/history')).acts).toEqual([])
    expect(await get<Deadlines>('/api/deadlines?regime=kstt-nghe-an&period=2027-02')).toMatchObject({ basis: '7550/UBND-KSTT' })
  })
  test('may itself move due days off days off', async () => {
    const sunday = { ...month2027, movesDueDays: 'nextWorkingDay', duties: month2027.duties.map((one) => ({ ...one, deadline: { months: 0, date: 28 } })) }
    expect((await look(sunday)).periods[0]?.duties[0]).toMatchObject({ named: '2027-02-28', deadline: '2027-03-01', fallsOn: { kind: 'sunday' } })
  })
  test.each<[string, object, object, string]>([
    ['a form the regime does not have', { ...month2027, duties: month2027.duties.map((one) => ({ ...one, forms: ['II.99'] })) }, {}, 'unknownForm'],
    ['a unit nobody knows', { ...month2027, duties: month2027.duties.map((one) => ({ ...one, units: ['nghe-an.khong-co'] })) }, {}, 'unknownUnit'],
    ['a quarter 5', { ...month2027, id: 'x', kind: 'quarter', from: '2027-Q1', numbers: [5] }, {}, 'badNumbers'],
    ['first and last day the wrong way round', { ...month2027, dataWindow: { from: month2027.dataWindow.to, to: month2027.dataWindow.from } }, {}, 'badWindow'],
  ])('%s', async (_name, declaration, more, audit) => {
    expect(await look(declaration, more)).toMatchObject({ status: 422, code: 'unsoundDeclaration', params: { audit } })
  })
  test('over the present page without ending it is refused in words without codes', async () => {
    const refused = await look(month2027, { closesPrevious: false })
    expect([refused.status, refused.code]).toEqual([409, 'editionOverlap'])
    expect(refused.detail).toContain('từ kỳ tháng 9/2023, chưa ghi kết thúc')
    expect(refused.detail).not.toContain('2023-09,')
  })
  test('is for the province’s own administrator', async () => {
    expect(await look(month2027, {}, await service.signIn('quang-ngai.quantri'))).toMatchObject({ status: 403, code: 'outsideSubtree' })
  })
})

test('a page is taken out as JSON, changed, adopted, and holds at once', async () => {
  const page = await get<typeof month2027>('/api/shelf/calendars/nghe-an.month.2023-09?regime=kstt-nghe-an')
  expect(page.duties).toHaveLength(3)
  const changed = { ...month2027, dataWindow: page.dataWindow, movesDueDays: 'nextWorkingDay' }
  const response = await service.app.inject({ method: 'POST', url: '/api/shelf/calendars', headers: administrator, payload: order(changed) })
  expect(response.json()).toMatchObject({ kind: 'calendar', closes: { to: '2026-12' } })
  expect(await get<Deadlines>('/api/deadlines?regime=kstt-nghe-an&period=2027-04')).toMatchObject({ basis: circular.id, duties: [{ named: '2027-04-25', deadline: '2027-04-26' }, {}, {}] })
  const { calendars } = await get<{ calendars: ListedCalendar[] }>('/api/shelf/calendars')
  expect(calendars.filter((one) => one.regime === 'kstt-nghe-an').map((one) => [one.page.id, one.page.to, one.seq])).toEqual([['nghe-an.month.2027-01', undefined, 1], ['nghe-an.month.2023-09', '2026-12', null]])
})

test('a catalogue is taken out whole; what there is not is told', async () => {
  expect((await get<{ entries: unknown[] }>('/api/shelf/catalogues/linh-vuc?regime=kstt-nghe-an')).entries.length).toBeGreaterThan(50)
  expect(await get<Problem>('/api/shelf/catalogues/x?regime=kstt-nghe-an')).toMatchObject({ code: 'unknownCatalogue' })
  expect(await get<Problem>('/api/shelf/calendars/x?regime=kstt-nghe-an')).toMatchObject({ status: 404, detail: expect.stringContaining('lịch') })
})
