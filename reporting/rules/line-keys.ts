// Which line each row of a filled form is: by catalogue entry or indicator, the same in every period.
import { matchName, type CatalogueIndex } from '../catalogue/match.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { FilledForm } from '../form/filled-form.ts'
import { groupedKey, keyOf, nameIn } from './numbers.ts'

/** The line's key by row; rows without a name are in no line. */
export function lineKeys(definition: FormDefinition, filled: FilledForm, index: CatalogueIndex): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  for (const line of filled.lines) {
    if (definition.lines.kind === 'fixed') {
      if (line.item !== undefined) keys.set(line.row, line.item)
      continue
    }
    const name = nameIn(definition, line)
    if (name !== '') keys.set(line.row, groupedKey(line.group, keyOf(name, matchName(index, name))))
  }
  return keys
}
