// Our Excel behind Microsoft's own library: what a pane may rely on when it reads, and how it is refused.
import { describe, expect, test } from '@jest/globals'
import { cell, content, failure, NAMESPACE } from './example-workbook.ts'
import { openExcel, runLibrary } from './library.ts'
import { workbookFrom } from './workbook-content.ts'
import { findSheet } from './workbook-model.ts'

test('the library still looks for the bridge when it loads, and speaks to it', async () => {
  const heard: string[] = []
  const bridge = { sendMessageToHost: (text: string) => void heard.push(text), onMessageFromHost: undefined as unknown as (text: string) => void }
  const { Excel } = runLibrary(bridge)
  expect(typeof bridge.onMessageFromHost).toBe('function')
  void Excel.run(async (context) => context.workbook.worksheets.load('name'))
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(heard.map((text) => (JSON.parse(text) as { message: { url: string } }).message.url)).toEqual(['ProcessQuery'])
})

describe.each(['1.7', '1.14'])('Excel with ExcelApi %s', (apiLevel) => {
  const open = () => openExcel(workbookFrom(content), { apiLevel })

  test('reads blocks of values, formulas, text and places in one batch', async () => {
    const { Excel, traffic } = open()
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('A1:C4')
      range.load({ values: true, formulas: true, text: true, address: true, rowCount: true, columnCount: true })
      const used = context.workbook.worksheets.getItem('biểu 1').getUsedRange(true).load('address')
      const empty = context.workbook.worksheets.getItem('Biểu 1').getRange('X1:Z9').getUsedRangeOrNullObject(true)
      await context.sync()
      expect(range.values).toEqual([['Lĩnh vực', 'Số hồ sơ', ''], ['', 5, ''], ['', 7, ''], ['', 12, 2]])
      expect(range.formulas[3]).toEqual(['', '=SUM(B2:B3)', '=B4-B2*2'])
      expect(range.text[3]).toEqual(['', '12', '2'])
      expect([range.address, range.rowCount, range.columnCount, used.address]).toEqual(["'Biểu 1'!A1:C4", 4, 3, "'Biểu 1'!A1:D4"])
      expect(empty.isNullObject).toBe(true)
    })
    expect(traffic.batches).toBe(2)
    expect(traffic.largestRequest).toBeLessThan(3000)
  })

  test('lists sheets with what was asked for, hidden ones too', async () => {
    const { Excel } = open()
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility,items/position')
      await context.sync()
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position])).toEqual([
        ['Biểu 1', 'Visible', 0], ['Khóa', 'Visible', 1], ['Danh mục', 'VeryHidden', 2],
      ])
      const again = sheets.items[0]?.getRange('B2').load('values')
      await context.sync()
      expect(again?.values).toEqual([[5]])
    })
  })

  test('a property that was not loaded cannot be read', async () => {
    const { Excel } = open()
    const problem = await failure(Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('A1').load('text')
      await context.sync()
      return range.values
    }))
    expect(problem.code).toBe('PropertyNotLoaded')
  })

  test('a table of the wrong shape is refused and changes nothing', async () => {
    const { Excel, model } = open()
    const problem = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('B2:B3').values = [[1, 2]]
      await context.sync()
    }))
    expect(problem.code).toBe('InvalidArgument')
    expect(problem.debugInfo.errorLocation).toBe('Range.values')
    expect(problem.message).toMatch(/rows or columns/)
    expect(cell(model, 'Biểu 1', 'B2').value).toBe(5)
  })

  test('what is not there: ItemNotFound, InvalidArgument, or a null object that takes everything', async () => {
    const { Excel } = open()
    const missing = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Không có').getRange('A1').load('values')
      await context.sync()
    }))
    expect([missing.code, missing.debugInfo.errorLocation]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem'])
    expect(missing.debugInfo.statement).toContain('getItem')
    const wrong = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('Ô thứ hai')
      await context.sync()
    }))
    expect([wrong.code, wrong.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Worksheet.getRange'])
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Không có')
      const name = context.workbook.names.getItemOrNullObject('KhôngCó')
      const range = none.getRange('A1').load('values')
      none.delete()
      await context.sync()
      expect([none.isNullObject, name.isNullObject, range.isNullObject]).toEqual([true, true, true])
    })
  })

  test('goes to a cell on another sheet, and not to a hidden one', async () => {
    const { Excel, model } = open()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Khóa')
      sheet.activate()
      sheet.getRange('B2').select()
      const chosen = context.workbook.getSelectedRange().load('address')
      await context.sync()
      expect(chosen.address).toBe('Khóa!B2')
    })
    expect([model.activeSheetId, model.selection]).toEqual([findSheet(model, 'Khóa')?.id, 'B2'])
    const hidden = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Danh mục').activate()
      await context.sync()
    }))
    expect(hidden.code).toBe('InvalidOperation')
  })

  test('finds named ranges and custom XML', async () => {
    const { Excel } = open()
    await Excel.run(async (context) => {
      const period = context.workbook.names.getItemOrNullObject('kybaocao')
      const range = period.getRange().load('address,values')
      const version = context.workbook.names.getItem('PhienBan').load('type,value')
      const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject()
      const xml = part.getXml()
      const others = context.workbook.customXmlParts.getByNamespace('urn:other')
      const count = others.getCount()
      const none = others.getOnlyItemOrNullObject()
      await context.sync()
      expect([range.address, range.values]).toEqual(["'Biểu 1'!B1", [['Số hồ sơ']]])
      expect([version.type, version.value]).toEqual(['String', '2020'])
      expect([part.isNullObject, count.value, none.isNullObject]).toEqual([false, 0, true])
      expect(xml.value).toContain('II.06a')
    })
  })

  test('a member above the level is ApiNotFound; one this host does not play is refused aloud', async () => {
    const { Excel, Office } = open()
    expect([Office.context.requirements.isSetSupported('ExcelApi', '1.10'), Office.context.requirements.isSetSupported('ExcelApi', '1.7')])
      .toEqual([apiLevel === '1.14', true])
    const ask = (what: (context: Excel.RequestContext) => void) => failure(Excel.run(async (context) => {
      what(context)
      await context.sync()
    }))
    const expected = apiLevel === '1.14' ? 'ExcelHostDoesNotPlayThis' : 'ApiNotFound'
    expect((await ask((context) => context.workbook.comments.load('items/content'))).code).toBe(expected)
    expect((await ask((context) => context.workbook.worksheets.getFirst().getRange('A1').dataValidation.load('rule'))).code).toBe(expected)
    const unknown = await ask((context) => context.workbook.worksheets.getFirst().tables.load('items/name'))
    expect([unknown.code, unknown.message]).toEqual(['ExcelHostDoesNotPlayThis', 'tests/excel-host does not play this part of Excel: Worksheet.tables'])
  })
})

test('the file comes in slices and must be closed; windows opened are recorded', async () => {
  const { Office, openedWindows } = openExcel(workbookFrom(content), { apiLevel: '1.14', fileBytes: Uint8Array.from({ length: 10 }, (_, index) => index) })
  expect((await Office.onReady()).host).toBe(Office.HostType.Excel)
  const ask = () => new Promise<Office.AsyncResult<Office.File>>((resolve) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4 }, resolve))
  const { value: file } = await ask()
  expect([file.size, file.sliceCount]).toEqual([10, 3])
  const slice = await new Promise<Office.AsyncResult<Office.Slice>>((resolve) => file.getSliceAsync(2, resolve))
  expect(slice.value.data).toEqual([8, 9])
  await ask()
  expect((await ask()).status).toBe('failed')
  await new Promise<void>((resolve) => file.closeAsync(() => resolve()))
  expect((await ask()).status).toBe('succeeded')
  Office.context.ui.openBrowserWindow('https://bao-cao.example/')
  expect(openedWindows).toEqual(['https://bao-cao.example/'])
})
