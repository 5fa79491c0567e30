// Unpacked bytes as text, in pieces small enough to stop between.
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { Sink } from './unpack.ts'

const pieceLength = 65_536

/** A sink that hands text on. XML may be UTF-16 when its first bytes say so; wrong bytes are refused as `truncated`. */
export function decoded(take: (text: string) => Refusal | null): Sink {
  let decoder: TextDecoder | null = null
  return (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    for (let at = 0; at < bytes.length; at += pieceLength) {
      const text = decode(decoder, bytes.subarray(at, at + pieceLength))
      if (isRefusal(text)) return text
      const stopped = take(text)
      if (stopped) return stopped
    }
    return null
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | Refusal {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    return refuse('truncated')
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
