// How each look of a cell is printed: the fonts, borders and alignment of an official Vietnamese form.
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'
import type { CellLook, Highlight } from '../../reporting/form/plan.ts'

type Look = Pick<Style, 'font' | 'alignment'> & { readonly border?: Partial<Borders>; readonly fill?: Fill; readonly numFmt?: string }

/** General grouping; the reader's own Excel chooses the mark between thousands. */
const countFormat = '#,##0'

const amountFormat = '#,##0.##'
const percentFormat = '0.00'

const thin = { style: 'thin' } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
const number: Partial<Alignment> = { horizontal: 'center', vertical: 'middle' }
const grey: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } }

const darkGrey: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } }

function font(size: number, how: Partial<Font> = {}): Partial<Font> {
  return { name: 'Times New Roman', family: 1, size, ...how }
}

function aligned(horizontal: 'left' | 'center' | 'right', vertical: 'top' | 'middle' | 'bottom' = 'middle'): Partial<Alignment> {
  return { horizontal, vertical, wrapText: true }
}

export const looks: Readonly<Record<CellLook, Look>> = {
  code: { font: font(12, { bold: true }), alignment: aligned('left', 'top') },
  issued: { font: font(11, { italic: true }), alignment: aligned('left', 'top') },
  title: { font: font(13, { bold: true }), alignment: aligned('center') },
  period: { font: font(12, { italic: true }), alignment: aligned('center') },
  party: { font: font(12), alignment: { ...aligned('left', 'top'), indent: 1 } },
  measure: { font: font(11, { italic: true }), alignment: aligned('right', 'bottom') },
  header: { font: font(11, { bold: true }), alignment: aligned('center'), border: box },
  numbers: { font: font(9, { italic: true }), alignment: aligned('center'), border: box },
  ordinal: { font: font(12), alignment: aligned('center'), border: box, fill: grey },
  name: { font: font(12), alignment: aligned('left'), border: box },
  count: { font: font(12), alignment: number, border: box, numFmt: countFormat },
  computed: {
    font: font(12),
    alignment: number,
    border: box,
    fill: grey,
    numFmt: countFormat,
  },
  groupName: { font: font(12, { bold: true }), alignment: aligned('left'), border: box, fill: grey },
  groupSum: { font: font(12, { bold: true }), alignment: number, border: box, fill: grey, numFmt: countFormat },
  totalLabel: { font: font(12, { bold: true }), alignment: aligned('center'), border: box, fill: grey },
  total: {
    font: font(12, { bold: true }),
    alignment: number,
    border: box,
    fill: grey,
    numFmt: countFormat,
  },
  place: { font: font(12, { italic: true }), alignment: aligned('center') },
  signer: { font: font(12, { bold: true }), alignment: aligned('center') },
  signHint: { font: font(11, { italic: true }), alignment: aligned('center') },
  itemGroup: { font: font(12, { bold: true }), alignment: aligned('left'), border: box, fill: grey },
  itemOrdinal: { font: font(12), alignment: aligned('center'), border: box, fill: grey },
  itemLabel: { font: font(12), alignment: aligned('left'), border: box, fill: grey },
  itemMeasure: { font: font(12), alignment: aligned('center'), border: box, fill: grey },
  amount: { font: font(12), alignment: number, border: box, numFmt: amountFormat },
  percent: { font: font(12), alignment: number, border: box, numFmt: percentFormat },
  computedPercent: { font: font(12), alignment: number, border: box, fill: grey, numFmt: percentFormat },
  note: { font: font(11), alignment: aligned('left'), border: box },
  closed: { font: font(12), alignment: number, border: box, fill: darkGrey, numFmt: amountFormat },
  closedNote: { font: font(9, { italic: true }), alignment: aligned('left'), border: box, fill: darkGrey },
  notice: { font: font(11, { italic: true }), alignment: aligned('left', 'top') },
}

/** The colours Excel itself uses for "bad" and "neutral", which officers know. */
export const tones: Readonly<Record<Highlight['tone'], { readonly fill: string; readonly font: string }>> = {
  error: { fill: 'FFFFC7CE', font: 'FF9C0006' },
  warning: { fill: 'FFFFEB9C', font: 'FF9C5700' },
}
