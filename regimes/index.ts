// The shelf: every regime and unit that comes with the program.
import type { Regime } from '../reporting/form/regime.ts'
import type { Shelf } from '../reporting/form/shelf.ts'
import type { Unit } from '../reporting/units/unit.ts'
import { cchcHaTinh } from './cchc/regime.ts'
import { documents } from './documents.ts'
import { ksttBacGiang, ksttNgheAn, ksttQuangNgai } from './kstt/regime.ts'
import { bacGiangUnits } from './units/bac-giang.ts'
import { sampleUnits as handful } from './units/sample.ts'

export const regimes: readonly Regime[] = [ksttNgheAn, ksttQuangNgai, ksttBacGiang, cchcHaTinh]
export { documents } from './documents.ts'
export const sampleUnits: readonly Unit[] = [...handful, ...bacGiangUnits]

/** What comes with the program, before a province adopts anything. */
export const builtInShelf: Shelf = { regimes, units: sampleUnits, documents }
