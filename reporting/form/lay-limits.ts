// What Excel itself lets people type into a form, and what it colours while it is wrong.
import { lettersOf } from './columns.ts'
import { unitCatalogue } from '../units/unit-names.ts'
import { catalogueOf, isNumber, nounOf, type FormDefinition } from './definition.ts'
import { cellsOf, excelBroken } from './excel.ts'
import { columnsOf } from './expression.ts'
import { box } from './header.ts'
import { indexOf } from './lay-lines.ts'
import { layoutWords } from './layout.vi.ts'
import type { Highlight, InputArea } from './plan.ts'
import { isRelation } from './rule.ts'

/** The defined name of the list drop-downs offer. */
export const listName = 'DanhMucLinhVuc'

/** The areas officers type into. */
export function inputAreas(definition: FormDefinition, first: number, last: number): InputArea[] {
  return definition.columns.flatMap((one, index): InputArea[] => {
    if (one.type === 'ordinal' || one.formula === true) return []
    const area = box(first, last, index + 1, index + 1)
    if (one.type !== 'name' && !isNumber(one)) return [{ ...area, accepts: 'text' }]
    return one.type === 'name'
      ? [{ ...area, accepts: 'listedName', prompt: layoutWords.namePrompt(nounOf(definition), catalogueOf(definition) !== unitCatalogue), refusal: layoutWords.nameRefusal(nounOf(definition)) }]
      : [{ ...area, accepts: 'count', refusal: layoutWords.countRefusal }]
  })
}

/** The cells Excel colours by itself: broken sums, a name twice, a name not on the list. */
export function highlights(definition: FormDefinition, first: number, last: number): Highlight[] {
  const cell = (column: number): string => `$${lettersOf(indexOf(definition, column))}${first}`
  const names = indexOf(definition, definition.lines.column)
  const name = cell(definition.lines.column)
  const column = lettersOf(names)
  const broken = definition.rules.filter(isRelation).flatMap((rule): Highlight[] => {
    const formula = excelBroken(rule.relation, cell)
    if (formula === null) return []
    const cells = cellsOf(formula)
    const whole = `AND(COUNT(${cells.join(',')})=${cells.length},${formula})`
    const columns = columnsOf(rule.relation).map((one) => indexOf(definition, one))
    return runs(columns).map(([from, to]) => ({ ...box(first, last, from, to), formula: whole, tone: rule.severity }))
  })
  return [
    ...broken,
    {
      ...box(first, last, names, names),
      formula: `AND(${name}<>"",COUNTIF($${column}$${first}:$${column}$${last},${name})>1)`,
      tone: 'error',
    },
    { ...box(first, last, names, names), formula: `AND(${name}<>"",COUNTIF(${listName},${name})=0)`, tone: 'warning' },
  ]
}

/** Neighbouring numbers as spans: `3, 4, 5, 7` gives `3–5` and `7–7`. */
function runs(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span && span[1] === number - 1) span[1] = number
    else spans.push([number, number])
  }
  return spans
}

