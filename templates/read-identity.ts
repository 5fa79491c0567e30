// Who a workbook says it is: from its custom XML, or from the very hidden sheet when a program dropped that.
import type { SheetGrid } from '../reporting/form/find-table.ts'
import { identityFromRows, identityNamespace, sameIdentity, type WorkbookIdentity } from '../reporting/form/identity.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import { readXml } from './xml.ts'

/** The identity in the custom XML parts, `null` when none of them is ours. Refuses two of ours that disagree. */
export function identityFromXml(parts: SafeParts, customXml: readonly string[]): WorkbookIdentity | null | Refusal {
  let found: WorkbookIdentity | null = null
  for (const part of customXml) {
    if (parts.sizeOf(part) > limits.identityBytes) continue // other programs keep parts of their own
    const rows: [string, string][] = []
    const stopped = readXml(parts, part, {
      namespaces: [identityNamespace],
      open: (path) => {
        if (path.join('/') === 'khop') rows.push(['khop', '1'])
        if (path.length === 2 && path[0] === 'khop') rows.push([path[1] ?? '', ''])
        return null
      },
      text: (text, path) => {
        const row = rows[rows.length - 1]
        if (path.length === 2 && path[0] === 'khop' && row) row[1] += text
        return null
      },
    })
    if (isRefusal(stopped)) return stopped
    const identity = identityFromRows(rows)
    if (identity && found && !sameIdentity(found, identity)) return refuse('identityConflict')
    found ??= identity
  }
  return found
}

/** The identity on the hidden sheet, `null` when something else stands there. */
export function identityFromSheet(grid: SheetGrid): WorkbookIdentity | null {
  const rows: [string, string][] = []
  for (let row = 1; row <= limits.identityRows; row++) {
    const cells = grid.rows.get(row)
    if (!cells) break
    rows.push([String(cells.get(1)?.value ?? ''), String(cells.get(2)?.value ?? '')])
  }
  return identityFromRows(rows)
}
