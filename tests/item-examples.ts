// For every rule of a form that prints its indicators: one filled form that keeps it and one that breaks it, made from the declaration.
import { lettersOf } from '../reporting/form/columns.ts'
import { itemsIn, type FormDefinition, type Item } from '../reporting/form/definition.ts'
import { evaluate, evaluateRelation, type LineNumbers } from '../reporting/form/evaluate.ts'
import { itemRule } from '../reporting/form/excel.ts'
import { itemsOf, type Expression, type Relation } from '../reporting/form/expression.ts'
import type { Cell, FilledForm, FilledLine } from '../reporting/form/filled-form.ts'
import { printedItemLabel } from '../reporting/form/item-label.vi.ts'
import { isRelation, type LineCheck, type Rule } from '../reporting/form/rule.ts'
import type { PeriodParts, PreviousForm } from '../reporting/rules/context.ts'
import type { Example } from './rule-examples.ts'

const firstRow = 9
const value = 4 // the official number of the one column of numbers

/** Numbers of a report's indicators: this form's under the item, another form's under `BM4 2.1`. */
type Numbers = Map<string, number>

/** A clean form and what breaks each rule, by rule id. */
export function itemExamples(form: FormDefinition, period: string): { clean: Example; broken: Readonly<Record<string, Example>> } {
  const numbers = soundNumbers(form)
  return {
    clean: { ...example(form, numbers, period), earlier: steady(form, numbers) },
    broken: Object.fromEntries(form.rules.map((rule) => [rule.id, breaking(form, rule, numbers, period)])),
  }
}

/** Ones and other plain numbers, raised until every relation holds. */
function soundNumbers(form: FormDefinition): Numbers {
  const numbers: Numbers = new Map(
    itemsIn(form).flatMap((one) => (one.type === 'group' || one.formula === true ? [] : [[one.item, one.choices?.at(-1)?.value ?? 1] as const])),
  )
  for (let round = 0; round < 20; round++) {
    for (const { relation } of form.rules.filter(isRelation)) {
      for (const other of itemsOf(relation)) if (other.form !== undefined && !numbers.has(keyOf(other))) numbers.set(keyOf(other), 0)
      const outcome = evaluateRelation(relation, lookup(form, numbers))
      if (outcome && !outcome.holds) raise(form, numbers, relation.kind === 'equals' && isInput(form, relation.left) ? relation.left : relation.right, Math.abs(outcome.left - outcome.right))
    }
  }
  return numbers
}

function breaking(form: FormDefinition, rule: Rule, numbers: Numbers, period: string): Example {
  if (!isRelation(rule)) return breakingCheck(form, rule.check, numbers, period)
  return breakingRelation(form, rule.relation, numbers, period)
}

function breakingRelation(form: FormDefinition, relation: Relation, numbers: Numbers, period: string): Example {
  const changed: Numbers = new Map(numbers)
  const [left] = itemsOf(relation.left)
  if (relation.kind === 'equals' && left && itemRule(form, left.item)?.relation === relation) {
    const right = evaluate(relation.right, lookup(form, numbers)) ?? 0
    return example(form, numbers, period, { [left.item]: { [value]: { value: right - 1 } } }) // typed over
  }
  const sister = itemsOf(relation).find((one) => one.form !== undefined)
  if (relation.kind === 'equals' && sister) changed.set(keyOf(sister), (changed.get(keyOf(sister)) ?? 0) + 1)
  else raise(form, changed, relation.left, 100)
  return example(form, changed, period)
}

function breakingCheck(form: FormDefinition, check: LineCheck, numbers: Numbers, period: string): Example {
  const inputs = itemsIn(form).filter((one) => one.type !== 'group' && one.formula !== true)
  const find = (test: (one: Item) => boolean): string => (inputs.find(test) ?? inputs[0])?.item ?? ''
  const count = find((one) => one.type === 'count')
  const computed = itemsIn(form).find((one) => one.formula === true)?.item ?? ''
  const put = (item: string, cell: Cell | null): Example => example(form, numbers, period, { [item]: { [value]: cell } })
  const clean = example(form, numbers, period)
  const { filled } = clean
  const [firstLine] = filled.lines
  if (!firstLine) return clean
  const below = filled.lines.length + firstRow
  switch (check) {
    case 'missing': return put(count, null)
    case 'notNumber': return put(count, { value: 'mười' })
    case 'negative': return put(count, { value: -1 })
    case 'notWhole': return put(count, { value: 1.5 })
    case 'errorValue': return put(count, { value: '#REF!', error: true })
    case 'typedFormula': return put(count, { value: 1, formula: '2-1' })
    case 'staleFormula': return put(computed, { value: 999, formula: 'D1' })
    case 'notComputed': return put(computed, null)
    case 'notPercent': return put(itemsIn(form).find((one) => one.type === 'percent')?.item ?? '', { value: 101 })
    case 'notChoice': return put(find((one) => one.type === 'code'), { value: 9 })
    case 'merged': return { ...clean, filled: { ...filled, merges: [{ rows: [firstRow, firstRow + 1], columns: [3, value] }] } }
    case 'unknownItem': return { ...clean, filled: { ...filled, lines: [...filled.lines, { row: below, cells: { 2: { value: 'Chỉ tiêu khác' }, [value]: { value: 1 } } }] } }
    case 'missingItem': return { ...clean, filled: { ...filled, lines: filled.lines.filter((one) => one.item !== count) } }
    case 'itemTwice': return { ...clean, filled: { ...filled, lines: [...filled.lines, ...filled.lines.filter((one) => one.item === count).map((one) => ({ ...one, row: below }))] } }
    case 'otherLabel': return example(form, numbers, period, { [count]: { 2: { value: 'Chỉ tiêu khác' } } })
    case 'notAssigned': return { ...clean, own: [] }
    case 'unlikeBefore': return { ...put(count, { value: 9000 }), earlier: steady(form, numbers) }
    case 'sumOfParts': return { ...clean, parts: halves(form, numbers, period) }
    case 'besideParts': return { ...clean, parts: { ...halves(form, numbers, period), forms: halves(form, numbers, period).forms.slice(1) } }
    default: throw new Error(`no example for ${check}`)
  }
}

