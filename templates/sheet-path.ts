// Where a sheet lies inside an .xlsx: from its name to the part that holds it.
import { strFromU8 } from 'fflate'

export const workbookPart = 'xl/workbook.xml'
export const workbookRelationships = 'xl/_rels/workbook.xml.rels'
/** Parts under it are digital signatures: any change to the file breaks them. */
export const signaturesPart = '_xmlsignatures/'

/** A part as text, `''` when the file has none of that name. */
export function partText(parts: Record<string, Uint8Array>, name: string): string {
  const part = parts[name]
  return part ? strFromU8(part) : ''
}

/** The part a sheet's name leads to: name → relationship id → target. */
export function sheetPath(workbook: string, relationships: string, sheet: string): string | null {
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)) {
    if (unescaped(attribute(tag, 'name')).normalize('NFC') !== sheet.normalize('NFC')) continue
    const id = /\s\w+:id\s*=\s*["']([^"']+)["']/u.exec(tag)?.[1]
    for (const [relationship] of relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)) {
      if (attribute(relationship, 'Id') !== id) continue
      const target = attribute(relationship, 'Target')
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`
    }
  }
  return null
}

/** An attribute of an opening tag, `''` when it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)?.slice(1).find((one) => one !== undefined) ?? ''
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities replaced by what they stand for. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hexadecimal?: string, name?: string) =>
    decimal !== undefined ? character(Number(decimal), whole)
    : hexadecimal !== undefined ? character(parseInt(hexadecimal, 16), whole)
    : (entities[name ?? ''] ?? whole),
  )
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}
