// What a package says its main part is: a workbook without macros, or something we do not take.
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { SafeParts } from './gate.ts'
import { readXml } from './xml.ts'

const part = '[Content_Types].xml'
const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** The reason a package is not a workbook we take, or `null`. */
export function contentTypesProblem(parts: SafeParts): Refusal | null {
  if (!parts.has(part)) return refuse('notWorkbook')
  const types: string[] = []
  const stopped = readXml(parts, part, {
    namespaces: [namespace],
    open: (_, attributes) => {
      types.push((attributes.plain('ContentType') ?? '').toLowerCase())
      return null
    },
  })
  if (stopped) return stopped
  // The binary .xlsb calls itself macro-enabled whether it holds macros or not.
  if (types.some((type) => type.includes('sheet.binary'))) return refuse('notWorkbook')
  if (types.some((type) => type.includes('macroenabled') || type.includes('vbaproject'))) return refuse('macroEnabled')
  return types.includes(workbook) ? null : refuse('notWorkbook')
}
