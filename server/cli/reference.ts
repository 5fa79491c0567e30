// `lookup`, `regimes`, `units`: what the shelf prescribes.
import { dayAt, isDay, writtenDay } from '../../reporting/calendar/day.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { lookup, type Lookup } from '../acts/lookup.ts'
import { localShelf } from './local.ts'
import { option, usage, type Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Looks an official name up on a day; today when none is given. */
export const showLookup: Command = (call) => {
  const text = call.operands.join(' ').trim()
  if (text === '') return usage(words.needs(words.text))
  const on = option(call, 'on') || dayAt(systemClock())
  if (!isDay(on)) return usage(words.badDay(on))
  const results = lookup(localShelf, text, on)
  return { code: 0, text: results.map(lookupText).join('\n'), json: results }
}

function lookupText(result: Lookup): string {
  const [first] = result.names
  if (result.match === 'same' && first) return words.same(first.name)
  const heading =
    result.match === 'ambiguous'
      ? words.ambiguous(result.text)
      : result.ended
        ? words.notInForce(result.ended.name, result.ended.from && writtenDay(result.ended.from), result.ended.to && writtenDay(result.ended.to))
        : words.unknown(result.text)
  return [heading, ...(result.names.length > 0 ? result.names.map((one) => `  ${one.name}`) : [words.none])].join('\n')
}

/** The ids of the regimes. */
export const showRegimes: Command = () => {
  const list = localShelf.regimes.map(({ id, name, province }) => ({ id, name, province }))
  return { code: 0, text: list.map(({ id, name }) => `${id.padEnd(18)} ${name}`).join('\n'), json: list }
}

/** The ids of the units. */
export const showUnits: Command = () => {
  const list = localShelf.units.map(({ id, name, kind, memberships }) => ({ id, name, kind, memberships }))
  return { code: 0, text: list.map(({ id, name }) => `${id.padEnd(36)} ${name}`).join('\n'), json: list }
}
