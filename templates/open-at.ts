// A copy of a workbook that opens at one cell: what a person who follows a number sees first. No cell changes.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { indexOfLetters, lettersOf } from '../reporting/form/columns.ts'
import { attribute, partText, sheetPath, signaturesPart, unescaped, workbookPart, workbookRelationships } from './sheet-path.ts'
import { setAside } from './xml-asides.ts'

const shownBefore = { rows: 5, columns: 12 } // of the cell's surroundings: the line's name to its left, some lines above
const noTime = '1980-01-01T00:00:00' // the earliest a zip can say; equal arguments give equal bytes

/**
 * The same workbook, opening at `address` (`F23`) of the sheet of that name. `bytes` must have passed the gate. A file
 * with a digital signature, and one without the sheet, come back as they are: a copy would look signed and not be.
 */
export function openAt(bytes: Uint8Array, sheet: string, address: string): Uint8Array {
  const parts = unzipSync(bytes)
  const workbook = setAside(partText(parts, workbookPart))
  const relationships = setAside(partText(parts, workbookRelationships)).xml
  const target = sheetPath(workbook.xml, relationships, sheet)
  if (target === null || !parts[target] || Object.keys(parts).some((name) => name.startsWith(signaturesPart))) return bytes
  const names = [...workbook.xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([tag]) => unescaped(attribute(tag, 'name')))
  parts[workbookPart] = strToU8(workbook.restore(withActiveTab(workbook.xml, names.findIndex((one) => one.normalize('NFC') === sheet.normalize('NFC')))))
  for (const name of names) {
    const path = sheetPath(workbook.xml, relationships, name)
    if (path === null || !parts[path]) continue
    const before = setAside(partText(parts, path))
    // Two chosen sheets are a group in Excel: typing in one types in both.
    const unchosen = before.xml.replace(/(<(?:\w+:)?sheetView\b[^>]*?)\stabSelected\s*=\s*(["'])[^"']*\2/gu, '$1')
    parts[path] = strToU8(before.restore(path === target ? withChosenCell(unchosen, address) : unchosen))
  }
  const whole: Zippable = {}
  for (const [name, content] of Object.entries(parts)) whole[name] = content
  return zipSync(whole, { level: 6, mtime: noTime, os: 0 })
}

function withActiveTab(workbook: string, tab: number): string {
  const view = /<((?:\w+:)?workbookView)\b([^>]*?)(\/?)>/u.exec(workbook)
  if (view) return workbook.replace(view[0], () => `<${view[1] ?? ''}${without(view[2] ?? '', 'activeTab', 'firstSheet')} activeTab="${tab}"${view[3] ?? ''}>`)
  return workbook.replace(/<((?:\w+:)?)sheets\b/u, (before, prefix: string) => `<${prefix}bookViews><${prefix}workbookView activeTab="${tab}"/></${prefix}bookViews>${before}`)
}

function withChosenCell(sheet: string, address: string): string {
  const view = /<((?:\w+:)?)sheetView\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1sheetView>)/u.exec(sheet)
  if (!view) {
    const made = (prefix: string): string => `<${prefix}sheetViews>${chosenView(prefix, ' workbookViewId="0"', '', address)}</${prefix}sheetViews>`
    return sheet.replace(/<((?:\w+:)?)(?:sheetFormatPr|cols|sheetData)\b/u, (before, prefix: string) => made(prefix) + before)
  }
  const [whole, prefix = '', attributes = '', inside = ''] = view
  return sheet.replace(whole, () => chosenView(prefix, attributes, inside, address))
}

function chosenView(prefix: string, attributes: string, inside: string, address: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
  const found = new RegExp(`<${prefix}pane\\b([^>]*?)/?>`, 'u').exec(inside)?.[1] ?? null
  // A window merely split is measured in points, not in rows: it opens whole.
  const pane = found !== null && attribute(found, 'state').startsWith('frozen') ? found : null
  const frozen = { columns: Number(attribute(pane ?? '', 'xSplit')), rows: Number(attribute(pane ?? '', 'ySplit')) }
  const cell = { column: indexOfLetters(letters), row: Number(digits) }
  const corner = `${lettersOf(Math.max(frozen.columns + 1, cell.column - shownBefore.columns))}${Math.max(frozen.rows + 1, cell.row - shownBefore.rows)}`
  const half = `${frozen.rows > 0 && cell.row > frozen.rows ? 'bottom' : 'top'}${frozen.columns > 0 && cell.column > frozen.columns ? 'Right' : 'Left'}`
  const panes = pane === null ? '' : `<${prefix}pane${without(pane, 'topLeftCell', 'activePane')} topLeftCell="${corner}" activePane="${half}"/>`
  const rest = inside.replace(new RegExp(`<${prefix}(?:pane|selection)\\b[^>]*?(?:/>|></${prefix}selection>)`, 'gu'), '')
  const own = without(attributes, 'tabSelected', 'topLeftCell')
  const opening = `<${prefix}sheetView${own} tabSelected="1"${pane === null ? ` topLeftCell="${corner}"` : ''}>`
  return `${opening}${panes}<${prefix}selection${pane === null ? '' : ` pane="${half}"`} activeCell="${address}" sqref="${address}"/>${rest}</${prefix}sheetView>`
}

function without(attributes: string, ...names: string[]): string {
  return attributes.replace(new RegExp(`\\s(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'gu'), '').trimEnd()
}
