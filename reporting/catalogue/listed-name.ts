// One row of a new list as a name under a body, or the reason it cannot be read.
import { within, type Day } from '../calendar/day.ts'
import type { Catalogue } from './catalogue.ts'
import { similarity } from './nearest.ts'
import { foldName, isVietnamese, tidy, toneless } from './spelling.ts'

/** A body whose name is printed in brackets after its fields. */
export interface Body {
  /** Stable ASCII key, e.g. `tu-phap`: what its entries' ids end in. */
  readonly id: string
  readonly name: string
  readonly from?: Day
  readonly to?: Day
}

/** A row as a file holds it, nothing repaired. `row` is its number in the file, from 1. */
export interface ListedRow {
  readonly row: number
  readonly name: string
  /** `''` where the list has no such column or the cell is empty; a dash says that the field has no ministry. */
  readonly ministry: string
  readonly code: string
  /** More cells than the header has: a separator inside a name has shifted the columns. */
  readonly overflow?: true
}

/** A row that could be read. `ministry` is the body's official name, `''` for none. */
export interface ListedName {
  readonly row: number
  readonly name: string
  readonly ministry: string
  readonly code: string
}

export type RowReason =
  | 'nameMissing'
  | 'nameTooLong'
  | 'strangeCharacters'
  | 'formula'
  | 'tooManyCells'
  | 'ministryMissing'
  | 'unknownBody'
  | 'bodyNotInForce'
  | 'duplicate'

export interface RowProblem {
  readonly row: number
  readonly reason: RowReason
  readonly params: Readonly<Record<string, string | number>>
}

const longestName = 300
const longestCode = 60
const likely = 0.7
const byName = new WeakMap<readonly Body[], ReadonlyMap<string, Body>>()
const dash = /^[-–—]$/u

/** What makes two names the same field: the name and its ministry, by spelling that counts. */
export function keyOf(name: string, ministry: string): string {
  return `${foldName(name)}\n${foldName(ministry)}`
}

/** The body of that name, by spelling that counts; `null` for any other text. */
export function bodyNamed(text: string, bodies: readonly Body[]): Body | null {
  const known = byName.get(bodies) ?? new Map(bodies.map((body) => [foldName(body.name), body]))
  byName.set(bodies, known)
  return known.get(foldName(text)) ?? null
}

/**
 * Takes `Chứng thực (Bộ Tư pháp)` apart. Only the last brackets count, and only when a known body stands in them:
 * names hold brackets of their own, as in `… doanh nghiệp (hộ kinh doanh)`.
 */
export function splitPrinted(text: string, bodies: readonly Body[]): { name: string; body: Body | null; brackets: string } {
  const name = tidy(text)
  const found = /^(.*\S)\s*\(([^()]*)\)$/su.exec(name)
  const brackets = found?.[2]?.trim() ?? ''
  const body = brackets === '' ? null : bodyNamed(brackets, bodies)
  return body ? { name: found?.[1] ?? name, body, brackets } : { name, body: null, brackets }
}

/** Reads one row for a list that holds from a day. `known` tells whether the catalogue has a name under a ministry. */
export function readRow(listed: ListedRow, bodies: readonly Body[], from: Day, known: (key: string) => boolean): ListedName | RowProblem {
  const problem = (reason: RowReason, params: RowProblem['params'] = {}): RowProblem => ({ row: listed.row, reason, params })
  const [whole, given, code] = [tidy(listed.name), tidy(listed.ministry), tidy(listed.code)]
  if (listed.overflow === true) return problem('tooManyCells')
  if (whole === '') return problem('nameMissing')
  if (whole.length > longestName || given.length > longestName) return problem('nameTooLong', { limit: longestName })
  if (code.length > longestCode) return problem('nameTooLong', { limit: longestCode })
  const formula = [whole, dash.test(given) ? '' : given, code].find((text) => /^[=+\-@]/u.test(text))
  if (formula !== undefined) return problem('formula', { text: formula.slice(0, 60) })
  if (![whole, given, code].every(isVietnamese)) return problem('strangeCharacters', { name: whole })
  if (toneless(whole) === '') return problem('nameMissing')

  const split = splitPrinted(whole, bodies)
  if (dash.test(given)) return { row: listed.row, name: whole, ministry: '', code }
  if (given !== '') {
    const body = bodyNamed(given, bodies)
    if (!body) return problem('unknownBody', { found: given, ...nearestBody(given, bodies) })
    if (!within(from, body)) return problem('bodyNotInForce', { body: body.name })
    // A body in brackets is part of the name when the catalogue has it so, or when it is another body than the row's.
    const own = split.body === body && !known(keyOf(whole, body.name))
    return { row: listed.row, name: own ? split.name : whole, ministry: body.name, code }
  }
  if (split.body) {
    if (!within(from, split.body)) return problem('bodyNotInForce', { body: split.body.name })
    return { row: listed.row, name: split.name, ministry: split.body.name, code }
  }
  const near = nearestBody(split.brackets, bodies)
  return 'nearest' in near ? problem('unknownBody', { found: split.brackets, ...near }) : problem('ministryMissing', { name: whole })
}

/** Reads all rows; of rows with the same name and ministry the first counts, the others are told as duplicates. */
export function readRows(
  listed: readonly ListedRow[],
  bodies: readonly Body[],
  from: Day,
  catalogue: Catalogue,
): { readonly names: ReadonlyMap<string, ListedName>; readonly problems: readonly RowProblem[] } {
  const keys = new Set(catalogue.entries.map((entry) => keyOf(entry.name, entry.ministry)))
  const names = new Map<string, ListedName>()
  const problems: RowProblem[] = []
  for (const one of listed) {
    const read = readRow(one, bodies, from, (key) => keys.has(key))
    if ('reason' in read) {
      problems.push(read)
      continue
    }
    const key = keyOf(read.name, read.ministry)
    const first = names.get(key)
    if (first) problems.push({ row: read.row, reason: 'duplicate', params: { name: read.name, first: first.row, code: read.code, firstCode: first.code } })
    else names.set(key, read)
  }
  return { names, problems }
}

function nearestBody(text: string, bodies: readonly Body[]): { nearest: string } | Record<string, never> {
  const plain = toneless(text)
  const scored = bodies.map(({ name }) => {
    const other = toneless(name)
    const inside = other !== '' && plain.startsWith(other)
    const apart = Math.abs(plain.length - other.length) / Math.max(plain.length, other.length)
    return { name, score: inside ? 0.9 : apart > 1 - likely ? 0 : similarity(plain, other) }
  })
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return plain !== '' && best && best.score >= likely ? { nearest: best.name } : {}
}
