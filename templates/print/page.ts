// The sheet around its cells: paper, repeated header, frozen rows, and what protection still allows.
import type { Worksheet } from 'exceljs'
import type { SheetPlan } from '../../reporting/form/plan.ts'

const paperA4 = 9
/** What an upright A4 page holds between the margins below, in points. */
const pageWidth = 530
const pageHeight = 770
/** The usual height of a row, and the width of a character, in points. */
const usualRow = 15.75
const character = 5.25
/** A form this much too long is printed smaller, so that its signatures do not stand alone on a second page. */
const squeeze = 1.15

/** Sets up the sheet for A4, one page wide, and protects it without a password against slips. */
export async function preparePage(sheet: Worksheet, plan: SheetPlan, isProtected = true): Promise<void> {
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: plan.frozenAbove - 1, topLeftCell: `A${plan.frozenAbove}`, showGridLines: false, zoomScale: 100 }]
  sheet.pageSetup = {
    paperSize: paperA4,
    orientation: plan.upright === true ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: plan.upright === true && isAlmostOnePage(sheet, plan) ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 },
    printTitlesRow: `${plan.repeated[0]}:${plan.repeated[1]}`,
  }
  sheet.headerFooter = { oddFooter: '&C&"Times New Roman,Regular"&10&P/&N' }
  if (!isProtected) return
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true, // the pane marks findings by colour
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
  })
}

function isAlmostOnePage(sheet: Worksheet, plan: SheetPlan): boolean {
  const width = plan.widths.reduce((sum, one) => sum + one + 1, 0) * character
  const last = Math.max(...plan.cells.map((one) => one.row))
  let height = 0
  for (let row = 1; row <= last; row++) height += sheet.getRow(row).height ?? usualRow
  return height * Math.min(1, pageWidth / width) <= pageHeight * squeeze
}
