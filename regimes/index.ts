// The shelf: every regime and unit that comes with the program.
import type { Regime } from '../reporting/form/regime.ts'
import type { Shelf } from '../reporting/form/shelf.ts'
import type { Unit } from '../reporting/units/unit.ts'
import { cchcHaTinh } from './cchc/regime.ts'
import { documents } from './documents.ts'
import { holidays } from './holidays.ts'
import { ksttBacGiang, ksttNgheAn, ksttQuangNgai } from './kstt/regime.ts'
import { bacGiangUnits } from './units/bac-giang.ts'
import { sampleUnits as handful } from './units/sample.ts'

/** Days off are everybody's; no regime here has a document that moves its due days for them. */
export const regimes: readonly Regime[] = [ksttNgheAn, ksttQuangNgai, ksttBacGiang, cchcHaTinh].map((one) => ({ ...one, holidays }))
export { documents } from './documents.ts'
export const sampleUnits: readonly Unit[] = [...handful, ...bacGiangUnits]

/** What comes with the program, before a province adopts anything. */
export const builtInShelf: Shelf = { regimes, units: sampleUnits, documents }
