// The name under which a saved version is opened again: the officer's own, or the report's.
import { toneless } from '../reporting/catalogue/spelling.ts'
import { isKeeping, type ReportEvent } from '../reporting/submission/event.ts'
import { plainShortCode } from '../reporting/form/outline.ts'
import type { Desk } from '../reporting/submission/service.ts'

/** The name it was saved under when the history is known, else `II.06a_2023-Q3_ubnd-xa-binh-chuong.xlsx`. */
export function savedName(desk: Desk, history: readonly ReportEvent[] | null, sha256: string): string {
  const names = history?.flatMap((one) => (isKeeping(one) && one.sha256 === sha256 && one.fileName !== '' ? [one.fileName] : [])) ?? []
  const { receipt } = desk.standing
  const inside = receipt?.sha256 === sha256 ? receipt.forms : desk.definitions // all that is owed, where nobody told what is inside
  const forms = inside.map((one) => one.code.split('/')[0]).join('-')
  const kind = desk.report.deliverable === 'narrative' ? 'docx' : 'xlsx'
  return names.at(-1) ?? `${forms || desk.formsDue.map((one) => plainShortCode(one)).join('-')}_${desk.report.period}_${toneless(desk.unitName).replaceAll(' ', '-')}.${kind}`
}
