// Keeps what the officer wrote in the tab's session storage, so that reloading the pane loses nothing either.
import type { DeskState } from './desk-state.ts'
import { attempt } from './token-store.ts'

type Explanations = DeskState['explanations']

/** What was kept, or nothing. Anything that does not look like explanations is passed over. */
export function keptExplanations(storage: Storage | null, partition: string): Explanations {
  const kept: unknown = attempt(() => JSON.parse(storage?.getItem(`${partition}khop.explanations`) ?? '{}'))
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([report, written]): [string, Record<string, string>][] =>
      typeof written === 'object' && written !== null
        ? [[report, Object.fromEntries(Object.entries(written).filter((one): one is [string, string] => typeof one[1] === 'string'))]]
        : [],
    ),
  )
}

/** Keeps them; a browser that refuses storage still has them in the state. */
export function keepExplanations(storage: Storage | null, partition: string, explanations: Explanations): void {
  attempt(() => storage?.setItem(`${partition}khop.explanations`, JSON.stringify(explanations)))
}
