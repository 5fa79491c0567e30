// The used range of a sheet: the smallest rectangle around cells that hold or show something.
import { boundingArea, type Area } from './addresses.ts'
import { mustArea, type Sheet } from './workbook-model.ts'

/** Null for an empty sheet. With `valuesOnly`, formats do not count as use. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  const areas = [...sheet.cells]
    .filter(([, cell]) => cell.value !== '' || cell.formula !== null || (!valuesOnly && (cell.fill !== null || cell.format.size > 0 || cell.numberFormat !== 'General' || !cell.locked)))
    .map(([address]) => mustArea(address))
  return areas.length === 0 ? null : areas.reduce(boundingArea)
}
