// The letter 1975/UBND-TH of UBND tỉnh Nghệ An (7/4/2021): its duties kept as tasks, reported on, reviewed month by month, counted.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AddressInfo } from 'node:net'
import type { TaskStanding } from '../../reporting/compliance/directive.ts'
import { documents } from '../../regimes/documents.ts'
import { khop } from '../program.ts'
import { testService, type TestService } from '../service.ts'
import { testDatabase, type TestDatabase } from '../database.ts'

let service: TestService
let database: TestDatabase
let id: string
beforeAll(async () => {
  database = await testDatabase()
  service = await testService({ clock: '2021-04-08T02:00:00Z', database })
})
afterAll(async () => {
  await service.close()
  await database.close()
})

async function ask<Answer>(login: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<{ status: number; body: Answer & { code?: string } }> {
  const response = await service.app.inject({ method, url, headers: await service.signIn(login), ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() }
}
const tell = (login: string, task: string, act: string, payload: object) => ask<TaskStanding>(login, 'POST', `/api/directives/${id}/tasks/${task}/${act}`, payload)
const listed = async (login: string, on = '') => (await ask<{ tasks: TaskStanding[] }>(login, 'GET', `/api/directives${on}`)).body.tasks
interface Counted { assigned: number; completedOnTime: number; completedLate: number; overdue: number; sources: { overdue: TaskStanding[] } }
const counts = async (login: string, to: string) => (await ask<{ government: Counted; province: Counted }>(login, 'GET', `/api/directives/counts?from=2021-01-01&to=${to}`)).body

const fixing = 'Khắc phục các tồn tại, hạn chế về việc tác nghiệp trên hệ thống một cửa điện tử, đảm bảo số liệu trên phần mềm chính xác với số liệu thực tế'
const reviewing = 'Định kỳ hàng tháng, rà soát đánh giá kết quả thực hiện; báo cáo kết quả thực hiện trong báo cáo cải cách hành chính 6 tháng năm 2021, gửi về Sở Nội vụ để tổng hợp'
const urging = 'Kịp thời tham mưu, đôn đốc kiểm tra việc thực hiện nhiệm vụ của các sở, ngành, địa phương thuộc lĩnh vực được giao chủ trì'
/** The letter names no day; the half-year report's is the province's own to give, here the last day of June. */
const halfYear = '2021-06-30'
const letter = {
  document: '1975/UBND-TH',
  day: '2021-04-07',
  issuer: 'UBND tỉnh Nghệ An',
  title: 'Khắc phục tồn tại, hạn chế trong công tác CCHC quý I năm 2021',
  level: 'province',
  tasks: [
    ...['nghe-an.so-tu-phap', 'nghe-an.so-noi-vu', 'nghe-an.so-xay-dung', 'nghe-an.nam-dan'].flatMap((owner, at) => [
      { id: `1.${at + 1}`, text: fixing, owner, due: null },
      { id: `4.${at + 1}`, text: reviewing, owner, due: halfYear },
    ]),
    { id: '5.1', text: urging, owner: 'nghe-an.so-tu-phap', due: null },
    { id: '5.2', text: urging, owner: 'nghe-an.so-noi-vu', due: null },
  ],
}

describe('the letter, kept as tasks', () => {
  test('its number, day and issuer are those of the list of documents', () => {
    const known = documents.find((one) => one.id === letter.document)
    expect([known?.day, known?.issuer]).toEqual([letter.day, letter.issuer])
  })
  test('who does not consolidate, and who is of another province, may not issue it', async () => {
    expect((await ask('nghe-an.so-noi-vu', 'POST', '/api/directives', letter)).body.code).toBe('notPermitted')
    expect((await ask('quang-ngai', 'POST', '/api/directives', letter)).body.code).toBe('outsideSubtree')
  })
  test('is issued by the province, once', async () => {
    const issued = await ask<{ id: string; unit: string }>('nghe-an', 'POST', '/api/directives', letter)
    expect([issued.status, issued.body.unit]).toEqual([200, 'nghe-an'])
    id = issued.body.id
    expect((await ask('nghe-an', 'POST', '/api/directives', letter)).body.code).toBe('directiveKnown')
    expect((await ask('nghe-an', 'POST', '/api/directives', { ...letter, document: 'x', tasks: [{ ...letter.tasks[0], due: '2021-01-01' }] })).body.code).toBe('badDirective')
  })
  test('each unit sees its own tasks, the province all, another province none', async () => {
    expect((await listed('nghe-an')).map((one) => one.task.id)).toEqual(['1.1', '4.1', '1.2', '4.2', '1.3', '4.3', '1.4', '4.4', '5.1', '5.2'])
    expect((await listed('nghe-an.so-noi-vu')).map((one) => one.task.id)).toEqual(['1.2', '4.2', '5.2'])
    expect(await listed('quang-ngai')).toEqual([])
  })
})

describe('the half-year', () => {
  test('units report progress of their own tasks, and their heads go over them month by month', async () => {
    service.setClock('2021-05-04T02:00:00Z')
    expect((await tell('nghe-an.so-noi-vu', '4.2', 'progress', { text: 'Đã rà soát tháng 4' })).body.progress).toEqual({ day: '2021-05-04', text: 'Đã rà soát tháng 4' })
    await tell('nghe-an.so-noi-vu', '4.2', 'review', { text: 'Tháng 4: đạt', day: '2021-04-30' })
    expect((await tell('nghe-an.so-noi-vu', '4.2', 'review', { text: 'Tháng 5: đạt' })).body.reviews.map((one) => one.day)).toEqual(['2021-04-30', '2021-05-04'])
  })
  test('nobody reports on another unit’s task: not a unit beside, not the province itself', async () => {
    expect((await tell('nghe-an.so-tu-phap', '4.2', 'progress', { text: 'x' })).body.code).toBe('unknownTask')
    expect((await tell('nghe-an', '4.2', 'progress', { text: 'x' })).body.code).toBe('notPermitted')
    expect((await tell('nghe-an', '4.2', 'complete', { result: 'x' })).body.code).toBe('notPermitted')
    expect((await tell('nghe-an.nam-dan', '4.4', 'extend', { due: '2021-12-31', document: 'x' })).body.code).toBe('notPermitted')
    expect((await tell('quang-ngai', '4.2', 'extend', { due: '2021-12-31', document: 'x' })).body.code).toBe('unknownTask')
  })
  test('a day to come or before the letter is refused, and so is an extension that shortens', async () => {
    expect((await tell('nghe-an.so-noi-vu', '4.2', 'complete', { result: 'x', day: '2021-05-05' })).body.code).toBe('badTaskDay')
    expect((await tell('nghe-an.so-noi-vu', '4.2', 'complete', { result: 'x', day: '2021-04-06' })).body.code).toBe('badTaskDay')
    expect((await tell('nghe-an', '4.2', 'extend', { due: halfYear, document: 'x' })).body.code).toBe('badExtension')
  })
  test('done in time, done late, given more time, and overdue are told apart', async () => {
    service.setClock('2021-06-30T10:00:00Z')
    expect((await tell('nghe-an.so-noi-vu', '4.2', 'complete', { result: 'Đã báo cáo' })).body.state).toBe('completedOnTime')
    expect((await tell('nghe-an', '4.4', 'extend', { due: '2021-07-15', document: '4000/UBND-TH' })).body.due).toBe('2021-07-15')
    service.setClock('2021-07-05T02:00:00Z')
    expect((await tell('nghe-an.so-tu-phap', '4.1', 'complete', { result: 'Đã báo cáo' })).body.state).toBe('completedLate')
    expect((await tell('nghe-an.so-tu-phap', '4.1', 'progress', { text: 'x' })).body.code).toBe('taskDone')
    const states = Object.fromEntries((await listed('nghe-an')).map((one) => [one.task.id, one.state]))
    expect(states).toMatchObject({ '4.1': 'completedLate', '4.2': 'completedOnTime', '4.3': 'overdue', '4.4': 'inTime', '5.1': 'inTime' })
  })
})

describe('the counts', () => {
  test('are of the province’s own tasks; khoản 5 counts the Government’s, of which there are none', async () => {
    const { government, province } = await counts('nghe-an', '2021-07-05')
    expect([province.assigned, province.completedOnTime, province.completedLate, province.overdue]).toEqual([10, 1, 1, 1])
    expect(province.sources.overdue.map((one) => one.task.owner)).toEqual(['nghe-an.so-xay-dung'])
    expect([government.assigned, government.overdue]).toEqual([0, 0])
    expect((await counts('nghe-an', halfYear)).province).toMatchObject({ completedOnTime: 1, completedLate: 0, overdue: 0 })
    expect((await counts('nghe-an.so-xay-dung', '2021-07-05')).province).toMatchObject({ assigned: 2, overdue: 1 })
    expect((await ask('nghe-an', 'GET', '/api/directives/counts?from=2021-12-31&to=2021-01-01')).body.code).toBe('badRequest')
  })
  test('a task of the Prime Minister is counted for khoản 5', async () => {
    const order = { document: '644/CĐ-TTg', day: '2021-07-01', issuer: 'Thủ tướng Chính phủ', title: 'x', level: 'government', tasks: [{ id: 'a', text: 'x', owner: 'nghe-an.so-tu-phap', due: '2021-07-02' }] }
    expect((await ask('nghe-an', 'POST', '/api/directives', order)).status).toBe(200)
    expect((await counts('nghe-an', '2021-07-05')).government).toMatchObject({ assigned: 1, completedOnTime: 0, completedLate: 0, overdue: 1 })
  })
  test('the terminal shows the list and the counts', async () => {
    await service.app.listen({ host: '127.0.0.1', port: 0 })
    const server = ['--server', `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`, '--login', 'nghe-an']
    const list = await khop(['directives', 'list', '--on', '2021-07-05', ...server], { KHOP_PASSWORD: 'khop-thu' })
    expect([list.code, list.out.includes('1975/UBND-TH 4.3  Sở Xây dựng tỉnh Nghệ An  30/6/2021  Quá hạn nhưng chưa hoàn thành')]).toEqual([0, true])
    const counted = await khop(['directives', 'counts', '--from', '2021-01-01', '--to', '2021-07-05', ...server], { KHOP_PASSWORD: 'khop-thu' })
    expect(counted.out).toContain('Tổng số nhiệm vụ được giao: 10')
    expect((await khop(['directives', 'counts', ...server])).code).toBe(2)
  })
})

describe('the record', () => {
  test('is chained, only grows, and shows where it was changed behind its back', async () => {
    expect(await service.ports.directives.firstMisfit()).toBeNull()
    await expect(database.pool.query('delete from directive_event')).rejects.toThrow('only grows')
    await database.pool.query('alter table directive_event disable trigger only_grows')
    await database.pool.query(`update directive_event set body = replace(body, 'đạt', 'tốt') where seq = 3`)
    expect(await service.ports.directives.firstMisfit()).toBe(3)
  })
})
