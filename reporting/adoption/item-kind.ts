// What kind of number an indicator takes, told by its measure and by the choices printed in its label.
import type { Item, ItemType } from '../form/definition.ts'
import { lower } from './column-roles.ts'
import { readWords } from './words.vi.ts'

type Choices = NonNullable<Item['choices']>

/** A label without the choices printed at its end; `isUnread` when it seems to promise choices that could not be read. */
export interface ReadLabel {
  readonly label: string
  readonly choices?: Choices
  readonly isUnread: boolean
}

const longest = 1000 // a longer text is no label with choices

/** `Hình thức khảo sát (Trực tuyến = 0; Phát phiếu = 1)`, also with commas, or with the number first. */
export function readLabel(text: string): ReadLabel {
  const parts = text.length > longest ? null : /^(.*\S)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)[\s.:]*$/u.exec(text)
  const choices = parts ? readChoices(parts[2] ?? '') : null
  if (parts && choices) return { label: parts[1] ?? '', choices, isUnread: false }
  return { label: text, isUnread: readWords.choiceSign.test(text) }
}

/** `Không = 0; Có = 1` as choices, or `null` where it is no list of at least two. */
export function readChoices(text: string): Choices | null {
  const parts = text.split(text.includes(';') ? ';' : ',').map((one) => one.trim()).filter((one) => one !== '')
  const choices = parts.map((one) => {
    const after = /^(.*\S)\s*=\s*(\d{1,4})$/u.exec(one)
    const before = /^(\d{1,4})\s*[=:]\s*(\S.*)$/u.exec(one)
    return after ? { value: Number(after[2]), label: after[1] ?? '' } : before ? { value: Number(before[1]), label: before[2] ?? '' } : null
  })
  const whole = choices.flatMap((one) => one ?? [])
  const isList = whole.length === choices.length && whole.length >= 2 && new Set(whole.map((one) => one.value)).size === whole.length
  return isList ? whole : null
}

/** The type a measure means; `isSure` is false where numbers with fractions may or may not be meant. */
export function typeOfMeasure(measure: string): { readonly type: ItemType; readonly isSure: boolean } {
  const words = lower(measure)
  if (readWords.percent.test(words)) return { type: 'percent', isSure: true }
  if (readWords.money.test(words)) return { type: 'money', isSure: true }
  if (readWords.fractions.test(words)) return { type: 'money', isSure: false }
  return { type: 'count', isSure: words !== '' }
}
