// The preview of a new list over HTTP: who may ask, what comes back, and that nothing is kept.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testService, type TestService } from '../../tests/service.ts'
import type { CataloguePreview, Problem } from '../../reporting/submission/service.ts'
import type { Permission } from '../../reporting/submission/workflow.ts'
import { hashPassword } from '../passwords.ts'
import { samplePassword } from '../sample.ts'

let service: TestService
const list = Buffer.from('\ufeffLĩnh vực,Bộ,Mã\nChứng thực,Bộ Tư pháp,G15-TP03\nThừa phát lại,Bộ Tư pháp,\n=1+1,Bộ Y tế,\nChứng thực,Bộ Tư pháp,\n')

beforeAll(async () => {
  service = await testService({ clock: '2026-11-20T03:00:00Z' })
  const passwordHash = await hashPassword(samplePassword)
  const add = (login: string, unit: string, permissions: readonly Permission[]) =>
    service.ports.accounts.add({ id: login, login, name: login, unit, permissions, passwordHash, sample: true })
  await add('tinh', 'quang-ngai', ['administer'])
  await add('so', 'quang-ngai.so-tu-phap', ['administer'])
  await add('tinh-khac', 'nghe-an', ['administer'])
})
afterAll(() => service.close())

async function ask(login: string, query: Record<string, string> = {}, payload: Buffer = list) {
  const full = { regime: 'kstt-quang-ngai', catalogue: 'linh-vuc', from: '2026-12-01', basis: '9/2026/TT-VPCP', fileName: 'danh mục.csv', ...query }
  const headers = { ...(await service.signIn(login)), 'content-type': 'application/octet-stream' }
  return service.app.inject({ method: 'POST', url: `/api/catalogue/preview?${new URLSearchParams(full).toString()}`, headers, payload })
}

describe('the preview', () => {
  test('tells the province’s administrator what would change', async () => {
    const response = await ask('tinh')
    expect(response.statusCode).toBe(200)
    const { catalogue, list: read, proposal } = response.json<CataloguePreview>()
    expect(catalogue.id).toBe('linh-vuc')
    expect(read).toEqual({ fileName: 'danh mục.csv', sheet: null, headerRow: 1, rows: 4, blocked: 1 })
    expect(proposal).toMatchObject({ from: '2026-12-01', basis: '9/2026/TT-VPCP', older: false })
    expect(proposal.unchanged.map((one) => one.entry.id)).toEqual(['chung-thuc.tu-phap'])
    expect(proposal.added.map((one) => [one.printed, one.before])).toEqual([['Thừa phát lại (Bộ Tư pháp)', 'thua-phat-lai.tu-phap']])
    expect(proposal.problems.map((one) => [one.row, one.reason])).toEqual([[4, 'formula'], [5, 'duplicate']])
    expect(proposal.ended.length).toBeGreaterThan(200)
  })
  test('keeps nothing', async () => {
    const before = JSON.stringify(service.ports.shelf.regimes[0]?.catalogues)
    await ask('tinh')
    expect(JSON.stringify(service.ports.shelf.regimes[0]?.catalogues)).toBe(before)
  })
  test.each([
    ['quang-ngai', 'notPermitted', 'the province’s officer without the right'],
    ['quang-ngai.binh-chuong', 'notPermitted', 'a commune'],
    ['so', 'outsideSubtree', 'an administrator of one department'],
    ['tinh-khac', 'outsideSubtree', 'an administrator of another province'],
  ])('is not for %s: %s (%s)', async (login, code) => {
    const response = await ask(login)
    expect([response.statusCode, response.json<Problem>().code]).toEqual([403, code])
  })
  test.each([
    [{ regime: 'x' }, 404, 'unknownRegime'],
    [{ catalogue: 'x' }, 404, 'unknownCatalogue'],
    [{ from: '2026-02-30' }, 400, 'badRequest'],
    [{ from: '1/12/2026' }, 400, 'badRequest'],
    [{ basis: 'x'.repeat(121) }, 400, 'badRequest'],
  ])('refuses %j', async (query, status, code) => {
    const response = await ask('tinh', query)
    expect([response.statusCode, response.json<Problem>().code]).toEqual([status, code])
  })
  test.each([
    ['no header', 'Chứng thực', 422, 'listHeaderMissing'],
    ['a picture', '\u0000\u0001', 415, 'listNotText'],
    ['too many rows', `Lĩnh vực\n${'A\n'.repeat(3000)}`, 413, 'listTooLong'],
    ['nothing', '', 400, 'emptyFile'],
  ])('refuses a file with %s', async (_what, text, status, code) => {
    const response = await ask('tinh', {}, Buffer.from(text))
    expect([response.statusCode, response.json<Problem>().code]).toEqual([status, code])
  })
})
