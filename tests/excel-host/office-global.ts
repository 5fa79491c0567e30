// The Common API of Office (onReady, requirements, the file's bytes, opening a browser window), as a desktop Excel gives it.

/** What the surroundings provide: the test in Node, the grid page in a browser. */
export type OfficeSurroundings = {
  /** Highest ExcelApi, such as '1.7'. */
  apiLevel: string
  /** The saved workbook's bytes; a rejection is what Office reports as an error. */
  fileBytes: () => Promise<Uint8Array>
  openBrowserWindow: (url: string) => void
  /** A browser's window as a dialog; without it there is none. */
  dialogs?: Dialogs
}

/** Opens a page in a window of its own, and tells from inside such a page the one that opened it. */
export type Dialogs = {
  /** `null` when the browser opens no window. */
  open: (address: string, told: (message: string, origin: string) => void, closed: () => void) => { close: () => void } | null
  tellParent: (message: string) => void
}

type AsyncResult = { status: 'succeeded' | 'failed'; value: unknown; error?: { name: string; code: number; message: string } }
type Callback = (result: AsyncResult) => void

/** Office takes slices up to this size, and lets two files be open at once. */
const LARGEST_SLICE = 4_194_304
const MOST_OPEN_FILES = 2

function numbers(version: string): number[] {
  return version.split('.').map(Number)
}

/** True when `has` reaches `asked`, part by part: 1.10 is above 1.9. */
export function reaches(has: string, asked: string): boolean {
  const own = numbers(has)
  for (const [index, wanted] of numbers(asked).entries()) {
    const mine = own[index] ?? 0
    if (mine !== wanted) return mine > wanted
  }
  return true
}

function succeed(callback: Callback | undefined, value: unknown): void {
  setTimeout(() => callback?.({ status: 'succeeded', value }), 0)
}

function fail(callback: Callback | undefined, code: number, name: string, message: string): void {
  setTimeout(() => callback?.({ status: 'failed', value: undefined, error: { name, code, message } }), 0)
}

function documentApi(surroundings: OfficeSurroundings): object {
  let open = 0
  const getFileAsync = (fileType: string, second?: { sliceSize?: number } | Callback, third?: Callback): void => {
    const callback = typeof second === 'function' ? second : third
    const sliceSize = typeof second === 'object' ? (second.sliceSize ?? LARGEST_SLICE) : LARGEST_SLICE
    if (fileType !== 'compressed') return fail(callback, 11003, 'Unsupported file type', `This Excel gives compressed files only, not ${fileType}`)
    if (sliceSize < 1 || sliceSize > LARGEST_SLICE) return fail(callback, 11002, 'Slice size error', 'The requested slice size is not supported')
    if (open >= MOST_OPEN_FILES) return fail(callback, 11000, 'File retrieval error', 'Too many files are open: closeAsync was not called')
    open += 1
    surroundings.fileBytes().then(
      (bytes) => {
        const sliceCount = Math.max(1, Math.ceil(bytes.length / sliceSize))
        let closed = false
        succeed(callback, {
          size: bytes.length,
          sliceCount,
          getSliceAsync: (index: number, done?: Callback): void => {
            if (closed || index < 0 || index >= sliceCount) return fail(done, 11002, 'Slice error', 'There is no such slice')
            const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)]
            succeed(done, { index, size: data.length, data })
          },
          closeAsync: (done?: Callback): void => {
            if (!closed) open -= 1
            closed = true
            succeed(done, undefined)
          },
        })
      },
      (problem: unknown) => {
        open -= 1
        fail(callback, 5001, 'Internal error', String(problem))
      },
    )
  }
  return { getFileAsync, url: 'file:///C:/Bao%20cao/mau.xlsx', mode: 'readWrite' }
}

function dialogApi(dialogs: Dialogs): object {
  const displayDialogAsync = (address: string, _size: object, callback?: Callback): void => {
    const handlers = new Map<string, (event: object) => void>()
    const window = dialogs.open(
      address,
      (message, origin) => handlers.get('dialogMessageReceived')?.({ message, origin }),
      () => handlers.get('dialogEventReceived')?.({ error: 12006 }),
    )
    if (!window) return fail(callback, 12009, 'Dialog refused', 'The user chose to ignore the dialog box')
    succeed(callback, { close: window.close, addEventHandler: (type: string, handler: (event: object) => void) => handlers.set(type, handler) })
  }
  return { displayDialogAsync, messageParent: dialogs.tellParent }
}

/** The global `Office`. Members that are not here are absent, so a pane that uses one fails aloud. */
export function officeGlobal(surroundings: OfficeSurroundings): object {
  const info = { host: 'Excel', platform: 'PC', addin: { isEnabled: true } }
  const sets: Record<string, string> = {
    ExcelApi: surroundings.apiLevel, AddinCommands: '1.1', DialogApi: '1.1', File: '1.1', CompressedFile: '1.1',
    OpenBrowserWindowApi: '1.1', DelayForCellEdit: '1.1',
  }
  const isSetSupported = (name: string, version?: string): boolean => {
    const has = sets[name]
    return has !== undefined && reaches(has, String(version ?? '1.1'))
  }
  return {
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 0))
      await callback?.(info)
      return info
    },
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' },
    FileType: { Text: 'text', Compressed: 'compressed', Pdf: 'pdf' },
    EventType: { DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    actions: { associate: () => undefined },
    context: {
      host: 'Excel', platform: 'PC', displayLanguage: 'vi-VN', contentLanguage: 'vi-VN',
      diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.14332.20000' },
      requirements: { isSetSupported },
      document: documentApi(surroundings),
      ui: { openBrowserWindow: surroundings.openBrowserWindow, ...(surroundings.dialogs ? dialogApi(surroundings.dialogs) : {}) },
    },
  }
}

/** Makes the library itself refuse members above the level (ApiNotFound), by its own switch. */
export function refuseNewerMembers(officeExtension: object): void {
  const { CommonUtility } = officeExtension as { CommonUtility?: { _doApiNotSupportedCheck?: boolean } }
  if (typeof CommonUtility?._doApiNotSupportedCheck !== 'boolean') throw new Error('The library no longer has its switch for members above the level')
  CommonUtility._doApiNotSupportedCheck = true
}
