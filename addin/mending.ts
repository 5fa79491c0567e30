// Going to what was found and mending it: only what the officer clicked for is ever written.
import type { Finding } from '../reporting/rules/finding.ts'
import { emptyCells, type FormLine, keyOf, lackingCells, neighbour, placeOf, places } from './desk-view.ts'
import type { Change, Place } from './host/host.ts'
import { onHost, type Ports } from './ports.ts'
import type { ReadingActs } from './reading.ts'
import { text } from './text.vi.ts'

export interface MendingActs {
  goTo(finding: Finding): Promise<void>
  goToPlace(place: Place): Promise<void>
  /** To the next finding, or the one before. */
  step(step: 1 | -1): Promise<void>
  /** Takes a suggestion for the finding's first cell. */
  take(finding: Finding, value: string | number): Promise<void>
  /** Puts 0 into the empty cells of one line, or of all. */
  fillZeros(at?: FormLine): Promise<void>
  /** Puts what they come to into the computed cells that lines put in by hand lack. */
  fillComputed(): Promise<void>
  /** Works out the workbook's formulas once more and checks again. */
  calculate(): Promise<void>
  mark(): Promise<void>
  unmark(): Promise<void>
}

/** Binds mending to its ports. */
export function mendingActs(ports: Ports, { check }: ReadingActs): MendingActs {
  const { host, store } = ports
  const { dispatch } = store
  const say = (sentence: string): void => dispatch({ do: 'said', text: sentence })

  const write = async (changes: readonly Change[]): Promise<void> => {
    const taken = await onHost(ports, () => host.write(changes))
    if (taken === null) return
    say(taken === changes.length ? text.written(taken) : text.locked(changes.length - taken))
    await check()
  }
  const goToPlace = async (place: Place): Promise<void> => {
    await onHost(ports, () => host.go(place))
    say(text.at(place.address))
  }
  const goTo = async (finding: Finding): Promise<void> => {
    dispatch({ do: 'at', finding: keyOf(finding) })
    const place = placeOf(store.get(), finding)
    if (place) await goToPlace(place)
  }
  return {
    goTo,
    goToPlace,
    step: async (step) => {
      const finding = neighbour(store.get(), step)
      if (finding) await goTo(finding)
    },
    take: async (finding, value) => {
      const place = placeOf(store.get(), finding)
      if (place) await write([{ ...place, value }])
    },
    fillZeros: (at) => write(emptyCells(store.get(), at).map((place) => ({ ...place, value: 0 }))),
    fillComputed: () => write(lackingCells(store.get())),
    calculate: async () => {
      await onHost(ports, () => host.calculate())
      await check()
    },
    mark: async () => {
      const count = await onHost(ports, () => host.mark(places(store.get())))
      if (count === null) return
      dispatch({ do: 'marked', count: count === 0 ? null : count })
      say(count === 0 ? text.markRefused : text.marked(count))
    },
    unmark: async () => {
      await onHost(ports, () => host.unmark())
      dispatch({ do: 'marked', count: null })
      say(text.unmarked)
    },
  }
}
