// Who sees which part of the table, and who may not.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { rowsOf } from '../../reporting/compliance/summary.ts'
import type { Problem } from '../../reporting/submission/service.ts'
import { annexByUnit, bacGiang, sendBacGiang } from '../../tests/bac-giang.ts'
import { partsOf } from '../../tests/office/sample-workbook.ts'
import { testService, type TestService } from '../../tests/service.ts'

let service: TestService
beforeAll(async () => {
  service = await testService()
  // Four of the 27 have sent; the rest is missing.
  const some = ['bac-giang.so-noi-vu', 'bac-giang.so-xay-dung', 'bac-giang.ban-quan-ly-cac-kcn', 'bac-giang.luc-nam']
  await sendBacGiang(service, annexByUnit().filter((one) => some.includes(one.unit)))
})
afterAll(() => service.close())

const asked = (regime: string, period: string, file = '') => `/api/compliance${file}?regime=${regime}&period=${period}`

async function ask(login: string, url = asked(bacGiang.regime, bacGiang.period)) {
  return service.app.inject({ url, headers: await service.signIn(login) })
}

describe('the table in a person’s reach', () => {
  test('the province sees all units, a unit sees itself alone', async () => {
    const whole = (await ask('bac-giang')).json<ComplianceAnswer>()
    expect(whole.summary).toMatchObject({ reports: 27, early: 1, onTime: 1, late: 2, missing: 23, signed: 1, unsigned: 3 })
    const own = (await ask('bac-giang.so-noi-vu')).json<ComplianceAnswer>()
    expect(rowsOf(own.table).map((row) => [row.unit, row.progress, row.signature])).toEqual([['bac-giang.so-noi-vu', 'onTime', 'unsigned']])
    expect(own.deadlines.map((one) => one.kind)).toEqual(['department'])
  })
  test('a district sees itself and its communes, not the departments', async () => {
    const answer = (await ask('quang-ngai.binh-son', asked('kstt-quang-ngai', '2023-Q3'))).json<ComplianceAnswer>()
    expect(new Set(rowsOf(answer.table).map((row) => row.unit))).toEqual(
      new Set(['quang-ngai.binh-son', 'quang-ngai.binh-son.phong-tu-phap', 'quang-ngai.binh-chuong', 'quang-ngai.binh-my']),
    )
    expect(answer.notices).toEqual([])
  })
  test.each(['', '.xlsx', '.docx'])('nobody of another province (%s)', async (file) => {
    for (const login of ['nghe-an', 'quang-ngai.so-tu-phap']) {
      const response = await ask(login, asked(bacGiang.regime, bacGiang.period, file))
      expect([response.statusCode, response.json<Problem>().code]).toEqual([403, 'outsideSubtree'])
      expect(response.body).not.toContain('Sở Nội vụ')
    }
  })
  test.each([
    ['kstt-nowhere', '2023-Q3', 'unknownRegime'],
    ['kstt-bac-giang', '2023-Q2', 'unknownPeriod'],
    ['kstt-bac-giang', 'qqqq', 'unknownPeriod'],
  ])('%s %s is %s', async (regime, period, code) => {
    const response = await ask('bac-giang', asked(regime, period))
    expect([response.statusCode, response.json<Problem>().code]).toEqual([404, code])
  })
})

test('the trend goes back over the periods the same regime governs', async () => {
  const answer = (await ask('nghe-an', asked('kstt-nghe-an', '2023-11'))).json<ComplianceAnswer>()
  expect(answer.trend.points.map((point) => point.label)).toEqual(['tháng 9/2023', 'tháng 10/2023', 'tháng 11/2023'])
  expect(answer.trend.repeated[0]).toMatchObject({ periods: 3, missing: 3 })
})

test('the file holds the same table, for those in whose reach it is', async () => {
  const response = await ask('bac-giang', asked(bacGiang.regime, bacGiang.period, '.xlsx'))
  expect(response.headers['content-disposition']).toBe('attachment; filename="tinh-hinh-bao-cao_kstt-bac-giang_2023-Q3.xlsx"')
  const strings = partsOf(response.rawPayload).get('xl/sharedStrings.xml') ?? ''
  for (const words of ['QUÝ III/2023', 'Thực hiện ký số', 'UBND huyện Lục Nam', 'Chưa gửi', '23 chưa gửi', 'dựng lại']) expect(strings).toContain(words)
})

test('the document for Word holds the same table, row for row', async () => {
  const response = await ask('bac-giang', asked(bacGiang.regime, bacGiang.period, '.docx'))
  expect([response.headers['content-disposition'], response.headers['content-type']]).toEqual([
    'attachment; filename="tinh-hinh-bao-cao_kstt-bac-giang_2023-Q3.docx"',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
  const xml = partsOf(response.rawPayload).get('word/document.xml') ?? ''
  const rows = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>|<w:tr (.*?)<\/w:tr>/gsu)].map(([row]) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)].map(([cell]) => textOf(cell)))
  const answer = (await ask('bac-giang')).json<ComplianceAnswer>()
  expect(rows[0]).toEqual(['STT', 'Đơn vị', 'Tiến độ', 'Thực hiện ký số', 'Ghi chú'])
  expect(rows).toHaveLength(1 + answer.table.length + rowsOf(answer.table).length)
  expect(rows.filter((row) => row[1] === 'UBND huyện Lục Nam')).toEqual([['10', 'UBND huyện Lục Nam', 'Quá hạn', 'Không ký số', '']])
  expect(xml).toMatch(/<w:tblHeader\/>/u)
  for (const words of ['QUÝ III/2023', '23 chưa gửi', 'dựng lại']) expect(textOf(xml)).toContain(words)
})

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((one) => one[1] ?? '').join('')
}
