// Carries out what a list of units says: nothing disappears, it ends on a day.
import { addDays, type Day } from '../calendar/day.ts'
import { unitMisfits } from './audit.ts'
import { compareUnits, isRecoded, type Placed, type UnitComparison, type UnitList } from './compare.ts'
import { unitKey, type UnitRowProblem } from './listed-unit.ts'
import { nameOn, unitNameOn } from './name.ts'
import { parentOn } from './tree.ts'
import type { Unit } from './unit.ts'

/** What a person decided on units a list says nothing of: which of them end on the day before. The others stay as they are. */
export interface UnitDecisions {
  readonly endMissing: 'all' | readonly string[]
}

/** The units that are new or changed, or the problems to settle first. */
export type AppliedUnits = { readonly changed: readonly Unit[] } | { readonly blocked: readonly UnitRowProblem[] }

/** Lays a list over the units in use. Refuses while any row cannot be read or a unit would be left without its parent. */
export function applyUnits(units: readonly Unit[], list: UnitList, decisions: UnitDecisions): AppliedUnits {
  const comparison = compareUnits(units, list)
  const blocked = [...comparison.problems, ...orphans(units, comparison, list, decisions)]
  return blocked.length > 0 ? { blocked } : { changed: changedUnits(comparison, list, decisions) }
}

/** The units a list changes or adds, whatever its problems. */
export function changedUnits({ placed, missing }: UnitComparison, list: UnitList, decisions: UnitDecisions): Unit[] {
  const result = new Map<string, Unit>()
  const now = (unit: Unit): Unit => result.get(unit.id) ?? unit
  for (const one of placed) {
    if (one.unit === null) result.set(one.id, newUnit(one))
    else {
      const next = goesOn(one.unit, one)
      if (next !== one.unit) result.set(one.id, next)
    }
  }
  for (const one of placed) {
    for (const gone of one.replaces) {
      const before = now(gone)
      if (before.replacedBy?.includes(one.id) === true) continue
      result.set(gone.id, { ...ended(before, addDays(one.day, -1)), replacedBy: [...(before.replacedBy ?? []), one.id] })
    }
  }
  for (const unit of missing) if (endsMissing(unit, list, decisions)) result.set(unit.id, ended(now(unit), addDays(list.from, -1)))
  return [...result.values()]
}

/** Whether a unit of which the list says nothing ends; one that begins on the list's own day cannot. */
export function endsMissing(unit: Unit, list: UnitList, { endMissing }: UnitDecisions): boolean {
  return (endMissing === 'all' || endMissing.includes(unit.id)) && (unit.from ?? '') < list.from
}

/** The units that the list would leave under a parent that ends. */
export function orphans(units: readonly Unit[], comparison: UnitComparison, list: UnitList, decisions: UnitDecisions): UnitRowProblem[] {
  const changed = changedUnits(comparison, list, decisions)
  const before = new Set(unitMisfits(units).map((one) => JSON.stringify(one)))
  const after = unitsWith(units, changed)
  return unitMisfits(after)
    .filter((one) => one.code === 'parentNotInForce' && !before.has(JSON.stringify(one)))
    .map(({ params }): UnitRowProblem => ({
      row: 0,
      reason: 'orphaned',
      params: { name: unitNameOn(after, params['unit'] ?? '', list.from), parent: unitNameOn(after, params['parent'] ?? '', list.from) },
    }))
}

/** Units with changed ones in the place of those with the same id, and new ones after them. */
export function unitsWith(units: readonly Unit[], changed: readonly Unit[]): Unit[] {
  const byId = new Map(changed.map((one) => [one.id, one]))
  const known = new Set(units.map((one) => one.id))
  return [...units.map((one) => byId.get(one.id) ?? one), ...changed.filter((one) => !known.has(one.id))]
}

/** Whether a row gives the unit another name; another spelling of the same one is none. */
export function isRenamed({ listed, unit, day }: Placed): boolean {
  return unit !== null && unitKey(listed.name) !== unitKey(nameOn(unit, day))
}

/** Whether a row puts the unit under another parent. */
export function isMoved({ unit, parent, day }: Placed): boolean {
  return unit !== null && parent !== null && parentOn([unit], unit.id, day) !== parent
}

function newUnit({ listed, id, day, parent }: Placed): Unit {
  if (listed.kind === null) throw new Error(id) // compareUnits tells such a row as a problem
  return {
    id,
    name: listed.name,
    kind: listed.kind,
    from: day,
    ...(listed.to === null ? {} : { to: listed.to }),
    ...(listed.code === null ? {} : { codes: [{ code: listed.code }] }),
    memberships: parent === null ? [] : [{ parent }],
  }
}

function goesOn(unit: Unit, placed: Placed): Unit {
  const { listed, day, parent } = placed
  let next = unit
  if (isRenamed(placed)) {
    const names = following(next.names ?? [{ name: next.name }], { name: listed.name }, day)
    next = { ...next, names, name: names.at(-1)?.name ?? listed.name }
  }
  if (isMoved(placed) && parent !== null) next = { ...next, memberships: following(next.memberships, { parent }, day) }
  if (isRecoded(placed) && listed.code !== null) next = { ...next, codes: following(next.codes ?? [], { code: listed.code }, day) }
  return listed.to === null || listed.to === next.to ? next : ended(next, listed.to)
}

function ended(unit: Unit, to: Day): Unit {
  const memberships = unit.memberships
    .filter((one) => one.from === undefined || one.from <= to)
    .map((one) => (one.to !== undefined && one.to <= to ? one : { ...one, to }))
  return { ...unit, to, memberships }
}

/** Dated spans with one that begins on a day: the running one ends the day before, later ones stay and end it in their turn. */
function following<Span extends { readonly from?: Day; readonly to?: Day }>(spans: readonly Span[], span: Span, day: Day): Span[] {
  const earlier = spans
    .filter((one) => (one.from ?? '') < day)
    .map((one) => (one.to === undefined || one.to >= day ? { ...one, to: addDays(day, -1) } : one))
  const later = spans.filter((one) => (one.from ?? '') > day).toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const next = later[0]?.from
  return [...earlier, { ...span, from: day, ...(next === undefined ? {} : { to: addDays(next, -1) }) }, ...later]
}
