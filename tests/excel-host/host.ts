// Excel's end of the bridge: takes the library's messages, answers them in order, and sends events.
import { EXCEL_MESSAGES } from './excel-error.ts'
import { eventEntries } from './events.ts'
import type { HostState } from './excel-object.ts'
import { processBatch, type Batch, type BatchAnswer } from './interpreter.ts'
import { listen, type WorkbookModel } from './workbook-model.ts'

/** What went over the bridge: the pane's costs, for tests that promise small ones. Sizes in bytes of UTF-8. */
export type Traffic = { batches: number; requestBytes: number; largestRequest: number; answerBytes: number; events: number }

export type ExcelHost = {
  /** Takes one message of the library, as text. */
  receive: (messageText: string) => void
  traffic: Traffic
  state: HostState
  /** Stops hearing the workbook. */
  close: () => void
}

/** Excel on the web takes and gives at most this much per batch. */
const MOST_BYTES = 5 * 1024 * 1024
const DELAY_FOR_CELL_EDIT = 64

type Request = { id: number; type: number; flags?: number; message: { url: string; body: Batch } }

/**
 * Opens Excel over a workbook. `apiLevel` is its ExcelApi, such as '1.7'; `send` brings a text message to the library.
 * Answers never come back before `receive` has returned.
 */
export function openHost(model: WorkbookModel, apiLevel: string, send: (messageText: string) => void): ExcelHost {
  const state: HostState = {
    model, level: Number(apiLevel.split('.')[1] ?? '1'), references: new Map(), registrations: new Map(),
    enableEvents: true, nextReference: 1,
  }
  const traffic: Traffic = { batches: 0, requestBytes: 0, largestRequest: 0, answerBytes: 0, events: 0 }
  const waiting: (() => void)[] = []
  // Events of a batch follow its answer, so that a handler added in the batch is there to hear them.
  let held: string[] | null = null
  const size = (text: string): number => new TextEncoder().encode(text).length
  const later = (text: string): void => void setTimeout(() => send(text), 0)
  const refused = (code: keyof typeof EXCEL_MESSAGES): BatchAnswer => ({
    Results: [], TraceIds: [], Error: { Code: code, Message: EXCEL_MESSAGES[code], ActionIndex: -1, HttpStatusCode: 400 },
  })
  const answer = (id: number, batchAnswer: BatchAnswer): void => {
    let body = JSON.stringify(batchAnswer)
    if (size(body) > MOST_BYTES) body = JSON.stringify(refused('ResponsePayloadSizeLimitExceeded'))
    traffic.answerBytes += size(body)
    later(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }))
  }
  const silence = listen(model, (event) => {
    if (event.type === 'editing' && !event.on) for (const go of waiting.splice(0)) go()
    const entries = eventEntries(state, event)
    // Workbook.onSelectionChanged hears without registering; 2 is its number.
    if (event.type === 'selected') entries.push([65536, 2, '', '{}', state.nextReference++])
    if (entries.length === 0) return
    traffic.events += entries.length
    const message = JSON.stringify({ type: 3, message: { entries } })
    if (held) held.push(message)
    else later(message)
  })
  const receive = (messageText: string): void => {
    const request = JSON.parse(messageText) as Request
    if (request.message.url !== 'ProcessQuery') throw new Error(`The library asks for ${request.message.url}, which this host does not know`)
    const bytes = size(messageText)
    traffic.batches += 1
    traffic.requestBytes += bytes
    traffic.largestRequest = Math.max(traffic.largestRequest, bytes)
    if (bytes > MOST_BYTES) return answer(request.id, refused('RequestPayloadSizeLimitExceeded'))
    const go = (): void => {
      held = []
      answer(request.id, processBatch(state, request.message.body))
      for (const message of held.splice(0)) later(message)
      held = null
    }
    if (!model.editing) return go()
    if (((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) === 0) return answer(request.id, refused('InvalidOperationInCellEditMode'))
    waiting.push(go)
  }
  return { receive, traffic, state, close: silence }
}
