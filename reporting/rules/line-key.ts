// Between a line's key and the rows of a sheet: which key a row has, and in which cells a key's number stands.
import { matchName, type CatalogueIndex } from '../catalogue/match.ts'
import type { FormDefinition } from '../form/definition.ts'
import { addressOf, isBlankLine, type FilledForm, type FilledLine } from '../form/filled-form.ts'
import { computedColumns, groupedKey, keyOf, nameIn } from './numbers.ts'

/** The key of a row: its item where the form prints its items, else its catalogue entry under its group. */
export function lineKey(definition: FormDefinition, line: FilledLine, index: CatalogueIndex): string {
  const name = nameIn(definition, line)
  return line.item ?? groupedKey(line.group, keyOf(name, matchName(index, name)))
}

/** The key of each row that is a line of the form: named rows, or items. */
export function lineKeys(definition: FormDefinition, filled: FilledForm, index: CatalogueIndex): ReadonlyMap<number, string> {
  const isLine = (line: FilledLine): boolean => (definition.lines.kind === 'fixed' ? line.item !== undefined : nameIn(definition, line) !== '')
  return new Map(filled.lines.filter(isLine).map((line) => [line.row, lineKey(definition, line, index)]))
}

/** The addresses of a key's cells in one column, from the top: more than one where the name stands on several rows. */
export function addressesOf(definition: FormDefinition, filled: FilledForm, index: CatalogueIndex, at: { readonly line: string; readonly column: number }): string[] {
  const computed = computedColumns(definition)
  const rows = filled.lines.filter((one) => !isBlankLine(one, computed) && lineKey(definition, one, index) === at.line)
  return filled.letters[at.column] === undefined ? [] : rows.map((one) => addressOf(filled, one.row, at.column))
}
