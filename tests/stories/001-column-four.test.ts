// The letter of Quảng Ngãi (9/2023), its last note: the district looks again at names and column 4 of II.06 before it approves.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { regimes } from '../../regimes/index.ts'
import { ksttQuangNgai } from '../../regimes/kstt/regime.ts'
import type { ReviewAnswer } from '../../reporting/consolidation/answer.ts'
import { doubtSentence } from '../../reporting/consolidation/doubts.vi.ts'
import { addressOf } from '../../reporting/form/filled-form.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { findingKey } from '../../reporting/submission/explanation.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Checked, Desk, Problem } from '../../reporting/submission/service.ts'
import { patchCells } from '../../templates/patch.ts'
import { readWorkbook } from '../../templates/read.ts'
import { listeningService, type ListeningService } from '../browser/listening.ts'
import { khop } from '../program.ts'
import { binhChuong, filledWorkbook, kimLien, pathOf, soundLines } from '../service.ts'

const binhMy = { ...binhChuong, unit: 'quang-ngai.binh-my' } as const
const district = { ...binhChuong, unit: 'quang-ngai.binh-son' } as const
const unheard = 'Hôn nhân đồng tính'
const received = (name: string, online: number, counter: number): PrintedLine => ({ name, numbers: { 4: online, 5: counter, 6: 0, 8: online + counter, 9: 0, 10: 0, 12: 0, 13: 0 } })

