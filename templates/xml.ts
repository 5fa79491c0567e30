// Reads a part's XML as it is unpacked. Doctypes, entities, deep nesting and endless texts are refused.
import { SaxesParser } from 'saxes'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { decoded } from './decode.ts'
import type { SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import { xmlNames } from './xml-names.ts'

/** The names of the elements around, outermost first. Elements of namespaces not read are `''` there. */
export type Path = readonly string[]

/** The attributes of an element; to be asked while it opens only. */
export interface Attributes {
  /** An attribute without prefix. */
  plain(name: string): string | undefined
  /** An attribute of any namespace whose address ends so. */
  ofNamespace(ending: string, name: string): string | undefined
}

export interface XmlReader {
  /** The namespaces whose elements are read. */
  readonly namespaces: readonly string[]
  /** `path` ends with the element itself. */
  open?(path: Path, attributes: Attributes): Refusal | null
  close?(path: Path): Refusal | null
  text?(text: string, path: Path): Refusal | null
}

/** Feeds a part to a reader. Answers `null` when all of it was read. Malformed XML is refused as `truncated`. */
export function readXml(parts: SafeParts, name: string, reader: XmlReader): Refusal | null {
  // The parser's own namespaces cost more than all the rest, so names are resolved here.
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const names = xmlNames(reader.namespaces)
  const path: string[] = []
  let current: Readonly<Record<string, string>> = {}
  let problem: Refusal | null = null
  let count = 0
  let declares = false
  const note = (refusal: Refusal | null | undefined): void => {
    problem ??= refusal ?? null
  }
  const attributes: Attributes = {
    plain: (wanted) => current[wanted],
    ofNamespace: (ending, wanted) => {
      const found = Object.keys(current).find((key) => key.endsWith(`:${wanted}`) && names.namespaceOf(key)?.endsWith(ending))
      return found === undefined ? undefined : current[found]
    },
  }
  parser.on('error', () => note(refuse('truncated')))
  parser.on('doctype', () => note(refuse('hostileContent')))
  parser.on('opentagstart', () => {
    count = 0
    declares = false
    if (path.length >= limits.depth) note(refuse('hostileContent'))
  })
  parser.on('attribute', ({ name: attribute, value }) => {
    if (++count > limits.attributes || value.length > limits.textLength) note(refuse('hostileContent'))
    if (attribute.startsWith('xmlns')) declares = true
  })
  parser.on('opentag', (tag) => {
    current = tag.attributes
    names.open(path.length, declares ? current : null)
    const local = names.localOf(tag.name)
    if (local === null) note(refuse('truncated'))
    path.push(local ?? '')
    if (problem === null) note(reader.open?.(path, attributes))
  })
  parser.on('closetag', () => {
    if (problem === null) note(reader.close?.(path))
    path.pop()
    names.close(path.length)
  })
  const onText = (text: string): void => {
    if (text.length > limits.textLength) note(refuse('hostileContent'))
    if (problem === null) note(reader.text?.(text, path))
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  const stopped = parts.unpack(
    name,
    decoded((text) => {
      parser.write(text)
      return problem
    }),
  )
  if (stopped) return stopped
  parser.close()
  return problem
}
