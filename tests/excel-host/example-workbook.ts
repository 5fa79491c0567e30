// The workbook the host's own tests open, and two ways to look at what came of it.
import type { WorkbookContent } from './workbook-content.ts'
import { findSheet, readCell, type Cell, type WorkbookModel } from './workbook-model.ts'

export const NAMESPACE = 'urn:example:form'
export const content: WorkbookContent = {
  sheets: [
    { name: 'Biểu 1', cells: { A1: 'Lĩnh vực', B1: 'Số hồ sơ', B2: 5, B3: 7, B4: '=SUM(B2:B3)', C4: '=B4-B2*2', D4: { formula: '=VLOOKUP(1,A1:B2,2)', value: 99 } }, merges: ['A6:C6'] },
    { name: 'Khóa', protection: true, unlocked: ['B2'], cells: { A1: 'Đã khóa', B2: { value: 1, locked: false } } },
    { name: 'Danh mục', visibility: 'VeryHidden', cells: { A1: 'mã' } },
  ],
  names: [{ name: 'KyBaoCao', refersTo: "'Biểu 1'!$B$1" }, { name: 'PhienBan', refersTo: '="2020"' }],
  xmlParts: [{ xml: `<?xml version="1.0"?><f:form xmlns:f="${NAMESPACE}" f:code="II.06a"/>` }],
}

/** The error of the library, as far as the tests read it. */
export type Failure = { code: string; message: string; debugInfo: { errorLocation?: string; statement?: string } }

/** The failure of work that must fail. */
export async function failure(work: Promise<unknown>): Promise<Failure> {
  try {
    await work
  } catch (problem) {
    return problem as Failure
  }
  throw new Error('It did not fail')
}

/** A cell of the model itself, seen past the library. */
export function cell(model: WorkbookModel, sheet: string, address: string): Cell {
  const found = findSheet(model, sheet)
  if (!found) throw new Error(`No sheet ${sheet}`)
  return readCell(found, address)
}
