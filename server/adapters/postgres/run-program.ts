// Runs one of PostgreSQL's programs, under the unprivileged account when we are root.
import { spawn, spawnSync } from 'node:child_process'

/** The account a program runs under; absent means ours. */
export type Account = { uid: number; gid: number; name: string }

/** Our own variables stay ours: the database gets no secrets and no PG* settings from the environment. */
export function childEnvironment(): Record<string, string> {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP']
  const entries = kept.map((name) => [name, process.env[name]] as const)
  return { LC_ALL: 'C', ...Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)) }
}

/** Spawn options that put a program under `account`. */
export function underAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid }
}

/**
 * Runs `program` to its end; gives the exit code and the last 8,000 characters it wrote. Rejects when it cannot be
 * executed. `quiet` gives it no output pipe: for a program whose own children outlive it and would hold the pipe open.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { account?: Account | undefined; cwd: string; quiet?: boolean },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const output = options.quiet ? 'ignore' : 'pipe'
    const child = spawn(program, args, {
      ...underAccount(options.account),
      cwd: options.cwd,
      env: childEnvironment(),
      stdio: ['ignore', output, output],
      windowsHide: true,
    })
    let text = ''
    const collect = (chunk: Buffer): void => {
      text = (text + chunk.toString('utf8')).slice(-8_000)
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.once('error', reject)
    child.once(options.quiet ? 'exit' : 'close', (code) => resolve({ code, output: text.trim() }))
  })
}

/** Runs a small system command now; its output, or `undefined` when it fails or does not exist. */
export function askSystem(program: string, args: readonly string[], account?: Account): string | undefined {
  const done = spawnSync(program, args, { ...underAccount(account), cwd: '/', encoding: 'utf8', env: childEnvironment() })
  return done.error === undefined && done.status === 0 ? done.stdout.trim() : undefined
}
