// How each look of a plain official table is printed.
import type { Alignment, Borders, Font, Style } from 'exceljs'
import type { TableLook } from '../../reporting/compliance/table-plan.ts'

const thin = { style: 'thin' } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
/** Text whatever it begins with: also after someone edits the cell, `=1+1` stays the words it is. */
const asText = '@'

function look(size: number, how: Partial<Font>, horizontal: Alignment['horizontal'], border?: Partial<Borders>, numFmt = asText): Partial<Style> {
  return {
    font: { name: 'Times New Roman', family: 1, size, ...how },
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    numFmt,
    ...(border ? { border } : {}),
  }
}

export const tableLooks: Readonly<Record<TableLook, Partial<Style>>> = {
  title: look(13, { bold: true }, 'center'),
  attachedTo: look(12, { italic: true }, 'center'),
  header: look(12, { bold: true }, 'center', box),
  groupNumeral: look(12, { bold: true }, 'center', box),
  groupName: look(12, { bold: true }, 'left', box),
  ordinal: look(12, {}, 'center', box, '0'),
  name: look(12, {}, 'left', box),
  mark: look(12, {}, 'center', box),
  alert: look(12, { bold: true }, 'center', box),
  note: look(12, {}, 'left', box),
  remark: look(11, { italic: true }, 'left'),
}
