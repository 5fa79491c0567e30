// What a package says its main part is: a workbook or document without macros, or something we do not take.
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { SafeParts } from './gate.ts'
import { readXml } from './xml.ts'

const part = '[Content_Types].xml'
const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** What is expected of a file: the two kinds we print. */
export type FileKind = 'workbook' | 'document'

const mainTypes: Record<FileKind, string> = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  document: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
}

/** The reason a package is not a file of that kind we take, or `null`. */
export function contentTypesProblem(parts: SafeParts, kind: FileKind = 'workbook'): Refusal | null {
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
  return types.includes(mainTypes[kind]) ? null : refuse('notWorkbook')
}
