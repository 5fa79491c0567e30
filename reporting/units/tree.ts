// Who belongs to whom on a day.
import { within, type Day } from '../calendar/day.ts'
import { namedOn } from './name.ts'
import type { Unit } from './unit.ts'

/** The unit's parent on a day, or `null` at the top and for units unknown or out of force. */
export function parentOn(units: readonly Unit[], unitId: string, day: Day): string | null {
  const unit = units.find((one) => one.id === unitId)
  return unit?.memberships.find((membership) => within(day, membership))?.parent ?? null
}

/** Direct children in force on a day, under their names of that day, in the order of the list. */
export function childrenOn(units: readonly Unit[], parentId: string, day: Day): Unit[] {
  return units.filter((unit) => within(day, unit) && parentOn(units, unit.id, day) === parentId).map((unit) => namedOn(unit, day))
}

/** All direct children in force on a day by their parent, under their names of that day: one walk of the list, for whole trees. */
export function familiesOn(units: readonly Unit[], day: Day): ReadonlyMap<string, readonly Unit[]> {
  const families = new Map<string, Unit[]>()
  for (const unit of units) {
    const parent = within(day, unit) ? unit.memberships.find((one) => within(day, one))?.parent : undefined
    if (parent === undefined) continue
    const family = families.get(parent)
    if (family) family.push(namedOn(unit, day))
    else families.set(parent, [namedOn(unit, day)])
  }
  return families
}

/** Whether a unit is the ancestor itself or lies somewhere under it on a day. */
export function isWithin(units: readonly Unit[], unitId: string, ancestorId: string, day: Day): boolean {
  const seen = new Set<string>() // a wrongly entered list may hold a circle; walking must still end
  let current: string | null = unitId
  while (current !== null && !seen.has(current)) {
    if (current === ancestorId) return true
    seen.add(current)
    current = parentOn(units, current, day)
  }
  return false
}

/** The units of a subtree in force on a day, under their names of that day, the top one first. */
export function subtreeOn(units: readonly Unit[], topId: string, day: Day): Unit[] {
  return units
    .filter((unit) => within(day, unit) && isWithin(units, unit.id, topId, day))
    .sort((a, b) => Number(b.id === topId) - Number(a.id === topId))
    .map((unit) => namedOn(unit, day))
}
