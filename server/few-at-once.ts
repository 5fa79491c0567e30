// Lets only a few pieces of costly work run at once, a bounded number wait, and turns the rest away.

/** Runs `work` when its turn comes; answers `null` without running it when too many wait already. */
export type FewAtOnce = <Result>(work: () => Promise<Result>) => Promise<Result | null>

/** At most `atOnce` pieces run, at most `waiting` more wait, first come first served. */
export function fewAtOnce(atOnce: number, waiting: number): FewAtOnce {
  const queue: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return null
      await new Promise<void>((turn) => queue.push(turn)) // whoever ends hands its place over, so `running` stays
    } else running++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
