// What units may be laid on the shelf: those that hang together, and leave the trees of periods with sent reports as they were.
import type { Day } from '../calendar/day.ts'
import { lastDay, parsePeriod, periodKey } from '../calendar/period.ts'
import { sameData } from '../form/plain-data.ts'
import { shelfWith, type Adopted, type Shelf } from '../form/shelf.ts'
import { unitMisfits, type UnitMisfit } from '../units/audit.ts'
import { unitMisfitSentence } from '../units/audit.vi.ts'
import { parentOn, subtreeOn } from '../units/tree.ts'
import type { Unit } from '../units/unit.ts'
import { groundOf, type AdoptionOrder, type Decided, type ShelfNow } from './adopting.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import type { SentPeriod } from './sent-use.ts'

/** Units that join those in use, or stand in the place of those with the same id. None is ever taken out: a unit ends. */
export interface UnitsDeclaration {
  readonly units: readonly Unit[]
}

/** Decides on new or changed units of the regime's province. */
export function adoptUnits(now: ShelfNow, order: AdoptionOrder<UnitsDeclaration>): Decided | Refusal {
  const ground = groundOf(now, order)
  if (isRefusal(ground)) return ground
  const { province } = ground.regime
  const { units } = order.declaration
  const before = shelfWith(now.builtIn, now.adopted)
  const known = new Map(before.units.map((one) => [one.id, one]))
  if (units.every((one) => sameData(known.get(one.id), one))) return refuse('nothingChanged')
  const thing = { kind: 'units', body: { units } } as const
  const trial: Adopted = { ...thing, seq: Infinity, regime: order.regime, document: ground.document, by: { account: '', name: '' }, at: '', reason: '' }
  const after = shelfWith(now.builtIn, [...now.adopted, trial])
  const ids = units.map((one) => one.id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((unit): UnitMisfit => ({ code: 'unitTwice', params: { unit } }))
  return (
    unsoundUnits([...twice, ...foreign(units, province), ...newMisfits(before.units, after.units)]) ??
    treesMoved(before, after, now.sent ?? []) ?? { thing, document: ground.document }
  )
}

/** Refuses units that would no longer hang together though they did before. */
export function unitsFallApart(before: Shelf, after: Shelf): Refusal | null {
  return unsoundUnits(newMisfits(before.units, after.units))
}

/** Refuses a change of units after which a period with a sent report would have another tree, kind or name of a unit. */
export function treesMoved(before: Shelf, after: Shelf, sent: readonly SentPeriod[]): Refusal | null {
  if (before.units === after.units) return null
  for (const one of sent) {
    const province = before.regimes.find((regime) => regime.id === one.regime)?.province
    const period = parsePeriod(one.period)
    if (province === undefined || !period) continue
    const [was, is] = [treeOn(before.units, province, lastDay(period)), treeOn(after.units, province, lastDay(period))]
    const moved = [...new Set([...was.keys(), ...is.keys()])].find((unit) => was.get(unit) !== is.get(unit))
    if (moved !== undefined) {
      const name = before.units.find((unit) => unit.id === moved)?.name ?? after.units.find((unit) => unit.id === moved)?.name ?? moved
      return refuse('unitsInUse', { unit: name, period: periodKey(period) })
    }
  }
  return null
}

function treeOn(units: readonly Unit[], top: string, day: Day): ReadonlyMap<string, string> {
  return new Map(subtreeOn(units, top, day).map((unit) => [unit.id, [unit.kind, unit.name, parentOn(units, unit.id, day) ?? ''].join('\n')]))
}

function newMisfits(before: readonly Unit[], after: readonly Unit[]): UnitMisfit[] {
  if (before === after) return []
  const old = new Set(unitMisfits(before).map((one) => JSON.stringify(one)))
  return unitMisfits(after).filter((one) => !old.has(JSON.stringify(one)))
}

/** A province's administrator speaks of units of that province alone, which their ids tell. */
function foreign(units: readonly Unit[], province: string): UnitMisfit[] {
  const own = (id: string): boolean => id === province || id.startsWith(`${province}.`)
  return units
    .filter((one) => !own(one.id) || !one.memberships.every((membership) => own(membership.parent)) || !(one.replacedBy ?? []).every(own) || (one.kind === 'province') !== (one.id === province))
    .map((one) => ({ code: 'foreignUnit', params: { unit: one.id, province } }))
}

function unsoundUnits(misfits: readonly UnitMisfit[]): Refusal | null {
  const [first] = misfits
  return first ? refuse('unsoundDeclaration', { audit: first.code, problem: unitMisfitSentence(first), more: misfits.length - 1 }) : null
}
