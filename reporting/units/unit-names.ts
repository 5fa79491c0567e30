// The names of a province's units as a catalogue, for forms with one line for each unit.
import type { Day } from '../calendar/day.ts'
import type { Unit } from './unit.ts'
import type { Catalogue, CatalogueEntry } from '../catalogue/catalogue.ts'
import { unitCatalogueTitle } from '../catalogue/titles.vi.ts'

/** The id of the catalogue of units. */
export const unitCatalogue = 'don-vi'

/** A catalogue of units as they are listed, each in force for its own days; `asOf` is the day it is made for. */
export function unitNames(units: readonly Unit[], asOf: Day): Catalogue {
  return { id: unitCatalogue, title: unitCatalogueTitle, asOf, basis: '', entries: units.map(entryOf) }
}

function entryOf({ id, name, from, to }: Unit): CatalogueEntry {
  const dated = from !== undefined || to !== undefined
  return {
    id,
    name,
    ministry: '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    // Units end by decisions the list was made from; nothing is guessed from a name that is missing.
    dating: dated ? 'law' : 'observed',
    seenIn: [],
    evidence: 'template',
  }
}
