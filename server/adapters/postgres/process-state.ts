// Whether a process still lives, and a mark of its birth, so that a re-used process number is not taken for it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const UNKNOWN = 'unknown'

function procStat(pid: number): { state: string; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may itself hold spaces and brackets, so count fields after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', started: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** True while the process runs; a zombie (dead, not yet collected by its parent) counts as dead. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  const stat = procStat(pid)
  return stat === undefined ? answersSignal(pid) : stat.state !== 'Z' && stat.state !== 'X'
}

/** A mark that no later process with the same number will bear; `undefined` when the process is dead. */
export function birthMark(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  const stat = procStat(pid)
  try {
    if (stat !== undefined) return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${stat.started}`
    const [program, args] =
      process.platform === 'win32'
        ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]]
        : ['ps', ['-o', 'lstart=', '-p', String(pid)]]
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || UNKNOWN
  } catch {
    return UNKNOWN
  }
}

/** True when process `pid` lives and was born with `mark`; an unknown birth is given the benefit of the doubt. */
export function isSameProcess(pid: number, mark: string): boolean {
  const now = birthMark(pid)
  return now !== undefined && (now === mark || now === UNKNOWN || mark === UNKNOWN)
}
