// The last step of printing: puts the identity into the zip and takes everything out that changes from run to run.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { WorkbookPlan } from '../../reporting/form/plan.ts'
import { identityContentType, identityParts, identityRelationship } from './identity-xml.ts'
import { rowHeights } from './row-heights.ts'
import { fileWords } from './words.vi.ts'
import { xmlText } from '../xml-text.ts'

const contentTypes = '[Content_Types].xml'
const workbookRelationships = 'xl/_rels/workbook.xml.rels'

/** A zip knows no earlier day than this one; it stands for "no time at all". Local time, as zip clocks are. */
const noTime = '1980-01-01T00:00:00'

/** Our own printed `.xlsx` of a plan with the identity stamped in. Equal arguments give equal bytes. */
export function stamp(printed: Uint8Array, plan: WorkbookPlan): Uint8Array {
  const parts = unzipSync(printed)
  const put = (name: string, text: string): void => {
    parts[name] = strToU8(text)
  }
  const change = (name: string, changed: (text: string) => string): void => {
    const part = parts[name]
    if (!part) throw new Error(`A printed workbook has ${name}`)
    put(name, changed(strFromU8(part)))
  }
  for (const [name, text] of Object.entries(identityParts(plan.identity))) put(name, text)
  change(contentTypes, (text) => text.replace('</Types>', `${identityContentType}</Types>`))
  change(workbookRelationships, (text) => text.replace('</Relationships>', `${identityRelationship}</Relationships>`))
  plan.sheets.forEach((sheet, at) => {
    const { fitted } = rowHeights(sheet)
    change(`xl/worksheets/sheet${at + 1}.xml`, (text) =>
      text.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/gu, (whole, kept: string, row: string) =>
        fitted.has(Number(row)) ? kept : whole,
      ),
    )
  })
  return packed(parts, plan.title)
}

/** Zips the parts of an `.xlsx`, telling neither when nor by whom it was made. Equal arguments give equal bytes. */
export function packed(parts: Record<string, Uint8Array>, title: string): Uint8Array {
  parts['xl/workbook.xml'] = strToU8(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(/<fileVersion[^>]*\/>/u, ''))
  parts['docProps/core.xml'] = strToU8(coreProperties(title))
  parts['docProps/app.xml'] = strToU8(appProperties)
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
