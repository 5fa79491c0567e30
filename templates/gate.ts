// The gate every workbook passes before anyone reads it: what the file is, and how much of it may be unpacked.
import { asDocumentRefusal } from '../reporting/submission/document-refusal.vi.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { contentTypesProblem, type FileKind } from './content-types.ts'
import { limits } from './limits.ts'
import { unpack, type Sink } from './unpack.ts'
import { zipEntries } from './zip-directory.ts'

/** The parts of a workbook that passed the gate. They are unpacked only when asked for, within one budget for all. */
export interface SafeParts {
  readonly names: readonly string[]
  /** Whether a part is there; as in Office, letter case does not count. */
  has(name: string): boolean
  /** The size a part says it has, 0 when it is not there. */
  sizeOf(name: string): number
  /** Hands a part's bytes to `sink`; `null` when all of it went through. A part that is not there is `truncated`. */
  unpack(name: string, sink: Sink): Refusal | null
}

/** The parts of a `.docx` file, behind the same limits. The refusal says it is about a document. */
export function openDocumentGate(bytes: Uint8Array): SafeParts | Refusal {
  const parts = openGate(bytes, 'document')
  return isRefusal(parts) ? asDocumentRefusal(parts) : parts
}

/** The parts of an `.xlsx` file (or one of another kind), or the reason it is not opened. Never throws, whatever the bytes. */
export function openGate(bytes: Uint8Array, kind: FileKind = 'workbook'): SafeParts | Refusal {
  if (bytes.length === 0) return refuse('emptyFile')
  if (bytes.length > limits.fileBytes) return refuse('tooLarge', { megabytes: limits.fileMegabytes })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return refuse(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'legacyWorkbook')
  }
  if (!startsWith(bytes, [0x50, 0x4b, 3, 4])) return refuse('notWorkbook')
  const entries = zipEntries(bytes)
  if (isRefusal(entries)) return entries
  if (entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) return refuse('macroEnabled')
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const budget = { left: limits.unpackedBytes }
  const parts: SafeParts = {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    sizeOf: (name) => byName.get(name.toLowerCase())?.size ?? 0,
    unpack: (name, sink) => {
      const entry = byName.get(name.toLowerCase())
      return entry ? unpack(entry, budget, sink) : refuse('truncated')
    },
  }
  return contentTypesProblem(parts, kind) ?? parts
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Whether the name of a stream, in the two-byte letters of old Office files, stands anywhere in the bytes. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
