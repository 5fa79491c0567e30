// Reads a part's XML as it is unpacked. Doctypes, entities, deep nesting and endless texts are refused.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import type { Sink } from './unpack.ts'

/** The names of the elements around, outermost first. Elements of other namespaces are `''` there. */
export type Path = readonly string[]

/** The attributes of an element. */
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
  const parser = new SaxesParser({ xmlns: true, position: false })
  const path: string[] = []
  let problem: Refusal | null = null
  let attributes = 0
  const note = (refusal: Refusal | null | undefined): void => {
    problem ??= refusal ?? null
  }
  parser.on('error', () => note(refuse('truncated')))
  parser.on('doctype', () => note(refuse('hostileContent')))
  parser.on('opentagstart', () => {
    attributes = 0
    if (path.length >= limits.depth) note(refuse('hostileContent'))
  })
  parser.on('attribute', ({ value }) => {
    if (++attributes > limits.attributes || value.length > limits.textLength) note(refuse('hostileContent'))
  })
  parser.on('opentag', (tag) => {
    path.push(reader.namespaces.includes(tag.uri) ? tag.local : '')
    if (problem === null) note(reader.open?.(path, attributesOf(tag)))
  })
  parser.on('closetag', () => {
    if (problem === null) note(reader.close?.(path))
    path.pop()
  })
  const onText = (text: string): void => {
    if (text.length > limits.textLength) note(refuse('hostileContent'))
    if (problem === null) note(reader.text?.(text, path))
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  const stopped = parts.unpack(name, decoded((text) => {
    parser.write(text)
    return problem
  }))
  if (stopped) return stopped
  parser.close()
  return problem
}

function attributesOf(tag: SaxesTagNS): Attributes {
  return {
    plain: (name) => tag.attributes[name]?.value,
    ofNamespace: (ending, name) =>
      Object.values(tag.attributes).find((one) => one.local === name && one.uri.endsWith(ending))?.value,
  }
}

/** Bytes to text in pieces the parser is stopped after. XML may be UTF-16 when it says so by its first bytes. */
function decoded(take: (text: string) => Refusal | null): Sink {
  let decoder: TextDecoder | null = null
  return (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    for (let at = 0; at < bytes.length; at += 65_536) {
      const text = decode(decoder, bytes.subarray(at, at + 65_536))
      if (isRefusal(text)) return text
      const stopped = take(text)
      if (stopped) return stopped
    }
    return null
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | Refusal {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    return refuse('truncated')
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
