// The little arithmetic a report form prints: SUM, + - * / and references. Any other formula keeps its cached value.
import { cellAddress, parseArea, splitSheet, SHEET_ROWS, SHEET_COLUMNS, type Area } from './addresses.ts'
import type { CellValue, Sheet, WorkbookModel } from './workbook-model.ts'

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{M}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+)(?![\p{L}\d(])|([A-Za-z]+)(?=\s*\()|([-+*/(),;:]))/uy

type Token = { kind: 'number' | 'reference' | 'function' | 'sign'; text: string }
type Operand = { values: CellValue[]; single: boolean }

/** Ends the working-out: with an error value to show (#DIV/0!), or with null when the formula is outside this arithmetic. */
function stop(shown: string | null): Error {
  return new Error('formula ended', { cause: shown })
}

function tokens(formula: string): Token[] {
  const found: Token[] = []
  TOKEN.lastIndex = 1
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(formula)
    if (!match) {
      if (formula.slice(at).trim() === '') break
      throw stop(null)
    }
    if (match[1] !== undefined) found.push({ kind: 'number', text: match[1] })
    else if (match[2] !== undefined) found.push({ kind: 'reference', text: match[2] })
    else if (match[3] !== undefined) found.push({ kind: 'function', text: match[3].toUpperCase() })
    else found.push({ kind: 'sign', text: match[4] ?? '' })
  }
  return found
}

function number(operand: Operand): number {
  const value = operand.values[0] ?? ''
  if (!operand.single) throw stop(null)
  if (typeof value === 'number') return value
  if (value === '') return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (/^#[A-Z]/.test(value)) throw stop(value)
  const typed = Number(value)
  if (value.trim() === '' || Number.isNaN(typed)) throw stop('#VALUE!')
  return typed
}

/** Works out one formula; `read` gives the values of a rectangle, on the named sheet or (null) on the formula's own. */
export function evaluateFormula(formula: string, read: (sheet: string | null, area: Area) => CellValue[]): CellValue {
  const list = tokens(formula)
  let at = 0
  const sign = (text: string): boolean => {
    if (list[at]?.kind !== 'sign' || list[at]?.text !== text) return false
    at++
    return true
  }
  const one = (value: number): Operand => ({ values: [value], single: true })
  const reference = (first: string): Operand => {
    let text = first
    if (sign(':')) {
      const last = list[at++]
      if (last?.kind !== 'reference') throw stop(null)
      text += `:${last.text}`
    }
    const { sheet, rest } = splitSheet(text)
    const area = parseArea(rest)
    if (!area) throw stop(null)
    return { values: read(sheet, area), single: area.rows === 1 && area.columns === 1 }
  }
  const factor = (): Operand => {
    if (sign('-')) return one(-number(factor()))
    if (sign('+')) return factor()
    if (sign('(')) {
      const inside = sum()
      if (!sign(')')) throw stop(null)
      return inside
    }
    const token = list[at++]
    if (token?.kind === 'number') return one(Number(token.text))
    if (token?.kind === 'reference') return reference(token.text)
    if (token?.kind === 'function' && token.text === 'SUM' && sign('(')) {
      let total = 0
      do {
        const operand = sum()
        for (const value of operand.values) {
          if (typeof value === 'string' && /^#[A-Z]/.test(value)) throw stop(value)
          if (typeof value === 'number') total += value
        }
      } while (sign(',') || sign(';'))
      if (!sign(')')) throw stop(null)
      return one(total)
    }
    throw stop(null)
  }
  const product = (): Operand => {
    let left = factor()
    for (;;) {
      if (sign('*')) left = one(number(left) * number(factor()))
      else if (sign('/')) {
        const below = number(factor())
        if (below === 0) throw stop('#DIV/0!')
        left = one(number(left) / below)
      } else return left
    }
  }
  const sum = (): Operand => {
    let left = product()
    for (;;) {
      if (sign('+')) left = one(number(left) + number(product()))
      else if (sign('-')) left = one(number(left) - number(product()))
      else return left
    }
  }
  const result = sum()
  if (at < list.length || !result.single) throw stop(null)
  const value = result.values[0] ?? 0
  return value === '' ? 0 : value
}

/** Works out every formula it knows, each after those it needs; the others keep the value they had. */
export function recalculateKnownFormulas(model: WorkbookModel): void {
  const done = new Set<unknown>()
  const underway = new Set<unknown>()
  const settle = (sheet: Sheet, address: string): CellValue => {
    const cell = sheet.cells.get(address)
    if (!cell) return ''
    if (cell.formula === null || done.has(cell)) return cell.value
    if (underway.has(cell)) throw stop(null)
    underway.add(cell)
    try {
      cell.value = evaluateFormula(cell.formula, (name, area) => {
        const other = name === null ? sheet : model.sheets.find((one) => one.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'))
        if (!other || area.rows >= SHEET_ROWS || area.columns >= SHEET_COLUMNS) throw stop(null)
        const values: CellValue[] = []
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) values.push(settle(other, cellAddress(row, column)))
        }
        return values
      })
      cell.text = null
    } catch (problem) {
      const shown = problem instanceof Error ? problem.cause : undefined
      if (typeof shown === 'string') cell.value = shown
      else if (shown !== null) throw problem
    } finally {
      underway.delete(cell)
      done.add(cell)
    }
    return cell.value
  }
  for (const sheet of model.sheets) for (const address of [...sheet.cells.keys()]) settle(sheet, address)
}
