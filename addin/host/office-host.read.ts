// Reading the workbook's visible sheets in blocks: names first, then every block in one further sync.
import type { Cell } from '../../reporting/form/filled-form.ts'
import type { SheetGrid } from '../../reporting/form/find-table.ts'

// A form ends long before these; they keep a data dump on another sheet from being carried over the wire.
const readArea = 'A1:AZ3000'

/** The visible sheets as neutral grids. Excel tells no merges before ExcelApi 1.13; the server's reader sees those. */
export async function readSheets(context: Excel.RequestContext): Promise<SheetGrid[]> {
  const sheets = context.workbook.worksheets
  sheets.load('items/name,items/visibility')
  await context.sync()
  const blocks = sheets.items
    .filter((sheet) => sheet.visibility === 'Visible')
    .map((sheet) => {
      const block = sheet.getRange(readArea).getUsedRangeOrNullObject(true)
      block.load('values,formulas,valueTypes,rowIndex,columnIndex')
      return { name: sheet.name, block }
    })
  await context.sync()
  return blocks.map(({ name, block }) => ({
    name: name.normalize('NFC'),
    rows: block.isNullObject ? new Map<number, Map<number, Cell>>() : rowsOf(block),
    merges: [],
  }))
}

function rowsOf(block: Excel.Range): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>()
  for (const [down, values] of block.values.entries()) {
    const cells = new Map<number, Cell>()
    for (const [across, value] of (values as unknown[]).entries()) {
      const cell = cellOf(value, block.formulas[down]?.[across], block.valueTypes[down]?.[across])
      if (cell) cells.set(block.columnIndex + across + 1, cell)
    }
    if (cells.size > 0) rows.set(block.rowIndex + down + 1, cells)
  }
  return rows
}

/** One cell, or `null` when nothing is in it. A text that begins with `=` is its own "formula" and is none. */
function cellOf(value: unknown, formula: unknown, type: unknown): Cell | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null
  if (value === '' && computed === null) return null
  return {
    value,
    ...(computed === null ? {} : { formula: computed }),
    ...(type === 'Error' ? { error: true as const } : {}),
  }
}
