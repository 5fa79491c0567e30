// The kinds of indicator the CCHC forms print, written short. All are from memory unless an indicator says otherwise.
import type { Item } from '../../../reporting/form/definition.ts'

type More = Partial<Pick<Item, 'evidence' | 'note'>>

const evidence = 'reconstructed'

/** A heading over the indicators below it. */
export function group(item: string, label: string, more: More = {}): Item {
  return { item, label, type: 'group', evidence, ...more }
}

/** What happened within the period; the numbers of units add up. */
export function flow(item: string, label: string, measure: string, more: More = {}): Item {
  return { item, label, type: 'count', measure, gather: 'sum', runs: 'flow', evidence, ...more }
}

/** How many there are when the numbers close: over units it adds up, over periods the latest counts. */
export function stock(item: string, label: string, measure: string, more: More = {}): Item {
  return { item, label, type: 'count', measure, gather: 'last', runs: 'closingStock', evidence, ...more }
}

/** A number the form computes from the rows below it. */
export function sumOf(one: Item): Item {
  return { ...one, formula: true }
}

/** A percentage whose parts the form does not print: nobody can gather it. */
export function rate(item: string, label: string, more: More = {}): Item {
  return { item, label, type: 'percent', measure: '%', gather: 'none', evidence, ...more }
}

/** A percentage the form computes from two of its rows. */
export function computedRate(item: string, label: string, more: More = {}): Item {
  return { item, label, type: 'percent', measure: '%', formula: true, evidence, ...more }
}

/** A coded answer: the labels in the order of their numbers, from 0. */
export function coded(item: string, label: string, labels: readonly string[], more: More = {}): Item {
  const choices = labels.map((one, value) => ({ value, label: one }))
  return { item, label, type: 'code', choices, gather: 'list', evidence, ...more }
}

/** An amount of money, counted from the year's beginning. */
export function money(item: string, label: string, more: More = {}): Item {
  return { item, label, type: 'money', measure: 'triệu đồng', gather: 'last', evidence, ...more }
}
