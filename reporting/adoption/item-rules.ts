// The arithmetic among the printed indicators of a blank, read from the Excel formulas in their cells.
import type { Item } from '../form/definition.ts'
import { equals, item, percent, plus, type Expression, type Relation } from '../form/expression.ts'
import type { Asking } from './asking.ts'
import { addressAt, type SheetView } from './blank-sheet.ts'
import { readFormula, type CellRef } from './excel-reading.ts'
import { uniqueRelations, type PrintedRelation } from './column-rules.ts'
import type { ReadItem } from './read-items.ts'
import { choiceWords } from './words.vi.ts'

/** The relations printed in the cells of value columns; formulas that stay in their own row are arithmetic among columns. */
export function itemRelations(view: SheetView, items: readonly ReadItem[], values: readonly number[], asking: Asking): PrintedRelation[] {
  const byRow = new Map(items.map((one) => [one.row, one.item]))
  return items.flatMap((one): PrintedRelation[] => {
    if (one.item.type === 'group') return []
    const cells = values.flatMap((at) => {
      const formula = view.cell(one.row, at)?.formula
      return formula === undefined || staysInRow(formula, one.row) ? [] : [{ at, formula }]
    })
    const [first] = cells
    if (!first) return []
    const read = cells.map(({ at, formula }) => relationIn(one.item, at, formula, byRow))
    const relations = uniqueRelations(read.flatMap((relation) => relation ?? []))
    const isWhole = read.every((relation) => relation !== null) && (cells.length === values.length || values.length === 1)
    const address = addressAt(one.row, first.at)
    const [only, another] = relations
    if (only && !another && isWhole) return [{ relation: only, address, computes: one.item.item }]
    return asked(one, first, relations, byRow, address, asking)
  })
}

/** Whether a formula looks at cells of its own row only: then it is arithmetic among columns. */
export function staysInRow(formula: string, row: number): boolean {
  const meaning = readFormula(formula)
  const cells = meaning === null ? [] : meaning.kind === 'sum' ? meaning.cells : [...meaning.part, ...meaning.whole]
  return cells.length > 0 && cells.every((cell) => cell.row === row)
}

/** A share is offered as a percentage; of formulas that differ between columns one is chosen; else the cell is typed. */
function asked(one: ReadItem, first: { at: number; formula: string }, relations: readonly Relation[], byRow: ReadonlyMap<number, Item>, address: string, asking: Asking): PrintedRelation[] {
  const share = relationIn(one.item, first.at, first.formula, byRow, true)
  const offered = relations.length > 0 ? relations : share ? [share] : []
  const words = ({ right }: Relation): string => (right.kind === 'percent' ? choiceWords.percent : `${one.item.item} = ${termsOf(right).join(' + ')}`)
  const answer = asking.ask({
    id: `itemFormula:${one.item.item}`,
    kind: 'itemFormula',
    place: asking.place(address),
    asked: { item: one.item.item, label: one.item.label.slice(0, 120), text: first.formula.slice(0, 120) },
    choices: [...offered.map((relation, at) => ({ value: String(at), label: words(relation) })), { value: '-', label: choiceWords.leaveOut }],
    ...(share && one.item.type === 'percent' ? { proposed: '0' } : {}),
  })
  const chosen = answer === undefined || answer === '-' ? undefined : offered[Number(answer)]
  return chosen ? [{ relation: chosen, address, computes: one.item.item }] : []
}

function termsOf(expression: Expression): string[] {
  return expression.kind === 'plus' ? expression.terms.flatMap(termsOf) : expression.kind === 'item' ? [expression.item] : []
}

function relationIn(own: Item, at: number, formula: string, byRow: ReadonlyMap<number, Item>, takesShare = false): Relation | null {
  const meaning = readFormula(formula)
  const side = (cells: readonly CellRef[]): Expression | null => {
    const named = cells.map((cell) => (cell.at === at ? byRow.get(cell.row) : undefined))
    // A range may pass over headings between its indicators: they hold no number.
    const counted = named.flatMap((one) => (one && one.type !== 'group' ? [one.item] : []))
    if (named.some((one) => one === undefined) || counted.includes(own.item)) return null
    const [only, another] = counted
    return only === undefined ? null : another === undefined ? item(only) : plus(...counted.map((key) => item(key)))
  }
  if (meaning === null || (meaning.kind === 'share' && !takesShare)) return null
  if (meaning.kind === 'sum') {
    const right = side(meaning.cells)
    return right && equals(item(own.item), right)
  }
  const [part, whole] = [side(meaning.part), side(meaning.whole)]
  return part && whole ? equals(item(own.item), percent(part, whole)) : null
}
