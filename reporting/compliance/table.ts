// Tình hình thực hiện báo cáo: obligations against standings, in the layout of the letter of Bắc Giang (10/2023).
import type { Day } from '../calendar/day.ts'
import type { Deliverable } from '../calendar/edition.ts'
import type { Timeliness } from '../calendar/timeliness.ts'
import { deadlineWith } from '../submission/allowance.ts'
import { receiptInForce, type Standing, type StandingState } from '../submission/standing.ts'
import type { UnitGroup } from '../units/group.ts'
import { forgottenGroup, tableWords } from './labels.vi.ts'
import type { Obligation } from './obligation.ts'

/** How a report met its deadline, or that it has not come. */
export type Progress = Timeliness | 'missing'

export type SignatureMark = 'signed' | 'unsigned'

/** One line of the table. */
export interface ComplianceRow {
  /** Counted anew in each group. */
  readonly ordinal: number
  readonly unit: string
  readonly unitName: string
  readonly deliverable: Deliverable
  readonly deadline: Day
  readonly state: StandingState
  readonly progress: Progress
  /** `null` where there is nothing to say: nothing was sent, or no signature is due and none was declared. */
  readonly signature: SignatureMark | null
  readonly signatureDue: boolean
  readonly note: string
  readonly sentAt: string | null
  readonly receipt: string | null
}

export interface ComplianceGroup {
  /** I, II, III … */
  readonly numeral: string
  readonly label: string
  readonly rows: readonly ComplianceRow[]
}

export type ComplianceTable = readonly ComplianceGroup[]

/**
 * The table of a period. Units stand under the group of their kind, in the order they come in; a group without units is
 * left out, a kind no group names gets one of its own. A report that was returned counts as not sent until it is sent again.
 */
export function complianceTable(
  obligations: readonly Obligation[],
  standingOf: (obligation: Obligation) => Standing,
  groups: readonly UnitGroup[],
): ComplianceTable {
  const named = new Set(groups.flatMap((group) => group.kinds))
  const kinds = [...new Set(obligations.map((one) => one.unit.kind))]
  const all = [...groups, ...kinds.filter((kind) => !named.has(kind)).map(forgottenGroup)]
  const several = new Set(obligations.map((one) => one.duty.deliverable)).size > 1
  return all
    .map((group) => ({ group, owed: obligations.filter((one) => group.kinds.includes(one.unit.kind)) }))
    .filter(({ owed }) => owed.length > 0)
    .map(({ group, owed }, at) => ({
      numeral: roman(at + 1),
      label: group.label,
      rows: owed.map((one, index) => rowOf(one, standingOf(one), index + 1, several)),
    }))
}

function rowOf({ unit, duty, deadline }: Obligation, standing: Standing, ordinal: number, several: boolean): ComplianceRow {
  const receipt = receiptInForce(standing)
  const signed = receipt?.signed === true
  return {
    ordinal,
    unit: unit.id,
    unitName: unit.name,
    deliverable: duty.deliverable,
    deadline: deadlineWith(deadline, standing.extension),
    state: standing.state,
    progress: receipt?.timeliness ?? 'missing',
    signature: signed ? 'signed' : receipt && duty.signed ? 'unsigned' : null,
    signatureDue: duty.signed,
    note: tableWords.note({ standing, deliverable: duty.deliverable, several }),
    sentAt: receipt?.at ?? null,
    receipt: receipt?.number ?? null,
  }
}

/** 1 to 39 as a Roman numeral, which numbers the groups of official tables. */
export function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '')
}
