// A folded name as people may read it again: each tone back on the vowel that carries it. Only for showing.

const tone = /[\u0300\u0301\u0303\u0309\u0323]/u
const shaped = /[\u0302\u0306\u031b]/u // circumflex, breve, horn: such a vowel always carries the tone

/** Puts the tone of every syllable back; capitals stay lost. A syllable without a vowel is left as it is. */
export function placedTones(folded: string): string {
  return folded.replace(/[\p{L}\p{M}]+/gu, (word) => placed(word.normalize('NFD')).normalize('NFC'))
}

function placed(letters: string): string {
  const marks = [...letters].filter((one) => tone.test(one))
  const clusters = [...letters].filter((one) => !tone.test(one)).reduce<string[]>((all, one) => {
    if (/\p{M}/u.test(one) && all.length > 0) all[all.length - 1] += one
    else all.push(one)
    return all
  }, [])
  const at = carrier(clusters)
  return at === null ? letters : clusters.map((one, index) => (index === at ? one + marks.join('') : one)).join('')
}

function carrier(clusters: readonly string[]): number | null {
  const isVowel = (one: string | undefined): boolean => /^[aeiouy]/u.test(one ?? '')
  const vowels = clusters.flatMap((one, at) => {
    const glide = (one === 'u' && clusters[at - 1] === 'q') || (one === 'i' && clusters[at - 1] === 'g' && isVowel(clusters[at + 1]))
    return isVowel(one) && !glide ? [at] : []
  })
  const own = vowels.findLast((at) => shaped.test(clusters[at] ?? ''))
  if (own !== undefined) return own
  const closed = !isVowel(clusters.at(-1))
  return (closed ? vowels.at(-1) : vowels.length > 2 ? vowels[1] : vowels[0]) ?? null
}
