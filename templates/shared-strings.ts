// The texts a workbook keeps once and its cells point to. Rich text is joined; readings over it (phonetics) are not read.
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { SafeParts } from './gate.ts'
import { limits } from './limits.ts'
import { spreadsheet } from './workbook-parts.ts'
import { readXml } from './xml.ts'
import { withoutEscapes } from './xml-text.ts'

/** The shared texts in order. Refuses more than Excel itself would sensibly hold. */
export function sharedStrings(parts: SafeParts, part: string): string[] | Refusal {
  const texts: string[] = []
  let current = ''
  let letters = 0
  const stopped = readXml(parts, part, {
    namespaces: spreadsheet,
    open: (path) => {
      if (path.length === 2 && path[1] === 'si') current = ''
      return null
    },
    text: (text, path) => {
      if (path[1] !== 'si' || !isWords(path, 2)) return null
      letters += text.length
      current += text
      return letters > limits.sharedStringLetters ? refuse('unpacksTooLarge') : null
    },
    close: (path) => {
      if (path.length !== 2 || path[1] !== 'si') return null
      texts.push(withoutEscapes(current))
      return texts.length > limits.sharedStrings ? refuse('unpacksTooLarge') : null
    },
  })
  return stopped ?? texts
}

/** Whether a path ends, from `depth` on, in `t` or `r/t`: words that are read. */
export function isWords(path: readonly string[], depth: number): boolean {
  if (path.length === depth + 1) return path[depth] === 't'
  return path.length === depth + 2 && path[depth] === 'r' && path[depth + 1] === 't'
}
