// An indicator's label as it is printed: its own words and, for coded answers, what each number means.
import type { Item } from './definition.ts'

/** `Hình thức khảo sát (Trực tuyến = 0; Phát phiếu = 1; Kết hợp = 2)`. */
export function printedItemLabel({ label, choices }: Item): string {
  return choices === undefined ? label : `${label} (${printedChoices(choices)})`
}

/** `Không = 0; Có = 1`. */
export function printedChoices(choices: NonNullable<Item['choices']>): string {
  return choices.map((one) => `${one.label} = ${one.value}`).join('; ')
}
