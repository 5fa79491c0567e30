// A form as its document prescribes it: columns, lines and rules. Plain data, nothing else.
import type { Basis } from '../calendar/basis.ts'
import type { Day } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'
import type { Rule } from './rule.ts'

export type ColumnType =
  /** The line's ordinal number; printed, never read. */
  | 'ordinal'
  /** A name from the catalogue the form's lines come from. */
  | 'name'
  /** A whole number, not negative. */
  | 'count'
  /** What a fixed item is; printed, never typed. */
  | 'label'
  /** The measure of a fixed item; printed, never typed. */
  | 'measure'
  /** A number of the kind its item says. */
  | 'value'
  /** Free words, kept in the file and never counted. */
  | 'note'

/**
 * How a number runs over time: `flow` counts what happened within the period, so that shorter periods add up to a
 * longer one; `openingStock` and `closingStock` count what there was on its first and last day.
 */
export type Runs = 'flow' | 'openingStock' | 'closingStock'

/** One column. Its official number is its name everywhere; the label is for eyes. */
export interface Column {
  readonly column: number
  readonly label: string
  /** Headings printed above the label, outermost first. Columns that share them print under one merged cell. */
  readonly under?: readonly string[]
  readonly type: ColumnType
  /** The number is computed: by the rule whose left side is this column. */
  readonly formula?: boolean
  /** Nothing where it is computed, not known, or none of these. */
  readonly runs?: Runs
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
  readonly totalLabel: string
  /** What an entry is called in sentences, in Vietnamese. */
  readonly noun: string
}

export type ItemType =
  /** A heading over the items below it; holds no number. */
  | 'group'
  /** A whole number, not negative. */
  | 'count'
  /** 0 to 100, two decimals. */
  | 'percent'
  /** An amount in the item's measure, not negative. */
  | 'money'
  /** One of the printed choices. */
  | 'code'

/**
 * How many numbers become one: `sum` adds them up; `last` adds those of units at one moment and keeps the latest of
 * several periods; `list` shows them one by one; `none` makes nothing of them.
 */
export type Gathering = 'sum' | 'last' | 'list' | 'none'

/** A printed indicator. */
export interface Item {
  /** Its official number and stable key, e.g. `2.1`. The part before the first full stop is its khoản. */
  readonly item: string
  /** What is printed in the ordinal column where that is not the key itself. */
  readonly ordinal?: string
  readonly label: string
  readonly type: ItemType
  /** Đơn vị tính. */
  readonly measure?: string
  /** What may be entered where the type is `code`. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[]
  /** The number is computed: by the rule whose left side is this item. */
  readonly formula?: true
  /** `sum` where nothing else is said; computed items are computed again instead. */
  readonly gather?: Gathering
  readonly runs?: Runs
  readonly evidence: Basis['evidence']
  readonly note?: string
}

/** Lines: the indicators the form prints, always all of them. */
export interface FixedLines {
  readonly kind: 'fixed'
  /** The column that holds the label. */
  readonly column: number
  readonly items: readonly Item[]
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
  /** Printed at the top left where it is not the usual words and the code. */
  readonly heading?: string
  /** The "issued under" line beneath the code. */
  readonly issuedUnder: string
  /** Đơn vị tính of the whole form; none where each item has its own. */
  readonly measure?: string
  readonly lines: CatalogueLines | FixedLines
  readonly columns: readonly Column[]
  /** Of which forms of the units below this one is the synthesis, and under which group the lines of each kind of unit go. */
  readonly consolidates?: { readonly forms: readonly string[]; readonly groups?: Readonly<Partial<Record<UnitKind, string>>> }
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

/** Whether a column holds numbers. */
export function isNumber({ type }: Column): boolean {
  return type === 'count' || type === 'value'
}

/** The columns that hold numbers, in order. */
export function numberColumns(definition: FormDefinition): Column[] {
  return definition.columns.filter(isNumber)
}

/** The columns an officer types numbers into, in order. */
export function inputColumns(definition: FormDefinition): Column[] {
  return numberColumns(definition).filter((one) => one.formula !== true)
}

/** The items of a form; none where its lines come from a catalogue. */
export function itemsIn(definition: FormDefinition): readonly Item[] {
  return definition.lines.kind === 'fixed' ? definition.lines.items : []
}

/** The groups of a form's lines; none where it has no groups. */
export function groupsIn(definition: FormDefinition): readonly LineGroup[] {
  return definition.lines.kind === 'catalogue' ? (definition.lines.groups ?? []) : []
}

/** What the row of the total reads; `''` where a form has none. */
export function totalLabelOf(definition: FormDefinition): string {
  return definition.lines.kind === 'catalogue' ? definition.lines.totalLabel : ''
}

/** What an entry of the form's catalogue is called in sentences; `''` where the form prints its items. */
export function nounOf(definition: FormDefinition): string {
  return definition.lines.kind === 'catalogue' ? definition.lines.noun : ''
}

/** The catalogue a form's lines come from, or `null` where the form prints its items. */
export function catalogueOf(definition: FormDefinition): string | null {
  return definition.lines.kind === 'catalogue' ? definition.lines.catalogue : null
}

/** The khoản an item belongs to: `5.2` belongs to `5`. */
export function khoanOf(item: string): string {
  return item.split('.')[0] ?? item
}

/** The edition of a form in force on a day, or `null`. */
export function formOn(definitions: readonly FormDefinition[], code: string, day: Day): FormDefinition | null {
  return (
    definitions.find(
      (one) => one.code === code && one.from <= day && (one.to === undefined || day <= one.to),
    ) ?? null
  )
}