let service: ListeningService
let headers: Record<string, string>
let folder: string
beforeAll(async () => {
  service = await listeningService({ clock: '2023-09-17T02:00:00Z' })
  folder = await mkdtemp(join(tmpdir(), 'khop-001-'))
  await send(binhChuong, [...soundLines, received(unheard, 3, 4)])
  await send(binhMy, [received('Chứng thực (Bộ Tư pháp)', 0, 40), received('Công chứng (Bộ Tư pháp)', 25, 0), received('Đất đai (Bộ Tài nguyên và Môi trường)', 0, 9)])
  headers = await service.signIn(district.unit)
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

async function ask<Answer>(key: ReportKey, act: string, body: object | Buffer | null, by: Record<string, string>) {
  const file = Buffer.isBuffer(body)
  const response = await service.app.inject({
    method: body === null ? 'GET' : 'POST',
    url: `${pathOf(key)}${act}`,
    headers: { ...by, 'idempotency-key': `key-${key.unit}-${act}`, ...(body === null ? {} : { 'content-type': file ? 'application/octet-stream' : 'application/json' }) },
    ...(body === null ? {} : { payload: file ? body : JSON.stringify(body) }),
  })
  return { status: response.statusCode, body: response.json<Answer & Problem>() }
}

/** A commune sends; a name no catalogue has is set aside by the district, so that it arrives as it does in life. */
async function send(key: ReportKey, lines: readonly PrintedLine[]): Promise<void> {
  const by = await service.signIn(key.unit)
  const above = await service.signIn(district.unit)
  if (lines.some((one) => one.name === unheard)) await ask(key, '/waive', { rule: 'II.06a.K1', reason: 'Chờ tra Cổng Dịch vụ công quốc gia' }, above)
  const saved = (await ask<Checked>(key, '/save', await filledWorkbook(key, lines), by)).body
  await ask(key, '/approve', { sha256: saved.sha256 }, by)
  const explanations = saved.result.findings.map((one) => ({ finding: findingKey(one), text: 'Đã đối chiếu' }))
  const sent = await ask(key, '/send', { sha256: saved.sha256, explanations }, by)
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
}

/** Someone moves dossiers of one line from the counter to online by hand. */
function mended(workbook: Buffer, name: string, online: number, counter: number): Buffer {
  const read = readWorkbook(new Uint8Array(workbook), (code) => ksttQuangNgai.forms.find((one) => one.code === code) ?? null)
  const filled = isRefusal(read) ? undefined : read.forms.find((one) => one.form === 'II.06/VPCP/KSTT')
  const line = filled?.lines.find((one) => one.cells[2]?.value === name)
  const patched = filled && line && patchCells(workbook, filled.sheet, [{ address: addressOf(filled, line.row, 4), value: online }, { address: addressOf(filled, line.row, 5), value: counter }])
  if (!patched || isRefusal(patched)) throw new Error('not mended')
  return Buffer.from(patched)
}

describe('“kiểm tra lại tên lĩnh vực, số liệu của số hồ sơ tiếp nhận trực tuyến (tại cột số 4 biểu II.06/VPCP/KSTT)”', () => {
  let workbook: Buffer
  let sha256: string

  test('is asked of districts, for quarter III/2023, by this letter and no other', async () => {
    const pages = regimes.flatMap((regime) => regime.calendars.filter((page) => page.reviews !== undefined).map((page) => [regime.id, page.id, page.from, page.to]))
    expect(pages).toEqual([['kstt-quang-ngai', 'quang-ngai.quarter.2023-Q3', '2023-Q3', '2023-Q3']])
    const [review] = ksttQuangNgai.calendars[0]?.reviews ?? []
    expect([review?.kinds, review?.form, review?.evidence, review?.items.map((one) => one.id)]).toEqual([['district'], 'II.06/VPCP/KSTT', 'letter', ['linh-vuc', 'cot-4']])
    const reviews = async (key: ReportKey, login: string): Promise<number> => (await ask<Desk>(key, '', null, await service.signIn(login))).body.reviews.length
    expect(await reviews(district, district.unit)).toBe(1)
    expect(await reviews(binhMy, binhMy.unit)).toBe(0)
    expect(await reviews({ ...binhChuong, unit: 'quang-ngai.so-tu-phap' }, 'quang-ngai.so-tu-phap')).toBe(0)
    expect(await reviews({ ...kimLien, unit: 'nghe-an.nam-dan' }, 'nghe-an.nam-dan')).toBe(0)
  })

  test('the lines to look at are named, each with its reason', async () => {
    const made = await ask<{ workbook: string }>(district, '/consolidate', {}, headers)
    workbook = Buffer.from(made.body.workbook, 'base64')
    sha256 = (await ask<Checked>(district, '/save', mended(workbook, 'Chứng thực (Bộ Tư pháp)', 26, 29), headers)).body.sha256
    const review = (await ask<ReviewAnswer>(district, '/review', null, headers)).body
    expect(review.sha256).toBe(sha256)
    const often = 'tên công văn nêu là thường ghi chưa đúng: kiểm tra thủ tục có đúng thuộc lĩnh vực này không'
    const [names, online] = review.items.map((one) => one.doubts.map((doubt) => `${doubt.name}: ${doubtSentence(doubt)}`))
    expect(names?.slice(1)).toEqual([`Chứng thực (Bộ Tư pháp): ${often}`, `Công chứng (Bộ Tư pháp): ${often}`, `Hộ tịch (Bộ Tư pháp): ${often}`])
    expect(names?.[0]).toMatch(/^hôn nhân đồng tính: “hôn nhân đồng tính” không có trong danh mục \(UBND xã Bình Chương ghi\)/u)
    expect(online).toEqual([
      'Chứng thực (Bộ Tư pháp): đang ghi 26, cộng số các đơn vị đã gửi là 10',
      'Công chứng (Bộ Tư pháp): cả 25 hồ sơ tiếp nhận trong kỳ đều ghi là trực tuyến',
      'Đất đai (Bộ Tài nguyên và Môi trường): không có hồ sơ trực tuyến nào trong 9 hồ sơ tiếp nhận trong kỳ',
    ])
    expect(review.items[0]?.note).toContain('trước khi duyệt, tổng hợp báo cáo')
  })

  test('without every tick it is not approved, and the refusal says which are left and what to do', async () => {
    for (const [reviewed, left] of [[undefined, 2], [['cot-4'], 1], [['cot-4', 'other'], 1]] as const) {
      const { status, body } = await ask(district, '/approve', { sha256, ...(reviewed ? { reviewed } : {}) }, headers)
      expect([status, body.code, body.params['count']]).toEqual([422, 'notReviewed', left])
      expect(body.detail).toContain('Đã kiểm tra lại tên lĩnh vực')
      expect(body.detail).toContain('đánh dấu từng mục rồi duyệt')
    }
    expect((await service.ports.ledger.eventsOf(district)).map((one) => one.act)).not.toContain('approve')
  })

  test('who ticked what, when, and beside which lines stays with the approval, for all who see the report', async () => {
    service.setClock('2023-09-18T03:00:00Z')
    headers = await service.signIn(district.unit)
    expect((await ask(district, '/approve', { sha256, reviewed: ['linh-vuc', 'cot-4'] }, headers)).status).toBe(200)
    const { body } = await ask<{ events: { act: string; at: string; actor: { name: string }; reviewed?: { item: string; text: string; lines: string[] }[] }[] }>(district, '/history', null, await service.signIn('quang-ngai'))
    const approval = body.events.find((one) => one.act === 'approve')
    expect([approval?.at, approval?.actor.name.includes('Bình Sơn')]).toEqual(['2023-09-18T03:00:00.000Z', true])
    expect(approval?.reviewed?.map((one) => [one.item, one.text.slice(0, 24), one.lines.includes('Công chứng (Bộ Tư pháp)')])).toEqual([['linh-vuc', 'Đã kiểm tra lại tên lĩnh', true], ['cot-4', 'Đã kiểm tra lại số hồ sơ', true]])
  })

  test('from a terminal the list is printed first, and the report approved when its items are named', async () => {
    const path = join(folder, 'II.06.xlsx')
    await writeFile(path, workbook)
    const submit = (...more: string[]) => khop(['submit', path, '--server', service.origin, '--login', district.unit, '--explain', 'Đã đối chiếu', ...more], { KHOP_PASSWORD: 'khop-thu' })
    const first = await submit()
    expect([first.code, first.err]).toEqual([1, ''])
    expect(first.out).toContain('[cot-4] Đã kiểm tra lại số hồ sơ tiếp nhận trực tuyến (cột số 4)')
    expect(first.out).toContain('Công chứng (Bộ Tư pháp) (Xã, phường, thị trấn): cả 25 hồ sơ tiếp nhận trong kỳ đều ghi là trực tuyến')
    expect(first.out).toContain('--reviewed linh-vuc,cot-4')
    expect((await service.ports.ledger.eventsOf(district)).at(-1)?.act).toBe('save')
    const second = await submit('--reviewed', 'linh-vuc,cot-4')
    expect([second.code, second.out.slice(0, 24)]).toEqual([0, 'Đã gửi. Biên nhận KN-202'])
  })
})
