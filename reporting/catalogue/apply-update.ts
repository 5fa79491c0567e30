// A catalogue after a new list: nothing disappears; what no longer holds ends on a day and says what replaced it.
import { addDays } from '../calendar/day.ts'
import type { Catalogue, CatalogueEntry } from './catalogue.ts'
import type { Body, ListedName, RowProblem } from './listed-name.ts'
import { toneless } from './spelling.ts'
import { blocks, compare, isRecoded, isRespelled, type Comparison, type NewList } from './update.ts'

/** What people decided on a proposal. */
export interface UpdateDecisions {
  /** How the list's day is known: `law` when the document itself says from when the names hold. */
  readonly dating: 'law' | 'inferred'
  /** Confirmed replacements: id of an ended entry to the list's rows that stand for it; several when it was split. */
  readonly renames: Readonly<Record<string, readonly number[]>>
  /** Rows that cannot be read and are knowingly left out. */
  readonly leftOut: readonly number[]
}

/** Why a list is not applied. */
export type UpdateBlocked =
  | { readonly kind: 'blocked'; readonly because: 'unreadRows'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'blocked'; readonly because: 'olderThanCatalogue'; readonly asOf: string }
  | { readonly kind: 'blocked'; readonly because: 'noNames' }
  /** A confirmed replacement names an entry that does not end the day before, or a row that is not in the list. */
  | { readonly kind: 'blocked'; readonly because: 'unknownRename'; readonly entry: string }

/** Tells why a list was not applied from a catalogue. */
export function isBlocked(value: Catalogue | UpdateBlocked): value is UpdateBlocked {
  return 'kind' in value
}

/**
 * The catalogue as the list leaves it. Entries keep their ids and order; new ones follow. On the list's day the names in
 * force are the list's; on every day before they are what they were, but for spelling and codes. Applying the same list
 * with the same decisions again changes nothing. Refuses a list with unread rows that were not left out, without a
 * name, or older than the catalogue, and replacements that point nowhere.
 */
export function applyUpdate(catalogue: Catalogue, list: NewList, decisions: UpdateDecisions): Catalogue | UpdateBlocked {
  if (list.from < catalogue.asOf) return { kind: 'blocked', because: 'olderThanCatalogue', asOf: catalogue.asOf }
  const comparison = compare(catalogue, list)
  const unread = comparison.problems.filter((one) => blocks(one) && !decisions.leftOut.includes(one.row))
  if (unread.length > 0) return { kind: 'blocked', because: 'unreadRows', problems: unread }
  if (comparison.names.size === 0) return { kind: 'blocked', because: 'noNames' }

  const changed = new Map<string, CatalogueEntry>()
  for (const { name, entry, how } of comparison.matched) changed.set(entry.id, kept(entry, name, how, list, decisions))
  for (const entry of comparison.ended) changed.set(entry.id, endedBefore(entry, list, decisions))
  const idOf = idsOf(comparison, catalogue, list.bodies)
  const entries = [
    ...catalogue.entries.map((entry) => changed.get(entry.id) ?? entry),
    ...comparison.added.map(({ name }) => begun(name, idOf.get(name.row) ?? '', list, decisions)),
  ]
  for (const [id, rows] of Object.entries(decisions.renames)) {
    const at = entries.findIndex((entry) => entry.id === id && entry.to === addDays(list.from, -1))
    const entry = entries[at]
    const successors = [...new Set(rows.map((row) => idOf.get(row)))]
    if (!entry || successors.length === 0 || successors.includes(undefined)) return { kind: 'blocked', because: 'unknownRename', entry: id }
    entries[at] = { ...entry, replacedBy: successors.filter((one) => one !== undefined) }
  }
  return { ...catalogue, asOf: list.from, entries }
}

/** An entry the list names: in force on its day, spelled and coded as the list does. */
function kept(entry: CatalogueEntry, name: ListedName, how: Comparison['matched'][number]['how'], list: NewList, decisions: UpdateDecisions): CatalogueEntry {
  const seen = {
    ...entry,
    ...(isRespelled(entry, name) ? { name: name.name } : {}),
    ...(isRecoded(entry, name) ? { code: name.code } : {}),
    seenIn: entry.seenIn.includes(list.from) ? entry.seenIn : [...entry.seenIn, list.from],
  }
  if (how === 'stands') return seen
  if (how === 'earlier') return { ...seen, from: list.from, dating: decisions.dating, basis: list.basis }
  const { to: _to, replacedBy: _replacedBy, ...open } = seen
  return { ...open, dating: open.from === undefined ? 'observed' : open.dating, basis: list.basis }
}

function endedBefore(entry: CatalogueEntry, list: NewList, decisions: UpdateDecisions): CatalogueEntry {
  return {
    ...entry,
    to: addDays(list.from, -1),
    // One word covers both days: a first day only inferred must not become law by the last one.
    dating: entry.from !== undefined && entry.dating !== 'law' ? 'inferred' : decisions.dating,
    seenIn: entry.seenIn.filter((one) => one !== list.from),
    basis: list.basis,
  }
}

function begun(name: ListedName, id: string, list: NewList, decisions: UpdateDecisions): CatalogueEntry {
  return {
    id,
    name: name.name,
    ministry: name.ministry,
    ...(name.code === '' ? {} : { code: name.code }),
    from: list.from,
    dating: decisions.dating,
    seenIn: [list.from],
    evidence: list.evidence,
    basis: list.basis,
  }
}

/** The entry id of every readable row: its own where the name is known, else a new one that no entry ever had. */
function idsOf(comparison: Comparison, catalogue: Catalogue, bodies: readonly Body[]): ReadonlyMap<number, string> {
  const ids = new Map(comparison.matched.map(({ name, entry }) => [name.row, entry.id]))
  const taken = new Set(catalogue.entries.map((entry) => entry.id))
  for (const { name } of comparison.added) {
    const body = bodies.find((one) => one.name === name.ministry)?.id ?? unknownBody
    const stem = toneless(name.name).replaceAll(' ', '-')
    let id = `${stem}.${body}`
    for (let again = 2; taken.has(id); again++) id = `${stem}-${again}.${body}`
    taken.add(id)
    ids.set(name.row, id)
  }
  for (const problem of comparison.problems) {
    const first = problem.reason === 'duplicate' ? ids.get(Number(problem.params['first'])) : undefined
    if (first !== undefined) ids.set(problem.row, first)
  }
  return ids
}

/** What ids of entries without a ministry end in, as in the catalogue that comes with the program. */
const unknownBody = 'chua-ro-bo'
