// Which names are so like one another that people may take one for the other, or that one may have become the other.
import type { CatalogueEntry } from './catalogue.ts'
import type { ListedName } from './listed-name.ts'
import { similarity } from './nearest.ts'
import { foldName, toneless } from './spelling.ts'

/** A name made ready for comparing with many others. */
interface Plain {
  readonly text: string
  readonly folded: string
  readonly ministry: string
  readonly letters: Uint16Array
}

/** Why an ended name and a new one may be the same field: never taken without somebody's word. */
export type RenameReason = 'code' | 'ministry' | 'spelling'

export interface LikelyRename {
  readonly ended: CatalogueEntry
  readonly added: ListedName
  readonly because: RenameReason
}

export interface LikePair {
  readonly one: ListedName
  readonly other: ListedName
  /** `sameName`: the same name under another body. `spelling`: names that differ by a letter or a mark. */
  readonly because: 'sameName' | 'spelling'
}

const confusedFrom = 0.88
const renamedFrom = 0.75
const movedFrom = 0.88
const mostSuggested = 3
const mostPairs = 200

/** How many comparisons letter by letter may still be made: official lists need a few hundred, only odd ones more. */
export interface Patience {
  left: number
}

/** For each ended name the new ones it may have become, the likeliest first, at most three. */
export function likelyRenames(ended: readonly CatalogueEntry[], added: readonly ListedName[], patience: Patience): LikelyRename[] {
  const fresh = added.map((name) => ({ name, plain: plainOf(name) }))
  const endedCodes = tally(ended.map((one) => one.code ?? ''))
  const addedCodes = tally(added.map((one) => one.code))
  return ended.flatMap((entry) => {
    const old = plainOf(entry)
    const code = entry.code ?? ''
    const ownCode = code !== '' && endedCodes.get(code) === 1 && addedCodes.get(code) === 1
    const reasonFor = (name: ListedName, plain: Plain): { because: RenameReason; score: number } | null => {
      if (ownCode && name.code === code) return { because: 'code', score: 3 }
      if (plain.folded === old.folded) return { because: 'ministry', score: 2 }
      const least = plain.ministry === old.ministry ? renamedFrom : movedFrom
      const score = holds(plain.text, old.text) && plain.ministry === old.ministry ? 1 : likenessFrom(plain, old, least, patience)
      return score >= least ? { because: 'spelling', score } : null
    }
    return fresh
      .flatMap(({ name, plain }) => {
        const reason = reasonFor(name, plain)
        return reason ? [{ name, ...reason }] : []
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, mostSuggested)
      .map(({ name, because }) => ({ ended: entry, added: name, because }))
  })
}

/** Pairs of names in a list, one of them new, that people may take for one another. Each pair once, at most two hundred. */
export function confusablePairs(fresh: readonly ListedName[], all: readonly ListedName[], patience: Patience): LikePair[] {
  const isFresh = new Set(fresh)
  const plains = all.map((name) => ({ name, plain: plainOf(name) }))
  const pairs: LikePair[] = []
  for (const [at, one] of plains.entries()) {
    if (!isFresh.has(one.name)) continue
    for (const [index, other] of plains.entries()) {
      if (index === at || (isFresh.has(other.name) && index < at)) continue
      const sameName = one.plain.folded === other.plain.folded
      if (!sameName && likenessFrom(one.plain, other.plain, confusedFrom, patience) < confusedFrom) continue
      if (pairs.length === mostPairs) {
        patience.left = 0
        return pairs
      }
      pairs.push({ one: one.name, other: other.name, because: sameName ? 'sameName' : 'spelling' })
    }
  }
  return pairs
}

function plainOf({ name, ministry }: { readonly name: string; readonly ministry: string }): Plain {
  const text = toneless(name)
  const letters = new Uint16Array(37)
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    const at = code >= 97 ? code - 97 : code >= 48 ? code - 22 : 36
    letters[at] = (letters[at] ?? 0) + 1
  }
  return { text, folded: foldName(name), ministry, letters }
}

/** How alike two names are, or 0 as soon as their letters alone show that it is less than `least`, or patience has run out. */
function likenessFrom(a: Plain, b: Plain, least: number, patience: Patience): number {
  const allowed = (1 - least) * Math.max(a.text.length, b.text.length)
  if (Math.abs(a.text.length - b.text.length) > allowed) return 0
  let apart = 0
  for (let at = 0; at < a.letters.length; at++) apart += Math.abs((a.letters[at] ?? 0) - (b.letters[at] ?? 0))
  if (apart / 2 > allowed || patience.left <= 0) return 0
  patience.left--
  return similarity(a.text, b.text)
}

/** Whether all words of one stand together in the other; one word alone says too little. */
function holds(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.includes(' ') && ` ${long} `.includes(` ${short} `)
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
