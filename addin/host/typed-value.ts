// What a text typed into a cell stands for. Only plain digits are a number; everything else stays as typed and is checked.

/** `12` and `-3` are numbers; `1.234`, `12 hồ sơ` and names stay text; blanks empty the cell. */
export function typedValue(text: string): string | number {
  const tidy = text.normalize('NFC').trim()
  return /^-?\d{1,15}$/u.test(tidy) ? Number(tidy) : tidy
}
