// The indicators a blank prints: keys from their ordinals, types from measures and choices; doubtful ones are asked.
import type { Item, ItemType } from '../form/definition.ts'
import { foldLabel } from '../form/table-end.ts'
import { printedItemLabel } from '../form/item-label.vi.ts'
import type { Evidence } from '../calendar/basis.ts'
import type { Asking } from './asking.ts'
import { addressAt, textOf, type SheetView } from './blank-sheet.ts'
import type { WordRow } from './body.ts'
import { readChoices, readLabel, typeOfMeasure } from './item-kind.ts'
import { isBelow, keysOf } from './item-tree.ts'
import { choiceWords } from './words.vi.ts'

/** Where the parts of an indicator stand. */
export interface ItemPlaces {
  readonly label: number
  readonly measure: number | undefined
  /** The sheet columns numbers go into. */
  readonly values: readonly number[]
}

export interface ReadItem {
  readonly row: number
  readonly item: Item
  /** The item of the known form it is, whose key, type and evidence it keeps. */
  readonly known?: Item
}

/** The indicators of the rows. `known` are the items of the form already on the shelf, in its order. */
export function itemsOfRows(view: SheetView, rows: readonly WordRow[], places: ItemPlaces, known: readonly Item[], evidence: Evidence, asking: Asking): ReadItem[] {
  const matches = matchesOf(rows, known)
  const trees = keysOf(rows.map((one) => one.ordinal))
  const taken = new Set(matches.flatMap((one) => (one ? [one.item] : [])))
  const firsts = new Map<string, string>()
  const keyed = rows.map((row, at) => {
    const match = matches[at]
    const address = addressAt(row.row, places.label)
    const tree = trees[at] ?? { key: null, guess: '' }
    const key = match?.item ?? (tree.key !== null && !taken.has(tree.key) ? tree.key : keyAsked(row, tree.key, tree.guess, address, taken, firsts, asking))
    taken.add(key)
    if (!firsts.has(key)) firsts.set(key, address)
    return { row, key, match }
  })
  return keyed.map(({ row, key, match }): ReadItem => {
    const hasChildren = keyed.some((other) => isBelow(other.key, key))
    const { measure, ...kind } = kindOf(view, row, places, { key, hasChildren, match }, asking)
    const item: Item = { item: key, ...(row.ordinal === key ? {} : { ordinal: row.ordinal }), ...kind, ...(measure === '' ? {} : { measure }), evidence }
    return { row: row.row, item, ...(match ? { known: match } : {}) }
  })
}

/** The known item each row is: with its ordinal and its label, each at most once and none before the one above. */
function matchesOf(rows: readonly WordRow[], known: readonly Item[]): (Item | undefined)[] {
  const folded = known.map((one) => ({ ordinal: foldLabel(one.ordinal ?? one.item), labels: [printedItemLabel(one), one.label].map(foldLabel) }))
  let after = -1
  return rows.map((row) => {
    const [ordinal, label] = [foldLabel(row.ordinal), foldLabel(row.label)]
    const at = folded.findIndex((one, index) => index > after && one.ordinal === ordinal && one.labels.includes(label))
    if (at >= 0) after = at
    return known[at]
  })
}

function keyAsked(row: WordRow, key: string | null, guess: string, address: string, taken: ReadonlySet<string>, firsts: ReadonlyMap<string, string>, asking: Asking): string {
  const isTwice = key !== null
  let free = guess
  for (let letter = 97; taken.has(free) && letter < 123; letter++) free = `${guess}${String.fromCharCode(letter)}`
  const answer = asking.ask(
    {
      id: `itemKey:${address}`,
      kind: 'itemKey',
      place: asking.place(address),
      asked: { label: row.label.slice(0, 120), ordinal: row.ordinal, first: isTwice ? (firsts.get(key) ?? '') : '' },
      choices: [{ value: free, label: free }],
      free: true,
      // Of two rows with one number nobody but the administrator knows which is meant.
      ...(isTwice ? {} : { proposed: free }),
    },
    (text) => /^[\p{L}\d]{1,8}(?:\.[\p{L}\d]{1,8})*$/u.test(text) && !taken.has(text),
  )
  return answer ?? free
}

interface Kinship {
  readonly key: string
  readonly hasChildren: boolean
  readonly match: Item | undefined
}

function kindOf(view: SheetView, row: WordRow, places: ItemPlaces, { key, hasChildren, match }: Kinship, asking: Asking): Pick<Item, 'label' | 'type' | 'choices'> & { measure: string } {
  const address = addressAt(row.row, places.label)
  const measure = places.measure === undefined ? '' : textOf(view.cell(row.row, places.measure))
  const read = readLabel(row.label)
  const label = match && printedItemLabel(match) === row.label ? match.label : read.label
  if (match && (match.measure ?? '') === measure && printedItemLabel(match) === row.label) {
    return { label: match.label, type: match.type, measure, ...(match.choices ? { choices: match.choices } : {}) }
  }
  if (read.choices) return { label, type: 'code', choices: read.choices, measure }
  if (read.isUnread) {
    const answer = asking.ask(
      { id: `choices:${key}`, kind: 'choices', place: asking.place(address), asked: { label: row.label.slice(0, 200) }, choices: [{ value: '-', label: choiceWords.none }], free: true },
      (text) => readChoices(text) !== null,
    )
    const choices = answer === undefined ? null : readChoices(answer)
    if (choices) return { label, type: 'code', choices, measure }
  }
  const isFilled = places.values.some((at) => view.cell(row.row, at) !== undefined)
  if (hasChildren && measure === '' && !isFilled && places.measure !== undefined) return { label, type: 'group', measure }
  const { type, isSure } = hasChildren && measure === '' && !isFilled ? { type: 'group' as const, isSure: false } : typeOfMeasure(measure)
  if (isSure || (type === 'count' && isFilled)) return { label, type, measure }
  const types: readonly ItemType[] = ['group', 'count', 'percent', 'money']
  // Where no measure is printed for any indicator, one answer holds for all that stand lowest.
  const isForAll = places.measure === undefined && !hasChildren
  const answer = asking.ask({
    id: isForAll ? 'itemType:*' : `itemType:${key}`,
    kind: 'itemType',
    place: asking.place(isForAll ? '' : address),
    asked: isForAll ? { item: '*' } : { item: key, label: row.label.slice(0, 120), measure },
    choices: types.map((one) => ({ value: one, label: choiceWords.types[one] })),
    proposed: type,
  })
  return { label, type: types.find((one) => one === answer) ?? type, measure }
}
