// A cell of a sheet's XML as the value it stands for. Nothing is repaired: what is no number stays text.
import type { Cell } from '../reporting/form/filled-form.ts'
import { withoutEscapes } from './xml-text.ts'

/** A cell as its XML wrote it. */
export interface RawCell {
  /** The `t` attribute; `n` where there is none. */
  readonly type: string
  /** The text of `v`, or `null` without one. */
  readonly value: string | null
  /** The text of `is`. */
  readonly inline: string
  readonly formula: string | null
}

/** The cell's value; `null` for an empty cell, `'unknownString'` when it points to a shared text that is not there. */
export function cellValue(raw: RawCell, strings: readonly string[]): Cell | null | 'unknownString' {
  const formula = raw.formula === null ? {} : { formula: raw.formula }
  const text = raw.type === 'inlineStr' ? withoutEscapes(raw.inline) : raw.value
  if (text === null || text === '') return raw.formula === null ? null : { value: '', ...formula }
  switch (raw.type) {
    case 's': {
      const found = /^\d{1,9}$/u.test(text) ? strings[Number(text)] : undefined
      if (found === undefined) return 'unknownString'
      return found === '' && raw.formula === null ? null : { value: found, ...formula }
    }
    case 'b':
      return { value: text === '1' || text === 'true', ...formula }
    case 'e':
      return { value: text, ...formula, error: true }
    case 'n':
      return { value: numberOrText(text), ...formula }
    case 'str':
      return { value: withoutEscapes(text), ...formula }
    default:
      return { value: text, ...formula }
  }
}

function numberOrText(text: string): number | string {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : text
}
