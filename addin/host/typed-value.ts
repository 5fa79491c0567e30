// What a text typed into a cell stands for. Plain digits are a number, with at most two decimals; all else stays as typed and is checked.

/** `12`, `-3` and `12,5` are numbers; `1.234` (thousands or decimals?), `12 hồ sơ` and names stay text; blanks empty the cell. */
export function typedValue(text: string): string | number {
  const tidy = text.normalize('NFC').trim()
  return /^-?\d{1,15}(?:[,.]\d{1,2})?$/u.test(tidy) ? Number(tidy.replace(',', '.')) : tidy
}
