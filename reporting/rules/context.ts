// What a check may know beside the form: the period, the catalogues, and the previous period's numbers.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { indexOn, type CatalogueIndex } from '../catalogue/match.ts'
import { successorsOn } from '../catalogue/catalogue.ts'
import { lastDay, type Period } from '../calendar/period.ts'
import type { FormDefinition } from '../form/definition.ts'
import { groupedKey, splitKey, type KeyedLines } from './numbers.ts'

/** The same form one period back. */
export interface PreviousForm {
  /** Key of the period the numbers are from. */
  readonly period: string
  readonly lines: KeyedLines
}

export interface CheckContext {
  readonly period: Period
  readonly catalogues: readonly Catalogue[]
  /** `null` when the previous form is not known here; what needs it is then reported as unchecked. */
  readonly previous: PreviousForm | null
}

/** The catalogue a form's lines come from, on the period's last day. Refuses (throws) when it was not supplied: a mistake of ours. */
export function indexFor(definition: FormDefinition, context: CheckContext): CatalogueIndex {
  const catalogue = context.catalogues.find((one) => one.id === definition.lines.catalogue)
  if (!catalogue) throw new Error(`catalogue ${definition.lines.catalogue} was not supplied`)
  return indexOn(catalogue, lastDay(context.period))
}

/**
 * The previous period's lines under the names of this one: a renamed or moved field carries over as the dated
 * catalogue says. A field split in two carries to neither, because no document says how its dossiers divide.
 */
export function carriedLines(previous: PreviousForm, index: CatalogueIndex): Map<string, Map<number, number>> {
  const carried = new Map<string, Map<number, number>>()
  for (const [key, numbers] of Object.entries(previous.lines)) {
    const { group, bare } = splitKey(key)
    const successors = index.byId.has(bare) ? successorsOn(index.catalogue, bare, index.day) : [bare]
    const successor = successors.length === 1 ? successors[0] : successors.length === 0 ? bare : undefined
    if (successor === undefined) continue
    const target = groupedKey(group, successor)
    const sums = carried.get(target) ?? new Map<number, number>()
    for (const [column, value] of Object.entries(numbers)) {
      sums.set(Number(column), (sums.get(Number(column)) ?? 0) + value)
    }
    carried.set(target, sums)
  }
  return carried
}
