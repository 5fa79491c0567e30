// Adopting over HTTP: who may, what comes back, and answers that settle questions without anything being kept.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { handMade, printedBlank } from '../../tests/adoption/blanks.ts'
import { testService, type TestService } from '../../tests/service.ts'
import { hashPassword } from '../passwords.ts'

interface Said {
  sheet: string
  declaration: { code: string; edition: string; columns: unknown[] } | null
  questions: { id: string; sentence: string; where: string }[]
  refusals: { code: string; sentence: string }[]
  inherited: { text: string }[]
  standing: string
}

let service: TestService
let administrator: { authorization: string }
beforeAll(async () => {
  service = await testService()
  const passwordHash = await hashPassword('khop-thu')
  await service.ports.accounts.add({ id: 'admin', login: 'quan-tri', name: 'Quản trị', unit: 'quang-ngai', permissions: ['administer'], passwordHash, sample: true })
  administrator = await service.signIn('quan-tri')
})
afterAll(() => service.close())

const preview = (payload: Buffer, query = '', headers: Record<string, string> = administrator) =>
  service.app.inject({ method: 'POST', url: `/api/adopt/preview${query}`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload })
const answer = (payload: object, headers: Record<string, string> = administrator) => service.app.inject({ method: 'POST', url: '/api/adopt/answer', headers, payload })

const ownForm = () =>
  handMade({
    rows: [['Biểu số 09/TK'], ['Ban hành theo Thông tư số 5/2025/TT-VPCP'], [null, 'BÁO CÁO KẾT QUẢ THỰC HIỆN'], [], ['STT', 'Lĩnh vực', 'Tổng số', 'Trực tuyến'], ['(1)', '(2)', '(3)=(4)+(9)', '(4)'], [], ['Tổng cộng']],
  })

test('a blank of ours comes back as its own declaration', async () => {
  const response = await preview(Buffer.from(await printedBlank(form)), `?regime=kstt-quang-ngai&from=${form.from}&basis=${encodeURIComponent(form.basis)}`)
  expect(response.statusCode).toBe(200)
  const [proposal] = response.json<{ proposals: Said[] }>().proposals
  expect(proposal).toMatchObject({ sheet: 'II.06a', questions: [], refusals: [], declaration: JSON.parse(JSON.stringify(form)) as object })
  expect(proposal?.standing).toContain('đã đủ')
  expect(proposal?.inherited.map((one) => one.text)).toContain('quy tắc II.06a.R4')
})

test('questions are put in words and settled by answers, one call after another', async () => {
  const response = await preview(Buffer.from(await ownForm()), '?regime=kstt-quang-ngai')
  const [proposal] = response.json<{ proposals: Said[] }>().proposals
  expect(proposal?.questions.map((one) => one.id).sort()).toEqual(['basis', 'catalogue', 'evidence', 'fromDay', 'unknownColumn:C6:0'])
  expect(proposal?.questions.every((one) => one.sentence.startsWith('Sheet Biểu 1'))).toBe(true)
  const half = await answer({ regime: 'kstt-quang-ngai', proposal, answers: { basis: '5/2025/TT-VPCP', fromDay: '2026-02-15', evidence: 'law' } })
  expect(half.statusCode).toBe(200)
  const then = half.json<{ proposal: Said }>().proposal
  expect(then.questions.map((one) => one.id).sort()).toEqual(['catalogue', 'unknownColumn:C6:0'])
  const whole = await answer({ regime: 'kstt-quang-ngai', proposal: then, answers: { catalogue: 'linh-vuc', 'unknownColumn:C6:0': '-' } })
  expect(whole.json<{ proposal: Said }>().proposal).toMatchObject({ questions: [], refusals: [], declaration: { code: '09/TK', edition: '2026', basis: '5/2025/TT-VPCP' } })
})

describe('refused', () => {
  test('to whoever may not administer, though he may do everything else', async () => {
    const other = await service.signIn('quang-ngai')
    for (const response of [await preview(Buffer.from(await ownForm()), '', other), await answer({ proposal: {}, answers: {} }, other)]) {
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
    }
  })
  test('a file that is no workbook, a regime nobody has, a day that is none, a sheet that is no sheet', async () => {
    const codes = [
      await preview(Buffer.from('no workbook')),
      await preview(Buffer.from(await ownForm()), '?regime=nowhere'),
      await preview(Buffer.from(await ownForm()), '?from=2026-02-30'),
      await answer({ proposal: { source: { sheet: { name: 'x', cells: 'y' } }, answers: {} }, answers: {} }),
    ].map((response) => [response.statusCode, response.json<{ code: string }>().code])
    expect(codes).toEqual([[415, 'notWorkbook'], [404, 'unknownRegime'], [400, 'badRequest'], [400, 'badRequest']])
  })
  test('a form on the shelf cannot be brought along by the caller: only the sheet counts', async () => {
    const response = await preview(Buffer.from(await ownForm()), '?regime=kstt-quang-ngai')
    const [proposal] = response.json<{ proposals: Said[] }>().proposals
    const forged = await answer({ regime: 'kstt-quang-ngai', proposal: { ...proposal, declaration: form, inherited: [{ what: 'rule', name: 'X' }] }, answers: {} })
    expect(forged.json<{ proposal: Said }>().proposal).toMatchObject({ declaration: { code: '09/TK' }, inherited: [] })
  })
})
