// Unpacks one part of a zip piece by piece, believing nothing it says about its size.
import { Inflate } from 'fflate'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { crc32 } from './crc.ts'
import { limits } from './limits.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Takes the next unpacked bytes; a refusal stops the unpacking. */
export type Sink = (bytes: Uint8Array) => Refusal | null

/** What may still be unpacked of a file, all parts together. */
export interface Budget {
  left: number
}

/** So small a piece can grow to about sixteen megabytes at most before anyone looks. */
const pieceLength = 16_384

/**
 * Hands a part's bytes to `sink`. Refuses what grows beyond its declared size, the budget or the ratio
 * (`unpacksTooLarge`), and what is damaged or does not match its checksum (`truncated`).
 */
export function unpack(entry: ZipEntry, budget: Budget, sink: Sink): Refusal | null {
  let size = 0
  let crc = 0
  const take = (bytes: Uint8Array): Refusal | null => {
    size += bytes.length
    budget.left -= bytes.length
    if (size > entry.size || budget.left < 0) return refuse('unpacksTooLarge')
    if (size > limits.ratioFromBytes && size > limits.ratio * entry.packed.length) return refuse('unpacksTooLarge')
    crc = crc32(bytes, crc)
    return sink(bytes)
  }
  const stopped = entry.stored ? take(entry.packed) : inflate(entry.packed, take)
  if (stopped) return stopped
  return size === entry.size && crc === entry.crc ? null : refuse('truncated')
}

function inflate(packed: Uint8Array, take: Sink): Refusal | null {
  let out: Uint8Array | null = null
  const stream = new Inflate((bytes) => {
    out = bytes
  })
  for (let at = 0; at === 0 || at < packed.length; at += pieceLength) {
    out = null
    try {
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length)
    } catch {
      return refuse('truncated') // not a deflate stream; nothing of ours runs inside push
    }
    const stopped = out === null ? null : take(out)
    if (stopped) return stopped
  }
  return null
}
