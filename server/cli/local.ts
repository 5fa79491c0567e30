// What the commands that need no server share: the shelf that comes with the program, and files.
import { readFile } from 'node:fs/promises'
import { builtInShelf } from '../../regimes/index.ts'
import type { Shelf } from '../ports.ts'
import { usage, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

export const localShelf: Shelf = builtInShelf

/** The bytes of a file, or the outcome that says why not. */
export async function bytesOf(path: string): Promise<Uint8Array | Outcome> {
  if (path === '') return usage(words.needs(words.file))
  try {
    return await readFile(path)
  } catch {
    return usage(words.cannotRead(path))
  }
}
