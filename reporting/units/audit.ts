// Whether units over time hang together: one top, no circle, every membership inside the lives of both sides.
import { addDays, isDay, within, type Day } from '../calendar/day.ts'
import { parentOn } from './tree.ts'
import type { Unit } from './unit.ts'

export type UnitMisfitCode =
  | 'unitTwice'
  | 'badUnitDays'
  | 'unknownParent'
  | 'outsideLife'
  | 'parentNotInForce'
  | 'twoParents'
  | 'twoNames'
  | 'twoCodes'
  | 'codeTwice'
  | 'unitCircle'
  | 'noTop'
  | 'unknownUnitSuccessor'
  | 'foreignUnit'

export interface UnitMisfit {
  readonly code: UnitMisfitCode
  readonly params: Readonly<Record<string, string>>
}

interface Dated {
  readonly from?: Day
  readonly to?: Day
}

/** Everything in which units do not hang together, on any day. Empty when on every day each tree has one top and no circle. */
export function unitMisfits(units: readonly Unit[]): UnitMisfit[] {
  const byId = new Map(units.map((one) => [one.id, one]))
  const problem = (code: UnitMisfitCode, params: UnitMisfit['params']): UnitMisfit => ({ code, params })
  const ids = units.map((one) => one.id)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((unit) => problem('unitTwice', { unit })),
    ...units.flatMap((one) => ownMisfits(one, byId)),
    ...codesTwice(units),
    ...treeMisfits(units),
  ]
}

/** Every day on which something about the units changes, and the day before the first: between them nothing does. */
export function daysOfChange(units: readonly Unit[]): Day[] {
  const days = new Set<Day>(['0001-01-01'])
  for (const unit of units) {
    for (const span of [unit, ...unit.memberships, ...(unit.names ?? []), ...(unit.codes ?? [])] as readonly Dated[]) {
      if (span.from !== undefined && isDay(span.from)) days.add(span.from)
      if (span.to !== undefined && isDay(span.to)) days.add(addDays(span.to, 1))
    }
  }
  return [...days].sort()
}

function ownMisfits(unit: Unit, byId: ReadonlyMap<string, Unit>): UnitMisfit[] {
  const { id, memberships, names = [], codes = [], replacedBy = [] } = unit
  const spans: readonly Dated[] = [unit, ...memberships, ...names, ...codes]
  if (!spans.every(isSpan)) return [{ code: 'badUnitDays', params: { unit: id } }]
  const found: UnitMisfit[] = []
  const tell = (code: UnitMisfitCode, params: UnitMisfit['params'] = {}): void => void found.push({ code, params: { unit: id, ...params } })
  for (const membership of memberships) {
    const parent = byId.get(membership.parent)
    if (!parent) tell('unknownParent', { parent: membership.parent })
    else if (!inside(lived(membership, unit), parent)) tell('parentNotInForce', { parent: parent.id })
    if (!meet(membership, unit) || !insideGiven(membership, unit)) tell('outsideLife', { parent: membership.parent })
  }
  if (overlap(memberships)) tell('twoParents')
  if (overlap(names)) tell('twoNames')
  if (overlap(codes)) tell('twoCodes')
  for (const next of replacedBy) if (!byId.has(next)) tell('unknownUnitSuccessor', { successor: next })
  return found
}

/** The same code for two units on one day; it may be given again after its unit has ended. */
function codesTwice(units: readonly Unit[]): UnitMisfit[] {
  const byCode = new Map<string, { unit: Unit; span: Dated }[]>()
  for (const unit of units) {
    for (const one of unit.codes ?? []) byCode.set(one.code, [...(byCode.get(one.code) ?? []), { unit, span: lived(one, unit) }])
  }
  return [...byCode].flatMap(([code, bearers]) =>
    bearers.flatMap(({ unit, span }, at) =>
      bearers
        .slice(at + 1)
        .filter((other) => other.unit !== unit && meet(other.span, span))
        .map((other): UnitMisfit => ({ code: 'codeTwice', params: { code, unit: unit.id, other: other.unit.id } })),
    ),
  )
}

/** On each day: every unit in force but a province has a parent, and walking up comes to an end at one. */
function treeMisfits(units: readonly Unit[]): UnitMisfit[] {
  const told = new Map<string, UnitMisfit>()
  for (const day of daysOfChange(units)) {
    const parents = new Map(units.filter((one) => within(day, one)).map((one) => [one.id, parentOn(units, one.id, day)]))
    for (const unit of units) {
      if (!parents.has(unit.id) || told.has(unit.id)) continue
      const seen = new Set<string>()
      let current = unit.id
      for (let parent = parents.get(current); parent && !seen.has(current); parent = parents.get(current)) {
        seen.add(current)
        current = parent
      }
      if (seen.has(current)) told.set(unit.id, { code: 'unitCircle', params: { unit: unit.id, day } })
      else if (current === unit.id && unit.kind !== 'province') told.set(unit.id, { code: 'noTop', params: { unit: unit.id, day } })
    }
  }
  return [...told.values()]
}

function isSpan({ from, to }: Dated): boolean {
  return [from, to].every((day) => day === undefined || isDay(day)) && (from === undefined || to === undefined || from <= to)
}

/** A span cut to a unit's life. */
function lived(span: Dated, { from, to }: Dated): Dated {
  const first = [span.from, from].filter((one) => one !== undefined).sort().at(-1)
  const last = [span.to, to].filter((one) => one !== undefined).sort()[0]
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) }
}

function inside(inner: Dated, outer: Dated): boolean {
  return (outer.from === undefined || (inner.from ?? '') >= outer.from) && (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to))
}

/** Whether the days a span does give lie in a life; where it is open it ends with the life. */
function insideGiven({ from, to }: Dated, life: Dated): boolean {
  return [from, to].every((day) => day === undefined || within(day, life))
}

function meet(a: Dated, b: Dated): boolean {
  return (a.to === undefined || b.from === undefined || b.from <= a.to) && (b.to === undefined || a.from === undefined || a.from <= b.to)
}

function overlap(spans: readonly Dated[]): boolean {
  return spans.some((one, at) => spans.slice(at + 1).some((other) => meet(one, other)))
}
