// Official names over time, and what replaced them.
import type { DocumentId, Evidence } from '../calendar/basis.ts'
import { within, type Day } from '../calendar/day.ts'

/** How an entry's first and last day are known: from dated law, inferred, or only ever seen in lists. */
export type Dating = 'law' | 'inferred' | 'observed'

export interface CatalogueEntry {
  /** Stable ASCII key, e.g. `chung-thuc.tu-phap`. A name is not a key: two ministries may use it. */
  readonly id: string
  /** The name as published, without the ministry. */
  readonly name: string
  /** The ministry printed in brackets after the name; `''` when none is known. */
  readonly ministry: string
  readonly code?: string
  readonly from?: Day
  readonly to?: Day
  readonly dating: Dating
  readonly replacedBy?: readonly string[]
  readonly seenIn: readonly string[]
  readonly evidence: Evidence
  /** The document of the list that brought or last dated the entry; the catalogue's own where none is said. */
  readonly basis?: DocumentId
  readonly note?: string
}

export interface Catalogue {
  readonly id: string
  readonly title: string
  readonly asOf: Day
  readonly basis: string
  readonly entries: readonly CatalogueEntry[]
}

/** The name as the forms print it: `Chứng thực (Bộ Tư pháp)`. */
export function printedName(entry: CatalogueEntry): string {
  return entry.ministry === '' ? entry.name : `${entry.name} (${entry.ministry})`
}

/** The entries in force on a day. */
export function entriesOn(catalogue: Catalogue, day: Day): CatalogueEntry[] {
  return catalogue.entries.filter((entry) => within(day, entry))
}

/** The entries in force on a day that people are offered: where ministries are printed, those whose ministry is known. */
export function offeredOn(catalogue: Catalogue, day: Day): CatalogueEntry[] {
  const printsMinistry = catalogue.entries.some((entry) => entry.ministry !== '')
  return entriesOn(catalogue, day).filter((entry) => !printsMinistry || entry.ministry !== '')
}

/**
 * Follows replacements from an entry to what stands for it on a day. More than one id means it was split:
 * the figures of the old field then belong to no single new one.
 */
export function successorsOn(catalogue: Catalogue, id: string, day: Day): string[] {
  const byId = new Map(catalogue.entries.map((entry) => [entry.id, entry]))
  const found = new Set<string>()
  const seen = new Set<string>()
  const walk = (current: string): void => {
    const entry = byId.get(current)
    if (!entry || seen.has(current)) return
    seen.add(current)
    if (within(day, entry)) found.add(current)
    else for (const next of entry.replacedBy ?? []) walk(next)
  }
  walk(id)
  return [...found]
}

/** Follows replacements backwards, from an entry not yet in force to what stood in its place on a day. */
export function predecessorsOn(catalogue: Catalogue, id: string, day: Day): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const walk = (current: string): void => {
    if (seen.has(current)) return
    seen.add(current)
    for (const entry of catalogue.entries.filter((one) => one.replacedBy?.includes(current))) {
      if (within(day, entry)) found.add(entry.id)
      else walk(entry.id)
    }
  }
  walk(id)
  return [...found]
}
