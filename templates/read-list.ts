// Reads a list of names somebody sends, as a workbook or as text: rows of a name, its ministry and its code.
import type { Cell } from '../reporting/form/filled-form.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { openGate } from './gate.ts'
import { limits } from './limits.ts'
import { columnsNamed, isHeader, linhVucList, listIn, unitList, type ListFile, type ListKind, type ListOf, type RowOf, type TextTable, type UnitListFile } from './list-table.ts'
import { listText } from './list-text.ts'
import { openParts } from './read.ts'
import { separatedRecords } from './separated.ts'
import type { ScannedSheet } from './sheet-scan.ts'

/** Rows that may stand above a list: titles, the document's number. */
const rowsAbove = 100

/**
 * Reads a list from an `.xlsx` file or separated text; what the file is called does not count. Never throws, whatever
 * the bytes. Refuses what does not pass the gate, is not Unicode text, or does not hold one list with a header.
 */
export function readList(bytes: Uint8Array): ListFile | Refusal {
  return readListOf(bytes, linhVucList)
}

/** Reads a list of units in the same way. */
export function readUnitList(bytes: Uint8Array): UnitListFile | Refusal {
  return readListOf(bytes, unitList)
}

function readListOf<Column extends string>(bytes: Uint8Array, kind: ListKind<Column | 'name'>): ListOf<RowOf<Column | 'name'>> | Refusal {
  if (bytes.length === 0) return refuse('emptyFile')
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11
  return packed || old ? fromWorkbook(bytes, kind) : fromText(bytes, kind)
}

function fromWorkbook<Column extends string>(bytes: Uint8Array, kind: ListKind<Column | 'name'>): ListOf<RowOf<Column | 'name'>> | Refusal {
  const parts = openGate(bytes)
  if (isRefusal(parts)) return parts
  const opened = openParts(parts)
  return isRefusal(opened) ? opened : listIn(opened.sheets.map((sheet) => tableOf(sheet, kind)), false, kind)
}

function fromText<Column extends string>(bytes: Uint8Array, kind: ListKind<Column | 'name'>): ListOf<RowOf<Column | 'name'>> | Refusal {
  if (bytes.length > limits.listMegabytes * 1024 * 1024) return refuse('tooLarge', { megabytes: limits.listMegabytes })
  const text = listText(bytes)
  if (isRefusal(text)) return text
  // Excel's own first line, where it writes one.
  const told = /^sep=([;,\t])\r?\n/iu.exec(text)
  // The tab first: in a list of one column commas and semicolons belong to the names.
  const tries = (told ? [told[1] ?? ';'] : ['\t', ';', ',']).map((separator): TextTable | Refusal => {
    const records = separatedRecords(told ? text.slice(told[0].length) : text, separator, limits.listRows + rowsAbove)
    if (isRefusal(records)) return records
    const shift = told ? 1 : 0
    return { sheet: null, rows: records.map(({ row, fields }) => ({ row: row + shift, fields })), cut: false }
  })
  const tables = tries.flatMap((one) => (isRefusal(one) ? [] : [one]))
  const best = Math.max(...tables.map((one) => columnsNamed(one, kind)))
  const table = tables.find((one) => columnsNamed(one, kind) === best)
  const refusals = tries.flatMap((one) => (isRefusal(one) ? [one] : []))
  const tooLong = refusals.find((one) => one.code === 'listTooLong')
  // A separator that finds no header says nothing against the file: the one meant may be what did not read.
  if (table && (best > 0 || refusals.length === 0)) return listIn([table], true, kind)
  return tooLong ? refuse('listTooLong', { limit: limits.listRows }) : (refusals[0] ?? refuse('listEmpty'))
}

/** A sheet as rows of texts. A merged cell stands in every row it covers: lists write a ministry once beside its fields. */
function tableOf(sheet: ScannedSheet, kind: ListKind<string>): TextTable {
  const down = new Map<number, { readonly rows: readonly [number, number]; readonly text: string }[]>()
  for (const { rows, columns } of sheet.merges) {
    const first = sheet.rows.get(rows[0])?.get(columns[0])
    // A header over two rows is one header.
    if (rows[0] === rows[1] || first === undefined || isHeader(textOf(first), kind)) continue
    down.set(columns[0], [...(down.get(columns[0]) ?? []), { rows, text: textOf(first) }])
  }
  const rows = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const fields: string[] = []
      for (const [column, cell] of cells) fields[column - 1] = textOf(cell)
      for (const [column, merged] of down) {
        const over = cells.has(column) ? undefined : merged.find((one) => one.rows[0] < row && row <= one.rows[1])
        if (over) fields[column - 1] = over.text
      }
      return { row, fields: Array.from(fields, (text) => text ?? '') }
    })
  return { sheet: sheet.name, rows, cut: sheet.cut }
}

/** A cell as text. A formula stays one: its kept result may be anybody's, and no name begins with an equals sign. */
function textOf(cell: Cell): string {
  return cell.formula === undefined ? String(cell.value) : `=${cell.formula}`
}
