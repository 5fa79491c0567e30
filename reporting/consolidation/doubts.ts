// Which lines of a report an item of a checklist makes one look at again, and why. Hints of ours beside the letter's words.
import type { ReviewItem, ReviewLook } from '../calendar/review.ts'
import { printedName } from '../catalogue/catalogue.ts'
import { matchName, type CatalogueIndex } from '../catalogue/match.ts'
import { placedTones } from '../catalogue/placed-tones.ts'
import { tidySum } from '../form/evaluate.ts'
import { carriedLines, type PreviousForm } from '../rules/context.ts'
import { splitKey, type KeyedLines } from '../rules/numbers.ts'
import { leastEarlier, median } from '../rules/usual.ts'
import type { Joined } from './source.ts'

/**
 * `none`: nothing in the column though there is something beside it; `all`: everything; `share`: far from the line's
 * usual share; `notSum`: not what the units below have sent; `often`: a name the document says is often wrong; `joined`:
 * a unit wrote a name that has been replaced; `unknown`: a unit wrote a name the catalogue does not have.
 */
export type DoubtKind = 'none' | 'all' | 'share' | 'notSum' | 'often' | 'joined' | 'unknown'

export interface Doubt {
  /** The line's key. */
  readonly line: string
  readonly why: DoubtKind
  readonly params: Readonly<Record<string, string | number>>
}

/** What is known beside the report's own lines. */
export interface ReviewKnown {
  readonly lines: KeyedLines
  /** The unit's own sent forms of earlier periods. */
  readonly earlier: readonly PreviousForm[]
  /** What the units below have sent, put together as it stands now; `null` where nobody reports to the unit. */
  readonly summed: KeyedLines | null
  /** The sum's lines by unit, under the name of the unit, and the names joined on the way. */
  readonly sources: readonly { readonly name: string; readonly lines: KeyedLines; readonly joined: readonly Joined[] }[]
  readonly index: CatalogueIndex
}

/** The lines to look at for one item, down the form. A line may be there for several reasons. */
export function doubtsOf({ look }: ReviewItem, known: ReviewKnown): Doubt[] {
  return look.at === 'names' ? namesInDoubt(look, known) : sharesInDoubt(look, known)
}

const fewDossiers = 10 // a share of fewer says nothing
const farShare = 25 // percentage points
const widths = 4
const madToSpread = 1.4826

function sharesInDoubt({ column, beside }: Extract<ReviewLook, { at: 'share' }>, { lines, earlier, summed, index }: ReviewKnown): Doubt[] {
  const carried = earlier.map((form) => carriedLines(form, index))
  const keys = [...new Set([...Object.keys(lines), ...Object.keys(summed ?? {})])]
  return keys.flatMap((line): Doubt[] => {
    const own = lines[line] ?? {}
    const value = own[column] ?? 0
    const whole = [column, ...beside].reduce((sum, one) => tidySum(sum + (own[one] ?? 0)), 0)
    const found: Doubt[] = []
    if (whole > 0 && value === 0) found.push({ line, why: 'none', params: { whole } })
    else if (whole > 0 && value === whole) found.push({ line, why: 'all', params: { whole } })
    const shares = carried.flatMap((form) => shareOf(form.of(line), column, beside) ?? [])
    if (shares.length >= leastEarlier && whole >= fewDossiers) {
      const usual = median(shares)
      const far = Math.max(farShare, widths * madToSpread * median(shares.map((one) => Math.abs(one - usual))))
      const share = (value / whole) * 100
      if (Math.abs(share - usual) > far) found.push({ line, why: 'share', params: { share: Math.round(share), usual: Math.round(usual), periods: shares.length } })
    }
    const sum = summed?.[line]?.[column] ?? 0
    if (summed !== null && sum !== value) found.push({ line, why: 'notSum', params: { value, sum } })
    return found
  })
}

/** In per cent; `null` where nothing was received or the line is not known. */
function shareOf(line: ReadonlyMap<number, number> | null, column: number, beside: readonly number[]): number | null {
  const value = line?.get(column)
  const whole = [column, ...beside].reduce((sum, one) => sum + (line?.get(one) ?? 0), 0)
  return value === undefined || whole === 0 ? null : (value / whole) * 100
}

function namesInDoubt({ often = [] }: Extract<ReviewLook, { at: 'names' }>, { lines, sources, index }: ReviewKnown): Doubt[] {
  const nameOf = (id: string): string => {
    const entry = index.byId.get(id)
    return entry ? printedName(entry) : placedTones(id.replace(/^\?/u, ''))
  }
  const known = Object.keys(lines)
  const lineOf = (bare: string): string => known.find((key) => splitKey(key).bare === bare) ?? bare
  const unknown = [...new Set([...known, ...sources.flatMap((one) => Object.keys(one.lines))])].filter((key) => splitKey(key).bare.length > 1 && splitKey(key).bare.startsWith('?'))
  return [
    ...unknown.map((line): Doubt => {
      const text = nameOf(splitKey(line).bare)
      const match = matchName(index, text)
      const nearest = match.kind === 'unknown' ? match.nearest : match.kind === 'ambiguous' ? match.entries : []
      return { line, why: 'unknown', params: { text, units: unitsWith(sources, line), nearest: nearest.slice(0, 2).map(printedName).join(' | ') } }
    }),
    ...sources.flatMap(({ name, joined }) => joined.map(({ from, to }): Doubt => ({ line: lineOf(to), why: 'joined', params: { unit: name, from: nameOf(from), to: nameOf(to) } }))),
    ...known.filter((key) => often.includes(splitKey(key).bare)).map((line): Doubt => ({ line, why: 'often', params: {} })),
  ]
}

function unitsWith(sources: ReviewKnown['sources'], line: string): string {
  return sources.filter((one) => line in one.lines).map((one) => one.name).join(', ')
}
