// The whole number a text in a number cell was probably meant to be. Only ever a suggestion.

/**
 * `1.234`, `1,234`, `1 234` and ` 12 ` and `12 hồ sơ` say which number was meant; `1.234,5` and `khoảng 12` do not.
 * Gives `undefined` when it is not certain to be one whole number.
 */
export function numberMeant(text: string): number | undefined {
  const tidied = text.replace(/[\s\u00a0]+/gu, ' ').trim()
  const parts = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*|\d+)(?:\s+\p{L}[\p{L}\s]*)?$/u.exec(tidied)
  if (!parts) return undefined
  const value = Number((parts[1] ?? '').replace(/[., ]/gu, ''))
  return Number.isSafeInteger(value) ? value : undefined
}
