// Whether the file an event names is still the file that came: its bytes are hashed anew.
import { createHash } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { isKeeping, type ReportEvent } from '../../../reporting/submission/event.ts'
import type { EventTable, Tables } from './schema.ts'

/**
 * Whether an event's own text names the file its column names, and that file's bytes still have that hash. A saved
 * workbook must be there. `hashed` remembers the files found right, in hexadecimal, so that each is read once.
 */
export async function namesItsFile(db: Kysely<Tables>, row: Selectable<EventTable>, hashed: Set<string>): Promise<boolean> {
  const event = JSON.parse(row.body) as ReportEvent // the chain's hash was compared first: this is what append wrote
  const sha256 = row.sha256.toString('hex')
  if (event.sha256 !== sha256) return false
  if (hashed.has(sha256)) return true
  const file = await db.selectFrom('file').select(['bytes', 'size']).where('sha256', '=', row.sha256).executeTakeFirst()
  if (!file) return !isKeeping(event)
  if (file.bytes.byteLength !== file.size || !createHash('sha256').update(file.bytes).digest().equals(row.sha256)) return false
  hashed.add(sha256)
  return true
}