/** The same numbers in four earlier years. */
function steady(form: FormDefinition, numbers: Numbers): PreviousForm[] {
  return [1, 2, 3, 4].map((back) => ({ period: String(2030 - back), lines: linesOf(form, numbers) }))
}

/** The year in two halves: these numbers in the first, a hundred more of everything in the second. */
function halves(form: FormDefinition, numbers: Numbers, year: string): PeriodParts {
  const windows = [{ from: `${year}-01-01`, to: `${year}-06-30` }, { from: `${year}-07-01`, to: `${year}-12-31` }]
  const more = (by: number): Numbers => new Map([...numbers].map(([item, one]) => [item, one + by]))
  return {
    window: { from: `${year}-01-01`, to: `${year}-12-31` },
    forms: windows.map((window, at) => ({ period: `${year}-H${at + 1}`, window, lines: linesOf(form, more(at * 100)) })),
  }
}

function linesOf(form: FormDefinition, numbers: Numbers): PreviousForm['lines'] {
  return Object.fromEntries(itemsIn(form).flatMap(({ item }) => (numbers.has(item) ? [[item, { [value]: numbers.get(item) ?? 0 }]] : [])))
}

type Changes = Readonly<Record<string, Readonly<Record<number, Cell | null>>>>

function example(form: FormDefinition, numbers: Numbers, period: string, changes: Changes = {}): Example {
  const at = lookup(form, numbers)
  const lines = itemsIn(form).map((one, index): FilledLine => {
    const number = one.formula === true ? evaluate(itemRule(form, one.item)?.relation.right ?? { kind: 'plus', terms: [] }, at) : numbers.get(one.item)
    const cells: Record<number, Cell> = { 1: { value: one.ordinal ?? one.item }, 2: { value: printedItemLabel(one) } }
    if (number !== undefined) cells[value] = { value: number, ...(one.formula === true ? { formula: 'x' } : {}) }
    for (const [column, cell] of Object.entries(changes[one.item] ?? {})) {
      if (cell === null) delete cells[Number(column)]
      else cells[Number(column)] = cell
    }
    return { row: firstRow + index, cells, item: one.item }
  })
  const filled: FilledForm = {
    form: form.code,
    edition: form.edition,
    sheet: form.code,
    letters: Object.fromEntries(form.columns.map((one, index) => [one.column, lettersOf(index + 1)])),
    lines,
    groups: [],
    below: [],
    total: null,
    merges: [],
  }
  const sisters = new Map<string, Map<string, Map<number, number>>>()
  for (const [key, number] of numbers) {
    const [code = '', item] = key.split(' ')
    if (item !== undefined) sisters.set(code, (sisters.get(code) ?? new Map<string, Map<number, number>>()).set(item, new Map([[value, number]])))
  }
  return { filled, period, sisters }
}

function lookup(form: FormDefinition, numbers: Numbers): LineNumbers {
  const item = (id: string, other?: string): number | undefined => {
    const rule = other === undefined && itemsIn(form).find((one) => one.item === id)?.formula === true ? itemRule(form, id) : null
    return rule ? evaluate(rule.relation.right, { current: new Map(), previous: null, item }) : numbers.get(keyOf({ item: id, ...(other === undefined ? {} : { form: other }) }))
  }
  return { current: new Map(), previous: null, item }
}

/** Adds to the first number an expression rests on. */
function raise(form: FormDefinition, numbers: Numbers, expression: Expression, by: number): void {
  const [first] = itemsOf(expression)
  if (!first) return
  const rule = first.form === undefined && itemsIn(form).find((one) => one.item === first.item)?.formula === true ? itemRule(form, first.item) : null
  if (rule) raise(form, numbers, rule.relation.right, by)
  else numbers.set(keyOf(first), (numbers.get(keyOf(first)) ?? 0) + by)
}

function isInput(form: FormDefinition, expression: Expression): boolean {
  return expression.kind === 'item' && itemsIn(form).find((one) => one.item === expression.item)?.formula !== true
}

function keyOf({ item, form }: { readonly item: string; readonly form?: string }): string {
  return form === undefined ? item : `${form} ${item}`
}
