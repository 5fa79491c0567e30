// An answer that is not the one wished for: a refusal of the domain, or no proper answer at all.
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import { isRefusal, refuse, type Refusal, type RefusalCode } from '../reporting/submission/refusal.ts'
import { text } from './text.vi.ts'

/**
 * No proper answer: the line is down (`network`), the server stumbled (`fault`), it said a no this pane does not
 * know yet (`foreign`, with the server's own sentence), or the workbook's program stumbled (`host`).
 */
export interface Unreached {
  readonly kind: 'unreached'
  readonly why: 'network' | 'fault' | 'foreign' | 'host'
  readonly said?: string
}

export type Bad = Refusal | Unreached

/** Tells bad news from any good answer. */
export function isBad(value: unknown): value is Bad {
  return isRefusal(value) || (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'unreached')
}

/** Whether doing the same again may help: nothing was decided, only not reached or not now. */
export function isPassing(bad: Bad): boolean {
  if (bad.kind === 'unreached') return bad.why !== 'foreign'
  return bad.code === 'tooOften' || bad.code === 'readerStopped' || bad.code === 'keyReused'
}

/** The Vietnamese sentence of bad news, next step named. */
export function badSentence(bad: Bad): string {
  if (bad.kind === 'unreached') return bad.said ?? text.unreached[bad.why]
  return refusalSentence(bad)
}

/** Reads problem+json as a refusal; anything else is a fault of the server or of what stands between. */
export async function badAnswer(answer: Response): Promise<Bad> {
  const body: unknown = await answer.json().catch(() => null)
  if (typeof body !== 'object' || body === null) return answer.status === 401 ? refuse('notSignedIn') : { kind: 'unreached', why: 'fault' }
  const code = 'code' in body && typeof body.code === 'string' ? body.code : ''
  const refusal = refuse(code as RefusalCode, 'params' in body ? plainParams(body.params) : {})
  if (isKnown(refusal)) return refusal
  const said = 'detail' in body && typeof body.detail === 'string' ? body.detail : ''
  return said === '' || answer.status >= 500 ? { kind: 'unreached', why: 'fault' } : { kind: 'unreached', why: 'foreign', said }
}

function plainParams(params: unknown): Refusal['params'] {
  if (typeof params !== 'object' || params === null) return {}
  return Object.fromEntries(
    Object.entries(params).filter((one): one is [string, string | number] => ['string', 'number'].includes(typeof one[1])),
  )
}

/** A server may be newer than this pane; a code without a sentence here is spoken by the server itself. */
function isKnown(refusal: Refusal): boolean {
  try {
    return refusalSentence(refusal) !== ''
  } catch {
    return false
  }
}
