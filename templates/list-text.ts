// The bytes of a list saved as text, as letters: Unicode or nothing, so that no name is ever read wrongly.
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'

/**
 * The text of a `.csv` file: UTF-8 with or without its mark, UTF-16 with its mark. Refuses what is no text
 * (`listNotText`) and text in another encoding (`listOldEncoding`): guessing would put wrong letters into names.
 */
export function listText(bytes: Uint8Array): string | Refusal {
  const marked = encodingMark(bytes)
  // Tabs and line ends aside, text has no control bytes; a two-byte encoding without its mark is full of them.
  if (marked === null && (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32)) || startsWith(bytes, '%PDF'))) return refuse('listNotText')
  let text: string
  try {
    text = new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('listOldEncoding')
  }
  if (/[\u0000-\u0008\u000e-\u001f]/u.test(text)) return refuse('listNotText')
  return text.includes('\ufffd') ? refuse('listOldEncoding') : text
}

function encodingMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Array.from(start).every((letter, at) => bytes[at] === letter.charCodeAt(0))
}
