// Reads the account list somebody filled in: its rows as texts, nothing judged yet.
import { toneless, tidy } from '../reporting/catalogue/spelling.ts'
import type { Cell } from '../reporting/form/filled-form.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { accountHeaders, loginHeaders, type AccountColumn } from './account-headers.vi.ts'
import { openGate } from './gate.ts'
import { openParts } from './read.ts'
import type { ScannedSheet } from './sheet-scan.ts'

/** Rows one list may have. */
export const accountListRows = 300

/** One row as written; `row` is its number in the sheet. */
export type AccountListRow = Readonly<Record<AccountColumn, string>> & { readonly row: number }

export interface AccountListFile {
  readonly accountRows: readonly AccountListRow[]
}

type Places = Map<AccountColumn, number>

const columns = Object.keys(accountHeaders) as AccountColumn[]
const meant = new Map(columns.map((column) => [toneless(accountHeaders[column]), column] as const))
for (const other of loginHeaders) meant.set(toneless(other), 'login')

/**
 * Reads the one account list in an `.xlsx` file. Never throws, whatever the bytes. Refuses what does not pass the gate,
 * a file without one whole header (`accountListHeader`), without rows (`accountListEmpty`) or with too many.
 */
export function readAccountList(bytes: Uint8Array): AccountListFile | Refusal {
  const parts = openGate(bytes)
  const opened = isRefusal(parts) ? parts : openParts(parts)
  if (isRefusal(opened)) return opened
  const found = opened.sheets.flatMap((sheet) => headersIn(sheet).map((header) => ({ sheet, ...header })))
  const [header, ...others] = found
  if (!header || others.length > 0) return refuse('accountListHeader')
  const rows = [...header.sheet.rows.keys()].filter((row) => row > header.bottom).sort((a, b) => a - b)
  const accountRows = rows.flatMap((row) => {
    const cells = header.sheet.rows.get(row)
    const written = Object.fromEntries(columns.map((column) => [column, textOf(cells?.get(header.places.get(column) ?? 0))])) as Record<AccountColumn, string>
    // A row is somebody's when it says who or how he signs in, or what he may; printed lines below say neither.
    const said = columns.some((column) => column !== 'unit' && column !== 'note' && written[column] !== '')
    return said ? [{ row, ...written }] : []
  })
  if (header.sheet.cut || accountRows.length > accountListRows) return refuse('accountListLong', { limit: accountListRows })
  return accountRows.length === 0 ? refuse('accountListEmpty') : { accountRows }
}

/** Header rows: every column named once, in the row itself or, for the rights, in the one below. */
function headersIn(sheet: ScannedSheet): { places: Places; bottom: number }[] {
  return [...sheet.rows].flatMap(([row, cells]) => {
    if (![...cells.values()].some((cell) => meant.get(toneless(textOf(cell))) === 'login')) return []
    const places: Places = new Map()
    let bottom = row
    for (const [down, line] of [[row, cells], [row + 1, sheet.rows.get(row + 1)]] as const) {
      for (const [at, cell] of line ?? []) {
        const column = meant.get(toneless(textOf(cell)))
        if (column === undefined) continue
        if (down > row && !isRight(column)) continue
        if (places.has(column)) return []
        places.set(column, at)
        bottom = Math.max(bottom, down)
      }
    }
    return places.size === columns.length ? [{ places, bottom }] : []
  })
}

function isRight(column: AccountColumn): boolean {
  return ['enter', 'approve', 'send', 'consolidate', 'administer'].includes(column)
}

/** A cell as text. A formula stays one: its kept result may be anybody's. */
function textOf(cell: Cell | undefined): string {
  if (!cell) return ''
  return tidy(cell.formula === undefined ? String(cell.value ?? '') : `=${cell.formula}`)
}
