// Who owes what, by when: duties of a calendar page laid on the units of its period.
import type { Day } from '../calendar/day.ts'
import { dueSettingOf, resolveDay, type CalendarEdition, type Duty } from '../calendar/edition.ts'
import { lastDay, type Period } from '../calendar/period.ts'
import { dueDay, type DueSetting } from '../calendar/working-days.ts'
import { unitNameOn } from '../units/name.ts'
import { parentOn, subtreeOn } from '../units/tree.ts'
import type { Unit } from '../units/unit.ts'

export interface Obligation {
  readonly unit: Unit
  readonly duty: Duty
  readonly deadline: Day
  /** The unit the report goes to: the one the duty names, else the parent on the period's last day. */
  readonly receiver: string | null
}

/** What one unit owes for a period, data before narrative; empty when it owes nothing. `setting`: whether the regime moves due days. */
export function obligationsOf(unit: Unit, units: readonly Unit[], edition: CalendarEdition, period: Period, setting: DueSetting = {}): Obligation[] {
  return edition.duties
    .filter((duty) => duty.kinds.includes(unit.kind) && (duty.units === undefined || duty.units.includes(unit.id)))
    .map((duty) => ({
      unit,
      duty,
      deadline: dueDay(resolveDay(duty.deadline, period), dueSettingOf(edition, setting)),
      receiver: duty.receiver ?? parentOn(units, unit.id, lastDay(period)),
    }))
}

/** The name of the office a report goes to, on a day; `''` where nobody says. */
export function receiverNameOf({ duty, receiver }: Pick<Obligation, 'duty' | 'receiver'>, units: readonly Unit[], day: Day): string {
  return receiver === null ? (duty.receiverOutside ?? '') : unitNameOn(units, receiver, day)
}

/** What every unit of a subtree owes for a period, in the order of the unit list. */
export function obligationsIn(
  topId: string,
  units: readonly Unit[],
  edition: CalendarEdition,
  period: Period,
  setting: DueSetting = {},
): Obligation[] {
  return subtreeOn(units, topId, lastDay(period)).flatMap((unit) => obligationsOf(unit, units, edition, period, setting))
}
