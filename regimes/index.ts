// The shelf: every regime and unit that comes with the program.
import type { Regime } from '../reporting/form/regime.ts'
import type { Shelf } from '../reporting/form/shelf.ts'
import { documents } from './documents.ts'
import { ksttNgheAn, ksttQuangNgai } from './kstt/regime.ts'
import { sampleUnits } from './units/sample.ts'

export const regimes: readonly Regime[] = [ksttNgheAn, ksttQuangNgai]
export { documents } from './documents.ts'
export { sampleUnits } from './units/sample.ts'

/** What comes with the program, before a province adopts anything. */
export const builtInShelf: Shelf = { regimes, units: sampleUnits, documents }
