// A small pane in a real browser, beside the grid that plays Excel: reads a cell, paints it, hears a typed edit.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'
import type { ExcelHostWindow } from '../excel-host/page/grid-page.ts'
import { excelHostPages, excelHostUrl } from '../excel-host/page/serve.ts'

const pane = `<!doctype html><html lang="vi"><script src="/officejs/office.js"></script><p id="seen"></p><p id="edits"></p><button>Tô</button><script>
  const show = (id, text) => { document.getElementById(id).textContent = text }
  Office.onReady(async (info) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1')
      const range = sheet.getRange('B2').load('values')
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (later) => {
          const total = later.workbook.worksheets.getItem('Biểu 1').getRange('B4').load('values')
          await later.sync()
          show('edits', event.address + ' → ' + total.values[0][0])
        })
      })
      await context.sync()
      show('seen', info.host + ' ' + range.values[0][0])
    })
    Office.context.document.getFileAsync(Office.FileType.Compressed, {}, (result) => { document.title = result.status + ' ' + result.value.size; result.value.closeAsync() })
    Office.context.ui.openBrowserWindow('https://bao-cao.example/')
  })
  document.querySelector('button').addEventListener('click', () => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Biểu 1').getRange('B2')
    range.format.fill.color = '#FFC7CE'
    range.select()
    await context.sync()
  }))
</script></html>`

let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  const pages = excelHostPages({
    apiLevel: '1.7',
    fileBytes: () => new Uint8Array(1234),
    workbook: () => ({
      sheets: [
        { name: 'Biểu 1', cells: { A1: 'Lĩnh vực', B2: 5, B3: 7, B4: '=SUM(B2:B3)' } },
        { name: 'Khóa', protection: true, cells: { A1: 'không sửa' } },
      ],
    }),
  })
  server = createServer((request, response) => {
    void pages(request, response).then((answered) => {
      if (answered) return
      response.writeHead(request.url === '/pane' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(request.url === '/pane' ? pane : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('the pane reads B2, paints it, and hears what the officer types in the grid', async () => {
  const page = await browser.newPage()
  const faults: string[] = []
  const asked = new Set<string>()
  page.on('pageerror', (problem) => faults.push(String(problem)))
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(origin + excelHostUrl('/pane'))
  const inPane = page.frameLocator('#pane')
  await inPane.getByText('Excel 5').waitFor()

  await inPane.getByRole('button').click()
  const b2 = page.locator('[data-address="B2"]')
  await page.locator('[data-address="B2"][aria-selected="true"]').waitFor()
  expect(await b2.evaluate((box) => getComputedStyle(box).backgroundColor)).toBe('rgb(255, 199, 206)')
  expect(await page.locator('#address').textContent()).toBe('B2')

  await b2.click()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await inPane.getByText('B2 → 17').waitFor()
  expect(await page.locator('[data-address="B4"]').textContent()).toBe('17')
  expect(await page.locator('#address').textContent()).toBe('B3')

  await page.getByRole('tab', { name: 'Khóa' }).click()
  await page.locator('[data-address="A1"]').click()
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('bị khóa').waitFor()

  const seen = await page.evaluate(() => {
    const { excelHost } = window as unknown as { excelHost: ExcelHostWindow }
    return { fill: excelHost.cell('Biểu 1', 'B2').fill, windows: excelHost.openedWindows, batches: excelHost.traffic?.batches ?? 0 }
  })
  expect(seen.fill).toBe('#FFC7CE')
  expect(seen.windows).toEqual(['https://bao-cao.example/'])
  expect(seen.batches).toBeGreaterThan(2)
  expect(await inPane.locator('title').evaluate(() => document.title)).toBe('succeeded 1234')
  expect(faults).toEqual([])
  expect([...asked]).toEqual([origin])
})
