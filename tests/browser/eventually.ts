// For tests: what a page comes to show, looked at again until it does or too long has gone by.
import { expect } from '@jest/globals'

type Matchers = ReturnType<typeof expect<unknown>>

const patience = 5000 // milliseconds a page may take to show what an answer brought
const pause = 50

/** `expect` of what `read` gives, tried again while it fails; the last failure is the test's. */
export function eventually(read: () => unknown): Matchers {
  return tried(read, [])
}

function tried(read: () => unknown, path: readonly string[]): Matchers {
  const check = async (given: readonly unknown[]): Promise<void> => {
    for (let waited = 0; ; waited += pause) {
      const value = await read()
      try {
        const [matcher = '', not] = [...path].reverse()
        const all = (not === undefined ? expect(value) : expect(value).not) as unknown as Record<string, (...args: readonly unknown[]) => void>
        all[matcher]?.(...given)
        return
      } catch (error) {
        if (waited >= patience) throw error
      }
      await new Promise((later) => setTimeout(later, pause))
    }
  }
  return new Proxy((...given: unknown[]) => check(given), { get: (_, name) => tried(read, [...path, String(name)]) }) as unknown as Matchers
}
