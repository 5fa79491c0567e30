// The official names nearest to a wrong one, best first. For suggesting only.
import type { CatalogueEntry } from './catalogue.ts'
import { foldName, toneless } from './spelling.ts'
import { shortForms } from './short-forms.vi.ts'

/** An entry with what ranking needs, computed once. */
export interface Ranked {
  readonly entry: CatalogueEntry
  readonly plain: string
  readonly folded: string
  readonly grams: ReadonlySet<string>
  readonly ministry: string
}

function prepare(entries: readonly CatalogueEntry[]): Ranked[] {
  return entries.map((entry) => {
    const plain = toneless(entry.name)
    return {
      entry,
      plain,
      folded: foldName(entry.name),
      grams: trigrams(plain),
      ministry: toneless(entry.ministry),
    }
  })
}

/** Up to `count` entries most like the text. Ties go to the catalogue's order, so the answer never wavers. */
function nearest(ranked: readonly Ranked[], text: string, count: number): CatalogueEntry[] {
  const { name, ministry } = split(text)
  const plain = expand(toneless(name))
  const grams = trigrams(plain)
  const folded = foldName(name)
  const shortlist = ranked
    .map((candidate) => ({ candidate, score: overlap(grams, candidate.grams) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 25)
  return shortlist
    .map(({ candidate, score }) => {
      const likeness = similarity(plain, candidate.plain)
      const exactTones = similarity(folded, candidate.folded)
      const sameMinistry = ministry !== '' && candidate.ministry === ministry ? 0.08 : 0
      return { entry: candidate.entry, total: 0.35 * score + 0.45 * likeness + 0.2 * exactTones + sameMinistry }
    })
    .filter(({ total }) => total > 0.3)
    .sort((a, b) => b.total - a.total)
    .slice(0, count)
    .map(({ entry }) => entry)
}

export const rank = { prepare, nearest }

/** Takes off numbering and the word before the name, and the last brackets as the ministry. */
function split(text: string): { name: string; ministry: string } {
  const trimmed = text.normalize('NFC').replace(/^\s*[\divx]+[.)]\s*/iu, '').replace(shortForms.leadingWord, '')
  const brackets = /^(.*\S)\s*\(([^()]*)\)\s*$/su.exec(trimmed)
  if (!brackets) return { name: trimmed, ministry: '' }
  const ministry = expand(toneless(brackets[2] ?? ''))
  // Names hold brackets of their own, as in "(hộ kinh doanh)": only a body's name is cut off.
  return /^(bo|uy ban|ngan hang|thanh tra|van phong|bao hiem)\b/u.test(ministry)
    ? { name: brackets[1] ?? trimmed, ministry }
    : { name: trimmed, ministry: '' }
}

function expand(plain: string): string {
  return plain
    .split(' ')
    .map((word) => shortForms.words.get(word) ?? word)
    .join(' ')
}

function trigrams(plain: string): Set<string> {
  const padded = `  ${plain} `
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
  return grams
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** How alike two texts are: 1 the same, 0 nothing in common. Costs the product of their lengths. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}

/** Damerau–Levenshtein distance (neighbouring letters swapped count once), rows kept three at a time. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1)
      current.push(best)
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}
