// Reads a .docx somebody filled in: bytes to identity and paragraphs, or one reason why not.
import { documentIdentityFromRows, documentNamespace, propertyPrefix, type DocumentIdentity } from '../reporting/form/document-identity.ts'
import { asDocumentRefusal } from '../reporting/submission/document-refusal.vi.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { openDocumentGate, type SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import { relationships, type Relationship } from './workbook-parts.ts'
import { readXml } from './xml.ts'

export interface ReadDocument {
  readonly identity: DocumentIdentity
  /** In reading order, those in tables too; deleted words of tracked changes are left out. */
  readonly paragraphs: readonly string[]
}

/** The word processing namespace, and the one of the "strict" variant. */
const word = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']
const properties = ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'http://purl.oclc.org/ooxml/officeDocument/customProperties']
const values = ['http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes']

/** Reads a `.docx` file. Never throws, whatever the bytes. Refuses what does not pass the gate or carries no identity. */
export function readDocument(bytes: Uint8Array): ReadDocument | Refusal {
  const parts = openDocumentGate(bytes)
  if (isRefusal(parts)) return parts
  const read = readParts(parts)
  return isRefusal(read) ? asDocumentRefusal(read) : read
}

function readParts(parts: SafeParts): ReadDocument | Refusal {
  const root = relationships(parts, '')
  if (isRefusal(root)) return root
  const main = root.find((one) => one.kind === 'officeDocument')?.part
  if (main === undefined || !parts.has(main)) return refuse('truncated')
  const related = relationships(parts, main)
  if (isRefusal(related)) return related
  const identity = identityOf(parts, [...related, ...root])
  if (isRefusal(identity)) return identity
  if (identity === null) return refuse('noIdentity')
  const paragraphs = paragraphsIn(parts, main)
  return isRefusal(paragraphs) ? paragraphs : { identity, paragraphs }
}

function paragraphsIn(parts: SafeParts, part: string): string[] | Refusal {
  const open: { text: string }[] = [] // a text box is a paragraph inside one
  const paragraphs: string[] = []
  let letters = 0
  const add = (text: string): Refusal | null => {
    const current = open.at(-1)
    letters += text.length
    if (current) current.text += text
    return letters > limits.documentLetters ? refuse('tooManyLines') : null
  }
  const stopped = readXml(parts, part, {
    namespaces: word,
    open: (path) => {
      const name = path[path.length - 1]
      if (name === 'p') open.push({ text: '' })
      return name === 'tab' || name === 'br' ? add(' ') : null
    },
    text: (text, path) => (path[path.length - 1] === 't' ? add(text) : null),
    close: (path) => {
      const done = path[path.length - 1] === 'p' ? open.pop() : undefined
      if (done) paragraphs.push(done.text)
      return paragraphs.length > limits.paragraphs ? refuse('tooManyLines') : null
    },
  })
  return stopped ?? paragraphs
}

/** From our custom XML, or from the document's properties when a program dropped that. */
function identityOf(parts: SafeParts, related: readonly Relationship[]): DocumentIdentity | null | Refusal {
  for (const { kind, part } of related) {
    if (!parts.has(part) || parts.sizeOf(part) > limits.identityBytes) continue // other programs keep parts of their own
    const rows = kind === 'customXml' ? rowsOfXml(parts, part) : kind === 'custom-properties' || kind === 'customProperties' ? rowsOfProperties(parts, part) : []
    if (isRefusal(rows)) return rows
    const identity = documentIdentityFromRows(rows)
    if (identity) return identity
  }
  return null
}

function rowsOfXml(parts: SafeParts, part: string): [string, string][] | Refusal {
  const rows: [string, string][] = []
  const stopped = readXml(parts, part, {
    namespaces: [documentNamespace],
    open: (path) => {
      if (path.length === 2 && path[0] === 'khop') rows.push([path[1] ?? '', ''])
      return null
    },
    text: (text, path) => {
      const row = rows[rows.length - 1]
      if (path.length === 2 && path[0] === 'khop' && row) row[1] += text
      return null
    },
  })
  return stopped ?? rows
}

function rowsOfProperties(parts: SafeParts, part: string): [string, string][] | Refusal {
  const rows: [string, string][] = []
  let row: [string, string] | null = null
  const stopped = readXml(parts, part, {
    namespaces: [...properties, ...values],
    open: (path, attributes) => {
      if (path.join('/') !== 'Properties/property') return null
      const name = attributes.plain('name') ?? ''
      row = name.startsWith(propertyPrefix) ? [name.slice(propertyPrefix.length), ''] : null
      if (row) rows.push(row)
      return null
    },
    text: (text, path) => {
      if (row && path.length === 3) row[1] += text
      return null
    },
  })
  return stopped ?? rows
}
