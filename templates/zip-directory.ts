// The table of contents at the end of a zip, read with distrust: nothing is unpacked here.
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { limits } from './limits.ts'

/** One part of a zip, its data still packed. `size` is only what the zip says. */
export interface ZipEntry {
  readonly name: string
  readonly stored: boolean
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
}

interface Listed extends Omit<ZipEntry, 'packed'> {
  readonly packedSize: number
  readonly header: number
}

const endLength = 22
const centralLength = 46
const localLength = 30

/**
 * The entries of a zip, folders left out. Refuses what is cut off (`truncated`), encrypted, of more than 4 GB,
 * overlapping, or named to reach outside (`hostileContent`), double (`duplicateParts`), too many, or too large.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return refuse('truncated')
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return refuse('truncated')
  if (count === 0xffff || start === 0xffffffff) return refuse('hostileContent') // zip64: never needed below 20 MB
  if (count > limits.entries) return refuse('tooManyParts')
  const listed = readList(bytes, view, start, end, count)
  if (!Array.isArray(listed)) return listed
  const entries: ZipEntry[] = []
  let free = 0
  for (const one of [...listed].sort((a, b) => a.header - b.header)) {
    const data = dataOf(bytes, view, one, start)
    if (!(data instanceof Uint8Array)) return data
    // Parts that share bytes are how a small zip unpacks into petabytes.
    if (one.header < free) return refuse('hostileContent')
    free = data.byteOffset - bytes.byteOffset + data.length
    if (!one.name.endsWith('/')) entries.push({ ...one, packed: data })
  }
  return entries
}

/** Where the end record stands: it must close the file, comment included. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return -1
}

function readList(bytes: Uint8Array, view: DataView, start: number, end: number, count: number): Listed[] | Refusal {
  const listed: Listed[] = []
  const names = new Set<string>()
  let at = start
  let declared = 0
  for (let index = 0; index < count; index++) {
    if (at + centralLength > end || view.getUint32(at, true) !== 0x02014b50) return refuse('truncated')
    const next = at + centralLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return refuse('truncated')
    const one = listedAt(bytes, view, at)
    if ('kind' in one) return one
    const key = one.name.toLowerCase()
    if (names.has(key)) return refuse('duplicateParts')
    names.add(key)
    declared += one.size
    if (declared > limits.unpackedBytes) return refuse('unpacksTooLarge')
    listed.push(one)
    at = next
  }
  return listed
}

function listedAt(bytes: Uint8Array, view: DataView, at: number): Listed | Refusal {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const nameLength = view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + centralLength, at + centralLength + nameLength))
  if (flags & 0x2041) return refuse('encrypted')
  if (method !== 0 && method !== 8) return refuse('hostileContent')
  if (!isSafeName(name)) return refuse('hostileContent')
  return {
    name,
    stored: method === 0,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  }
}

function isSafeName(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\:\u0000-\u001f]/u.test(name)) return false  
  return name.split('/').every((step) => step !== '..' && step !== '.')
}

function dataOf(bytes: Uint8Array, view: DataView, one: Listed, listStart: number): Uint8Array | Refusal {
  const { header, packedSize } = one
  if (header + localLength > listStart || view.getUint32(header, true) !== 0x04034b50) return refuse('truncated')
  const nameLength = view.getUint16(header + 26, true)
  const from = header + localLength + nameLength + view.getUint16(header + 28, true)
  if (from + packedSize > listStart) return refuse('truncated')
  const name = new TextDecoder().decode(bytes.subarray(header + localLength, header + localLength + nameLength))
  if (name !== one.name) return refuse('hostileContent') // two programs would see two different parts
  return bytes.subarray(from, from + packedSize)
}
