// A rectangle of a sheet as Excel writes it.
import { lettersOf } from '../../reporting/form/columns.ts'
import type { Area } from '../../reporting/form/plan.ts'

/** `D10:F21`; a single cell is written `D10`. */
export function addressOfArea({ rows, columns }: Area): string {
  const first = `${lettersOf(columns[0])}${rows[0]}`
  const last = `${lettersOf(columns[1])}${rows[1]}`
  return first === last ? first : `${first}:${last}`
}
