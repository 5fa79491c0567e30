// For tests: our own printed workbook of II.06a, and ways to spoil it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { FilledForm, FilledLine } from '../../reporting/form/filled-form.ts'
import { layOut } from '../../reporting/form/lay-out.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import type { WorkbookPlan } from '../../reporting/form/plan.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { printWorkbook } from '../../templates/print.ts'
import { readWorkbook, type ReadWorkbook } from '../../templates/read.ts'

export const sheetPart = 'xl/worksheets/sheet1.xml'
export const stringsPart = 'xl/sharedStrings.xml'
export const workbookPart = 'xl/workbook.xml'
export const typesPart = '[Content_Types].xml'
/** The first line's row: the heading and header above it are nine rows. */
export const firstLine = 10

export const names = [
  'Chứng thực (Bộ Tư pháp)',
  'Hộ tịch (Bộ Tư pháp)',
  'Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)',
]

/** Three lines in which every sum holds. */
export const lines: readonly PrintedLine[] = names.map((name, at) => ({
  name,
  numbers: { 4: 10 + at, 5: 20, 6: at, 8: 15, 9: 10 + at, 10: at, 12: 5, 13: 0 },
}))

/** A plan of the sample unit and quarter, with these lines and two blank ones. */
export function samplePlan(printed: readonly PrintedLine[] = lines, blankLines = 2): WorkbookPlan {
  return layOut({
    definition: form,
    regime: 'kstt-quang-ngai',
    period: { kind: 'quarter', year: 2023, number: 3 },
    dataWindow: { from: '2023-06-15', to: '2023-09-14' },
    unit: { id: 'quang-ngai.binh-chuong', name: 'UBND xã Bình Chương' },
    receiver: 'UBND huyện Bình Sơn',
    names,
    lines: printed,
    blankLines,
  })
}

let printedOnce: Promise<Uint8Array> | null = null

/** The sample as printed. */
export async function sample(): Promise<Uint8Array> {
  printedOnce ??= printWorkbook(samplePlan())
  return (await printedOnce).slice()
}

export function definitionOf(code: string, edition: string): FormDefinition | null {
  return code === form.code && edition === form.edition ? form : null
}

export function read(bytes: Uint8Array): ReadWorkbook | Refusal {
  return readWorkbook(bytes, definitionOf)
}

/** The first form of a workbook that must be readable. */
export function mustRead(bytes: Uint8Array): FilledForm {
  const result = read(bytes)
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.params)}`)
  const [first] = result.forms
  if (!first) throw new Error('no form')
  return first
}

/** The refusal's code, or `'read'`. */
export function outcome(bytes: Uint8Array): string {
  const result = read(bytes)
  return isRefusal(result) ? result.code : 'read'
}

/** The line that stands in a row of the sheet. */
export function lineAt(filled: FilledForm, row: number): FilledLine {
  const line = filled.lines.find((one) => one.row === row)
  if (!line) throw new Error(`no line ${row}`)
  return line
}

/** A workbook's parts as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

export function zipOf(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])))
}

/** A workbook with one part rewritten. The change must change something, or the test would prove nothing. */
export function altered(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = partsOf(bytes)
  const before = parts.get(part)
  if (before === undefined) throw new Error(`no part ${part}`)
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${part}`)
  return zipOf(parts.set(part, after))
}

/** A workbook without one part. */
export function without(bytes: Uint8Array, part: string): Uint8Array {
  const parts = partsOf(bytes)
  if (!parts.delete(part)) throw new Error(`no part ${part}`)
  return zipOf(parts)
}

/** A workbook whose cell reads so, given as the XML inside and beside it: `cell('D10', '<v>7</v>')`. */
export function withCell(bytes: Uint8Array, address: string, inside: string, attributes = ''): Uint8Array {
  const pattern = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 'u')
  const written = (_: string, style = ''): string => `<c r="${address}"${style}${attributes}>${inside}</c>`
  return altered(bytes, sheetPart, (text) => text.replace(pattern, written))
}

/** A workbook whose cell holds a text typed by hand. */
export function withText(bytes: Uint8Array, address: string, text: string): Uint8Array {
  return withCell(bytes, address, `<is><t xml:space="preserve">${text}</t></is>`, ' t="inlineStr"')
}
