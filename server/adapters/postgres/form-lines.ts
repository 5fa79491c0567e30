// The bytes of workbooks and the lines read of them, in PostgreSQL: one row a line, its numbers side by side.
import { createHash } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { KeyedLines } from '../../../reporting/rules/numbers.ts'
import type { StoredForm } from '../../ports.ts'
import type { Tables } from './schema.ts'

/** Keeps the bytes under their own hash. The same bytes sent again are the same file. */
export async function store(tx: Transaction<Tables>, sha256: Buffer, bytes: Uint8Array, forms: readonly StoredForm[]): Promise<void> {
  const given = createHash('sha256').update(bytes).digest()
  if (!given.equals(sha256)) throw new Error('the event names other bytes than it carries')
  const added = await tx
    .insertInto('file')
    .values({ sha256, size: bytes.byteLength, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('size')
    .executeTakeFirst()
  if (!added || forms.length === 0) return
  await tx.insertInto('form_read').values(forms.map(({ form, edition }) => ({ sha256, form, edition }))).execute()
  const rows = forms.flatMap(({ form, edition, lines }) => lineRows(form, edition, lines))
  // One parameter for all lines: naming each of a thousand values costs more than storing them.
  await sql`
    insert into form_line (sha256, form, edition, key, columns, numbers)
    select ${sha256}, form, edition, key, columns, numbers
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as line(form text, edition text, key text, columns integer[], numbers numeric[])`.execute(tx)
}

function lineRows(form: string, edition: string, lines: KeyedLines) {
  return Object.entries(lines).map(([key, numbers]) => ({
    form,
    edition,
    key,
    columns: Object.keys(numbers).map(Number),
    numbers: Object.values(numbers),
  }))
}

/** A hash as the database keeps it. */
export function hex(sha256: string): Buffer {
  return Buffer.from(sha256, 'hex')
}

/** The lines of one form as they were read of many files, by file; files without the form are left out. */
export async function linesOf(db: Kysely<Tables>, sha256s: readonly string[], form: string): Promise<Map<string, KeyedLines>> {
  const found = new Map<string, KeyedLines>()
  for (let from = 0; from < sha256s.length; from += filesAtOnce) {
    const named = sha256s.slice(from, from + filesAtOnce).map(hex)
    // One text a file: the driver takes arrays apart letter by letter, JSON.parse a whole form at once.
    const { rows } = await sql<{ sha256: Buffer; lines: string | null }>`
      select read.sha256, (
        select json_agg(json_build_array(line.key, line.columns, line.numbers) order by line.key)::text
        from form_line as line where line.sha256 = read.sha256 and line.form = read.form
      ) as lines
      from form_read as read where read.sha256 = any(${named}::bytea[]) and read.form = ${form}`.execute(db)
    for (const { sha256, lines } of rows) found.set(sha256.toString('hex'), keyed(lines === null ? [] : (JSON.parse(lines) as LineRow[])))
  }
  return found
}

const filesAtOnce = 500

type LineRow = readonly [key: string, columns: readonly number[], numbers: readonly number[]]

function keyed(rows: readonly LineRow[]): KeyedLines {
  return Object.fromEntries(rows.map(([key, columns, numbers]) => [key, Object.fromEntries(columns.map((column, at) => [column, numbers[at] ?? 0]))]))
}
