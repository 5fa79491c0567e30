// Changes single cells of a sheet inside an .xlsx; every other part keeps its exact content.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { patchWords } from './patch.vi.ts'
import { patchSheet, type CellChange } from './patch-sheet.ts'
import { partText, sheetPath, signaturesPart, workbookPart, workbookRelationships } from './sheet-path.ts'
import { setAside } from './xml-asides.ts'

const contentTypes = '[Content_Types].xml'
const noTime = '1980-01-01T00:00:00' // the earliest a zip can say; equal arguments give equal bytes

/**
 * Puts values into cells of one sheet (named as it stands in the file). With `keepFormula` the cell's formula stays and
 * only its cached result changes. Excel is told to calculate everything afresh on opening. `bytes` must have passed
 * the gate. Refuses a signed file, an unknown sheet, and a cell whose formula others share.
 */
export function patchCells(bytes: Uint8Array, sheet: string, changes: readonly CellChange[]): Uint8Array | Refusal {
  const parts = unzipSync(bytes)
  if (Object.keys(parts).some((name) => name.startsWith(signaturesPart))) return refuse('badRequest', { detail: patchWords.signed })
  const workbook = setAside(partText(parts, workbookPart))
  const path = sheetPath(workbook.xml, setAside(partText(parts, workbookRelationships)).xml, sheet)
  const before = setAside(path === null ? '' : partText(parts, path))
  if (path === null || before.xml === '') return refuse('badRequest', { detail: patchWords.noSheet(sheet) })
  const patched = patchSheet(before.xml, changes)
  if (patched === null) return refuse('notWorkbook')
  if (patched.shared !== null) return refuse('badRequest', { detail: patchWords.sharedFormula(patched.shared) })
  parts[path] = strToU8(before.restore(patched.xml))
  parts[workbookPart] = strToU8(workbook.restore(calculatedOnLoad(workbook.xml)))
  if (patched.formulasGone) dropCalculationChain(parts)
  const whole: Zippable = {}
  for (const [name, content] of Object.entries(parts)) whole[name] = content
  return zipSync(whole, { level: 6, mtime: noTime, os: 0 })
}

/** Results kept from before would be shown as they are; this makes Excel and LibreOffice work them out on opening. */
function calculatedOnLoad(workbook: string): string {
  const present = /<((?:\w+:)?calcPr)\b([^>]*?)(\/?)>/u.exec(workbook)
  if (present) {
    const rest = (present[2] ?? '').replace(/\sfullCalcOnLoad\s*=\s*(["'])[^"']*\1/u, '')
    return workbook.replace(present[0], () => `<${present[1] ?? ''}${rest} fullCalcOnLoad="1"${present[3] ?? ''}>`)
  }
  const prefix = /<(\w+:)?workbook\b/u.exec(workbook)?.[1] ?? ''
  const after = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'].find((name) => workbook.includes(`</${prefix}${name}>`))
  const end = `</${prefix}${after ?? 'sheets'}>`
  return workbook.replace(end, () => `${end}<${prefix}calcPr fullCalcOnLoad="1"/>`)
}

/** The chain names every cell with a formula; one that has none any more makes Excel call the file broken. */
function dropCalculationChain(parts: Record<string, Uint8Array>): void {
  delete parts['xl/calcChain.xml']
  const without = (name: string, pattern: RegExp): void => {
    const before = setAside(partText(parts, name))
    if (before.xml !== '') parts[name] = strToU8(before.restore(before.xml.replace(pattern, '')))
  }
  without(contentTypes, /<(?:\w+:)?Override\b[^>]*calcChain[^>]*\/>/u)
  without(workbookRelationships, /<(?:\w+:)?Relationship\b[^>]*calcChain[^>]*\/>/u)
}
