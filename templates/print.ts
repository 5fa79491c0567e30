// Prints a workbook plan as an .xlsx file. It decides looks only; what stands where is the plan's.
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { identityRows, identitySheet, listSheet } from '../reporting/form/identity.ts'
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../reporting/form/plan.ts'
import { limitInputs } from './print/input-limits.ts'
import { looks, tones } from './print/looks.ts'
import { preparePage } from './print/page.ts'
import { addressOfArea } from './print/area-address.ts'
import { rowHeights } from './print/row-heights.ts'
import { packed, stamp } from './print/stamp.ts'

/** What Excel adds to a width in characters for the space at both sides of a cell. */
const cellPadding = 0.7109375

/** How a workbook is printed: `plain` leaves out what is ours, for other systems to read. */
export interface PrintHow {
  readonly plain?: true
}

/** The plan as the bytes of an `.xlsx` file. The same plan gives the same bytes. */
export async function printWorkbook(plan: WorkbookPlan, { plain }: PrintHow = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.calcProperties.fullCalcOnLoad = true
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: Math.max(0, plan.sheets.findIndex((sheet) => sheet.inputs.length > 0)), visibility: 'visible' }]
  for (const sheet of plan.sheets) await printSheet(workbook, plain ? unlimited(sheet) : sheet, plan.list?.definedName ?? '', plain)
  if (plain) return packed(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())), plan.title)
  if (plan.list) printList(workbook, plan.list)
  printIdentity(workbook, plan)
  return stamp(new Uint8Array(await workbook.xlsx.writeBuffer()), plan)
}

/** The sheet without what is there for filling it in. */
function unlimited(plan: SheetPlan): SheetPlan {
  return { ...plan, inputs: [], highlights: [] }
}

async function printSheet(workbook: Workbook, plan: SheetPlan, listName: string, plain?: true): Promise<void> {
  const sheet = workbook.addWorksheet(plan.name)
  plan.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width + cellPadding
  })
  const { fixed, fitted } = rowHeights(plan)
  for (const [row, height] of [...fixed, ...fitted]) sheet.getRow(row).height = height
  for (const { rows, columns } of plan.merges) sheet.mergeCells(rows[0], columns[0], rows[1], columns[1])
  for (const cell of plan.cells) printCell(sheet, plan, cell)
  for (const area of plan.inputs) {
    for (let row = area.rows[0]; row <= area.rows[1]; row++) {
      for (let at = area.columns[0]; at <= area.columns[1]; at++) sheet.getCell(row, at).protection = { locked: false }
    }
  }
  limitInputs(sheet, plan.inputs, listName)
  plan.highlights.forEach(({ formula, tone, ...area }, at) => {
    const { fill, font } = tones[tone]
    sheet.addConditionalFormatting({
      ref: addressOfArea(area),
      rules: [
        {
          type: 'expression',
          priority: at + 1,
          formulae: [formula],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } }, font: { color: { argb: font } } },
        },
      ],
    })
  })
  await preparePage(sheet, plan, plain !== true)
}

function printCell(sheet: Worksheet, plan: SheetPlan, planned: PlannedCell): void {
  const cell = sheet.getCell(planned.row, planned.at)
  if (planned.formula !== undefined) cell.value = { formula: planned.formula, result: planned.value ?? '' }
  else if (planned.value !== undefined) cell.value = planned.value
  dress(cell, planned)
  const merge = plan.merges.find((one) => one.rows[0] === planned.row && one.columns[0] === planned.at)
  if (!merge) return
  // Every cell of a merge needs the border, or its right and bottom lines are missing.
  for (let row = merge.rows[0]; row <= merge.rows[1]; row++) {
    for (let at = merge.columns[0]; at <= merge.columns[1]; at++) dress(sheet.getCell(row, at), planned)
  }
}

function dress(cell: Cell, { look }: PlannedCell): void {
  const { font, alignment, border, fill, numFmt } = looks[look]
  cell.style = {
    font,
    alignment,
    ...(border ? { border } : {}),
    ...(fill ? { fill } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}

/** The hidden sheet drop-downs draw their names from. */
function printList(workbook: Workbook, { definedName, names }: NonNullable<WorkbookPlan['list']>): void {
  const sheet = workbook.addWorksheet(listSheet, { state: 'hidden' })
  names.forEach((name, at) => {
    sheet.getCell(at + 1, 1).value = name
  })
  workbook.definedNames.add(`'${listSheet}'!$A$1:$A$${Math.max(names.length, 1)}`, definedName)
}

/** The identity once more, for programs that drop custom XML. */
function printIdentity(workbook: Workbook, plan: WorkbookPlan): void {
  const sheet = workbook.addWorksheet(identitySheet, { state: 'veryHidden' })
  identityRows(plan.identity).forEach((row, at) => {
    row.forEach((text, index) => {
      const cell = sheet.getCell(at + 1, index + 1)
      cell.value = text
      cell.numFmt = '@'
    })
  })
}
