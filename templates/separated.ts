// Text with separators as records of fields, by RFC 4180: quotes hold separators, line ends and doubled quotes.
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'

export interface TextRecord {
  /** The record's number, from 1: the row Excel shows it in. */
  readonly row: number
  readonly fields: readonly string[]
}

/**
 * The records that hold anything. Refuses quotes that do not close or are followed by more (`listBroken`), and more
 * than `most` records (`listTooLong`), without reading further.
 */
export function separatedRecords(text: string, separator: string, most: number): TextRecord[] | Refusal {
  const records: TextRecord[] = []
  const field = new RegExp(`[^${separator}\\r\\n]*`, 'uy')
  let at = 0
  for (let row = 1; at < text.length; row++) {
    const fields: string[] = []
    for (;;) {
      if (text[at] === '"') {
        const end = closingQuote(text, at + 1)
        if (end < 0) return refuse('listBroken', { row })
        fields.push(text.slice(at + 1, end).replaceAll('""', '"'))
        at = end + 1
      } else {
        field.lastIndex = at
        const found = field.exec(text)?.[0] ?? ''
        fields.push(found)
        at += found.length
      }
      if (text[at] !== separator) break
      at++
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') return refuse('listBroken', { row })
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (fields.every((one) => one.trim() === '')) continue
    if (records.length === most) return refuse('listTooLong', { limit: most })
    records.push({ row, fields })
  }
  return records
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}
