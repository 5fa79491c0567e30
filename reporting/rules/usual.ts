// What is usual for a number, by the values the same unit has sent before. Our own rule: no document asks for it.

/** With fewer earlier values nothing is called unusual. */
export const leastEarlier = 4
/** Older periods than this many are not looked at. */
export const mostEarlier = 8

/** From which value to which a number is usual, ends included. */
export interface UsualRange {
  readonly from: number
  readonly to: number
}

const widths = 4 // of the spread, beyond which hardly any honest value lies
const madToSpread = 1.4826 // makes the median deviation comparable to a standard deviation
const smallCount = 5 // a handful of dossiers more or less is never worth a question
const ofMiddle = 0.5

/**
 * The usual range of a number: around the median of its earlier values, wide enough for what they themselves spread
 * (median absolute deviation), for the chance in any count (the root of its size), for half the median, and for a few
 * dossiers. Amounts have no natural unit, so only the first and third hold for them. `null` where too little is known.
 */
export function usualRange(values: readonly number[], kind: 'count' | 'amount'): UsualRange | null {
  if (values.length < leastEarlier) return null
  const middle = median(values)
  const spread = madToSpread * median(values.map((value) => Math.abs(value - middle)))
  const half = Math.max(widths * spread, ofMiddle * middle, ...(kind === 'count' ? [widths * Math.sqrt(middle), smallCount] : []))
  if (half === 0) return null // nothing but zeros says nothing about an amount
  const [from, to] = [Math.max(0, middle - half), middle + half]
  return kind === 'count' ? { from: Math.ceil(from), to: Math.floor(to) } : { from: rounded(from), to: rounded(to) }
}

/** The middle value; of an even number of values the mean of the two in the middle. The order given makes no difference. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
