// What a form computes from what is entered: columns of each line, and indicators from other indicators.
import { itemsIn, numberColumns, type FormDefinition } from '../form/definition.ts'
import { evaluate } from '../form/evaluate.ts'
import { formulaRule, itemRule } from '../form/excel.ts'
import type { KeyedLines } from '../rules/numbers.ts'

/** The lines with every computed number worked out; numbers entered are left as they are. */
export function derived(definition: FormDefinition, lines: KeyedLines): KeyedLines {
  return definition.lines.kind === 'fixed' ? withItems(definition, lines) : Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, derivedLine(definition, line)]))
}

/** One line with its computed columns worked out. */
export function derivedLine(definition: FormDefinition, line: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  const current = new Map(Object.entries(line).map(([column, value]) => [Number(column), value]))
  for (const { column, formula } of numberColumns(definition)) {
    const rule = formula === true ? formulaRule(definition, column) : null
    const value = rule && evaluate(rule.relation.right, { current, previous: null })
    if (value !== undefined && value !== null) current.set(column, value)
  }
  return Object.fromEntries(current)
}

function withItems(definition: FormDefinition, lines: KeyedLines): KeyedLines {
  const all: Record<string, Record<number, number>> = Object.fromEntries(
    Object.entries(lines).map(([item, line]) => [item, { ...derivedLine(definition, line) }]),
  )
  const computed = itemsIn(definition).filter((one) => one.formula === true)
  for (const column of numberColumns(definition)) {
    // Computed indicators may stand on computed ones: one pass for each of them reaches the deepest.
    for (let pass = 0; pass < computed.length; pass++) {
      let changed = false
      for (const { item } of computed) {
        const rule = itemRule(definition, item)
        const value = rule ? evaluate(rule.relation.right, { current: new Map(), previous: null, item: (id, form) => (form === undefined ? all[id]?.[column.column] : undefined) }) : undefined
        if (value === undefined || all[item]?.[column.column] === value) continue
        ;(all[item] ??= {})[column.column] = value
        changed = true
      }
      if (!changed) break
    }
  }
  return all
}

/** A number of lines that hold only what was entered: the entered one, or what the form computes there. */
export function numberIn(definition: FormDefinition, lines: KeyedLines, key: string, column: number): number | undefined {
  const line = lines[key]
  if (line?.[column] !== undefined) return line[column]
  if (definition.lines.kind === 'fixed') return derived(definition, lines)[key]?.[column]
  return line === undefined ? undefined : derivedLine(definition, line)[column]
}
