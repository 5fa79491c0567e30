// One thing asked of the server at a time by a form: whether it is under way, and what bad news came of it.
import { useState } from 'react'
import { isBad, type Bad } from '../bad-answer.ts'

export interface AskingOnce {
  readonly busy: boolean
  readonly bad: Bad | null
  /** Asks, and gives a good answer to `then`; bad news is kept for showing. */
  ask<T>(asked: Promise<T | Bad>, then: (answer: T) => Promise<void> | void): Promise<void>
}

/** The form's one question. */
export function useAskingOnce(): AskingOnce {
  const [busy, setBusy] = useState(false)
  const [bad, setBad] = useState<Bad | null>(null)
  return {
    busy,
    bad,
    ask: async (asked, then) => {
      setBusy(true)
      setBad(null)
      const answer = await asked
      if (isBad(answer)) setBad(answer)
      else await then(answer)
      setBusy(false)
    },
  }
}
