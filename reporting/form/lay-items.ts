// The printed indicators of a form on its sheet: labels, measures, formulas, and which cells are open to the unit.
import { lettersOf } from './columns.ts'
import { khoanOf, type Column, type FixedLines, type FormDefinition, type Item } from './definition.ts'
import { evaluate } from './evaluate.ts'
import { cellsOf, excelBroken, formulaRule, itemRule, printedFormula, type ItemCell } from './excel.ts'
import { itemsOf } from './expression.ts'
import { box } from './header.ts'
import { printedItemLabel } from './item-label.vi.ts'
import type { Body, FormOrder } from './lay-out.ts'
import { layoutWords } from './layout.vi.ts'
import type { CellLook, Highlight, InputArea, PlannedCell } from './plan.ts'
import { isRelation } from './rule.ts'
import type { FormShare } from './share.ts'

/** Lays the items out from row `first` down, a row each. */
export function layItems(definition: FormDefinition, { items }: FixedLines, first: number, { lines, share }: FormOrder): Body {
  const known = new Map(lines.map((line) => [line.name, line.numbers]))
  const notes = new Map(lines.flatMap((line) => (line.note === undefined ? [] : [[line.name, line.note] as const])))
  const rowOf = new Map(items.map((one, at) => [one.item, first + at]))
  const placed = items.map((item, at) => ({ item, row: first + at, open: isOpen(item, share) }))
  return {
    cells: placed.flatMap(({ item, row, open }) =>
      definition.columns.map((column, index): PlannedCell => ({ row, at: index + 1, ...cellOf({ definition, column, item, open, share, known, notes, rowOf, row }) })),
    ),
    merges: [],
    inputs: placed.filter((one) => one.open && one.item.type !== 'group').flatMap(({ item, row }) => inputsOf(definition, item, row)),
    highlights: highlightsOf(definition, rowOf),
    last: first + items.length - 1,
  }
}

/** Whether a unit with this share provides the item. */
export function isOpen(item: Item, share: FormShare | undefined): boolean {
  return share === undefined || share.own.includes(khoanOf(item.item))
}

interface CellFacts {
  readonly definition: FormDefinition
  readonly column: Column
  readonly item: Item
  readonly open: boolean
  readonly share: FormShare | undefined
  readonly known: ReadonlyMap<string, Readonly<Record<number, number>>>
  readonly notes: ReadonlyMap<string, string>
  readonly rowOf: ReadonlyMap<string, number>
  readonly row: number
}

function cellOf(facts: CellFacts): Omit<PlannedCell, 'row' | 'at'> {
  const { column, item, open, share } = facts
  const isGroup = item.type === 'group'
  const isHeading = isGroup || !item.item.includes('.') // a khoản stands out even where it holds a number itself
  switch (column.type) {
    case 'ordinal':
      return { look: isHeading ? 'totalLabel' : 'itemOrdinal', value: item.ordinal ?? item.item }
    case 'label':
    case 'name':
      return { look: isHeading ? 'itemGroup' : 'itemLabel', value: printedItemLabel(item) }
    case 'measure':
      return { look: isGroup ? 'itemGroup' : 'itemMeasure', ...(item.measure === undefined ? {} : { value: item.measure }) }
    case 'note': {
      const note = facts.notes.get(item.item)
      if (note !== undefined) return { look: isGroup ? 'itemGroup' : 'note', value: note }
      const owner = share?.others[khoanOf(item.item)]
      if (open || owner === undefined || item.item.includes('.')) return { look: isGroup ? 'itemGroup' : open ? 'note' : 'closedNote' }
      return { look: 'closedNote', value: layoutWords.providedBy(owner) }
    }
    case 'count':
    case 'value':
      return isGroup ? { look: 'itemGroup' } : numberCell(facts)
  }
}

function numberCell({ definition, column, item, open, known, rowOf, row }: CellFacts): Omit<PlannedCell, 'row' | 'at'> {
  const type = column.type === 'count' ? 'count' : item.type
  const own = item.formula === true ? itemRule(definition, item.item) : column.formula === true ? formulaRule(definition, column.column) : null
  const value = known.get(item.item)?.[column.column]
  if (own === null) return { look: open ? inputLook(type) : 'closed', ...(value === undefined ? {} : { value }) }
  const letters = (one: number): string => lettersOf(definition.columns.findIndex((other) => other.column === one) + 1)
  const formula = printedFormula(own.relation.right, (one) => `${letters(one)}${row}`, itemCellIn(letters(column.column), rowOf))
  const result = evaluate(own.relation.right, {
    current: new Map(Object.entries(known.get(item.item) ?? {}).map(([at, one]) => [Number(at), one])),
    previous: null,
    item: (id, form) => (form === undefined ? known.get(id)?.[column.column] : undefined),
  })
  return { look: type === 'percent' ? 'computedPercent' : 'computed', ...(formula === null ? {} : { formula }), value: result ?? '' }
}

/** Names the cell of an item of this form in a sheet column. */
function itemCellIn(letters: string, rowOf: ReadonlyMap<string, number>): ItemCell {
  return (item, form) => {
    const row = form === undefined ? rowOf.get(item) : undefined
    return row === undefined ? null : `${letters}${row}`
  }
}

function inputLook(type: Item['type']): CellLook {
  return type === 'percent' ? 'percent' : type === 'money' ? 'amount' : 'count'
}

function inputsOf(definition: FormDefinition, item: Item, row: number): InputArea[] {
  return definition.columns.flatMap((column, index): InputArea[] => {
    const area = box(row, row, index + 1, index + 1)
    if (column.type === 'note') return [{ ...area, accepts: 'text' }]
    if ((column.type !== 'count' && column.type !== 'value') || column.formula === true || item.formula === true) return []
    const type = column.type === 'count' ? 'count' : item.type
    switch (type) {
      case 'percent':
        return [{ ...area, accepts: 'percent', refusal: layoutWords.percentRefusal }]
      case 'money':
        return [{ ...area, accepts: 'amount', refusal: layoutWords.amountRefusal }]
      case 'code': {
        const choices = item.choices ?? []
        return [{ ...area, accepts: 'choice', choices: choices.map((one) => one.value), ...layoutWords.choice(choices) }]
      }
      default:
        return [{ ...area, accepts: 'count', refusal: layoutWords.countRefusal }]
    }
  })
}

/** The cells Excel colours by itself: for each relation among this form's items, the cell of the first item it names. */
function highlightsOf(definition: FormDefinition, rowOf: ReadonlyMap<string, number>): Highlight[] {
  const columns = definition.columns.flatMap((one, index) => (one.type === 'value' || one.type === 'count' ? [index + 1] : []))
  return definition.rules.filter(isRelation).flatMap((rule) => {
    const [first] = itemsOf(rule.relation)
    const row = first && first.form === undefined ? rowOf.get(first.item) : undefined
    if (row === undefined) return []
    return columns.flatMap((at): Highlight[] => {
      const formula = excelBroken(rule.relation, () => '', itemCellIn(`$${lettersOf(at)}$`, rowOf))
      if (formula === null || formula.includes('/')) return [] // a percentage is computed by its own cell
      const cells = cellsOf(formula)
      return [{ ...box(row, row, at, at), formula: `AND(COUNT(${cells.join(',')})=${cells.length},${formula})`, tone: rule.severity }]
    })
  })
}
