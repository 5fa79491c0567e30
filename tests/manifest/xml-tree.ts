// Reads a manifest's XML into a small tree that the checks can walk.
import { SaxesParser } from 'saxes'

/** One XML element: its local name, its attributes by local name, its own text and its child elements. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/** Reads XML text into its root element. Throws when the text is not well-formed XML. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]))
    const element: XmlElement = { name: tag.local, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  if (!root) throw new Error('The text holds no XML element.')
  return root
}

/** The first element reached by following child names from `from`; undefined when one is missing. */
export function child(from: XmlElement, ...names: string[]): XmlElement | undefined {
  let here: XmlElement | undefined = from
  for (const name of names) here = here?.children.find((element) => element.name === name)
  return here
}

/** Every descendant of `from`, in document order. */
export function descendants(from: XmlElement): XmlElement[] {
  return from.children.flatMap((element) => [element, ...descendants(element)])
}
