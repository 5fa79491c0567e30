// What a list of units would change: for people to look at before anything is done.
import { addDays, type Day } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'
import { endsMissing, isMoved, isRenamed, orphans, type UnitDecisions } from './apply.ts'
import { compareUnits, isRecoded, type Placed, type UnitList } from './compare.ts'
import type { UnitRowProblem } from './listed-unit.ts'
import { codeOn, nameOn, unitNameOn } from './name.ts'
import { parentOn } from './tree.ts'
import type { Unit } from './unit.ts'

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** What a list would change. Every row that can be read is in `added`, `unchanged`, or at least one of the lists of changes. */
export interface UnitProposal {
  readonly province: string
  readonly from: Day
  readonly unchanged: readonly { readonly unit: NamedUnit; readonly row: number }[]
  readonly added: readonly {
    readonly unit: NamedUnit
    readonly row: number
    readonly kind: UnitKind
    readonly code: string | null
    readonly parent: string
    readonly from: Day
    readonly replaces: readonly NamedUnit[]
  }[]
  readonly renamed: readonly { readonly unit: NamedUnit; readonly row: number; readonly after: string; readonly from: Day }[]
  /** Only spelled otherwise: told, and left as it is. */
  readonly respelled: readonly { readonly unit: NamedUnit; readonly row: number; readonly after: string }[]
  readonly moved: readonly { readonly unit: NamedUnit; readonly row: number; readonly before: string; readonly after: string; readonly from: Day }[]
  readonly recoded: readonly { readonly unit: NamedUnit; readonly row: number; readonly before: string | null; readonly after: string; readonly from: Day }[]
  /** `listed`: the list gives its last day; `replaced`: another takes its place; `missing`: decided by hand. */
  readonly ended: readonly { readonly unit: NamedUnit; readonly to: Day; readonly because: 'listed' | 'replaced' | 'missing' }[]
  /** Several units, or a unit beside the one that goes on, become one. */
  readonly merged: readonly { readonly into: NamedUnit; readonly row: number; readonly units: readonly NamedUnit[] }[]
  readonly split: readonly { readonly unit: NamedUnit; readonly into: readonly NamedUnit[] }[]
  /** Units in force of which the list says nothing; they stay until somebody decides that they end. */
  readonly missing: readonly NamedUnit[]
  readonly problems: readonly UnitRowProblem[]
}

/** What a list would change in the units of a province. Changes nothing itself. */
export function proposeUnits(units: readonly Unit[], list: UnitList, decisions: UnitDecisions = { endMissing: [] }): UnitProposal {
  const comparison = compareUnits(units, list)
  const { placed, missing } = comparison
  const nameOf = (id: string | null, day: Day): string => (id === null ? '' : (placed.find((one) => one.unit === null && one.id === id)?.listed.name ?? unitNameOn(units, id, day)))
  const going = placed.flatMap((one) => (one.unit === null ? [] : [{ ...one, unit: one.unit, is: { id: one.id, name: nameOn(one.unit, one.day) } }]))
  const fresh = placed.filter((one) => one.unit === null)
  const takes = placed.map((one) => ({ one, gone: one.replaces.filter((unit) => unit.replacedBy?.includes(one.id) !== true) }))
  const ending = (one: Placed): boolean => one.unit !== null && one.listed.to !== null && one.listed.to !== one.unit.to
  const spelled = (one: (typeof going)[number]): boolean => !isRenamed(one) && one.listed.name !== one.is.name
  const stands = (one: (typeof going)[number]): boolean =>
    ![isRenamed, isMoved, isRecoded, ending].some((is) => is(one)) && !spelled(one) && takes.every((other) => other.one.id !== one.id || other.gone.length === 0)
  const before = (unit: Unit, day: Day): NamedUnit => ({ id: unit.id, name: nameOn(unit, addDays(day, -1)) })
  const successors = new Map<string, { unit: NamedUnit; into: NamedUnit[]; to: Day }>()
  for (const { one, gone } of takes) {
    for (const unit of gone) {
      const known = successors.get(unit.id) ?? { unit: before(unit, one.day), into: [], to: addDays(one.day, -1) }
      known.into.push({ id: one.id, name: one.listed.name })
      successors.set(unit.id, known)
    }
  }
  const decided = missing.filter((unit) => endsMissing(unit, list, decisions))
  return {
    province: list.province,
    from: list.from,
    unchanged: going.filter(stands).map(({ is, listed }) => ({ unit: is, row: listed.row })),
    added: fresh.map(({ id, listed, day, parent, replaces }) => ({
      unit: { id, name: listed.name },
      row: listed.row,
      kind: listed.kind ?? 'department',
      code: listed.code,
      parent: nameOf(parent, day),
      from: day,
      replaces: replaces.map((unit) => before(unit, day)),
    })),
    renamed: going.filter(isRenamed).map(({ is, listed, day }) => ({ unit: is, row: listed.row, after: listed.name, from: day })),
    respelled: going.filter(spelled).map(({ is, listed }) => ({ unit: is, row: listed.row, after: listed.name })),
    moved: going.filter(isMoved).map(({ is, unit, listed, day, parent }) => ({
      unit: is,
      row: listed.row,
      before: nameOf(parentOn([unit], unit.id, day), day),
      after: nameOf(parent, day),
      from: day,
    })),
    recoded: going.filter(isRecoded).map(({ is, unit, listed, day }) => ({ unit: is, row: listed.row, before: codeOn(unit, day), after: listed.code ?? '', from: day })),
    ended: [
      ...going.filter(ending).map(({ is, listed }) => ({ unit: is, to: listed.to ?? '', because: 'listed' as const })),
      ...[...successors.values()].map(({ unit, to }) => ({ unit, to, because: 'replaced' as const })),
      ...decided.map((unit) => ({ unit: before(unit, list.from), to: addDays(list.from, -1), because: 'missing' as const })),
    ],
    merged: takes
      .filter(({ one, gone }) => gone.length + (one.unit === null ? 0 : 1) > 1)
      .map(({ one, gone }) => ({ into: { id: one.id, name: one.listed.name }, row: one.listed.row, units: gone.map((unit) => before(unit, one.day)) })),
    split: [...successors.values()].filter(({ into }) => into.length > 1).map(({ unit, into }) => ({ unit, into })),
    missing: missing.filter((unit) => !decided.includes(unit)).map((unit) => ({ id: unit.id, name: nameOn(unit, list.from) })),
    problems: [...comparison.problems, ...orphans(units, comparison, list, decisions)],
  }
}
