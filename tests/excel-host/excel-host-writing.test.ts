// Our Excel behind Microsoft's own library: writing, painting, protection, cell editing and events.
import { describe, expect, test } from '@jest/globals'
import { cell, content, failure } from './example-workbook.ts'
import { openExcel } from './library.ts'
import { editCell, typeAsUser } from './officer.ts'
import { workbookFrom } from './workbook-content.ts'

describe.each(['1.7', '1.14'])('Excel with ExcelApi %s', (apiLevel) => {
  const open = () => openExcel(workbookFrom(content), { apiLevel })

  test('a protected sheet takes values in unlocked cells only, and no formats', async () => {
    const { Excel, model } = open()
    const write = (address: string) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Khóa').getRange(address).values = [[8]]
      await context.sync()
    })
    await write('B2')
    expect(cell(model, 'Khóa', 'B2').value).toBe(8)
    expect((await failure(write('A1'))).code).toBe('AccessDenied')
    const paint = await failure(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Khóa')
      sheet.protection.load('protected,options')
      const locked = sheet.getRange('A2:B2').format.protection.load('locked')
      await context.sync()
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells, locked.locked]).toEqual([true, false, null])
      sheet.getRange('B2').format.fill.color = '#FFC7CE'
      await context.sync()
    }))
    expect(paint.code).toBe('AccessDenied')
  })

  test('fills, reads the fill and clears it', async () => {
    const { Excel, model } = open()
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('B2')
      range.format.fill.color = '#ffc7ce'
      const both = context.workbook.worksheets.getItem('Biểu 1').getRange('B2:B3').load('format/fill/color')
      range.load('format/fill/color')
      await context.sync()
      expect([range.format.fill.color, both.format.fill.color]).toEqual(['#FFC7CE', null])
      expect(cell(model, 'Biểu 1', 'B2').fill).toBe('#FFC7CE')
      range.format.fill.clear()
      range.load('format/fill/color')
      await context.sync()
      expect(range.format.fill.color).toBe('#FFFFFF')
      expect(cell(model, 'Biểu 1', 'B2').fill).toBeNull()
    })
  })

  test('an edit reaches the handler, moves the totals, and is silent once the handler is removed', async () => {
    const { Excel, model, traffic, settled } = open()
    const heard: Excel.WorksheetChangedEventArgs[] = []
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Biểu 1').onChanged.add(async (event) => void heard.push(event))
      await context.sync()
      return added
    })
    typeAsUser(model, 'Biểu 1', 'B2', '1.010,5')
    await settled()
    expect(heard.map((event) => [event.address, event.source, event.triggerSource, event.details?.valueAfter])).toEqual([
      ['B2', 'Local', apiLevel === '1.14' ? 'Unknown' : undefined, apiLevel === '1.14' ? 1010.5 : undefined],
    ])
    expect([cell(model, 'Biểu 1', 'B4').value, cell(model, 'Biểu 1', 'C4').value, cell(model, 'Biểu 1', 'D4').value]).toEqual([1017.5, -1003.5, 99])
    handler.remove()
    await handler.context.sync()
    typeAsUser(model, 'Biểu 1', 'B2', 6)
    await settled()
    expect([heard.length, traffic.events]).toEqual([1, 1])
  })

  test('our own writes are heard too, read the American way, and text cells keep long digits', async () => {
    const { Excel, model, settled } = open()
    const heard: (string | undefined)[] = []
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1')
      sheet.onChanged.add(async (event) => void heard.push(event.triggerSource))
      sheet.getRange('E1').numberFormat = [['@']]
      sheet.getRange('E1:E3').values = [['012345678901234567'], ['1,234.5'], ['=B2+1']]
      await context.sync()
    })
    await settled()
    expect(heard).toEqual([apiLevel === '1.14' ? 'ThisLocalAddin' : undefined])
    expect(['E1', 'E2', 'E3'].map((address) => cell(model, 'Biểu 1', address).value)).toEqual(['012345678901234567', 1234.5, 6])
  })

  test('cell editing refuses a batch, or makes it wait when asked to', async () => {
    const { Excel, model, settled } = open()
    editCell(model, true)
    const read = async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('B2').load('values')
      await context.sync()
      return range.values
    }
    expect((await failure(Excel.run(read))).code).toBe('InvalidOperationInCellEditMode')
    const waiting = Excel.run({ delayForCellEdit: true }, read)
    await settled()
    typeAsUser(model, 'Biểu 1', 'B2', 41)
    editCell(model, false)
    expect(await waiting).toEqual([[41]])
  })

  test('a batch over 5 MB is refused', async () => {
    const { Excel } = open()
    const problem = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('A1').values = [['x'.repeat(6_000_000)]]
      await context.sync()
    }))
    expect(problem.code).toBe('RequestPayloadSizeLimitExceeded')
  })

  test('a large table goes through in slices of rows, and a failed batch keeps what was done before', async () => {
    const { Excel, model } = open()
    const table = Array.from({ length: 400 }, (_, row) => Array.from({ length: 8 }, (_unused, column) => row * 8 + column))
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('H1:O400').values = table
      await context.sync()
    })
    expect(cell(model, 'Biểu 1', 'O400').value).toBe(3199)
    await failure(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1')
      sheet.getRange('A9').values = [['đã ghi']]
      sheet.getRange('A10:A11').values = [[1]]
      sheet.getRange('A12').values = [['chưa ghi']]
      await context.sync()
    }))
    expect(['A9', 'A12'].map((address) => cell(model, 'Biểu 1', address).value)).toEqual(['đã ghi', ''])
  })
})
