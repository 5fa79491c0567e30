// Microsoft's own Excel library, unmodified, in Node: loaded over our bridge, with our Excel on the other side.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openHost, type Traffic } from './host.ts'
import { officeGlobal, refuseNewerMembers } from './office-global.ts'
import type { WorkbookModel } from './workbook-model.ts'

/** The file of the library that works by itself, without the outer loader. */
export const LIBRARY_FILE = 'excel-web-16.00.js'

/** The hook the library looks for when it loads. */
export type NativeBridge = { sendMessageToHost: (messageText: string) => void; onMessageFromHost?: (messageText: string) => void }

export type LibraryGlobals = { Excel: typeof Excel; OfficeExtension: typeof OfficeExtension }
export type OpenExcel = LibraryGlobals & {
  Office: typeof Office
  model: WorkbookModel
  traffic: Traffic
  /** Every address the pane opened in a browser window. */
  openedWindows: string[]
  /** Resolves when all that Excel had to say so far has reached the library and its handlers have begun. */
  settled: () => Promise<void>
  /** Stops hearing the workbook. */
  close: () => void
}

export type OpenExcelOptions = {
  /** ExcelApi of this Excel: '1.7' is 2019, '1.14' is LTSC 2021. */
  apiLevel: string
  /** Bytes that getFileAsync hands out; without them it fails, as Excel does for a book it cannot save. */
  fileBytes?: Uint8Array
}

/** Text of the library as the registry delivered it. */
export function libraryText(): string {
  return readFileSync(createRequire(import.meta.url).resolve(`@microsoft/office-js/dist/${LIBRARY_FILE}`), 'utf8')
}

/** The host speaks through timers of zero, which run in the order they were set; one more comes after them all. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

let compiled: ((page: object) => void) | null = null

/**
 * Runs the library with `page` as its window. One compilation serves all. It runs in the caller's own realm, not in a
 * vm context: the library tells plain objects by their prototype, and would refuse option objects of another realm.
 */
export function runLibrary(bridge: NativeBridge): LibraryGlobals & { page: Record<string, unknown> } {
  // Without `with`, the library's top-level variables would not become properties of its window, as they do in a page.
  compiled ??= new Function('window', `with (window) {\n${libraryText()}\n}`) as (page: object) => void
  const page: Record<string, unknown> = {
    Promise, setTimeout, clearTimeout,
    Excel: undefined, Office: undefined, OfficeCore: undefined, OfficeExtension: undefined, OfficeRuntime: undefined,
    document: { readyState: 'complete', addEventListener: () => undefined, getElementsByTagName: () => [] },
    navigator: { userAgent: '', platform: '' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' },
    _richApiNativeBridge: bridge,
  }
  page['window'] = page
  compiled(page)
  return { page, Excel: page['Excel'] as typeof Excel, OfficeExtension: page['OfficeExtension'] as typeof OfficeExtension }
}

/** Opens a workbook in our Excel at an ExcelApi level and gives what a pane finds in its window: Excel, Office, OfficeExtension. */
export function openExcel(model: WorkbookModel, options: OpenExcelOptions): OpenExcel {
  const bridge: NativeBridge = { sendMessageToHost: (messageText) => host.receive(messageText) }
  const host = openHost(model, options.apiLevel, (messageText) => bridge.onMessageFromHost?.(messageText))
  const { page, ...globals } = runLibrary(bridge)
  const openedWindows: string[] = []
  page['Office'] = officeGlobal({
    apiLevel: options.apiLevel,
    openBrowserWindow: (url) => void openedWindows.push(url),
    fileBytes: () => (options.fileBytes ? Promise.resolve(options.fileBytes) : Promise.reject(new Error('This workbook cannot be read as a file'))),
  })
  refuseNewerMembers(globals.OfficeExtension)
  return { ...globals, Office: page['Office'] as typeof Office, model, traffic: host.traffic, openedWindows, settled: nextTurn, close: host.close }
}
