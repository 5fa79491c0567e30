// The measured promises: each figure is a ratio to a baseline taken in turn with it, in this same run.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { Kysely, PostgresDialect } from 'kysely'
import { SaxesParser } from 'saxes'
import { form } from '../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../regimes/kstt/linh-vuc.ts'
import { entriesOn, printedName } from '../reporting/catalogue/catalogue.ts'
import { check } from '../reporting/rules/check.ts'
import { indexFor } from '../reporting/rules/context.ts'
import { keyedLines } from '../reporting/rules/numbers.ts'
import { postgresLedger } from '../server/adapters/postgres/ledger.ts'
import { migrate } from '../server/adapters/postgres/migrations.ts'
import { openDatabase } from '../server/adapters/postgres/open.ts'
import type { Tables } from '../server/adapters/postgres/schema.ts'
import { readWorkbook } from '../templates/read.ts'
import { binhChuong, filledWorkbook } from '../tests/service.ts'
import { contextOf } from '../tests/filled.ts'
import { benchBoards } from './boards.ts'
import { benchCountry } from './country.ts'

const rounds = 15
const lines = entriesOn(linhVuc, '2023-09-30')
  .filter((entry) => entry.ministry !== '')
  .slice(0, 150)
  .map((entry, at) => ({ name: printedName(entry), numbers: { 4: at, 5: 5, 6: 2, 8: at, 9: 3, 10: 0, 12: 3, 13: 1 } }))
const bytes = new Uint8Array(await filledWorkbook(binhChuong, lines, 1))
const definitionOf = () => form
const read = readWorkbook(bytes, definitionOf)
if (!('forms' in read) || !read.forms[0]) throw new Error('the bench workbook was refused')
const [filled] = read.forms
const context = contextOf('2023-Q3')

const folder = await mkdtemp(join(tmpdir(), 'khop-bench-'))
const database = await openDatabase({ folder })
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
await migrate(db)
const ledger = postgresLedger(db)
await database.pool.query('create table bare (id bigserial primary key, bytes bytea not null)')
await database.pool.query('alter table bare alter column bytes set storage external')

let count = 0
/** The same bytes with another comment at the end, so that each is a new file. */
function another(): Uint8Array {
  const copy = new Uint8Array(bytes.length + 8)
  copy.set(bytes)
  new DataView(copy.buffer).setUint32(bytes.length, ++count)
  copy[bytes.length - 2] = 8 // the zip's comment length: eight more bytes
  return copy
}

async function store(file: Uint8Array): Promise<void> {
  const again = readWorkbook(file, definitionOf)
  if (!('forms' in again) || !again.forms[0]) throw new Error('refused')
  check(form, again.forms[0], context)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const keyed = keyedLines(form, again.forms[0], indexFor(form, context))
  const event = { act: 'save' as const, at: '2023-09-16T00:00:00Z', actor: { account: 'a', name: 'A' }, sha256, fileName: '', errors: 0, warnings: 0 }
  const stored = [{ form: form.code, edition: form.edition, lines: keyed }]
  await ledger.act({ ...binhChuong, unit: `bench-${count}` }, () => ({ event, file: { bytes: file, forms: stored } }))
}

const work: Record<string, () => Promise<unknown> | unknown> = {
  'check': () => check(form, filled, context),
  'gate + read': () => readWorkbook(bytes, definitionOf),
  'intake (gate + read + check + durable store)': () => store(another()),
  'baseline: exceljs load': () => new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer),
  'baseline: unzip + XML scan': () => {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!/\.(xml|rels)$/u.test(name)) continue
      new SaxesParser().write(new TextDecoder().decode(part)).close()
    }
  },
  'baseline: bare durable insert of the bytes': () => database.pool.query('insert into bare (bytes) values ($1)', [Buffer.from(another())]),
}

const times = new Map<string, number[]>(Object.keys(work).map((name) => [name, []]))
for (let round = -3; round < rounds; round++) {
  for (const [name, run] of Object.entries(work)) {
    const before = process.hrtime.bigint()
    await run()
    if (round >= 0) times.get(name)?.push(Number(process.hrtime.bigint() - before) / 1e6)
  }
}
await benchCountry(database.pool)
await benchBoards(database.pool, ledger)
console.log('')
await database.close()
await rm(folder, { recursive: true, force: true })

const median = (name: string): number => [...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN
console.log(`II.06a, ${lines.length} lines, ${bytes.length} bytes; medians of ${rounds} rounds taken in turn\n`)
for (const name of Object.keys(work)) console.log(`${name.padEnd(46)} ${median(name).toFixed(2).padStart(8)} ms`)
console.log('')
const ratio = (what: string, to: string): void =>
  console.log(`${what.padEnd(46)} ${(median(what) / median(to)).toFixed(2).padStart(8)} × ${to.replace('baseline: ', '')}`)
ratio('check', 'baseline: exceljs load')
ratio('check', 'baseline: unzip + XML scan')
ratio('gate + read', 'baseline: exceljs load')
ratio('gate + read', 'baseline: unzip + XML scan')
ratio('intake (gate + read + check + durable store)', 'baseline: exceljs load')
ratio('intake (gate + read + check + durable store)', 'baseline: unzip + XML scan')
ratio('intake (gate + read + check + durable store)', 'baseline: bare durable insert of the bytes')
