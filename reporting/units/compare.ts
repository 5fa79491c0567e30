// A list of units laid beside the units in use: which row is which unit, which are new, and what speaks against it.
import { addDays, within, type Day } from '../calendar/day.ts'
import { toneless } from '../catalogue/spelling.ts'
import { readUnitRow, unitKey, type ListedUnit, type ListedUnitRow, type UnitRowProblem } from './listed-unit.ts'
import { codeOn, nameOn, unitByCode } from './name.ts'
import { isWithin, parentOn } from './tree.ts'
import type { Unit } from './unit.ts'

/** A list of the units of a province as they stand from a day on. */
export interface UnitList {
  /** Id of the province's top unit. */
  readonly province: string
  readonly rows: readonly ListedUnitRow[]
  readonly from: Day
}

/** A row with the unit it is about. */
export interface Placed {
  readonly listed: ListedUnit
  /** The unit in use that goes on; `null` where the row is a new unit. */
  readonly unit: Unit | null
  /** The unit's id, also of a new one. */
  readonly id: string
  /** From when what the row changes holds. */
  readonly day: Day
  /** Id of the parent it has from then on; `null` for the province, and where the row does not say and nothing changes. */
  readonly parent: string | null
  /** Units in use that this one takes the place of. */
  readonly replaces: readonly Unit[]
}

export interface UnitComparison {
  readonly placed: readonly Placed[]
  /** Units in force of which the list says nothing. */
  readonly missing: readonly Unit[]
  readonly problems: readonly UnitRowProblem[]
}

/** Compares a list with the units in use. Every row is in `placed` or in `problems`; every unit in force in `placed`, replaced or `missing`. */
export function compareUnits(units: readonly Unit[], list: UnitList): UnitComparison {
  const problems: UnitRowProblem[] = []
  const inForce = units.filter((one) => within(list.from, one) && isWithin(units, one.id, list.province, list.from))
  const justBefore = (day: Day): Unit[] => units.filter((one) => within(addDays(day, -1), one) && isWithin(units, one.id, list.province, addDays(day, -1)))
  const drafts: (Omit<Placed, 'parent'> & { readonly listed: ListedUnit })[] = []
  const taken = new Set(units.map((one) => one.id))
  const rowsOf = new Map<string, number>()

  for (const row of list.rows) {
    const listed = readUnitRow(row)
    if ('reason' in listed) {
      problems.push(listed)
      continue
    }
    const tell = (reason: UnitRowProblem['reason'], params: UnitRowProblem['params'] = {}): void => void problems.push({ row: row.row, reason, params: { name: listed.name, ...params } })
    const day = listed.from ?? list.from
    const before = justBefore(day)
    const replaced = listed.replaces.map((text) => named(before, text, addDays(day, -1)))
    const unknown = replaced.findIndex((one) => one.length !== 1)
    if (unknown >= 0 && !alreadyReplaced(inForce, units, listed, list.from)) {
      tell(replaced[unknown]?.length === 0 ? 'unknownReplaced' : 'ambiguous', { found: listed.replaces[unknown] ?? '' })
      continue
    }
    const replaces = unknown >= 0 ? [] : replaced.flat()
    const standing = sameUnit(inForce, listed, list.from)
    const { to } = listed
    // A list may still name a unit whose end is known already.
    const found = standing.length > 0 || to === null ? standing : sameUnit(units.filter((one) => within(to, one) && isWithin(units, one.id, list.province, to)), listed, to)
    const [unit = null] = found
    if (found.length > 1) {
      tell('ambiguous', { found: listed.name })
      continue
    }
    // A unit that takes its own place is a new body under the old name.
    const goesOn = unit !== null && !replaces.includes(unit) ? unit : null
    const key = goesOn?.id ?? `${unitKey(listed.name)}\n${unitKey(listed.parent ?? '')}`
    const first = rowsOf.get(key)
    if (first !== undefined) tell('duplicate', { first })
    else if (goesOn && listed.kind !== null && listed.kind !== goesOn.kind) tell('otherKind')
    else if (!goesOn && listed.kind === null) tell('kindMissing')
    else {
      const id = goesOn?.id ?? newId(list.province, listed.name, day, taken)
      taken.add(id)
      rowsOf.set(key, row.row)
      drafts.push({ listed, unit: goesOn, id, day, replaces: replaces.filter((one) => one !== goesOn) })
    }
  }

  const placed: Placed[] = []
  for (const draft of drafts) {
    const parent = parentFor(units, inForce, drafts, draft, list)
    const goesOn = draft.replaces.find((one) => drafts.some((other) => other.unit === one))
    const tell = (reason: UnitRowProblem['reason'], params: UnitRowProblem['params']): void => void problems.push({ row: draft.listed.row, reason, params: { name: draft.listed.name, ...params } })
    if (typeof parent === 'object' && parent !== null) tell(parent.reason, { found: draft.listed.parent ?? '' })
    else if (goesOn) tell('replacedButListed', { found: nameOn(goesOn, list.from) })
    else placed.push({ ...draft, parent })
  }
  const accounted = new Set([...drafts.map((one) => one.id), ...drafts.flatMap((one) => one.replaces.map((gone) => gone.id))])
  const missing = inForce.filter((one) => !accounted.has(one.id) && one.id !== list.province)
  return { placed, missing, problems: problems.sort((a, b) => a.row - b.row) }
}

