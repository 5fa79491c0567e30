// The chain of the ledger: each event's hash covers the one before, so a changed or missing event shows.
import { createHash } from 'node:crypto'

/** Number of the advisory lock under which acts follow one another, and what is adopted between them. */
export const actLock = 20230908

/** What the first event follows. */
export const chainStart = Buffer.alloc(32)

/** The hash of an event: over the hash before it, its number, its report and its text. */
export function chainHash(previous: Buffer, seq: bigint, report: string, body: string): Buffer {
  return createHash('sha256').update(previous).update(`\n${seq}\n${report}\n`).update(body).digest()
}
