// Which official name a written one is: the same, one of several, ended, or unknown with the nearest names.
import { within, type Day } from '../calendar/day.ts'
import { predecessorsOn, printedName, successorsOn, type Catalogue, type CatalogueEntry } from './catalogue.ts'
import { rank, type Ranked } from './nearest.ts'
import { foldName } from './spelling.ts'

/** A catalogue made ready for lookups on one day. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue
  readonly day: Day
  readonly byPrinted: ReadonlyMap<string, readonly CatalogueEntry[]>
  readonly byName: ReadonlyMap<string, readonly CatalogueEntry[]>
  readonly byId: ReadonlyMap<string, CatalogueEntry>
  readonly ranked: readonly Ranked[]
}

/** What a written name is on the index's day. */
export type NameMatch =
  | { readonly kind: 'same'; readonly entry: CatalogueEntry }
  /** The name belongs to several ministries: people are asked which. */
  | { readonly kind: 'ambiguous'; readonly entries: readonly CatalogueEntry[] }
  /** The name is known but not in force that day; `successors` are what stands for it then: what replaced it, or what it replaced. */
  | { readonly kind: 'notInForce'; readonly entry: CatalogueEntry; readonly successors: readonly CatalogueEntry[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly CatalogueEntry[] }

const longestCompared = 300
const indexes = new WeakMap<Catalogue, Map<Day, CatalogueIndex>>()

/** Prepares a catalogue for lookups on a day; the same arguments give the same index back. */
export function indexOn(catalogue: Catalogue, day: Day): CatalogueIndex {
  const byDay = indexes.get(catalogue) ?? new Map<Day, CatalogueIndex>()
  indexes.set(catalogue, byDay)
  const known = byDay.get(day)
  if (known) return known
  const byPrinted = new Map<string, CatalogueEntry[]>()
  const byName = new Map<string, CatalogueEntry[]>()
  for (const entry of catalogue.entries) {
    if (entry.ministry !== '') put(byPrinted, foldName(printedName(entry)), entry)
    put(byName, foldName(entry.name), entry)
  }
  const inForce = catalogue.entries.filter((entry) => within(day, entry))
  const index: CatalogueIndex = {
    catalogue,
    day,
    byPrinted,
    byName,
    byId: new Map(catalogue.entries.map((entry) => [entry.id, entry])),
    ranked: rank.prepare(inForce),
  }
  byDay.set(day, index)
  return index
}

/** Matches a written name. Equal spelling decides; nothing merely similar is ever taken for the name. */
export function matchName(index: CatalogueIndex, text: string): NameMatch {
  const folded = foldName(text)
  const candidates = index.byPrinted.get(folded) ?? bare(index.byName.get(folded) ?? [])
  const inForce = candidates.filter((entry) => within(index.day, entry))
  const [first, ...others] = inForce
  if (first && others.length === 0) return { kind: 'same', entry: first }
  if (first) return { kind: 'ambiguous', entries: inForce }
  const ended = candidates[0]
  if (ended) {
    const successors = candidates
      .flatMap((entry) => [
        ...successorsOn(index.catalogue, entry.id, index.day),
        ...predecessorsOn(index.catalogue, entry.id, index.day),
      ])
      .flatMap((id) => index.byId.get(id) ?? [])
    return { kind: 'notInForce', entry: ended, successors: [...new Set(successors)] }
  }
  // Comparing costs by length, and no official name comes near this one's.
  return { kind: 'unknown', nearest: text.length > longestCompared ? [] : rank.nearest(index.ranked, text, 3) }
}

/** A name written without its ministry means a ministry's field first; one of no known ministry only failing that. */
function bare(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const known = entries.filter((entry) => entry.ministry !== '')
  return known.length > 0 ? known : entries
}

function put(map: Map<string, CatalogueEntry[]>, key: string, entry: CatalogueEntry): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}
