// The grid page's script: opens the workbook, draws it, and is Excel for the pane in the frame.
import { openHost, type ExcelHost, type Traffic } from '../host.ts'
import { editCell, selectAsUser, typeAsUser } from '../officer.ts'
import { workbookFrom, type WorkbookContent } from '../workbook-content.ts'
import { findSheet, listen, readCell, type Cell, type WorkbookModel } from '../workbook-model.ts'
import { draw, listenToOfficer } from './grid-view.ts'
import { isOurs, type FromPane, type ToPane } from './wire.ts'

/** `window.excelHost`: how a browser test looks into the workbook and lends the officer a hand. */
export type ExcelHostWindow = {
  model: WorkbookModel
  /** Null until the pane has loaded. */
  traffic: Traffic | null
  openedWindows: string[]
  cell: (sheet: string, address: string) => Cell
  typeAsUser: (sheet: string, address: string, entry: string | number | boolean) => void
  selectAsUser: (sheet: string, address: string) => void
  editCell: (on: boolean) => void
}

async function start(): Promise<void> {
  const content = (await (await fetch('workbook.json')).json()) as WorkbookContent
  const model = workbookFrom(content)
  const frame = document.getElementById('pane')
  if (!(frame instanceof HTMLIFrameElement)) throw new Error('The page has no frame for the pane')
  const reply = (message: ToPane): void => frame.contentWindow?.postMessage(message, '*')
  let host: ExcelHost | null = null
  const looking: ExcelHostWindow = {
    model, traffic: null, openedWindows: [],
    cell: (name, address) => {
      const sheet = findSheet(model, name)
      if (!sheet) throw new Error(`No sheet ${name}`)
      return readCell(sheet, address)
    },
    typeAsUser: (sheet, address, entry) => typeAsUser(model, sheet, address, entry),
    selectAsUser: (sheet, address) => selectAsUser(model, sheet, address),
    editCell: (on) => editCell(model, on),
  }
  Object.assign(window, { excelHost: looking })

  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || !isOurs(event.data)) return
    const message = event.data as FromPane
    if (message.excelHost === 'hello') {
      host?.close()
      host = openHost(model, message.apiLevel, (text) => reply({ excelHost: 'answer', text }))
      looking.traffic = host.traffic
    } else if (message.excelHost === 'batch') host?.receive(message.text)
    else if (message.excelHost === 'window') looking.openedWindows.push(message.url)
    else void fetch('workbook.xlsx').then(async (response) =>
      reply({ excelHost: 'file', id: message.id, bytes: response.ok ? new Uint8Array(await response.arrayBuffer()) : null }))
  })
  let drawing = false
  listen(model, () => {
    if (drawing) return
    drawing = true
    queueMicrotask(() => {
      drawing = false
      draw(model)
    })
  })
  listenToOfficer(model)
  draw(model)
  frame.src = new URLSearchParams(window.location.search).get('pane') ?? 'about:blank'
}

void start()
