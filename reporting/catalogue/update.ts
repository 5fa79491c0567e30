// What a new list of names would change in a catalogue: for people to look at before anything is done.
import type { DocumentId, Evidence } from '../calendar/basis.ts'
import { addDays, within, type Day } from '../calendar/day.ts'
import { printedName, type Catalogue, type CatalogueEntry } from './catalogue.ts'
import { confusablePairs, likelyRenames, type RenameReason } from './likeness.ts'
import { keyOf, readRows, type Body, type ListedName, type ListedRow, type RowProblem } from './listed-name.ts'

/** A list that says which names hold from a day on, and the document it comes from. */
export interface NewList {
  readonly rows: readonly ListedRow[]
  readonly from: Day
  readonly basis: DocumentId
  readonly evidence: Evidence
  /** The bodies whose names may stand in brackets. */
  readonly bodies: readonly Body[]
}

/** An entry of the catalogue as a proposal names it. */
export interface NamedEntry {
  readonly id: string
  readonly printed: string
}

/**
 * What a list would change. Every readable row is in exactly one of `unchanged`, `respelled`, `recoded`, `returned` and
 * `added`, but for a row that both respells and recodes; every entry that would end is in `ended`.
 */
export interface CatalogueProposal {
  readonly catalogue: string
  readonly from: Day
  readonly basis: DocumentId
  /** The catalogue already holds a later day: such a list cannot be adopted over it. */
  readonly older: boolean
  readonly unchanged: readonly { readonly entry: NamedEntry; readonly row: number }[]
  /** The same name, spelled otherwise: only the spelling changes. */
  readonly respelled: readonly { readonly entry: NamedEntry; readonly row: number; readonly after: string }[]
  readonly recoded: readonly { readonly entry: NamedEntry; readonly row: number; readonly before: string | null; readonly after: string }[]
  /** Known names not in force that day: `goesOn` had been ended the day before, `earlier` was to begin later. */
  readonly returned: readonly { readonly entry: NamedEntry; readonly row: number; readonly how: 'goesOn' | 'earlier' }[]
  /** New names; `before` is an entry of the same name that ended longer ago and stays ended. */
  readonly added: readonly (ListedName & { readonly printed: string; readonly before: string | null })[]
  /** Suggestions only: an ended entry and a new row that may be the same field. */
  readonly renamed: readonly { readonly entry: NamedEntry; readonly row: number; readonly after: string; readonly because: RenameReason }[]
  /** In force the day before, not in the list. `withdrawn`: was to begin that very day, and never does. */
  readonly ended: readonly { readonly entry: NamedEntry; readonly withdrawn: boolean }[]
  readonly confusable: readonly {
    readonly row: number
    readonly name: string
    readonly otherRow: number
    readonly other: string
    readonly because: 'sameName' | 'spelling'
  }[]
  /** There are more likenesses than are told: the list is not like any official one. */
  readonly likenessCut: boolean
  /** Ministries with names in force of which the list holds none: is the list whole? */
  readonly silent: readonly { readonly ministry: string; readonly entries: number }[]
  readonly problems: readonly RowProblem[]
}

/** How each readable row and each entry in force fare; the proposal and its application read the same comparison. */
export interface Comparison {
  readonly names: ReadonlyMap<string, ListedName>
  readonly problems: readonly RowProblem[]
  readonly matched: readonly { readonly name: ListedName; readonly entry: CatalogueEntry; readonly how: 'stands' | 'goesOn' | 'earlier' }[]
  readonly added: readonly { readonly name: ListedName; readonly before: CatalogueEntry | null }[]
  readonly ended: readonly CatalogueEntry[]
}

const mostCompared = 60_000

/** Whether a problem must be settled before a list is adopted: an unread row would make its name look ended. */
export function blocks(problem: RowProblem): boolean {
  return problem.reason !== 'duplicate'
}

