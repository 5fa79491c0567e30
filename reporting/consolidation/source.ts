// One unit's form as it goes into a sum: under the keys and groups of the form it is summed into.
import type { CatalogueIndex } from '../catalogue/match.ts'
import { successorsOn } from '../catalogue/catalogue.ts'
import type { UnitKind } from '../calendar/edition.ts'
import { groupsIn, inputColumns, itemsIn, type FormDefinition } from '../form/definition.ts'
import { groupedKey, splitKey, type KeyedLines } from '../rules/numbers.ts'

/** A form a unit has sent: which bytes it was read of, and its numbers. */
export interface Source {
  readonly unit: string
  readonly kind: UnitKind
  /** SHA-256 of the workbook, hexadecimal. */
  readonly sha256: string
  /** When it was sent, ISO 8601 in UTC. */
  readonly sentAt: string
  readonly form: string
  readonly lines: KeyedLines
}

/** A name that was joined with another, as the dated catalogue says. */
export interface Joined {
  readonly unit: string
  readonly from: string
  readonly to: string
}

/** A source under the keys of the sum: what was entered; what the sum's form computes is worked out when it is asked for. */
export interface Prepared extends Omit<Source, 'lines'> {
  readonly lines: KeyedLines
  readonly joined: readonly Joined[]
}

/** Whether a form's figures may go into the target: the same form, or one it is declared to be the synthesis of. */
export function feeds(target: FormDefinition, form: string): boolean {
  return target.consolidates === undefined ? form === target.code : target.consolidates.forms.includes(form)
}

/**
 * Puts a source under the target's keys: a field that is no longer in force goes on under its one successor and is
 * told as joined; lines of a form without groups go under the group of the unit's kind. Only what people enter is
 * taken: what the target computes is computed again, so that every source obeys the target's own arithmetic.
 */
export function prepare(target: FormDefinition, source: Source, index: CatalogueIndex): Prepared {
  if (target.lines.kind === 'fixed') return { ...source, lines: inputsOf(target, source.lines), joined: [] }
  const joined: Joined[] = []
  const group = groupsIn(target).length === 0 ? undefined : target.consolidates?.groups?.[source.kind]
  const lines: Record<string, Record<number, number>> = {}
  const inputs = inputColumns(target).map((one) => one.column)
  for (const key in source.lines) {
    const numbers = source.lines[key] ?? {}
    const parts = splitKey(key)
    const heir = heirOf(index, parts.bare)
    if (heir !== parts.bare) joined.push({ unit: source.unit, from: parts.bare, to: heir })
    const line = (lines[groupedKey(parts.group ?? group, heir)] ??= {})
    for (const column of inputs) line[column] = (line[column] ?? 0) + (numbers[column] ?? 0)
  }
  return { ...source, lines, joined }
}

/**
 * How a source's keys are called in the target, for sources of one kind: the key there, or `null` where the line must be
 * joined: it goes on under another name, or another key is called the same. A country's communes use the same few hundred keys: each is looked up once.
 */
export function keysIn(target: FormDefinition, kind: UnitKind, index: CatalogueIndex): (key: string) => string | null {
  const group = groupsIn(target).length === 0 ? undefined : target.consolidates?.groups?.[kind]
  const known = new Map<string, string | null>()
  const taken = new Map<string, string>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const parts = splitKey(key)
    const called = groupedKey(parts.group ?? group, parts.bare)
    const alone = heirOf(index, parts.bare) === parts.bare && (taken.get(called) ?? key) === key
    if (alone) taken.set(called, key)
    known.set(key, alone ? called : null)
    return alone ? called : null
  }
}

/** A source no name of which is joined: it is put under the target's keys only when somebody asks for its lines. */
export function preparedLater(target: FormDefinition, source: Source, index: CatalogueIndex): Prepared {
  let lines: KeyedLines | undefined
  return {
    ...source,
    joined: [],
    get lines() {
      return (lines ??= prepare(target, source, index).lines)
    },
  }
}

/** The keys of a source that go into one key of the sum: more than one where names were joined. */
export function keysFeeding(target: FormDefinition, source: Source, index: CatalogueIndex, key: string): string[] {
  return Object.keys(source.lines).filter((own) => Object.keys(prepare(target, { ...source, lines: { [own]: source.lines[own] ?? {} } }, index).lines).includes(key))
}

/** What stands for an entry in the period: itself while it is in force, else its one successor; split ones stay. */
function heirOf(index: CatalogueIndex, bare: string): string {
  const known = heirs.get(index) ?? new Map<string, string>()
  heirs.set(index, known)
  const found = known.get(bare) ?? findHeir(index, bare)
  known.set(bare, found)
  return found
}

/** A country's communes use the same few hundred fields: each is looked up once. */
const heirs = new WeakMap<CatalogueIndex, Map<string, string>>()

function findHeir(index: CatalogueIndex, bare: string): string {
  const successors = index.byId.has(bare) ? successorsOn(index.catalogue, bare, index.day) : []
  const [only] = successors
  return successors.length === 1 && only !== undefined ? only : bare
}

function inputsOf(target: FormDefinition, lines: KeyedLines): KeyedLines {
  const computed = new Set(itemsIn(target).flatMap((one) => (one.formula === true ? [one.item] : [])))
  return Object.fromEntries(Object.entries(lines).filter(([item]) => !computed.has(item)))
}
