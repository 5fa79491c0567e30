// Prints a plain official table as an .xlsx file: no identity, no protection, nothing to fill in.
import ExcelJS from 'exceljs'
import type { Worksheet } from 'exceljs'
import { unzipSync } from 'fflate'
import type { TableCell, TableLine, TablePlan } from '../reporting/compliance/table-plan.ts'
import { packed } from './print/stamp.ts'
import { tableLooks } from './print/table-looks.ts'

const paperA4 = 9
const lineHeight = 17

/** The plan as the bytes of an `.xlsx` file. The same plan gives the same bytes; no text becomes a formula. */
export async function printTable(plan: TablePlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(plan.name)
  plan.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  let row = 1
  for (const line of plan.above) printLine(sheet, plan, row++, line)
  row++ // a free line between the heading and the table
  const headerTop = row
  row = printRows(sheet, plan, row, plan.header)
  const bodyTop = row
  row = printRows(sheet, plan, row, plan.body)
  for (const line of plan.below) printLine(sheet, plan, row++, line)
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: bodyTop - 1, topLeftCell: `A${bodyTop}`, showGridLines: false }]
  sheet.pageSetup = {
    paperSize: paperA4,
    orientation: plan.paper,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.8, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headerTop}:${bodyTop - 1}`,
  }
  return packed({ ...unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())) }, plan.above[0]?.value ?? plan.name)
}

/** Prints rows of cells from `top` down and answers the row after them. A place taken from above is skipped, as in a page's table. */
function printRows(sheet: Worksheet, plan: TablePlan, top: number, rows: readonly (readonly TableCell[])[]): number {
  const taken = new Set<string>()
  rows.forEach((cells, down) => {
    let at = 1
    let lines = 1
    for (const cell of cells) {
      while (taken.has(`${top + down} ${at}`)) at++
      const { columns = 1, rows: deep = 1 } = cell
      for (let y = 0; y < deep; y++) {
        for (let x = 0; x < columns; x++) {
          sheet.getCell(top + down + y, at + x).style = tableLooks[cell.look]
          taken.add(`${top + down + y} ${at + x}`)
        }
      }
      if (columns > 1 || deep > 1) sheet.mergeCells(top + down, at, top + down + deep - 1, at + columns - 1)
      if (cell.value !== '') sheet.getCell(top + down, at).value = cell.value
      if (deep === 1) lines = Math.max(lines, linesOf(String(cell.value), plan.widths.slice(at - 1, at - 1 + columns)))
      at += columns
    }
    sheet.getRow(top + down).height = lines * lineHeight
  })
  return top + rows.length
}

function printLine(sheet: Worksheet, plan: TablePlan, row: number, line: TableLine): void {
  const last = plan.widths.length
  for (let at = 1; at <= last; at++) sheet.getCell(row, at).style = tableLooks[line.look]
  sheet.mergeCells(row, 1, row, last)
  sheet.getCell(row, 1).value = line.value
  sheet.getRow(row).height = linesOf(line.value, plan.widths, line.look === 'title') * lineHeight
}

/** How many lines a text takes, a little generously: a spare line does no harm, a cut one does. Capitals are wide. */
function linesOf(text: string, widths: readonly number[], wide = false): number {
  const room = widths.reduce((sum, width) => sum + width, 0) * (wide ? 0.72 : 1.15)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    if (used > 0 && used + word.length > room) {
      lines++
      used = 0
    }
    used += word.length + 1
  }
  return lines
}