/** Compares a list with a catalogue. */
export function compare(catalogue: Catalogue, list: NewList): Comparison {
  const { names, problems } = readRows(list.rows, list.bodies, list.from, catalogue)
  const byKey = new Map<string, CatalogueEntry[]>()
  for (const entry of catalogue.entries) {
    const key = keyOf(entry.name, entry.ministry)
    byKey.set(key, [...(byKey.get(key) ?? []), entry])
  }
  const matched: Comparison['matched'][number][] = []
  const added: Comparison['added'][number][] = []
  for (const [key, name] of names) {
    const entries = byKey.get(key) ?? []
    const stands = entries.find((entry) => within(list.from, entry))
    const goesOn = entries.find((entry) => entry.to === addDays(list.from, -1))
    const [earlier] = entries.filter((entry) => (entry.from ?? '') > list.from).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    if (stands) matched.push({ name, entry: stands, how: 'stands' })
    else if (earlier) matched.push({ name, entry: earlier, how: 'earlier' })
    else if (goesOn) matched.push({ name, entry: goesOn, how: 'goesOn' })
    else added.push({ name, before: entries.at(-1) ?? null })
  }
  const ended = catalogue.entries.filter((entry) => within(list.from, entry) && !names.has(keyOf(entry.name, entry.ministry)))
  return { names, problems, matched, added, ended }
}

/** What a list would change in a catalogue. Changes nothing itself. */
export function proposeUpdate(catalogue: Catalogue, list: NewList): CatalogueProposal {
  const { names, problems, matched, added, ended } = compare(catalogue, list)
  const stands = matched.filter((one) => one.how === 'stands')
  const fresh = added.map(({ name }) => name)
  const patience = { left: mostCompared }
  const renamed = likelyRenames(ended, fresh, patience)
  const confusable = confusablePairs(fresh, [...names.values()], patience)
  const ministries = new Set([...names.values()].map((one) => one.ministry))
  const silent = new Map<string, number>()
  for (const { ministry } of ended) if (!ministries.has(ministry)) silent.set(ministry, (silent.get(ministry) ?? 0) + 1)
  return {
    catalogue: catalogue.id,
    from: list.from,
    basis: list.basis,
    older: list.from < catalogue.asOf,
    unchanged: stands
      .filter(({ entry, name }) => !isRespelled(entry, name) && !isRecoded(entry, name))
      .map(({ entry, name }) => ({ entry: named(entry), row: name.row })),
    respelled: matched
      .filter(({ entry, name }) => isRespelled(entry, name))
      .map(({ entry, name }) => ({ entry: named(entry), row: name.row, after: printedOf(name) })),
    recoded: matched
      .filter(({ entry, name }) => isRecoded(entry, name))
      .map(({ entry, name }) => ({ entry: named(entry), row: name.row, before: entry.code ?? null, after: name.code })),
    returned: matched.flatMap(({ entry, name, how }) => (how === 'stands' ? [] : [{ entry: named(entry), row: name.row, how }])),
    added: added.map(({ name, before }) => ({ ...name, printed: printedOf(name), before: before?.id ?? null })),
    renamed: renamed.map((one) => ({
      entry: named(one.ended),
      row: one.added.row,
      after: printedOf(one.added),
      because: one.because,
    })),
    ended: ended.map((entry) => ({ entry: named(entry), withdrawn: entry.from === list.from })),
    confusable: confusable.map(({ one, other, because }) => ({
      row: one.row,
      name: printedOf(one),
      otherRow: other.row,
      other: printedOf(other),
      because,
    })),
    likenessCut: patience.left === 0,
    silent: [...silent].map(([ministry, entries]) => ({ ministry, entries })),
    problems,
  }
}

/** Whether the list spells an entry's name otherwise. */
export function isRespelled(entry: CatalogueEntry, name: ListedName): boolean {
  return entry.name !== name.name
}

/** Whether the list gives an entry a code it does not have yet. A list without codes takes none away. */
export function isRecoded(entry: CatalogueEntry, name: ListedName): boolean {
  return name.code !== '' && name.code !== entry.code
}

function named(entry: CatalogueEntry): NamedEntry {
  return { id: entry.id, printed: printedName(entry) }
}

function printedOf({ name, ministry }: ListedName): string {
  return ministry === '' ? name : `${name} (${ministry})`
}
