// The pane's end in a browser frame: the bridge before Microsoft's library loads, and Office's Common API after it.
import { officeGlobal, refuseNewerMembers } from '../office-global.ts'
import { windowDialogs } from './window-dialogs.ts'
import { isOurs, type FromPane, type ToPane } from './wire.ts'

type PaneWindow = {
  _richApiNativeBridge?: { sendMessageToHost: (text: string) => void; onMessageFromHost?: (text: string) => void }
  OfficeExtension: object
  Office: object
}

function tell(message: FromPane): void {
  window.parent.postMessage(message, '*')
}

function paneWindow(): PaneWindow {
  return window as unknown as PaneWindow
}

const files = new Map<number, (bytes: Uint8Array | null) => void>()

/** Before the library: puts the bridge where the library looks for it. */
export function connect(apiLevel: string): void {
  const bridge: NonNullable<PaneWindow['_richApiNativeBridge']> = { sendMessageToHost: (text) => tell({ excelHost: 'batch', text }) }
  paneWindow()._richApiNativeBridge = bridge
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || !isOurs(event.data)) return
    const message = event.data as ToPane
    if (message.excelHost === 'answer') bridge.onMessageFromHost?.(message.text)
    else if (message.excelHost === 'file') {
      files.get(message.id)?.(message.bytes)
      files.delete(message.id)
    }
  })
  tell({ excelHost: 'hello', apiLevel })
}

/** After the library: the global Office, and the habits of the genuine loader that a pane must bear with. */
export function provideOffice(apiLevel: string): void {
  let nextFile = 1
  paneWindow().Office = officeGlobal({
    apiLevel,
    openBrowserWindow: (url) => tell({ excelHost: 'window', url }),
    dialogs: windowDialogs,
    fileBytes: () =>
      new Promise((resolve, reject) => {
        const id = nextFile++
        files.set(id, (bytes) => (bytes ? resolve(bytes) : reject(new Error('This workbook cannot be read as a file'))))
        tell({ excelHost: 'file', id })
      }),
  })
  refuseNewerMembers(paneWindow().OfficeExtension)
  // office.js takes these away from every page it is loaded in.
  Object.assign(window.history, { pushState: null, replaceState: null })
  const silent = (name: string) => (): never => {
    throw new Error(`Function window.${name} is not supported in an Office Add-in.`)
  }
  Object.assign(window, { alert: silent('alert'), confirm: silent('confirm'), prompt: silent('prompt') })
}
