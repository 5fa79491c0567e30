// The shelf: the prescribed things in use, those that come with the program and those a province has adopted.
import type { Day } from '../calendar/day.ts'
import type { OfficialDocument } from '../calendar/document.ts'
import type { CalendarEdition } from '../calendar/edition.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { unitsWith } from '../units/apply.ts'
import type { Unit } from '../units/unit.ts'
import type { FormDefinition } from './definition.ts'
import type { Regime } from './regime.ts'

export interface Shelf {
  readonly regimes: readonly Regime[]
  readonly units: readonly Unit[]
  readonly documents: readonly OfficialDocument[]
  /** Number of the last adoption this shelf knows of; absent on the one that comes with the program. */
  readonly asOf?: number
}

/** What can be laid on the shelf, or taken off it again. */
export type Adoptable =
  /** One edition of a form; `closes`: the edition that ends before it, and its last day. */
  | { readonly kind: 'form'; readonly body: { readonly form: FormDefinition; readonly closes?: { readonly edition: string; readonly to: Day } } }
  /** One page of the calendar; `closes`: the page that ends before it, and its last period. */
  | { readonly kind: 'calendar'; readonly body: { readonly calendar: CalendarEdition; readonly closes?: { readonly id: string; readonly to: string } } }
  /** Names that join a catalogue or stand in the place of those with the same id. None is ever taken out: a name ends. */
  | { readonly kind: 'catalogue'; readonly body: { readonly catalogue: Catalogue } }
  /** Units that join those in use or stand in the place of those with the same id. None is ever taken out: a unit ends. */
  | { readonly kind: 'units'; readonly body: { readonly units: readonly Unit[] } }
  /** Takes back the adoption with number `of`. */
  | { readonly kind: 'withdraw'; readonly body: { readonly of: number } }

/** One act of adopting: by whom, when, why, and on which document. A withdrawal rests on none. */
export type Adoption = Adoptable & {
  readonly regime: string
  readonly document: OfficialDocument | null
  readonly by: { readonly account: string; readonly name: string }
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
  readonly reason: string
}

/** An adoption as it was recorded; numbers count from 1 without gaps. */
export type Adopted = Adoption & { readonly seq: number }

/** The adoptions that still stand: not withdrawn, and no withdrawals. */
export function standingAdoptions(adopted: readonly Adopted[]): Adopted[] {
  const withdrawn = new Set(adopted.flatMap((one) => (one.kind === 'withdraw' ? [one.body.of] : [])))
  return adopted.filter((one) => one.kind !== 'withdraw' && !withdrawn.has(one.seq))
}

/**
 * The shelf in use: what is built in, and on it the adoptions in the order they were made. What a province adopted
 * stands before what came with the program, so that a newer program never changes an edition a province uses.
 * A document stays on the list when what was adopted with it is withdrawn: the paper still exists.
 */
export function shelfWith(builtIn: Shelf, adopted: readonly Adopted[]): Shelf {
  const last = adopted.at(-1)
  if (!last) return builtIn
  const shelf = standingAdoptions(adopted).reduce(withOne, builtIn)
  const known = new Map(builtIn.documents.map((one) => [one.id, one]))
  for (const { document } of adopted) if (document !== null && !known.has(document.id)) known.set(document.id, document)
  return { ...shelf, documents: [...known.values()], asOf: last.seq }
}

function withOne(shelf: Shelf, adoption: Adopted): Shelf {
  if (adoption.kind === 'units') return { ...shelf, units: unitsWith(shelf.units, adoption.body.units) }
  return { ...shelf, regimes: shelf.regimes.map((one) => (one.id === adoption.regime ? regimeWith(one, adoption) : one)) }
}

function regimeWith(regime: Regime, adoption: Adoptable): Regime {
  switch (adoption.kind) {
    case 'form': {
      const { form, closes } = adoption.body
      const others = regime.forms
        .filter((one) => one.code !== form.code || one.edition !== form.edition)
        .map((one) => (closes !== undefined && one.code === form.code && one.edition === closes.edition ? { ...one, to: closes.to } : one))
      return { ...regime, forms: [form, ...others] }
    }
    case 'calendar': {
      const { calendar, closes } = adoption.body
      const others = regime.calendars
        .filter((one) => one.id !== calendar.id)
        .map((one) => (closes !== undefined && one.id === closes.id ? { ...one, to: closes.to } : one))
      return { ...regime, calendars: [calendar, ...others] }
    }
    case 'catalogue':
      return { ...regime, catalogues: cataloguesWith(regime.catalogues, adoption.body.catalogue) }
    case 'units': // they are of the whole shelf
    case 'withdraw':
      return regime
  }
}

function cataloguesWith(catalogues: readonly Catalogue[], adopted: Catalogue): Catalogue[] {
  const before = catalogues.find((one) => one.id === adopted.id)
  if (!before) return [...catalogues, adopted]
  const changed = new Map(adopted.entries.map((entry) => [entry.id, entry]))
  const kept = before.entries.map((entry) => changed.get(entry.id) ?? entry)
  const added = adopted.entries.filter((entry) => !before.entries.some((one) => one.id === entry.id))
  const merged = { ...adopted, entries: [...kept, ...added] }
  return catalogues.map((one) => (one === before ? merged : one))
}
