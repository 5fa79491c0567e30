// Asking the server over HTTP: the token goes along, every "no" comes back as a value, nothing is thrown.
import { badAnswer } from './bad-answer.ts'
import type { Answer, GivenFile } from './service.ts'
import type { TokenStore } from './token-store.ts'

export interface AskingPorts {
  readonly fetch: typeof fetch
  /** The server's origin, `''` for the page's own. */
  readonly base: string
  readonly token: TokenStore
}

export interface Asking {
  get<T>(path: string): Answer<T>
  post<T>(path: string, body: unknown, headers?: Record<string, string>): Answer<T>
  /** Sends the bytes of a file. */
  put<T>(path: string, bytes: Uint8Array, headers?: Record<string, string>): Answer<T>
  /** Takes a file; `otherwise` is its name where the server gives none. */
  take(path: string, otherwise: string): Answer<GivenFile>
}

/** Builds the four ways of asking over `fetch`. */
export function createAsking(ports: AskingPorts): Asking {
  const ask = async <T>(path: string, init: RequestInit, read: (answer: Response) => Promise<T>): Answer<T> => {
    const headers = new Headers(init.headers)
    const token = ports.token.get()
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    try {
      const answer = await ports.fetch(ports.base + path, { ...init, headers, credentials: 'same-origin', cache: 'no-store' })
      return answer.ok ? await read(answer) : await badAnswer(answer)
    } catch {
      return { kind: 'unreached', why: 'network' }
    }
  }
  // The body is the server's own, typed by the contract both sides share.
  const json = async <T>(answer: Response): Promise<T> => (answer.status === 204 ? {} : await answer.json()) as T
  return {
    get: <T>(path: string): Answer<T> => ask(path, {}, json<T>),
    post: <T>(path: string, body: unknown, headers: Record<string, string> = {}): Answer<T> =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }, json<T>),
    put: <T>(path: string, bytes: Uint8Array, headers: Record<string, string> = {}): Answer<T> =>
      ask(path, { method: 'POST', body: bytes.slice(), headers: { 'content-type': 'application/octet-stream', ...headers } }, json<T>),
    take: (path, otherwise) =>
      ask(path, {}, async (answer) => ({
        bytes: new Uint8Array(await answer.arrayBuffer()),
        fileName: fileNameIn(answer.headers.get('content-disposition')) ?? otherwise,
      })),
  }
}

/** The name in a Content-Disposition header, the UTF-8 one first. */
function fileNameIn(header: string | null): string | null {
  const utf8 = /filename\*=UTF-8''([^;]+)/iu.exec(header ?? '')?.[1]
  const plain = /filename="([^"]+)"/iu.exec(header ?? '')?.[1]
  try {
    return utf8 === undefined ? (plain ?? null) : decodeURIComponent(utf8)
  } catch {
    return plain ?? null
  }
}
