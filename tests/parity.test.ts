// One workbook, four readers, the same findings byte for byte: the pane in Excel, the web page, the server, the terminal.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileHost } from '../addin/host/file-host.ts'
import type { Host } from '../addin/host/host.ts'
import { createOfficeHost } from '../addin/host/office-host.ts'
import { isRefusal } from '../reporting/submission/refusal.ts'
import type { PrintedLine } from '../reporting/form/lay-lines.ts'
import { patchCells } from '../templates/patch.ts'
import type { CellChange } from '../templates/patch-sheet.ts'
import { listeningService, type ListeningService } from './browser/listening.ts'
import { openExcel } from './excel-host/library.ts'
import { modelFromXlsx } from './excel-host/from-xlsx.ts'
import { testPane } from './pane.ts'
import { khop } from './program.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import type { Checked, Desk } from '../reporting/submission/service.ts'
import { findingKey } from '../reporting/submission/explanation.ts'
import { binhChuong, filledWorkbook, kimLien, pathOf, soundLines } from './service.ts'

let service: ListeningService
let folder: string
let officer: { authorization: string }
beforeAll(async () => {
  service = await listeningService()
  folder = await mkdtemp(join(tmpdir(), 'khop-parity-'))
  officer = await service.signIn(binhChuong.unit)
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

const cell = (address: string, value: string | number): CellChange => ({ address, value })
const workbooks: [string, readonly PrintedLine[], readonly CellChange[], string[]][] = [
  ['a clean one', soundLines, [], []],
  ['a blank one', [], [], ['II.06a.F6']],
  ['text, a negative, a decimal and a gap', soundLines, [cell('D10', '1.234'), cell('E11', -5), cell('F10', 2.5), cell('B14', 'Công chứng')],
    ['II.06a.C2', 'II.06a.C4', 'II.06a.C3', 'II.06a.F4', 'II.06a.C1', 'II.06a.C1', 'II.06a.C1', 'II.06a.C1', 'II.06a.C1', 'II.06a.C1', 'II.06a.C1', 'II.06a.C1']],
  ['names: wrong, of two ministries, twice', [...soundLines, { name: 'Hộ tịch', numbers: soundLines[0]?.numbers ?? {} }, { name: 'hộ  tịch (bộ tư pháp)', numbers: soundLines[0]?.numbers ?? {} }], [cell('B10', 'Chung thuc')],
    ['II.06a.K1', 'II.06a.K2', 'II.06a.F2']],
]

async function inPane(host: Host, key: ReportKey = binhChuong): Promise<string> {
  const { acts, store } = testPane(service.origin, host)
  await acts.start()
  await acts.signIn(key.unit, 'khop-thu')
  const { regime, period, unit } = key
  await acts.choose({ regime, period, unit })
  await acts.check()
  const { reading } = store.get()
  expect(reading.refusals).toEqual([])
  return JSON.stringify({ findings: reading.findings, unchecked: reading.unchecked })
}

describe('the same findings everywhere', () => {
  test.each(workbooks)('%s', async (_name, lines, changes, rules) => {
    const printed = await filledWorkbook(binhChuong, lines)
    const bytes = changes.length === 0 ? printed : patchCells(printed, 'II.06a', changes)
    if (isRefusal(bytes)) throw new Error(bytes.code)

    const response = await service.app.inject({ method: 'POST', url: `${pathOf(binhChuong)}/check`, headers: { ...officer, 'content-type': 'application/octet-stream' }, payload: Buffer.from(bytes) })
    const server = JSON.stringify(response.json<{ result: unknown }>().result)
    expect(response.json<{ result: { findings: { rule: string }[] } }>().result.findings.map((finding) => finding.rule).filter((rule) => rule !== 'II.06a.F3')).toEqual(rules)

    const path = join(folder, 'parity.xlsx')
    await writeFile(path, bytes)
    const terminal = JSON.stringify((JSON.parse((await khop(['check', path, '--json'])).out) as { result: unknown }).result)
    expect(terminal).toBe(server)

    const file = createFileHost()
    await file.open(bytes, 'parity.xlsx')
    expect(await inPane(file)).toBe(server)

    for (const apiLevel of ['1.7', '1.14']) {
      const model = await modelFromXlsx(bytes)
      model.recalculate = () => undefined // the file as it lies, like the other readers
      const excel = openExcel(model, { apiLevel, fileBytes: bytes })
      expect(await inPane(createOfficeHost({ excel: excel.Excel, office: excel.Office }))).toBe(server)
      excel.close()
    }
  })
})

describe('the same findings against what the unit has sent before', () => {
  const months: readonly (readonly [string, number])[] = [['2023-09', 31], ['2023-10', 28], ['2023-11', 40], ['2023-12', 33], ['2024-01', 400]]
  const february = { ...kimLien, period: '2024-02' }
  // One dossier is always left over; the first month brings none in.
  const settled = (count: number, broughtIn = 1): PrintedLine[] => [{ name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: count, 5: 0, 6: broughtIn, 8: count + broughtIn - 1, 9: 0, 10: 0, 12: 1, 13: 0 } }]
  let by: Record<string, string>
  let files: string[]
  beforeAll(async () => {
    service.setClock('2024-02-25T03:00:00Z')
    by = await service.signIn(kimLien.unit)
    files = []
    for (const [period, count] of months) {
      const key = { ...kimLien, period }
      const bytes = await filledWorkbook(key, settled(count, period === '2023-09' ? 0 : 1))
      const post = (act: string, payload: object | Buffer) =>
        service.app.inject({ method: 'POST', url: `${pathOf(key)}/${act}`, headers: { ...by, 'idempotency-key': `key-${period}`, 'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json' }, payload })
      const { sha256, result } = (await post('save', bytes)).json<Checked>()
      await post('approve', { sha256 })
      const explanations = result.findings.map((one) => ({ finding: findingKey(one), text: `Cấp lại theo đợt, tháng ${period}` }))
      expect((await post('send', { sha256, explanations })).statusCode).toBe(200)
      files.push(join(folder, `${period}.xlsx`))
      await writeFile(files.at(-1) ?? '', bytes)
    }
  })

  test('a number far from usual is found by server, terminal, web page and Excel alike', async () => {
    const bytes = await filledWorkbook(february, settled(540))
    const response = await service.app.inject({ method: 'POST', url: `${pathOf(february)}/check`, headers: { ...by, 'content-type': 'application/octet-stream' }, payload: bytes })
    const { result } = response.json<Checked>()
    expect(result.findings.map((one) => [one.rule, one.params['values']])).toEqual([['II.06a.H1', '31; 28; 40; 33; 400'], ['II.06a.H1', '30; 28; 40; 33; 400']])
    expect(result.unchecked).toEqual([])
    const server = JSON.stringify(result)
    const path = join(folder, 'thang2.xlsx')
    await writeFile(path, bytes)
    const told = await khop(['check', path, '--earlier', [...files].reverse().join(','), '--json'])
    expect(JSON.stringify((JSON.parse(told.out) as { result: unknown }).result)).toBe(server)
    const file = createFileHost()
    await file.open(bytes, 'thang2.xlsx')
    expect(await inPane(file, february)).toBe(server)
    const model = await modelFromXlsx(bytes)
    model.recalculate = () => undefined
    const excel = openExcel(model, { apiLevel: '1.7', fileBytes: bytes })
    expect(await inPane(createOfficeHost({ excel: excel.Excel, office: excel.Office }), february)).toBe(server)
    excel.close()
  })

  test('a rule set aside is told apart by server and terminal alike', async () => {
    const key = { ...kimLien, period: '2024-02' }
    const above = await service.signIn('nghe-an.nam-dan')
    const waived = await service.app.inject({ method: 'POST', url: `${pathOf(key)}/waive`, headers: above, payload: { rule: 'II.06a.H1', reason: 'Cấp lại theo đợt' } })
    expect(waived.statusCode).toBe(200)
    const bytes = await filledWorkbook(key, settled(540))
    const { result } = (await service.app.inject({ method: 'POST', url: `${pathOf(key)}/check`, headers: { ...by, 'content-type': 'application/octet-stream' }, payload: bytes })).json<Checked>()
    expect([result.findings, result.waived?.length]).toEqual([[], 2])
    const path = join(folder, 'mien.xlsx')
    await writeFile(path, bytes)
    const told = await khop(['check', path, '--login', kimLien.unit, '--server', service.origin, '--json'], { KHOP_PASSWORD: 'khop-thu' })
    expect((JSON.parse(told.out) as { result: unknown }).result).toEqual(result)
  })

  test('the terminal takes no file of another unit for the history', async () => {
    const other = join(folder, 'khac.xlsx')
    await writeFile(other, await filledWorkbook(binhChuong))
    const ended = await khop(['check', join(folder, 'thang2.xlsx'), '--earlier', other])
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('không so được')])
  })

  test('what the unit wrote then is offered by line, the newest of each, and a return takes it away with the figures', async () => {
    const desk = async (): Promise<Desk> => (await service.app.inject({ url: pathOf(february), headers: by })).json<Desk>()
    const { explained, others } = await desk()
    expect(explained).toContainEqual({ about: 'II.06a/VPCP/KSTT|II.06a.H1|chung-thuc.tu-phap|8', text: 'Cấp lại theo đợt, tháng 2024-01', period: '2024-01', periodLabel: 'tháng 1/2024' })
    expect(others['II.06a/VPCP/KSTT']?.earlier.map((one) => one.period)).toEqual(['2024-01', '2023-12', '2023-11', '2023-10', '2023-09'])
    const january = { ...kimLien, period: '2024-01' }
    const above = await service.signIn('nghe-an.nam-dan')
    const sha256 = (await service.ports.ledger.eventsOf(january)).at(-1)?.sha256
    await service.app.inject({ method: 'POST', url: `${pathOf(january)}/return`, headers: above, payload: { sha256, reason: 'Kiểm tra lại', notes: [] } })
    const after = await desk()
    expect(after.explained.some((one) => one.period === '2024-01')).toBe(false)
    expect(after.others['II.06a/VPCP/KSTT']?.earlier.map((one) => one.period)).toEqual(['2023-12', '2023-11', '2023-10', '2023-09'])
  })
})
