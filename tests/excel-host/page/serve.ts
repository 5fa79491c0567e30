// Serves the grid page and the office.js shim to a browser test, as a handler for node:http.
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WorkbookContent } from '../workbook-content.ts'
import { bundle } from './bundle.ts'
import { officeShim } from './office-shim.ts'

export type ExcelHostPagesOptions = {
  /** The workbook the page opens; asked at each load. */
  workbook: () => WorkbookContent
  /** Bytes for getFileAsync; without them it fails. */
  fileBytes?: () => Uint8Array
  /** ExcelApi of the shim served at `shimPath`. */
  apiLevel: string
  /** Where the page and its files live; ends in a slash. */
  pagePath?: string
  shimPath?: string
}

/** Address of the page with a pane in its frame, such as /excel-host/?pane=%2Faddin%2F. */
export function excelHostUrl(paneUrl: string, pagePath = '/excel-host/'): string {
  return `${pagePath}?pane=${encodeURIComponent(paneUrl)}`
}

/** A handler that answers its own paths and resolves to true; for any other path it does nothing and resolves to false. */
export function excelHostPages(options: ExcelHostPagesOptions): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const { pagePath = '/excel-host/', shimPath = '/officejs/office.js' } = options
  const answers: Record<string, { type: string; body: () => Promise<string | Uint8Array | null> }> = {
    [pagePath]: { type: 'text/html; charset=utf-8', body: () => readFile(new URL('grid.html', import.meta.url)) },
    [`${pagePath}grid.js`]: { type: 'text/javascript; charset=utf-8', body: () => bundle('grid-page.ts', 'excelHostPage') },
    [`${pagePath}workbook.json`]: { type: 'application/json', body: () => Promise.resolve(JSON.stringify(options.workbook())) },
    [`${pagePath}workbook.xlsx`]: { type: 'application/octet-stream', body: () => Promise.resolve(options.fileBytes?.() ?? null) },
    [shimPath]: { type: 'text/javascript; charset=utf-8', body: () => officeShim(options.apiLevel) },
  }
  return async (request, response) => {
    const answer = answers[new URL(request.url ?? '/', 'http://localhost').pathname]
    if (!answer) return false
    const body = await answer.body()
    response.writeHead(body === null ? 404 : 200, { 'content-type': answer.type, 'cache-control': 'no-store' })
    response.end(body ?? '')
    return true
  }
}
