// Runs the program itself for tests: the command line, and a started service on a free port.
import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const { NODE_OPTIONS: _options, ...clean } = process.env
  return spawn(process.execPath, args, { cwd: root, env: { ...clean, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs the command line to its end. */
export function khop(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = start(['server/cli.ts', ...args], env)
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => (out += String(chunk)))
  child.stderr?.on('data', (chunk) => (err += String(chunk)))
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

export interface Started {
  readonly url: string
  readonly child: ChildProcess
  /** Ends the program and waits: with SIGTERM it closes its database, with SIGKILL nothing gets a chance. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the service on a port of its own choosing and waits until it listens. Rejects with what it said when it ends first. */
export function startProgram(env: NodeJS.ProcessEnv, args: readonly string[] = ['--sample']): Promise<Started> {
  const child = start(['server/main.ts', ...args], { KHOP_PORT: '0', ...env })
  let said = ''
  return new Promise((ready, failed) => {
    const hear = (chunk: unknown): void => {
      said += String(chunk)
      const url = /(https?:\/\/[\w.]+:\d+)/u.exec(said)?.[1]
      if (url !== undefined) {
        ready({
          url,
          child,
          end: (signal) =>
            new Promise((gone) => {
              if (child.exitCode !== null || child.signalCode !== null) return gone()
              child.once('close', () => gone())
              child.kill(signal)
            }),
        })
      }
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', (code) => failed(new Error(`ended with ${code}: ${said}`)))
  })
}
