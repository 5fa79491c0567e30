// Which parts of a package are the sheets, the shared texts and the custom XML, followed from the package's root.
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import { readXml } from './xml.ts'

export interface WorkbookParts {
  /** In the workbook's order; chart sheets left out. */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[]
  readonly sharedStrings: string | null
  readonly customXml: readonly string[]
}

/** The spreadsheet namespace, and the one of the "strict" variant. */
export const spreadsheet = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

interface Relationship {
  readonly id: string
  /** The last word of the type, e.g. `worksheet`: the rest differs between the variants. */
  readonly kind: string
  readonly part: string
}

/** Finds the parts of a workbook. Refuses a package whose parts do not hang together. */
export function workbookParts(parts: SafeParts): WorkbookParts | Refusal {
  const root = relationships(parts, '')
  if (isRefusal(root)) return root
  const workbook = root.find((one) => one.kind === 'officeDocument')?.part
  if (workbook === undefined || !parts.has(workbook)) return refuse('truncated')
  const related = relationships(parts, workbook)
  if (isRefusal(related)) return related
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  const stopped = readXml(parts, workbook, {
    namespaces: spreadsheet,
    open: (path, attributes) => {
      if (path.join('/') !== 'workbook/sheets/sheet') return null
      const name = attributes.plain('name')
      const id = attributes.ofNamespace('/relationships', 'id')
      const target = related.find((one) => one.id === id)
      if (name === undefined || target === undefined) return refuse('truncated')
      if (target.kind === 'worksheet') sheets.push({ name, part: target.part, hidden: /hidden/iu.test(attributes.plain('state') ?? '') })
      return sheets.length > limits.sheets ? refuse('tooManyParts') : null
    },
  })
  if (stopped) return stopped
  if (sheets.some(({ part }) => !parts.has(part))) return refuse('truncated')
  return {
    sheets,
    sharedStrings: related.find((one) => one.kind === 'sharedStrings' && parts.has(one.part))?.part ?? null,
    // LibreOffice saves custom XML as the package's instead of the workbook's.
    customXml: [...related, ...root].filter((one) => one.kind === 'customXml' && parts.has(one.part)).map((one) => one.part),
  }
}

function relationships(parts: SafeParts, owner: string): Relationship[] | Refusal {
  const slash = owner.lastIndexOf('/') + 1
  const folder = owner.slice(0, slash)
  const part = `${folder}_rels/${owner.slice(slash)}.rels`
  if (!parts.has(part)) return []
  const found: Relationship[] = []
  const stopped = readXml(parts, part, {
    namespaces: [relationshipsNamespace],
    open: (path, attributes) => {
      if (path.join('/') !== 'Relationships/Relationship') return null
      const id = attributes.plain('Id')
      const type = attributes.plain('Type')
      const target = attributes.plain('Target')
      if (id === undefined || type === undefined || target === undefined) return refuse('truncated')
      if (attributes.plain('TargetMode')?.toLowerCase() === 'external') return null // never followed
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) })
      return found.length > limits.entries ? refuse('tooManyParts') : null
    },
  })
  return stopped ?? found
}

/** A target's path from the package's root. It cannot lead further up than that: steps beyond the root are dropped. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
