// What the host must know of a custom XML part's text: whether it is one element, and its namespace.

/** Namespace of the root element ('' when it has none), or null when the text does not begin as an XML document. */
export function namespaceOfXml(xml: string): string | null {
  const body = xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--.*?-->\s*)*/su, '')
  const root = /^<([\w.-]+:)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/su.exec(body)
  if (!root) return null
  const attribute = root[1] === undefined ? 'xmlns' : `xmlns:${root[1].slice(0, -1)}`
  for (const found of (root[2] ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    if (found[1] === attribute) return found[2] ?? found[3] ?? ''
  }
  return ''
}
