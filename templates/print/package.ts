// What every file we print has in common: honest properties, and a zip that holds nothing that changes from run to run.
import { zipSync, type Zippable } from 'fflate'
import { fileWords } from './words.vi.ts'
import { xmlText } from '../xml-text.ts'

export const contentTypes = '[Content_Types].xml'

/** A zip knows no earlier day than this one; it stands for "no time at all". Local time, as zip clocks are. */
const noTime = '1980-01-01T00:00:00'

/** The parts as a zip, in one order. Equal parts give equal bytes. */
export function pack(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const ordered: Zippable = {}
  for (const name of names) ordered[name] = parts[name] ?? new Uint8Array()
  return zipSync(ordered, { level: 6, mtime: noTime, os: 0 })
}

/** Readers that look at the first entries only expect these there. */
function rank(name: string): number {
  return name === contentTypes ? 0 : name === '_rels/.rels' ? 1 : 2
}

/**
 * Says honestly that Excel or Word did not write this file. LibreOffice trusts row heights and results of files that
 * say so, and then prints long names over one another.
 */
export const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Khop</Application></Properties>'

/** The part with title and creator, without times. */
export function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(fileWords.creator)}</dc:creator></cp:coreProperties>`
  )
}
