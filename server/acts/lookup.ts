// Tra cứu: what an official name is on a day, or the names nearest to it.
import type { Day } from '../../reporting/calendar/day.ts'
import { printedName, type CatalogueEntry } from '../../reporting/catalogue/catalogue.ts'
import { indexOn, matchName } from '../../reporting/catalogue/match.ts'
import type { Shelf } from '../ports.ts'

/** A name as the lookup answers it. */
export interface FoundName {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly from: Day | null
  readonly to: Day | null
  readonly dating: CatalogueEntry['dating']
  readonly note: string | null
}

export interface Lookup {
  readonly text: string
  readonly on: Day
  /** `same`: the one name meant. `ambiguous`: several bodies use it. `notInForce`: the names are what stands for it. `unknown`: the nearest. */
  readonly match: 'same' | 'ambiguous' | 'notInForce' | 'unknown'
  readonly names: readonly FoundName[]
  /** The entry itself where it is no longer or not yet in force. */
  readonly ended: FoundName | null
}

/** Looks a name up in every catalogue of the shelf. */
export function lookup(shelf: Shelf, text: string, on: Day): Lookup[] {
  const catalogues = [...new Set(shelf.regimes.flatMap((regime) => regime.catalogues))]
  return catalogues.map((catalogue) => {
    const match = matchName(indexOn(catalogue, on), text)
    const names =
      match.kind === 'same'
        ? [match.entry]
        : match.kind === 'ambiguous'
          ? match.entries
          : match.kind === 'notInForce'
            ? match.successors
            : match.nearest
    return { text, on, match: match.kind, names: names.map(found), ended: match.kind === 'notInForce' ? found(match.entry) : null }
  })
}

function found(entry: CatalogueEntry): FoundName {
  return {
    id: entry.id,
    name: printedName(entry),
    code: entry.code ?? null,
    from: entry.from ?? null,
    to: entry.to ?? null,
    dating: entry.dating,
    note: entry.note ?? null,
  }
}
