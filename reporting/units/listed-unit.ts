// One row of a list of units as data, or the reason it cannot be read.
import { dayOf, isDay, type Day } from '../calendar/day.ts'
import type { UnitKind } from '../calendar/edition.ts'
import { foldName, tidy, toneless } from '../catalogue/spelling.ts'
import { kindWords } from './kinds.vi.ts'

/** A row as a file holds it, nothing repaired; `row` is its number in the file. Empty cells are `''`. */
export interface ListedUnitRow {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parent: string
  readonly from: string
  readonly to: string
  readonly replaces: string
  /** More cells than the header has: a separator inside a name has shifted the columns. */
  readonly overflow?: true
}

/** A row that could be read; `null` where its cell is empty. */
export interface ListedUnit {
  readonly row: number
  readonly code: string | null
  readonly name: string
  readonly kind: UnitKind | null
  readonly parent: string | null
  readonly from: Day | null
  readonly to: Day | null
  /** Names or codes of the units it takes the place of. */
  readonly replaces: readonly string[]
}

export type UnitRowReason =
  | 'tooManyCells'
  | 'nameMissing'
  | 'tooLong'
  | 'formula'
  | 'strangeCharacters'
  | 'unknownKind'
  | 'badDay'
  | 'daysReversed'
  | 'duplicate'
  | 'ambiguous'
  | 'kindMissing'
  | 'otherKind'
  | 'parentMissing'
  | 'unknownParent'
  | 'unknownReplaced'
  | 'replacedButListed'
  | 'orphaned'

export interface UnitRowProblem {
  /** 0 where the problem is of no row: a unit left without a parent. */
  readonly row: number
  readonly reason: UnitRowReason
  readonly params: Readonly<Record<string, string | number>>
}

const longestName = 200
const longestCode = 60
const kinds = new Map((Object.keys(kindWords) as UnitKind[]).flatMap((kind) => kindWords[kind].map((word) => [toneless(word), kind] as const)))

/** Reads one row. Refuses formulas, letters that are not Vietnamese Unicode, kinds and days it does not know. */
export function readUnitRow(listed: ListedUnitRow): ListedUnit | UnitRowProblem {
  const problem = (reason: UnitRowReason, params: UnitRowProblem['params'] = {}): UnitRowProblem => ({ row: listed.row, reason, params })
  if (listed.overflow === true) return problem('tooManyCells')
  const [code, name, kindText, parent] = [tidy(listed.code), tidy(listed.name), tidy(listed.kind), tidy(listed.parent)]
  const replaces = listed.replaces.split(/[;\n]/u).map(tidy).filter((one) => one !== '')
  if (toneless(name) === '') return problem('nameMissing')
  const texts = [name, parent, ...replaces]
  if (texts.some((one) => one.length > longestName) || code.length > longestCode) return problem('tooLong', { limit: code.length > longestCode ? longestCode : longestName })
  const formula = [code, ...texts].find((one) => /^[=+@]/u.test(one))
  if (formula !== undefined) return problem('formula', { text: formula.slice(0, 60) })
  const strange = [code, ...texts].find((one) => /[\ufffd?\p{Cc}\p{Co}\p{Cs}]/u.test(one))
  if (strange !== undefined) return problem('strangeCharacters', { text: strange.slice(0, 60) })
  const kind = kindText === '' ? null : (kinds.get(toneless(kindText)) ?? undefined)
  if (kind === undefined) return problem('unknownKind', { kind: kindText.slice(0, 60) })
  const days = [listed.from, listed.to].map(readDay)
  const bad = days.findIndex((one) => one === undefined)
  if (bad >= 0) return problem('badDay', { text: tidy(bad === 0 ? listed.from : listed.to).slice(0, 60) })
  const [from = null, to = null] = days
  if (from !== null && to !== null && to < from) return problem('daysReversed', { from, to })
  return { row: listed.row, code: code === '' ? null : code, name, kind, parent: parent === '' ? null : parent, from, to, replaces }
}

/** A day as lists write it: `2025-07-01`, `1/7/2025`, or the number Excel keeps for one. `null` for none, `undefined` for other text. */
export function readDay(text: string): Day | null | undefined {
  const plain = tidy(text)
  if (plain === '') return null
  if (isDay(plain)) return plain
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(plain)
  if (written) {
    const day = `${written[3]}-${String(written[2]).padStart(2, '0')}-${String(written[1]).padStart(2, '0')}`
    return isDay(day) ? day : undefined
  }
  // Day 1 of Excel's count is 1/1/1900; it also counts a 29/2/1900 that never was.
  return /^[1-9]\d{4}$/u.test(plain) ? dayOf(1899, 12, 30 + Number(plain)) : undefined
}

/** What makes two names one unit's: by spelling that counts. */
export function unitKey(name: string): string {
  return foldName(name)
}
