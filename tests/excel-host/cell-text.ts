// What a cell shows: the few number formats a report form uses, written with the machine's own signs.
import type { Cell, WorkbookModel } from './workbook-model.ts'

const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30)

function decimals(value: number, places: number, grouped: boolean, culture: WorkbookModel['culture']): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(places).split('.')
  const groups = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, culture.thousands) : whole
  const negative = value < 0 && /[1-9]/.test(whole + (fraction ?? ''))
  return (negative ? '-' : '') + groups + (fraction === undefined ? '' : culture.decimal + fraction)
}

/** Text of a cell. A format this host does not know is shown as General; set `cell.text` where a test needs it exact. */
export function cellText(cell: Cell, culture: WorkbookModel['culture']): string {
  if (cell.text !== null) return cell.text
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE'
  if (typeof cell.value === 'string') return cell.value
  const format = cell.numberFormat.split(';')[0] ?? 'General'
  const number = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format)
  if (number) {
    const percent = number[3] !== undefined
    return decimals(percent ? cell.value * 100 : cell.value, number[2]?.length ?? 0, number[1] !== undefined, culture) + (percent ? '%' : '')
  }
  if (/^d{1,2}\/m{1,2}\/yyyy$/i.test(format)) {
    const day = new Date(EXCEL_DAY_ZERO + Math.floor(cell.value) * 86_400_000)
    const wide = /^dd/i.test(format) ? 2 : 1
    const months = /\/mm\//i.test(format) ? 2 : 1
    return `${String(day.getUTCDate()).padStart(wide, '0')}/${String(day.getUTCMonth() + 1).padStart(months, '0')}/${String(day.getUTCFullYear())}`
  }
  return String(Number(cell.value.toPrecision(11))).replace('.', culture.decimal)
}
