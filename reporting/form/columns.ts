// Excel column letters.

/** `1` → `A`, `27` → `AA`. */
export function lettersOf(index: number): string {
  let letters = ''
  for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** `A` → `1`, `AA` → `27`; anything but letters gives `0`. */
export function indexOfLetters(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) return 0
    index = index * 26 + value
  }
  return index
}
