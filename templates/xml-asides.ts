// Takes comments, literal text (CDATA) and instructions out of an XML text's way while it is changed, and puts them back.

const asides = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/gu
// No XML text may hold this character, so a mark made of it cannot be mistaken for content.
const mark = '\uFFFE'

export interface SetAside {
  /** The text with a mark in each one's place. */
  readonly xml: string
  /** Puts back, in a changed text, those whose marks are still there. */
  restore(changed: string): string
}

/** Sets them aside: what looks like an element inside of them is none. */
export function setAside(xml: string): SetAside {
  const taken: string[] = []
  const plain = xml.replaceAll(mark, '').replace(asides, (whole) => `${mark}${taken.push(whole) - 1}${mark}`)
  return {
    xml: plain,
    restore: (changed) => changed.replace(new RegExp(`${mark}(\\d+)${mark}`, 'gu'), (_whole, at: string) => taken[Number(at)] ?? ''),
  }
}
