// For tests: zips written byte by byte, so that they can lie.
import { deflateSync } from 'fflate'
import { crc32 } from '../../templates/crc.ts'

export interface RawEntry {
  readonly name: string
  readonly data: Uint8Array
  /** What the zip says instead of the truth. */
  readonly says?: {
    readonly size?: number
    readonly packedSize?: number
    readonly crc?: number
    readonly flags?: number
    readonly method?: number
    /** The name in front of the data, when it differs from the one in the list. */
    readonly localName?: string
    /** Where the entry starts, when not where it does. */
    readonly header?: number
  }
  /** Packed data to use instead of packing `data`. */
  readonly packed?: Uint8Array
}

/** A zip of the entries as they say they are. */
export function rawZip(entries: readonly RawEntry[], says: { readonly count?: number; readonly start?: number } = {}): Uint8Array {
  const pieces: Uint8Array[] = []
  const list: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const packed = entry.packed ?? deflateSync(entry.data, { level: 9 })
    const local = header(entry, packed, entry.says?.localName ?? entry.name, null)
    list.push(header(entry, packed, entry.name, entry.says?.header ?? at))
    pieces.push(local, packed)
    at += local.length + packed.length
  }
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, says.count ?? entries.length, true)
  view.setUint16(10, says.count ?? entries.length, true)
  view.setUint32(12, list.reduce((sum, one) => sum + one.length, 0), true)
  view.setUint32(16, says.start ?? at, true)
  return joined([...pieces, ...list, end])
}

function header({ data, says = {} }: RawEntry, packed: Uint8Array, name: string, offset: number | null): Uint8Array {
  const letters = new TextEncoder().encode(name)
  const start = offset === null ? 30 : 46
  const bytes = new Uint8Array(start + letters.length)
  const view = new DataView(bytes.buffer)
  const shared = offset === null ? 4 : 6
  view.setUint32(0, offset === null ? 0x04034b50 : 0x02014b50, true)
  view.setUint16(shared, 20, true)
  view.setUint16(shared + 2, says.flags ?? 0, true)
  view.setUint16(shared + 4, says.method ?? 8, true)
  view.setUint32(shared + 10, says.crc ?? crc32(data), true)
  view.setUint32(shared + 14, says.packedSize ?? packed.length, true)
  view.setUint32(shared + 18, says.size ?? data.length, true)
  view.setUint16(shared + 22, letters.length, true)
  if (offset !== null) view.setUint32(42, offset, true)
  bytes.set(letters, start)
  return bytes
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
