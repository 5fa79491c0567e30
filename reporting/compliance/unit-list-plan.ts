// The list of a province's units laid out for printing: what is in force on a day, in the columns a list is read by.
import { within, writtenDay, type Day } from '../calendar/day.ts'
import { unitKindLabels } from '../calendar/labels.vi.ts'
import { codeOn, namedOn, unitNameOn } from '../units/name.ts'
import { familiesOn, parentOn } from '../units/tree.ts'
import type { Unit } from '../units/unit.ts'
import type { TableCell, TablePlan } from './table-plan.ts'
import { unitListWords as words } from './unit-list.vi.ts'

const freeRows = 30

/** Lays the list out; a parent is told by its code where others bear its name. With `filled` false there are free rows alone. */
export function unitListPlan(units: readonly Unit[], province: string, day: Day, filled: boolean): TablePlan {
  const inForce = filled ? inOrder(units, province, day) : []
  const names = inForce.map((one) => one.name)
  const parentText = (id: string): string => {
    const parent = units.find((one) => one.id === id)
    const name = unitNameOn(units, id, day)
    return names.filter((one) => one === name).length > 1 ? ((parent && codeOn(parent, day)) ?? name) : name
  }
  const free = Array.from({ length: freeRows }, (_, at) => [ordinal(inForce.length + at + 1), ...words.header.slice(1).map(() => name(''))])
  return {
    name: words.sheet,
    paper: 'landscape',
    widths: [6, 14, 38, 24, 34, 12, 12, 34],
    above: [
      { value: words.title(unitNameOn(units, province, day)), look: 'title' },
      { value: filled ? words.filled(writtenDay(day)) : words.blank, look: 'attachedTo' },
      { value: words.hints, look: 'attachedTo' },
    ],
    header: [words.header.map((value) => ({ value, look: 'header' }))],
    body: [
      ...inForce.map((unit, at): TableCell[] => {
        const parent = parentOn(units, unit.id, day)
        return [
          ordinal(at + 1),
          name(codeOn(unit, day) ?? ''),
          name(unit.name),
          name(unitKindLabels[unit.kind]),
          name(parent === null ? '' : parentText(parent)),
          name(''),
          mark(unit.to === undefined ? '' : writtenDay(unit.to)),
          name(''),
        ]
      }),
      ...free,
    ],
    below: [],
  }
}

/** Every unit in force, each directly under its parent. */
function inOrder(units: readonly Unit[], province: string, day: Day): Unit[] {
  const families = familiesOn(units, day)
  const top = units.find((one) => one.id === province && within(day, one))
  const below = (id: string): Unit[] => (families.get(id) ?? []).filter((one) => one.id !== province).flatMap((one) => [one, ...below(one.id)])
  return top ? [namedOn(top, day), ...below(top.id)] : []
}

function ordinal(value: number): TableCell {
  return { value, look: 'ordinal' }
}

function name(value: string): TableCell {
  return { value, look: 'name' }
}

function mark(value: string): TableCell {
  return { value, look: 'mark' }
}
