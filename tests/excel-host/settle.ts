// Working the formulas out after a change, and telling which totals moved.
import { areaAddress, boundingArea } from './addresses.ts'
import { announce, mustArea } from './workbook-model.ts'
import type { CellValue, WorkbookModel } from './workbook-model.ts'

/** Recalculates now; the answer announces `calculated` per sheet whose formulas moved, to be called after the change itself was announced. */
export function settleFormulas(model: WorkbookModel): () => void {
  const before = new Map<string, Map<string, CellValue>>()
  for (const sheet of model.sheets) {
    const values = new Map<string, CellValue>()
    for (const [address, cell] of sheet.cells) if (cell.formula !== null) values.set(address, cell.value)
    before.set(sheet.id, values)
  }
  model.recalculate(model)
  return () => {
    for (const sheet of model.sheets) {
      const moved = [...sheet.cells].filter(([address, cell]) => cell.formula !== null && before.get(sheet.id)?.get(address) !== cell.value)
      if (moved.length === 0) continue
      const area = moved.map(([address]) => mustArea(address)).reduce(boundingArea)
      announce(model, { type: 'calculated', sheetId: sheet.id, address: areaAddress(area) })
    }
  }
}
