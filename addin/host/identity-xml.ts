// Reads the identity out of the text of its custom XML part, as Excel hands it back.
import { identityFromRows, identityNamespace, type WorkbookIdentity } from '../../reporting/form/identity.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The identity in a part's XML: one flat element per row, named by its key. `null` when it is something else. */
export function identityFromXml(xml: string): WorkbookIdentity | null {
  if (!xml.includes(identityNamespace)) return null
  const rows: [string, string][] = [['khop', '1']]
  for (const [, name = '', content = ''] of xml.matchAll(/<(?:[\w-]+:)?([\w-]+)(?:\s[^<>]*)?>([^<>]*)<\/[\w:-]+>/gu)) {
    rows.push([name, unescaped(content)])
  }
  return identityFromRows(rows)
}

function unescaped(content: string): string {
  return content.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hexadecimal !== undefined) return String.fromCodePoint(parseInt(hexadecimal, 16))
    return entities[name ?? ''] ?? whole
  })
}
