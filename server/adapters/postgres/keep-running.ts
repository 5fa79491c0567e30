// Looks after the running server: starts it again when it falls over, and keeps its log within bounds.
import { errorText } from './error-code.ts'
import { boundLog } from './log-file.ts'
import { notices } from './messages.vi.ts'
import { runningServer } from './pid-file.ts'
import { logFile, type Post, startServer } from './postmaster.ts'
import { isAlive } from './process-state.ts'

/**
 * Once a second: starts a server that fell over; once a minute: bounds the log. `end()` stops looking and gives the
 * number of the process then running. Holds no program open by itself.
 */
export function keepRunning(post: Post, first: number, log: (line: string) => void): { end(): Promise<number> } {
  let pid = first
  let ticks = 0
  let work = Promise.resolve()
  let busy = false
  const tend = async (): Promise<void> => {
    if (!isAlive(pid)) {
      log(notices.fellOver(pid))
      pid = (await runningServer(post.home))?.pid ?? (await startServer(post))
      log(notices.started(pid))
    }
    ticks += 1
    if (ticks % 60 === 0) await boundLog(logFile(post.home))
  }
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    work = tend()
      .catch((error: unknown) => log(errorText(error)))
      .finally(() => {
        busy = false
      })
  }, 1_000)
  timer.unref()
  return {
    async end() {
      clearInterval(timer)
      await work
      return pid
    },
  }
}
