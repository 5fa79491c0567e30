// A place for the supervisor's tests: a temporary folder, the programs run in it, and the sweeping of both.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SHELTER } from './home.ts'
import { isAlive } from './process-state.ts'

const PROGRAM = fileURLToPath(new URL('./supervisor.test-program.ts', import.meta.url))

export type Place = ReturnType<typeof makePlace>

/** Waits until `done` gives something other than `undefined` or false. */
export async function eventually<Found>(done: () => Found | undefined | false): Promise<Found> {
  for (;;) {
    const found = done()
    if (found !== undefined && found !== false) return found
    await pause(20)
  }
}

/** The number of the server noted in a data folder; 0 when there is none. */
export function serverPid(folder: string): number {
  const note = join(folder, 'cluster', 'postmaster.pid')
  return existsSync(note) ? Number.parseInt(readFileSync(note, 'utf8'), 10) || 0 : 0
}

const removals: Promise<void>[] = []

/** A killed program's initdb may still be writing there, so try again until all is gone. */
async function remove(root: string): Promise<void> {
  while (existsSync(root)) {
    await rm(root, { recursive: true, force: true, maxRetries: 5 }).catch(() => pause(100))
  }
}

/** Waits for the removals, each slow on some disks, which go on beside the next tests. */
export async function swept(): Promise<void> {
  await Promise.all(removals)
}

/** Makes a folder others may pass through, with `folder` inside for data; `sweep()` ends what ran there and removes it. */
export function makePlace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'khop-test-')))
  chmodSync(root, 0o755)
  const folder = join(root, 'db')
  const closers: (() => Promise<void>)[] = []
  const children: ChildProcess[] = []

  function track(child: ChildProcess): ChildProcess {
    children.push(child)
    return child
  }

  function killServer(home: string): void {
    const pid = serverPid(home)
    const ours = isAlive(pid) && existsSync(`/proc/${pid}`) && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(join(home, 'cluster'))
    if (ours) process.kill(pid, 'SIGQUIT')
  }

  return {
    root,
    folder,
    track,
    /** Has `server` stopped at the end; gives it back. */
    keep<Server extends { stop(): Promise<void> }>(server: Server): Server {
      closers.push(() => server.stop())
      return server
    },
    /** Runs the test program on `folder`; `lines` fills with what it says. */
    run(job: 'write' | 'round', options: { uid?: number; gid?: number; folder?: string; env?: Record<string, string> } = {}) {
      const { folder: other, env, ...account } = options
      const child = track(
        spawn(process.execPath, [PROGRAM, other ?? folder, job], {
          ...account,
          env: { PATH: process.env.PATH ?? '', KHOP_PGBIN: process.env.KHOP_PGBIN ?? '', ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      )
      const lines: string[] = []
      if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
      return { child, lines, ended }
    },
    async sweep(): Promise<void> {
      for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await Promise.all(closers.map((close) => close().catch(() => undefined)))
      for (const home of [folder, join(root, 'own')]) {
        const link = join(home, 'elsewhere')
        const elsewhere = existsSync(link) ? readlinkSync(link) : undefined
        for (const kept of [home, elsewhere]) if (kept !== undefined) killServer(kept)
        if (elsewhere !== undefined && dirname(elsewhere) === SHELTER) rmSync(elsewhere, { recursive: true, force: true })
      }
      // Only when empty: a real program on this machine may live there.
      if (existsSync(SHELTER) && readdirSync(SHELTER).length === 0) rmdirSync(SHELTER)
      removals.push(remove(root))
    },
  }
}
