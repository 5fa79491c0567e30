// What a board over a country reads: 11,000 standings kept beside the ledger, beside folding their events; and the lines of a province for a sum.
import type { Pool } from 'pg'
import type { ReportEvent } from '../reporting/submission/event.ts'
import { reportId } from '../reporting/submission/report.ts'
import { follow, nothingYet, type Standing } from '../reporting/submission/standing.ts'
import type { Ledger } from '../server/ports.ts'

const communes = 11_000
const senders = 1000
const linesEach = 60
const rounds = 3

const base = { at: '2023-09-16T01:00:00.000Z', actor: { account: '6f1c9e0a-1111-4222-8333-444455556666', name: 'Nguyễn Văn A', from: '10.0.0.1' }, sha256: '0'.repeat(64) }
const receipt = {
  number: 'KN-2023-0000001', at: base.at, report: { regime: 'bench', period: '2023-Q3', unit: 'u', deliverable: 'data' }, sha256: base.sha256, size: 35_000,
  forms: [{ code: 'II.06a/VPCP/KSTT', edition: '2020', lines: 60, totals: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at + 3, 1234])) }],
  notRead: [], rules: { calendar: 'bench', catalogue: 'linh-vuc', forms: ['II.06a/VPCP/KSTT 2020'], digest: '0'.repeat(64) }, deadline: '2023-09-17',
  timeliness: 'early', signatureDue: true, signed: true, signature: { signer: 'UBND xã', at: base.at, verified: false }, warnings: 0, sender: 'Nguyễn Văn A',
}
/** An ordinary life: saved twice, submitted, approved, signed, sent, received. */
const life = [
  { ...base, act: 'save', fileName: 'II.06a.xlsx', errors: 0, warnings: 0 },
  { ...base, act: 'save', fileName: 'II.06a.xlsx', errors: 0, warnings: 0 },
  { ...base, act: 'submit' },
  { ...base, act: 'approve' },
  { ...base, act: 'sign', signer: 'UBND xã' },
  { ...base, act: 'send', receipt, explanations: [] },
  { ...base, act: 'receive' },
]

/** Fills a migrated database of its own with a country's period, past the port: the port waits for the disk at each act. */
async function fill(pool: Pool): Promise<void> {
  const client = await pool.connect()
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query(`
    insert into event select (select coalesce(max(seq), 0) from event) + unit * 100 + at, 'bench', '2023-Q3', 'u' || unit, 'data', body, sha256(('bench' || unit)::bytea), '', sha256((unit || ' ' || at)::bytea)
    from generate_series(1, ${communes}) as unit, json_array_elements_text($1::json) with ordinality as life(body, at)`, [JSON.stringify(life.map((event) => JSON.stringify(event)))])
  await client.query(`insert into form_read select sha256(('bench' || unit)::bytea), 'II.06a', '2020' from generate_series(1, ${senders}) as unit`)
  await client.query(`
    insert into form_line select sha256(('bench' || unit)::bytea), 'II.06a', '2020', 'linh-vuc-' || line || '.tu-phap', array[3,4,5,6,7,8,9,10,11,12,13], array[unit % 40 + 20,unit % 40,line,20,9,4,3,2,11,6,5]
    from generate_series(1, ${senders}) as unit, generate_series(1, ${linesEach}) as line`)
  await client.query('commit')
  client.release()
  await pool.query('analyze event, form_read, form_line')
}

async function best(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return Math.min(...times)
}

/** Measures and prints. `pool` is a migrated database of its own to fill, `ledger` the one over it. */
export async function benchBoards(pool: Pool, ledger: Ledger): Promise<void> {
  await fill(pool)
  const rebuilt = await best(() => ledger.rebuildStandings())
  const kept = await best(() => ledger.standingsIn('bench', '2023-Q3'))
  const folded = await best(async () => {
    const standings = new Map<string, Standing>()
    for (const { report, event } of await ledger.eventsIn('bench', '2023-Q3')) standings.set(reportId(report), follow(standings.get(reportId(report)) ?? nothingYet, event satisfies ReportEvent))
    if (standings.size !== communes) throw new Error(`${standings.size} standings`)
  })
  console.log(`board: ${communes} standings kept ${kept.toFixed(0)} ms, folded of ${communes * life.length} events ${folded.toFixed(0)} ms, ratio ${(kept / folded).toFixed(2)}; all made anew in ${rebuilt.toFixed(0)} ms`)
  const { rows } = await pool.query<{ sha256: string }>(`select encode(sha256, 'hex') as sha256 from form_read where form = 'II.06a' and edition = '2020'`)
  const names = rows.map((one) => one.sha256)
  const plain = await best(() => pool.query(`select sha256, key, columns, numbers from form_line where form = 'II.06a' and edition = '2020'`))
  const read = await best(async () => {
    const found = await ledger.linesOf(names, 'II.06a')
    if (found.size < senders) throw new Error(`${found.size} files`)
  })
  console.log(`lines: ${senders * linesEach} read for a sum ${read.toFixed(0)} ms, plain select of the same rows ${plain.toFixed(0)} ms, ratio ${(read / plain).toFixed(2)}`)
}
