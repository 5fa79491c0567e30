// What a unit was called on a day, and which unit bore an official code on it.
import { within, type Day } from '../calendar/day.ts'
import type { Unit } from './unit.ts'

/** The unit's name on a day. Everything that prints or tells the unit of a period asks here, with the period's last day. */
export function nameOn(unit: Unit, day: Day): string {
  return unit.names?.find((one) => within(day, one))?.name ?? unit.name
}

/** The unit under the name it had on a day; the same object where that is its name anyway. */
export function namedOn(unit: Unit, day: Day): Unit {
  const name = nameOn(unit, day)
  return name === unit.name ? unit : { ...unit, name }
}

/** The name of a unit by its id on a day; the id itself for a unit nobody knows. */
export function unitNameOn(units: readonly Unit[], unitId: string, day: Day): string {
  const unit = units.find((one) => one.id === unitId)
  return unit ? nameOn(unit, day) : unitId
}

/** The unit's official code on a day, or `null`. */
export function codeOn(unit: Unit, day: Day): string | null {
  return unit.codes?.find((one) => within(day, one))?.code ?? null
}

/** The unit in force that bears a code on a day, or `null`: the same code means other units on other days. */
export function unitByCode(units: readonly Unit[], code: string, day: Day): Unit | null {
  return units.find((unit) => within(day, unit) && codeOn(unit, day) === code) ?? null
}
