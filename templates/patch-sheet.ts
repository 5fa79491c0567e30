// Changes cells in the text of a sheet's XML, leaving every other character as it was.
import { indexOfLetters } from '../reporting/form/columns.ts'
import { xmlText } from './xml-text.ts'

export interface CellChange {
  /** `D12`. */
  readonly address: string
  readonly value: string | number
  /** The formula stays; `value` is its new cached result. */
  readonly keepFormula?: boolean
}

export interface PatchedSheet {
  readonly xml: string
  /** A formula was replaced by a value somewhere. */
  readonly formulasGone: boolean
  /** The address of a cell that could not be changed because other cells share its formula. */
  readonly shared: string | null
}

/** The sheet's XML with the changes, or `null` when it is no sheet. */
export function patchSheet(xml: string, changes: readonly CellChange[]): PatchedSheet | null {
  const data = /<((?:\w+:)?)sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/\1sheetData>)/u.exec(xml)
  if (!data) return null
  const prefix = data[1] ?? ''
  const wanted = new Map<number, Map<number, CellChange>>()
  for (const change of changes) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(change.address) ?? []
    const row = wanted.get(Number(digits)) ?? new Map<number, CellChange>()
    wanted.set(Number(digits), row.set(indexOfLetters(letters), change))
  }
  const outcome = { formulasGone: false, shared: null as string | null }
  const rows = elements(data[2] ?? '', `${prefix}row`)
  const done = rows.map(({ tag, inside, whole, gap }, at) => {
    const number = Number(attributeOf(tag, 'r') || (Number(attributeOf(rows[at - 1]?.tag ?? '', 'r')) || at) + 1)
    const here = wanted.get(number)
    wanted.delete(number)
    return { number, text: gap + (here ? patchRow(prefix, tag, inside, here, outcome) : whole) }
  })
  for (const [number, cells] of wanted) {
    const added = { number, text: patchRow(prefix, `<${prefix}row r="${number}">`, '', cells, outcome) }
    const at = done.findIndex((one) => one.number > number)
    done.splice(at === -1 ? done.length : at, 0, added)
  }
  const tail = afterElements(data[2] ?? '', rows)
  const sheetData = `<${prefix}sheetData>${done.map((one) => one.text).join('')}${tail}</${prefix}sheetData>`
  return { ...outcome, xml: xml.slice(0, data.index) + sheetData + xml.slice(data.index + data[0].length) }
}

function patchRow(
  prefix: string,
  tag: string,
  inside: string,
  changes: ReadonlyMap<number, CellChange>,
  outcome: { formulasGone: boolean; shared: string | null },
): string {
  const left = new Map(changes)
  let last = 0
  const present = elements(inside, `${prefix}c`)
  const cells = present.map((cell) => {
    const index = indexOfLetters(attributeOf(cell.tag, 'r').replace(/\d/gu, '')) || last + 1
    last = index
    const change = left.get(index)
    left.delete(index)
    if (!change) return { index, text: cell.gap + cell.whole }
    const [formula = ''] = new RegExp(`<${prefix}f\\b[^>]*?(?:/>|>[\\s\\S]*?</${prefix}f>)`, 'u').exec(cell.inside) ?? []
    const keeps = change.keepFormula === true && formula !== ''
    if (!keeps && /\sref\s*=/u.test(formula)) outcome.shared = change.address
    if (!keeps && formula !== '') outcome.formulasGone = true
    return { index, text: cell.gap + cellText(prefix, change, attributeOf(cell.tag, 's'), keeps ? formula : '') }
  })
  const added = left.size > 0
  for (const [index, change] of left) {
    const at = cells.findIndex((one) => one.index > index)
    cells.splice(at === -1 ? cells.length : at, 0, { index, text: cellText(prefix, change, '', '') })
  }
  // `spans` says which columns hold cells; it may be left out but must not be wrong.
  const opening = (added ? tag.replace(/\sspans\s*=\s*(["'])[^"']*\1/u, '') : tag).replace(/\s*\/?>$/u, '>')
  return `${opening}${cells.map((one) => one.text).join('')}${afterElements(inside, present)}</${prefix}row>`
}

function cellText(prefix: string, { address, value }: CellChange, style: string, formula: string): string {
  const opening = `<${prefix}c r="${address}"${style === '' ? '' : ` s="${style}"`}`
  const close = `</${prefix}c>`
  if (typeof value === 'number') return `${opening}>${formula}<${prefix}v>${value}</${prefix}v>${close}`
  if (formula !== '') return `${opening} t="str">${formula}<${prefix}v>${xmlText(value)}</${prefix}v>${close}`
  if (value === '') return `${opening}/>`
  return `${opening} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(value)}</${prefix}t></${prefix}is>${close}`
}

/** The elements of one name in a text, each with what stands before it. Elements of that name do not nest in a sheet. */
function elements(text: string, name: string): { tag: string; inside: string; whole: string; gap: string }[] {
  const found: { tag: string; inside: string; whole: string; gap: string }[] = []
  let from = 0
  for (const match of text.matchAll(new RegExp(`(<${name}(?:\\s[^>]*?)?)(?:(/>)|>([\\s\\S]*?)</${name}>)`, 'gu'))) {
    found.push({ tag: `${match[1] ?? ''}>`, inside: match[3] ?? '', whole: match[0], gap: text.slice(from, match.index) })
    from = match.index + match[0].length
  }
  return found
}

/** What stands after the last element. */
function afterElements(text: string, found: readonly { whole: string; gap: string }[]): string {
  return text.slice(found.reduce((length, one) => length + one.gap.length + one.whole.length, 0))
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)?.slice(1).find((one) => one !== undefined) ?? ''
}
