// One spelling per Vietnamese name: what counts as the same name, and what a search may ignore.

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu // grave, acute, tilde, hook, dot: the five tones
const allMarks = /[\u0300-\u036f]/gu

/** NFC, marks without width gone, and runs of spaces (also non-breaking ones) as one: what reading does to every text. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\u200b\ufeff]/gu, '').replace(/[\s\u00a0]+/gu, ' ').trim()
}

/**
 * The form in which two spellings of one official name are equal: Unicode form, spaces, letter case and the
 * *place* of the tone mark do not count (the letters print both `hóa` and `hoá`); every letter and tone does.
 */
export function foldName(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/\s*([(),;–-])\s*/gu, '$1')
    .split(/(?<=[^\p{L}\p{M}])|(?=[^\p{L}\p{M}])/u)
    .map((word) => {
      const letters = word.normalize('NFD')
      return (letters.replace(toneMarks, '') + (letters.match(toneMarks) ?? []).join('')).normalize('NFC')
    })
    .join('')
}

/** Letters and digits only, without marks, for ranking suggestions. Never for accepting a name. */
export function toneless(text: string): string {
  return tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(allMarks, '')
    .replaceAll('\u0111', 'd')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
}

/** The text with plain letters, case kept: `II.01-\u0110C` gives `II.01-DC`. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(allMarks, '').replaceAll('\u0110', 'D').replaceAll('\u0111', 'd')
}

// No question mark: it is what programs write for letters they have lost.
const letters = /^[a-z\u01110-9\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0020-\u003e\u0040-\u007e“”‘’–—…·•°]*$/iu

/** Whether a text holds only letters and marks Vietnamese names are written with; wrongly decoded text does not. */
export function isVietnamese(text: string): boolean {
  return letters.test(text.normalize('NFD'))
}
