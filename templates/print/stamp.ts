// The last step of printing: puts the identity into the zip and takes everything out that changes from run to run.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { WorkbookPlan } from '../../reporting/form/plan.ts'
import { identityContentType, identityParts, identityRelationship } from './identity-xml.ts'
import { rowHeights } from './row-heights.ts'
import { appProperties, contentTypes, coreProperties, pack } from './package.ts'

const workbookRelationships = 'xl/_rels/workbook.xml.rels'

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
  return pack(parts)
}
