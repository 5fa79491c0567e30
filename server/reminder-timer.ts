// Reminders that go out by themselves once a day, at a time of the day in Vietnam.
import { dayAt, type Day } from '../reporting/calendar/day.ts'
import type { Clock } from './ports.ts'

const vietnamOffset = 7 * 3_600_000 // UTC+7 all year
const look = 30_000

/** Whether a text is a time of the day, `07:30`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text)
}

/** The day whose reminders are due at an instant: today from that time on, `null` before it. */
export function dueDay(now: Date, at: string): Day | null {
  return new Date(now.getTime() + vietnamOffset).toISOString().slice(11, 16) >= at ? dayAt(now) : null
}

/**
 * Runs once each day from that time on, also when the service starts later on the day: whoever was told already is not
 * told again. A run that fails is tried again at the next look. Answers how to stop, which waits for a run under way.
 */
export function startReminderTimer(options: {
  readonly at: string
  readonly clock: Clock
  readonly run: () => Promise<void>
  readonly failed: (error: unknown) => void
  readonly everyMs?: number
}): { stop(): Promise<void> } {
  let done: Day | null = null
  let running: Promise<void> | null = null
  const turn = (): void => {
    const day = dueDay(options.clock(), options.at)
    if (day === null || day === done || running !== null) return
    running = options
      .run()
      .then(() => {
        done = day
      })
      .catch(options.failed)
      .finally(() => {
        running = null
      })
  }
  const timer = setInterval(turn, options.everyMs ?? look)
  timer.unref()
  turn()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
