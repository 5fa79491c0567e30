// Reading the workbook in blocks: the heads of all sheets, then whole only the sheets a form may stand on.
import type { Cell } from '../../reporting/form/filled-form.ts'
import type { SheetGrid } from '../../reporting/form/find-table.ts'

const headArea = 'A1:AZ200' // number rows stand near the top
const wholeArea = 'A1:AZ6000' // as far down as the server's reader looks
const numberCell = /^\s*\(\s*\d{1,3}\s*\)/u
const fewestNumbers = 3

/**
 * The sheets that have a row of column numbers, hidden ones too, as neutral grids. A data dump on another sheet is
 * never carried over the wire. Excel tells no merges before ExcelApi 1.13; the server's reader sees those.
 */
export async function readSheets(context: Excel.RequestContext): Promise<SheetGrid[]> {
  const sheets = context.workbook.worksheets
  sheets.load('items/name')
  await context.sync()
  const heads = sheets.items.map((sheet) => {
    const block = sheet.getRange(headArea).getUsedRangeOrNullObject(true)
    block.load('values')
    return { sheet, block }
  })
  await context.sync()
  const wholes = heads
    .filter(({ block }) => !block.isNullObject && block.values.some(hasNumbers))
    .map(({ sheet }) => {
      const block = sheet.getRange(wholeArea).getUsedRangeOrNullObject(true)
      block.load('values,formulas,valueTypes,rowIndex,columnIndex')
      return { name: sheet.name, block }
    })
  if (wholes.length === 0) return []
  await context.sync()
  return wholes.map(({ name, block }) => ({ name, rows: block.isNullObject ? new Map() : rowsOf(block), merges: [] }))
}

function hasNumbers(row: readonly unknown[]): boolean {
  return row.filter((value) => typeof value === 'string' && numberCell.test(value)).length >= fewestNumbers
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
