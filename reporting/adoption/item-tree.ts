// The tree the ordinals of printed indicators draw: `I`, `1`, `1.1`, `a)`, `-` to stable keys such as `I.1.1.a`.
import { readWords } from './words.vi.ts'

/** How an ordinal counts; each way is one level, deeper the later it first appears under another. */
type Style = 'upper' | 'roman' | 'decimal' | 'lower' | 'dash'

export interface KeyedRow {
  /** `null` where the ordinal says nothing: then the key is asked. */
  readonly key: string | null
  /** What the key would be if the row is one step below the row before. */
  readonly guess: string
}

interface Level {
  readonly style: Style
  readonly key: string
  /** The last sign of its style. */
  readonly sign: string
}

/** Keys of ordinals in the order they are printed. Two rows may get the same key: what that means is for the caller. */
export function keysOf(ordinals: readonly string[]): KeyedRow[] {
  let levels: Level[] = []
  const counts = new Map<string, number>()
  const child = (parent: string): string => {
    const count = (counts.get(parent) ?? 0) + 1
    counts.set(parent, count)
    return parent === '' ? String(count) : `${parent}.${count}`
  }
  return ordinals.map((ordinal) => {
    const sign = ordinal.replace(/[.)\s]+$/u, '').replace(/^\(\s*/u, '')
    const style = styleOf(sign, levels)
    const parentOfDash = [...levels].reverse().find((one) => one.style !== 'dash')?.key ?? ''
    if (style === null) return { key: null, guess: `${parentOfDash === '' ? '' : `${parentOfDash}.`}${(counts.get(parentOfDash) ?? 0) + 1}` }
    const depth = levels.findIndex((one) => one.style === style)
    const above = depth < 0 ? levels : levels.slice(0, depth)
    // `-` never has anything below it but further marks.
    const base = (depth < 0 ? above.filter((one) => one.style !== 'dash') : above).at(-1)?.key ?? ''
    const key = style === 'dash' ? child(base) : base === '' ? sign : `${base}.${sign}`
    levels = [...above.filter((one) => depth >= 0 || one.style !== 'dash'), { style, key, sign }]
    return { key, guess: key }
  })
}

/** Whether some key stands below another. */
export function isBelow(key: string, other: string): boolean {
  return key.startsWith(`${other}.`)
}

function styleOf(sign: string, levels: readonly Level[]): Style | null {
  if (/^\d{1,3}(?:\.\d{1,3})*$/u.test(sign)) return 'decimal'
  if (/^[-+\u2013\u2022*]$/u.test(sign)) return 'dash'
  const follows = (style: Style): boolean => {
    const last = levels.find((one) => one.style === style)?.sign
    return last?.length === 1 && last.charCodeAt(0) + 1 === sign.charCodeAt(0)
  }
  if (/^[A-Z]$/u.test(sign) && (follows('upper') || !/[IVX]/u.test(sign))) return 'upper'
  if (/^[IVX]{1,7}$/u.test(sign)) return 'roman'
  return readWords.letter.test(sign) ? 'lower' : null
}
