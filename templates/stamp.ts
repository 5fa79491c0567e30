// The last step of printing: puts the identity into the zip and takes everything out that changes from run to run.
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import { identityContentType, identityParts, identityRelationship } from './identity-xml.ts'
import { fileWords } from './words.vi.ts'
import { xmlText } from './xml-text.ts'

const contentTypes = '[Content_Types].xml'
const workbookRelationships = 'xl/_rels/workbook.xml.rels'

/** A zip knows no earlier day than this one; it stands for "no time at all". Local time, as zip clocks are. */
const noTime = '1980-01-01T00:00:00'

/** Our own printed `.xlsx` with the identity stamped in. Equal arguments give equal bytes. */
export function stamp(printed: Uint8Array, identity: WorkbookIdentity, title: string): Uint8Array {
  const parts = unzipSync(printed)
  const put = (name: string, text: string): void => {
    parts[name] = strToU8(text)
  }
  const insert = (name: string, before: string, text: string): void => {
    const part = parts[name]
    if (!part) throw new Error(`A printed workbook has ${name}`)
    put(name, strFromU8(part).replace(before, `${text}${before}`))
  }
  for (const [name, text] of Object.entries(identityParts(identity))) put(name, text)
  insert(contentTypes, '</Types>', identityContentType)
  insert(workbookRelationships, '</Relationships>', identityRelationship)
  put('docProps/core.xml', coreProperties(title))
  put('docProps/app.xml', appProperties)
  drop(parts, 'xl/workbook.xml', /<fileVersion[^>]*\/>/u)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const ordered: Zippable = {}
  for (const name of names) ordered[name] = parts[name] ?? new Uint8Array()
  return zipSync(ordered, { level: 6, mtime: noTime, os: 0 })
}

function drop(parts: Unzipped, name: string, pattern: RegExp): void {
  const part = parts[name]
  if (part) parts[name] = strToU8(strFromU8(part).replace(pattern, ''))
}

/** Readers that look at the first entries only expect these there. */
function rank(name: string): number {
  return name === contentTypes ? 0 : name === '_rels/.rels' ? 1 : 2
}

/**
 * Says honestly that Excel did not write this file. LibreOffice trusts row heights and results of files that say
 * so, and then prints long names over one another.
 */
const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Khop</Application></Properties>'

function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(fileWords.creator)}</dc:creator></cp:coreProperties>`
  )
}
