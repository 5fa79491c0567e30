// The shelf: every regime and unit that comes with the program.
import type { Regime } from '../reporting/form/regime.ts'
import { cchcHaTinh } from './cchc/regime.ts'
import { ksttNgheAn, ksttQuangNgai } from './kstt/regime.ts'

export const regimes: readonly Regime[] = [ksttNgheAn, ksttQuangNgai, cchcHaTinh]
export { documents } from './documents.ts'
export { sampleUnits } from './units/sample.ts'
