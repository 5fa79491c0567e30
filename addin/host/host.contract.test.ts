// The host contract on all three hosts; Excel's runs through Microsoft's own library, as Excel 2019 and as LTSC 2021.
import { describe, expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { editCell, typeAsUser } from '../../tests/excel-host/officer.ts'
import { modelFromXlsx } from '../../tests/excel-host/from-xlsx.ts'
import { openExcel, type OpenExcel } from '../../tests/excel-host/library.ts'
import { findSheet, listen, readCell, type WorkbookModel } from '../../tests/excel-host/workbook-model.ts'
import { patchCells } from '../../templates/patch.ts'
import { readWorkbook } from '../../templates/read.ts'
import { openFile } from './file-host.open.ts'
import { createFileHost } from './file-host.ts'
import { contractWorkbook, hostContract } from './host.contract.ts'
import { createMemoryHost } from './memory-host.ts'
import { createOfficeHost } from './office-host.ts'
import type { Host } from './host.ts'

describe('a workbook in memory', () => {
  hostContract(async (bytes) => {
    const opened = openFile(bytes)
    if (isRefusal(opened)) throw new Error(opened.code)
    const host = createMemoryHost({ ...opened, bytes, locked: ({ address }) => address === 'A1' })
    return {
      host,
      type: async (place, value) => host.type({ ...place, value }),
      at: host.at,
      colour: (place) => host.marks().get(`${place.sheet}!${place.address}`) ?? null,
    }
  })
})

describe('an opened file', () => {
  const openHost = async (bytes: Uint8Array) => {
    const host = createFileHost()
    expect(await host.open(bytes, 'báo cáo.xlsx')).toBe('here')
    return { host, type: (place: { sheet: string; address: string }, value: string | number) => host.type(place, String(value)), at: () => host.view()?.selected ?? null }
  }
  hostContract(openHost)

  test('what was mended stands in the bytes handed out, sums and all, and nothing else moved', async () => {
    const { host } = await openHost(await contractWorkbook())
    await host.identify()
    const before = await host.read(form)
    if (isRefusal(before)) throw new Error(before.code)
    const row = before.lines[2]?.row ?? 0
    await host.write([9, 10, 12, 13].map((column) => ({ sheet: before.sheet, address: `${before.letters[column] ?? ''}${row}`, value: 0 })))
    const bytes = await host.save()
    if (bytes === null || isRefusal(bytes)) throw new Error('no bytes')
    const read = readWorkbook(bytes, () => form)
    if (isRefusal(read)) throw new Error(read.code)
    const after = await host.read(form)
    expect(read.forms[0]).toEqual(after)
    expect(read.forms[0]?.lines[2]?.cells[11]).toMatchObject({ value: 0, formula: expect.any(String) })
    expect(read.forms[0]?.lines.slice(0, 2)).toEqual(before.lines.slice(0, 2))
  })

  test('a line put in by hand gets the results of the formulas it lacks, and they follow what is typed', async () => {
    const printed = await contractWorkbook()
    const bare = patchCells(printed, 'II.06a', ['A11', 'C11', 'G11', 'K11'].map((address) => ({ address, value: '' })))
    if (isRefusal(bare)) throw new Error(bare.code)
    const { host, type } = await openHost(bare)
    await host.identify()
    const cells = async () => {
      const filled = await host.read(form)
      if (isRefusal(filled)) throw new Error(filled.code)
      return [1, 3, 7, 11].map((column) => filled.lines[1]?.cells[column]?.value)
    }
    expect(await cells()).toEqual([undefined, undefined, undefined, undefined])
    expect(host.unsaved()).toBe(false)
    await host.calculate()
    expect(await cells()).toEqual([2, 50, 45, 6])
    // The fifth is the half-filled third line, whose sum the printer leaves to Excel.
    expect(host.view()).toMatchObject({ changed: 0, worked: 5, unsaved: true })
    expect(host.view()?.inputs.has('II.06a!C11')).toBe(false)
    await type({ sheet: 'II.06a', address: 'D11' }, 21)
    expect(await cells()).toEqual([2, 51, 45, 6])
    const bytes = await host.save()
    const read = bytes === null || isRefusal(bytes) ? null : readWorkbook(bytes, () => form)
    expect(read !== null && !isRefusal(read) && read.forms[0]).toEqual(await host.read(form))
  })

  test('working out once more what was right already changes nothing', async () => {
    const first = await openHost(await contractWorkbook())
    await first.host.read(form)
    await first.host.calculate()
    const bytes = await first.host.save()
    if (bytes === null || isRefusal(bytes)) throw new Error('no bytes')
    const { host } = await openHost(bytes)
    await host.read(form)
    await host.calculate()
    expect([host.unsaved(), host.view()?.worked]).toEqual([false, 0])
  })

  test('a file nobody changed is handed out byte for byte', async () => {
    const bytes = await contractWorkbook()
    const { host } = await openHost(bytes)
    await host.read(form)
    expect(await host.save()).toEqual(bytes)
  })

  test('a file that is no workbook is refused and the one open before stays', async () => {
    const { host } = await openHost(await contractWorkbook())
    expect(await host.open(new TextEncoder().encode('không phải'), 'x.xlsx')).toMatchObject({ kind: 'refusal', code: 'notWorkbook' })
    expect(host.view()?.fileName).toBe('báo cáo.xlsx')
  })
})

describe.each(['1.7', '1.14'])('Excel with ExcelApi %s, through its own library', (apiLevel) => {
  type Opened = { host: Host; excel: OpenExcel; model: WorkbookModel; waits: boolean[] }
  const openHost = async (bytes: Uint8Array): Promise<Opened> => {
    const model = await modelFromXlsx(bytes)
    const excel = openExcel(model, { apiLevel, fileBytes: bytes })
    const waits: boolean[] = []
    return { host: createOfficeHost({ excel: excel.Excel, office: excel.Office }, (waiting) => waits.push(waiting)), excel, model, waits }
  }
  hostContract(async (bytes) => {
    const { host, excel, model } = await openHost(bytes)
    return {
      host,
      type: async ({ sheet, address }, value) => {
        typeAsUser(model, sheet, address, value)
        await excel.settled()
        await excel.settled()
      },
      at: () => {
        const sheet = model.sheets.find((one) => one.id === model.activeSheetId)
        return { sheet: sheet?.name ?? '', address: model.selection }
      },
      colour: ({ sheet, address }) => {
        const found = findSheet(model, sheet)
        return found ? readCell(found, address).fill : null
      },
    }
  })

  test('a form of 150 lines is read in few small requests, and nothing is written', async () => {
    const { host, excel, model } = await openHost(await contractWorkbook(147))
    const written: string[] = []
    listen(model, (event) => void (event.type === 'changed' || event.type === 'formatChanged' ? written.push(event.type) : undefined))
    await host.identify()
    const identifying = excel.traffic.batches
    const filled = await host.read(form)
    expect(isRefusal(filled) ? filled : filled.lines.length).toBe(150)
    expect(excel.traffic.largestRequest).toBeLessThan(5_000)
    expect(excel.traffic.requestBytes).toBeLessThan(20_000)
    expect(excel.traffic.answerBytes).toBeLessThan(400_000)
    expect(excel.traffic.batches - identifying).toBeLessThanOrEqual(4) // names, heads, the sheet, and the library's own tidying up
    expect(written).toEqual([])
  })

  test('while the officer is typing in a cell the pane waits, says so, and goes on after Enter', async () => {
    const { host, model, waits } = await openHost(await contractWorkbook())
    editCell(model, true)
    const reading = host.identify()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(waits).toEqual([true])
    editCell(model, false)
    expect(await reading).toMatchObject({ period: '2023-Q3' })
    expect(waits).toEqual([true, false])
  })

  test('marks on an unprotected sheet give every old colour back, mixed ones too', async () => {
    const { host, model } = await openHost(await contractWorkbook())
    await host.identify()
    const filled = await host.read(form)
    if (isRefusal(filled)) throw new Error(filled.code)
    const sheet = findSheet(model, filled.sheet)
    if (!sheet) throw new Error('no sheet')
    sheet.protection.on = false
    const row = filled.lines[1]?.row ?? 0
    readCell(sheet, `D${row}`).fill = '#123456'
    const colours = (): (string | null)[] => ['C', 'D', 'E', 'F'].map((letter) => readCell(sheet, `${letter}${row}`).fill)
    const before = colours()
    const marks = ['C', 'D', 'E'].map((letter) => ({ sheet: filled.sheet, address: `${letter}${row}`, tone: 'error' as const }))
    expect(await host.mark(marks)).toBe(3)
    expect(colours()).toEqual(['#FFC7CE', '#FFC7CE', '#FFC7CE', before[3]])
    await host.mark(marks.slice(0, 1))
    expect(colours()).toEqual(['#FFC7CE', ...before.slice(1)])
    await host.unmark()
    expect(colours()).toEqual(before)
  })

  test('an Excel that gives no bytes is answered with none, and the file is closed each time', async () => {
    const bytes = await contractWorkbook()
    const model = await modelFromXlsx(bytes)
    const refusing = openExcel(model, { apiLevel })
    expect(await createOfficeHost({ excel: refusing.Excel, office: refusing.Office }).save()).toBeNull()
    const { host } = await openHost(bytes)
    for (let time = 0; time < 4; time++) expect(await host.save()).toEqual(bytes) // Office keeps at most two files open
    expect(host.fileName()).toMatch(/\.xlsx$/u)
  })

  test('without custom XML the hidden sheet tells who the workbook is', async () => {
    const { host, model } = await openHost(await contractWorkbook())
    model.xmlParts.length = 0
    expect(await host.identify()).toMatchObject({ unit: 'quang-ngai.binh-chuong' })
    model.sheets = model.sheets.filter((sheet) => sheet.name !== '_khop')
    expect(await host.identify()).toBeNull()
  })

  test('custom XML and hidden sheet that say different things are refused, as the reader of files does', async () => {
    const { host, model } = await openHost(await contractWorkbook())
    const rows = model.sheets.find((sheet) => sheet.name === '_khop')
    const unit = rows && [1, 2, 3, 4, 5, 6].find((row) => readCell(rows, `A${row}`).value === 'unit')
    if (!rows || unit === undefined) throw new Error('no hidden sheet')
    readCell(rows, `B${unit}`).value = 'quang-ngai.binh-my'
    expect(await host.identify()).toMatchObject({ kind: 'refusal', code: 'identityConflict' })
  })
})
