// The outline handed out by the service, and read back behind the gate in a process of its own.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { binhChuong, filledWorkbook, pathOf, testService, type TestService } from '../../tests/service.ts'

let service: TestService
let officer: { authorization: string }
beforeAll(async () => {
  service = await testService()
  officer = await service.signIn(binhChuong.unit)
})
afterAll(() => service.close())

const take = (form: string, key: typeof binhChuong | { regime: string; period: string; unit: string; deliverable: 'data' } = binhChuong, headers = officer) =>
  service.app.inject({ url: `${pathOf(key)}/template?form=${encodeURIComponent(form)}`, headers })

test.each(['II.01-ĐC', 'II.01-DC', 'II.01-ĐC/VPCP/KSTT'])('%s comes as a document with its name and kind', async (form) => {
  const response = await take(form)
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'])
  expect(response.headers['content-disposition']).toContain("filename*=UTF-8''II.01-DC_2023-Q3_ubnd-xa-binh-chuong.docx")
})

test('its head names the office above in the tree and the province’s place, also where the report goes to a department', async () => {
  const key = { regime: 'cchc-ha-tinh', period: '2023', unit: 'ha-tinh.so-khcn' }
  const headers = await service.signIn(key.unit)
  const response = await service.app.inject({ url: `/api/reports/${key.regime}/${key.period}/${key.unit}/narrative/template`, headers })
  const read = await service.ports.intake.readDocument(response.rawPayload)
  if (isRefusal(read)) throw new Error(read.code)
  const text = read.paragraphs
  expect(text.slice(0, 2)).toEqual(['UBND TỈNH HÀ TĨNH', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'])
  expect(text.find((one) => one.includes('ngày ……'))).toMatch(/^Hà Tĩnh, /u)
  expect(text.some((one) => one.includes('Sở Nội vụ tỉnh Hà Tĩnh'))).toBe(true)
})

test('is read back as the report it was printed for', async () => {
  const read = await service.ports.intake.readDocument((await take('II.01-DC')).rawPayload)
  expect(isRefusal(read) ? read.code : read.identity).toEqual({
    regime: 'kstt-quang-ngai',
    period: '2023-Q3',
    unit: 'quang-ngai.binh-chuong',
    outline: { code: 'II.01-ĐC/VPCP/KSTT', edition: '2020' },
  })
})

test('a workbook is still a workbook, and an unknown code is still refused', async () => {
  expect((await take('II.06a')).headers['content-type']).toContain('spreadsheetml')
  const unknown = await take('II.02-ĐC')
  expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([404, 'unknownForm'])
})

test('an office that owes no outline, and a province that has none, are refused it', async () => {
  const office = { ...binhChuong, unit: 'quang-ngai.binh-son.phong-tu-phap' }
  const monthly = { regime: 'kstt-nghe-an', period: '2023-09', unit: 'nghe-an.kim-lien', deliverable: 'data' } as const
  for (const key of [office, monthly]) {
    const refused = await take('II.01-ĐC', key, await service.signIn(key.unit))
    expect(refused.json<{ code: string }>().code).toBe('unknownForm')
  }
})

test('the reading process refuses a workbook given as a document, and a document given as a workbook', async () => {
  const document = (await take('II.01-DC')).rawPayload
  const outcomes = [await service.ports.intake.readDocument(await filledWorkbook(binhChuong)), await service.ports.intake.read(document, [])]
  expect(outcomes.map((one) => isRefusal(one) && one.code)).toEqual(['notWorkbook', 'notWorkbook'])
})
