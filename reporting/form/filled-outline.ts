// What stands in a filled outline: each heading found or not, and whether words stand beneath it. Nothing repaired.
import { foldName } from '../catalogue/spelling.ts'
import { officialWords, outlineWords } from './official-letter.vi.ts'
import type { Outline } from './outline.ts'

export interface FilledSection {
  readonly ordinal: string
  readonly heading: string
  /** Whether the heading stands in the document. */
  readonly found: boolean
  /** How many words stand beneath it; hints, dots and blanks do not count. */
  readonly words: number
}

export interface FilledOutline {
  readonly outline: string
  readonly edition: string
  /** One for each section of the outline, in its order. */
  readonly sections: readonly FilledSection[]
}

/**
 * Finds the outline's sections among a document's paragraphs. A heading is known by its words, whatever number, capitals
 * or stop the office gave it, and may be followed by text in its own paragraph after a colon or full stop. The first
 * paragraph with its words counts.
 */
export function filledOutline(outline: Outline, paragraphs: readonly string[]): FilledOutline {
  const lines = paragraphs.map((text) => withoutOrdinal(foldName(text)))
  const starts = outline.sections.map(({ heading }) => lines.findIndex((line) => isHeading(line, foldName(heading))))
  const last = Math.max(...starts)
  const closing = lines.findIndex((line, at) => at > last && isEnd(line))
  const end = closing < 0 ? lines.length : closing
  const hints = new Set(outline.sections.map(({ hint = '' }) => foldName(hint)))
  return {
    outline: outline.code,
    edition: outline.edition,
    sections: outline.sections.map(({ ordinal, heading }, index) => {
      const start = starts[index] ?? -1
      if (start < 0) return { ordinal, heading, found: false, words: 0 }
      const next = Math.min(end, ...starts.filter((one) => one > start))
      const beneath = lines.slice(start + 1, next).filter((line) => !hints.has(withoutBrackets(line)))
      const beside = (lines[start] ?? '').slice(foldName(heading).length)
      return { ordinal, heading, found: true, words: countWords([beside, ...beneath].join('\n')) }
    }),
  }
}

/** Whether the report's text is over here: its last sentence, or the recipients when an office left that out. */
function isEnd(line: string): boolean {
  return line.startsWith(foldName(outlineWords.closingStart)) || line === foldName(officialWords.recipients)
}

/** `1.`, `II)`, `a/`, `2.3.` before a heading; offices renumber. */
function withoutOrdinal(folded: string): string {
  return folded.replace(/^\s*(?:[ivxlc]+|\d+(?:\.\d+)*|\p{L})\s*[.)/:]\s*/u, '')
}

function isHeading(text: string, heading: string): boolean {
  return text === heading || (text.startsWith(heading) && /^\s*[:.;]/u.test(text.slice(heading.length)))
}

function withoutBrackets(folded: string): string {
  return folded.replace(/^\((.*)\)$/u, '$1')
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
