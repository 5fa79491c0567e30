// What each column of a blank is for, told by its heading; asked where the heading does not say.
import { tidy } from '../catalogue/spelling.ts'
import type { ColumnType } from '../form/definition.ts'
import type { Asking } from './asking.ts'
import type { BlankColumn } from './read-columns.ts'
import { choiceWords, readWords } from './words.vi.ts'

/** Small letters, one space between words, no marks at the end. */
export function lower(text: string): string {
  return tidy(text).toLowerCase().replace(/[\s:.]+$/u, '')
}

/** The column that counts the lines, or `undefined`. */
export function ordinalColumn(columns: readonly BlankColumn[]): BlankColumn | undefined {
  return columns.find((one) => readWords.ordinal.test(lower(one.path.at(-1) ?? '')))
}

/** The column with the words of each line: by its heading, else the one right after the ordinal. */
export function wordsColumn(columns: readonly BlankColumn[]): BlankColumn | undefined {
  const leaf = (one: BlankColumn): string => lower(one.path.at(-1) ?? '')
  const ordinal = ordinalColumn(columns)
  const others = columns.filter((one) => one !== ordinal)
  return others.find((one) => readWords.label.test(leaf(one))) ?? others[0]
}

/** The type of each column of a form that prints its items, by column number. `isEmpty` says whether nothing is printed in it. */
export function fixedRoles(columns: readonly BlankColumn[], isEmpty: (one: BlankColumn) => boolean, known: ReadonlyMap<number, ColumnType>, asking: Asking): Map<number, ColumnType> {
  const roles = new Map<number, ColumnType>()
  for (const one of columns) {
    const leaf = lower(one.path.at(-1) ?? '')
    const isUnderValue = one.path.slice(0, -1).some((heading) => readWords.value.test(lower(heading)))
    const sure = roleByWords(leaf) ?? known.get(one.column) ?? (isUnderValue && isEmpty(one) ? 'value' : undefined)
    const role = sure ?? asked(one, ['label', 'measure', 'value', 'count', 'note'], isEmpty(one) ? 'value' : undefined, asking)
    roles.set(one.column, role ?? 'value')
  }
  if (![...roles.values()].includes('label')) {
    const words = wordsColumn(columns)
    if (words) roles.set(words.column, asked(words, ['label', 'value', 'note'], 'label', asking) ?? 'label')
  }
  return roles
}

/** The type of each column of a form whose lines come from a catalogue, by column number. */
export function catalogueRoles(columns: readonly BlankColumn[], known: ReadonlyMap<number, ColumnType>, asking: Asking): Map<number, ColumnType> {
  const [ordinal, words] = [ordinalColumn(columns), wordsColumn(columns)]
  return new Map(
    columns.map((one): [number, ColumnType] => {
      if (one === ordinal) return [one.column, 'ordinal']
      const leaf = lower(one.path.at(-1) ?? '')
      if (one === words) {
        const isSure = known.get(one.column) === 'name' || readWords.name.test(leaf) || readWords.label.test(leaf)
        return [one.column, isSure ? 'name' : (asked(one, ['name', 'count'], 'name', asking) ?? 'name')]
      }
      return [one.column, readWords.note.test(leaf) ? 'note' : 'count']
    }),
  )
}

function roleByWords(leaf: string): ColumnType | undefined {
  const roles = [
    ['ordinal', readWords.ordinal],
    ['label', readWords.label],
    ['measure', readWords.measureColumn],
    ['value', readWords.value],
    ['note', readWords.note],
  ] as const
  return roles.find(([, words]) => words.test(leaf))?.[0]
}

function asked(one: BlankColumn, types: readonly ColumnType[], proposed: ColumnType | undefined, asking: Asking): ColumnType | undefined {
  const answer = asking.ask({
    id: `columnRole:${one.column}`,
    kind: 'columnRole',
    place: asking.place(one.address),
    asked: { column: one.column, label: one.path.at(-1) ?? '' },
    choices: types.map((type) => ({ value: type, label: choiceWords.roles[type] })),
    ...(proposed === undefined ? {} : { proposed }),
  })
  return types.find((type) => type === answer)
}
