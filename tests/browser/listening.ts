// The service for browser tests: the built pages, a real port, and (beside the pane) the grid that plays Excel.
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import type { Notifier } from '../../server/ports.ts'
import { excelHostPages, type ExcelHostPagesOptions } from '../excel-host/page/serve.ts'
import { testService, type TestService } from '../service.ts'

export interface ListeningService extends TestService {
  readonly origin: string
}

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Starts the service with the pages that `vite build` made; `excel` adds the grid page and its office.js. */
export async function listeningService(options: { clock?: string; excel?: ExcelHostPagesOptions; notifier?: Notifier } = {}): Promise<ListeningService> {
  const pages = { addin: folder('dist/addin'), officeJs: folder('node_modules/@microsoft/office-js/dist'), manifest: null }
  const service = await testService({ pages, ...(options.clock === undefined ? {} : { clock: options.clock }), ...(options.notifier === undefined ? {} : { notifier: options.notifier }) })
  const excel = options.excel && excelHostPages(options.excel)
  if (excel) {
    service.app.addHook('onRequest', async (request, reply) => {
      const path = request.url.split('?')[0] ?? ''
      if (!path.startsWith('/excel-host/') && path !== '/officejs/office.js') return
      reply.hijack()
      await excel(request.raw, reply.raw)
    })
  }
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = service.app.server.address() as AddressInfo
  return { ...service, origin: `http://127.0.0.1:${port}` }
}
