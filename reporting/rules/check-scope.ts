// What every named check may look at, and how it words a remark.
import type { CatalogueIndex, NameMatch } from '../catalogue/match.ts'
import { inputColumns, numberColumns, type Column, type FormDefinition, type Item } from '../form/definition.ts'
import { isBlankCell, type Cell, type FilledForm, type FilledLine } from '../form/filled-form.ts'
import type { DataWindow } from '../calendar/edition.ts'
import type { Carried } from './context.ts'
import type { Finding } from './finding.ts'
import { isComputed, type ItemNumbers, type SisterForms } from './item-numbers.ts'

/** A line that is not blank, with what every check asks of it worked out once. */
export interface ReadLine {
  readonly line: FilledLine
  /** Its sound numbers. */
  readonly numbers: ReadonlyMap<number, number>
  /** The name it carries, `''` when none. */
  readonly name: string
  /** What that name is in the period; `null` when there is none or its cell holds an error. */
  readonly match: NameMatch | null
  readonly key: string
  /** The printed indicator the line is, where the form prints them. */
  readonly item?: Item
}

/** A form the unit has sent for another period, under the names of this one. */
export interface SentForm {
  readonly period: string
  readonly carried: Carried
}

/** What was sent for the shorter periods within this one. */
export interface SentParts {
  readonly window: DataWindow
  readonly forms: readonly (SentForm & { readonly window: DataWindow })[]
}

/** `carried` is `null` when no previous form is known. */
export interface CheckScope {
  readonly definition: FormDefinition
  readonly filled: FilledForm
  readonly lines: readonly ReadLine[]
  readonly index: CatalogueIndex
  readonly carried: Carried | null
  /** The unit's own forms of earlier periods, newest first. */
  readonly earlier: readonly SentForm[]
  /** `null` where the calendar has no shorter periods within this one. */
  readonly parts: SentParts | null
  /** The khoản the unit provides; `null` where it provides the whole form. */
  readonly own: readonly string[] | null
  /** The numbers of the form's items. */
  readonly items: ItemNumbers
  readonly sisters: SisterForms
}

/** A finding before the runner adds which rule made it. */
export type Remark = Pick<Finding, 'line' | 'columns' | 'params' | 'suggestions'>

/** Where a remark stands and what it says. */
export function remark(
  line: number | null,
  columns: readonly number[],
  params: Finding['params'] = {},
  suggestions: Finding['suggestions'] = [],
): Remark {
  return { line, columns, params, suggestions }
}

/** Looks at every input cell of every line that is not blank. */
export function eachInput(
  scope: CheckScope,
  look: (at: { line: FilledLine; column: Column; cell: Cell | undefined; item: Item | undefined }) => Remark[],
): Remark[] {
  const inputs = inputColumns(scope.definition)
  return scope.lines.flatMap(({ line, item }) =>
    item?.formula === true ? [] : inputs.flatMap((column) => look({ line, column, cell: line.cells[column.column], item })),
  )
}

/** Looks at every cell somebody typed a value into: inputs, and computed cells that were typed over. */
export function eachTyped(
  scope: CheckScope,
  look: (at: { line: FilledLine; column: Column; cell: Cell; item: Item | undefined }) => Remark[],
): Remark[] {
  const columns = numberColumns(scope.definition)
  return scope.lines.flatMap(({ line, item }) =>
    columns.flatMap((column) => {
      const cell = line.cells[column.column]
      const printed = isComputed(column, item) && cell?.formula !== undefined
      return cell === undefined || isBlankCell(cell) || cell.error || printed ? [] : look({ line, column, cell, item })
    }),
  )
}

/** A text short enough to say back. */
export function clipped(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
