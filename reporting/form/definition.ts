// A form as its document prescribes it: columns, lines and rules. Plain data, nothing else.
import type { Basis } from '../calendar/basis.ts'
import type { Day } from '../calendar/day.ts'
import type { Rule } from './rule.ts'

export type ColumnType =
  /** The line's ordinal number; printed, never read. */
  | 'ordinal'
  /** A name from the catalogue the form's lines come from. */
  | 'name'
  /** A whole number, not negative. */
  | 'count'

/** One column. Its official number is its name everywhere; the label is for eyes. */
export interface Column {
  readonly column: number
  readonly label: string
  /** Headings printed above the label, outermost first. Columns that share them print under one merged cell. */
  readonly under?: readonly string[]
  readonly type: ColumnType
  /** The number is computed: by the rule whose left side is this column. */
  readonly formula?: boolean
  /** Relative print width, in characters. */
  readonly width: number
  readonly evidence: Basis['evidence']
}

/** A part of the lines with a row of its own above them that carries their subtotal. */
export interface LineGroup {
  /** Stable ASCII key, letters only: it becomes part of the lines' keys. */
  readonly id: string
  /** Printed before the label: `I`. */
  readonly ordinal: string
  readonly label: string
}

/** Lines: one for each catalogue entry the unit names, in groups where the form has them. */
export interface CatalogueLines {
  readonly kind: 'catalogue'
  readonly catalogue: string
  /** The column that holds the name. */
  readonly column: number
  readonly groups?: readonly LineGroup[]
}

export interface FormDefinition extends Basis {
  /** The official code, e.g. `II.06a/VPCP/KSTT`. */
  readonly code: string
  /** Which dated version of the form; an edition a sent report used is never altered. */
  readonly edition: string
  /** Found by the period's last day. */
  readonly from: Day
  readonly to?: Day
  readonly title: string
  /** The "issued under" line beneath the code. */
  readonly issuedUnder: string
  /** Đơn vị tính. */
  readonly measure: string
  readonly lines: CatalogueLines
  readonly totalLabel: string
  readonly columns: readonly Column[]
  readonly rules: readonly Rule[]
  /** What people must know who use this edition from a day on. */
  readonly cautions?: readonly { readonly from: Day; readonly text: string }[]
}

/** A column by its official number. Refuses (throws) for a number the form does not have: a mistake of ours. */
export function columnOf(definition: FormDefinition, column: number): Column {
  const found = definition.columns.find((one) => one.column === column)
  if (!found) throw new Error(`${definition.code} has no column ${column}`)
  return found
}

/** The columns that hold numbers, in order. */
export function numberColumns(definition: FormDefinition): Column[] {
  return definition.columns.filter((one) => one.type === 'count')
}

/** The columns an officer types numbers into, in order. */
export function inputColumns(definition: FormDefinition): Column[] {
  return numberColumns(definition).filter((one) => one.formula !== true)
}

/** The edition of a form in force on a day, or `null`. */
export function formOn(definitions: readonly FormDefinition[], code: string, day: Day): FormDefinition | null {
  return (
    definitions.find(
      (one) => one.code === code && one.from <= day && (one.to === undefined || day <= one.to),
    ) ?? null
  )
}