/** The units in use a text names: by code, else by name. */
function named(units: readonly Unit[], text: string, day: Day): Unit[] {
  const coded = unitByCode(units, text, day)
  return coded ? [coded] : units.filter((one) => unitKey(nameOn(one, day)) === unitKey(text))
}

/** The units a row may be about: by name, for codes are given again; the code decides between units of one name, and knows a renamed unit. */
function sameUnit(inForce: readonly Unit[], listed: ListedUnit, day: Day): Unit[] {
  const alike = inForce.filter((one) => unitKey(nameOn(one, day)) === unitKey(listed.name))
  const coded = listed.code === null ? null : unitByCode(inForce, listed.code, day)
  if (coded && (alike.includes(coded) || (alike.length === 0 && listed.replaces.length === 0))) return [coded]
  if (alike.length < 2 || listed.parent === null) return alike
  const below = named(inForce, listed.parent, day)
  return alike.filter((one) => below.some((parent) => parentOn(inForce, one.id, day) === parent.id))
}

/** Whether the list has been adopted before: the unit is there, and those it replaces name it. */
function alreadyReplaced(inForce: readonly Unit[], units: readonly Unit[], listed: ListedUnit, day: Day): boolean {
  const [unit, ...others] = sameUnit(inForce, listed, day)
  if (!unit || others.length > 0) return false
  const gone = units.filter((one) => one.replacedBy?.includes(unit.id) === true)
  return listed.replaces.every((text) => gone.some((one) => [one.name, ...(one.names ?? []).map((was) => was.name)].some((was) => unitKey(was) === unitKey(text)) || one.codes?.some((was) => was.code === text) === true))
}

function parentFor(units: readonly Unit[], inForce: readonly Unit[], drafts: readonly Omit<Placed, 'parent'>[], draft: Omit<Placed, 'parent'>, list: UnitList): string | null | { readonly reason: 'unknownParent' | 'parentMissing' | 'ambiguous' } {
  const { listed, unit, id } = draft
  if (id === list.province) return null
  if (listed.parent === null) return unit ? parentOn(units, unit.id, list.from) : { reason: 'parentMissing' }
  const text = listed.parent
  const fresh = drafts.filter((one) => one.unit === null && (one.listed.code === text || unitKey(one.listed.name) === unitKey(text))).map((one) => one.id)
  const renamed = drafts.filter((one) => one.unit !== null && unitKey(one.listed.name) === unitKey(text)).map((one) => one.id)
  const going = new Set(drafts.flatMap((one) => one.replaces))
  const known = named(inForce, text, list.from).filter((one) => !going.has(one)).map((one) => one.id)
  const found = new Set(fresh.length > 0 ? fresh : [...renamed, ...known])
  if (found.size > 1) return { reason: 'ambiguous' }
  return [...found][0] ?? { reason: 'unknownParent' }
}

/** An id for a new unit from its name; the day tells it from an earlier unit of the same name. */
function newId(province: string, name: string, day: Day, taken: ReadonlySet<string>): string {
  const plain = `${province}.${toneless(name).replaceAll(' ', '-')}`
  if (!taken.has(plain)) return plain
  const dated = `${plain}.${day}`
  for (let number = 2; ; number++) {
    const id = number === 2 && !taken.has(dated) ? dated : `${dated}.${number}`
    if (!taken.has(id)) return id
  }
}

/** Whether the code a row gives is another than the unit bears. A row without a code takes none away. */
export function isRecoded({ listed, unit, day }: Placed): boolean {
  return unit !== null && listed.code !== null && listed.code !== codeOn(unit, day)
}
