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
import { binhChuong, filledWorkbook, pathOf, soundLines } from './service.ts'

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

async function inPane(host: Host): Promise<string> {
  const { acts, store } = testPane(service.origin, host)
  await acts.start()
  await acts.signIn(binhChuong.unit, 'khop-thu')
  const { regime, period, unit } = binhChuong
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
