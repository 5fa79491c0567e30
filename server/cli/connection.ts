// A signed-in connection to the service.
import { createInterface } from 'node:readline/promises'
import type { Problem } from '../../reporting/submission/service.ts'
import { readConfig } from '../config.ts'
import { isOutcome, option, usage, type Call, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

export interface Connection {
  /** Asks the service. A refusal comes back as the outcome to end with. */
  ask<Answer>(method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer | Outcome>
  /** Asks for a file's bytes. */
  take(path: string): Promise<Uint8Array | Outcome>
}

/**
 * Signs in with `--login` and KHOP_PASSWORD (and a code, where a second factor is enrolled) at `--server` (KHOP_SERVER,
 * or where a service started here with the same settings listens).
 */
export async function connect(call: Call): Promise<Connection | Outcome> {
  const server = option(call, 'server') || (call.env['KHOP_SERVER'] ?? ownAddress(call.env))
  const login = option(call, 'login')
  const password = call.env['KHOP_PASSWORD'] ?? ''
  if (login === '') return usage(words.needs(words.login))
  if (password === '') return usage(words.needs(words.password))
  const anonymous = connection(server, '')
  const first = await anonymous.ask<{ token: string } | { challenge: string }>('POST', '/api/login', { login, password })
  if (isOutcome(first)) return first
  const session = 'token' in first ? first : await secondStep(anonymous, call, first.challenge)
  return 'token' in session ? connection(server, session.token) : session
}

/** Where a service with these settings is reached from this machine; without a certificate of its own, as `npm start`. */
function ownAddress(env: NodeJS.ProcessEnv): string {
  const { host, port } = readConfig([], env).config
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${near.includes(':') ? `[${near}]` : near}:${Number.isNaN(port) ? env['KHOP_PORT'] : port}`
}

/** The second step: a code from KHOP_CODE, or typed where somebody sits at the terminal. */
async function secondStep(anonymous: Connection, call: Call, challenge: string): Promise<{ token: string } | Outcome> {
  const code = call.env['KHOP_CODE'] ?? (process.stdin.isTTY && process.stderr.isTTY ? await typedCode() : '')
  return code === '' ? usage(words.needs(words.code)) : anonymous.ask<{ token: string }>('POST', '/api/login/code', { challenge, code })
}

async function typedCode(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(words.askCode)).trim()
  } finally {
    lines.close()
  }
}

function connection(server: string, token: string): Connection {
  return {
    async ask<Answer>(method: 'GET' | 'POST', path: string, body?: unknown, headers: Record<string, string> = {}) {
      const isFile = body instanceof Uint8Array
      try {
        const response = await fetch(new URL(path, server), {
          method,
          headers: {
            ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
        })
        const answer: unknown = response.status === 204 ? {} : await response.json()
        return response.ok ? (answer as Answer) : ended(answer as Problem) // the service checks its answers against their schemas before sending
      } catch {
        // Not reached, or a page of something that stands before the service: a proxy, another program on the port.
        return usage(words.noServer(server))
      }
    },
    async take(path) {
      try {
        const response = await fetch(new URL(path, server), { headers: token === '' ? {} : { authorization: `Bearer ${token}` } })
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : ended((await response.json()) as Problem)
      } catch {
        return usage(words.noServer(server))
      }
    },
  }
}

function ended(problem: Problem): Outcome {
  return { code: 2, text: problem.detail, json: { refusal: problem.code, params: problem.params, detail: problem.detail } }
}
