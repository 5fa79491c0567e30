// The standings kept beside the ledger are what its events say, whatever happened in whatever order; what is not is named and mended.
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { testDatabase, type TestDatabase } from '../../../tests/database.ts'
import { allActs, isOpen } from '../../../reporting/submission/workflow.ts'
import type { Act, ReportEvent } from '../../../reporting/submission/event.ts'
import type { Receipt } from '../../../reporting/submission/receipt.ts'
import { refuse } from '../../../reporting/submission/refusal.ts'
import { reportId, type ReportKey } from '../../../reporting/submission/report.ts'
import { standingOf, type Standing } from '../../../reporting/submission/standing.ts'
import type { Ledger } from '../../ports.ts'
import { postgresLedger } from './ledger.ts'
import { migrate } from './migrations.ts'

const opened: TestDatabase[] = []
let database: TestDatabase
let ledger: Ledger
beforeEach(async () => {
  database = await testDatabase()
  opened.push(database)
  ledger = postgresLedger(database.db)
})
afterAll(async () => {
  for (const one of opened) await one.close()
})

const reports: readonly ReportKey[] = ['a', 'b', 'c'].flatMap((unit) =>
  (['data', 'narrative'] as const).map((deliverable) => ({ regime: 'r', period: unit === 'c' ? '2023-Q4' : '2023-Q3', unit, deliverable })),
)

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function happened(act: Act, number: number, report: ReportKey): ReportEvent {
  const at = new Date(Date.UTC(2023, 8, 1) + number * 3_600_000).toISOString()
  const base = { at, actor: { account: `p${number % 3}`, name: `Người ${number % 3}` }, sha256: String(number % 10).repeat(64) }
  const receipt: Receipt = {
    number: `BN-2023-${number}`, at, report, sha256: base.sha256, size: 1, forms: [], notRead: [], rules: { calendar: 'c', catalogue: 'd', forms: [], digest: 'e' },
    deadline: '2023-09-17', timeliness: number % 2 === 0 ? 'late' : 'onTime', signatureDue: false, signed: number % 3 === 0, warnings: 0, sender: 'Người',
  }
  switch (act) {
    case 'save':
    case 'revise':
      return { ...base, act, fileName: 'x.xlsx', errors: 0, warnings: 0 }
    case 'submit':
    case 'approve':
    case 'receive':
      return { ...base, act }
    case 'sign':
      return { ...base, act, signer: 'Sở', verdict: { signed: true, problems: number % 2 === 0 ? [] : ['x'] } }
    case 'send':
      return { ...base, act, receipt, explanations: [] }
    case 'replace':
      return { ...base, act, receipt, reason: 'sửa', explanations: [] }
    case 'return':
      return { ...base, act, reason: 'sai \u0000 "cột"', notes: [], ...(number % 2 === 0 ? { clock: 'continues' as const } : {}) }
    case 'extend':
      return { ...base, act, until: '2023-09-20', document: { number: '1', day: '2023-09-10' }, reason: 'bão' }
    case 'waive':
      return { ...base, act, rule: `R${number % 2}`, reason: 'đặc thù' }
  }
}

/** Does an event that carries no file of its own. */
const put = (report: ReportKey, event: ReportEvent) => ledger.act(report, () => ({ event }))

/** So many acts as chance has them, most of them open ones. */
async function live(seed: number, acts: number): Promise<void> {
  const pick = chance(seed)
  const standings = new Map<string, ReportEvent[]>()
  for (let number = 0; number < acts; number++) {
    const report = reports[pick(reports.length)] ?? reports[0]!
    const events = standings.get(reportId(report)) ?? []
    const open = allActs.filter((act) => isOpen(act, standingOf(events).state))
    const act = (pick(8) === 0 ? allActs[pick(allActs.length)] : open[pick(open.length)]) ?? 'save'
    const event = happened(act, number, report)
    standings.set(reportId(report), [...events, event])
    await put(report, event)
  }
}

async function foldedIn(period: string): Promise<Map<string, Standing>> {
  const events = new Map<string, ReportEvent[]>()
  for (const { report, event } of await ledger.eventsIn('r', period)) events.set(reportId(report), [...(events.get(reportId(report)) ?? []), event])
  return new Map([...events].map(([id, all]) => [id, standingOf(all)]))
}

async function keptIn(period: string): Promise<Map<string, Standing>> {
  return new Map((await ledger.standingsIn('r', period)).map(({ report, standing }) => [reportId(report), standing]))
}

describe('the kept standings', () => {
  test.each([1, 20230908, 77])('are the fold of the events after a hundred acts by chance (%d), and again when made anew', async (seed) => {
    await live(seed, 100)
    for (const period of ['2023-Q3', '2023-Q4']) expect(await keptIn(period)).toEqual(await foldedIn(period))
    const count = (await ledger.checkStandings())?.count
    expect(await ledger.checkStandings()).toEqual({ count, misfit: null })
    const before = (await database.pool.query('select * from standing order by seq')).rows
    expect(await ledger.rebuildStandings()).toBe(count)
    expect((await database.pool.query('select * from standing order by seq')).rows).toEqual(before)
  })

  test('are right when acts on the same and on different reports come at once', async () => {
    const pick = chance(5)
    await Promise.all(
      Array.from({ length: 60 }, (_, number) => {
        const report = reports[pick(3)] ?? reports[0]!
        return ledger.act(report, (events) => {
          const { state } = standingOf(events)
          const act = allActs.filter((one) => isOpen(one, state))[pick(2)] ?? 'save'
          return number % 7 === 0 ? refuse('notCurrent') : { event: happened(act, number, report) }
        })
      }),
    )
    expect(await keptIn('2023-Q3')).toEqual(await foldedIn('2023-Q3'))
    expect((await ledger.checkStandings())?.misfit).toBeNull()
  })

  test('stay as they were when the act fails', async () => {
    const [report] = reports
    if (!report) return
    await put(report, happened('save', 1, report))
    await expect(ledger.act(report, () => ({ event: happened('approve', 2, report), file: { bytes: new Uint8Array([1]), forms: [] } }))).rejects.toThrow('other bytes')
    expect((await keptIn('2023-Q3')).get(reportId(report))?.state).toBe('draft')
  })

  test('are told in columns for who asks with SQL: the sending in force, gone when it is returned', async () => {
    const [report] = reports
    if (!report) return
    for (const [at, act] of (['save', 'approve', 'send'] as const).entries()) await put(report, happened(act, at, report))
    const columns = 'select seq, state, receipt, sent_at, deadline, timeliness, signed from standing'
    expect((await database.pool.query(columns)).rows).toEqual([
      { seq: '3', state: 'sent', receipt: 'BN-2023-2', sent_at: '2023-09-01T02:00:00.000Z', deadline: '2023-09-17', timeliness: 'late', signed: false },
    ])
    await put(report, happened('return', 3, report))
    expect((await database.pool.query(columns)).rows).toMatchObject([{ seq: '4', state: 'returned', receipt: null, sent_at: null }])
  })
})

describe('a kept standing that is not what the events say', () => {
  const tampered: readonly (readonly [string, string, string])[] = [
    ['differs', `update standing set body = replace(body, '"returned":null', '"returned":{"reason":"x"}') where seq = (select min(seq) from standing)`, 'its text'],
    ['differs', `update standing set timeliness = 'early' where seq = (select min(seq) from standing)`, 'one column'],
    ['differs', `update standing set seq = seq - 1 where seq = (select min(seq) from standing)`, 'its number'],
    ['missing', `delete from standing where seq = (select min(seq) from standing)`, 'gone'],
  ]
  test.each(tampered)('%s (%s, %s): is named, and mended by making all anew', async (how, change) => {
    await live(3, 60)
    const { rows } = await database.pool.query<ReportKey & { seq: string }>('select * from standing order by seq limit 1')
    const first = rows[0]
    if (!first) throw new Error('nothing kept')
    await database.pool.query(change)
    expect((await ledger.checkStandings())?.misfit).toEqual({ report: reportId(first), seq: Number(first.seq), how })
    await ledger.rebuildStandings()
    expect((await ledger.checkStandings())?.misfit).toBeNull()
  })

  test('is named when no event speaks of the report at all', async () => {
    await live(3, 10)
    await database.pool.query(`insert into standing select regime, period, 'nobody', deliverable, 1, state, sha256, receipt, sent_at, deadline, timeliness, signed, body from standing limit 1`)
    expect((await ledger.checkStandings())?.misfit).toMatchObject({ seq: 1, how: 'unfounded' })
    await ledger.rebuildStandings()
    expect((await ledger.checkStandings())?.misfit).toBeNull()
  })

  test('cannot come from a program that does not know of standings: its event is refused', async () => {
    await live(3, 1)
    const behind = `insert into event select 2, regime, period, unit, deliverable, body, sha256, hash, '\\x02' from event where seq = 1`
    await expect(database.pool.query(behind)).rejects.toThrow('has no standing')
    expect(await ledger.countEvents()).toBe(1)
  })
})

test('a program with other rules makes the standings anew when it starts, and says so until it has', async () => {
  await live(9, 40)
  const before = await keptIn('2023-Q3')
  await database.pool.query(`update standing set body = '{}'; update standing_rules set digest = 'of an older program'`)
  expect(await ledger.checkStandings()).toBeNull()
  await migrate(database.db)
  expect(await keptIn('2023-Q3')).toEqual(before)
  expect((await ledger.checkStandings())?.misfit).toBeNull()
})

test('more events than are read at once are still folded report by report', async () => {
  const [report] = reports
  if (!report) return
  await put(report, happened('save', 1, report))
  // Written around the port for speed: 2,400 events of 3 reports, so that a report's events lie across two readings.
  const client = await database.pool.connect()
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query(`insert into event select n, 'r', '2023-Q3', 'u' || n % 3, 'data', replace(body, '"x.xlsx"', '"' || n || '"'), sha256, hash, decode(lpad(to_hex(n), 64, '0'), 'hex') from event, generate_series(2, 2401) as n where seq = 1`)
  await client.query('commit')
  client.release()
  expect(await ledger.rebuildStandings()).toBe(4)
  expect((await database.pool.query('select unit, seq from standing order by unit')).rows).toEqual([
    { unit: 'a', seq: '1' }, { unit: 'u0', seq: '2400' }, { unit: 'u1', seq: '2401' }, { unit: 'u2', seq: '2399' },
  ])
  expect(await ledger.checkStandings()).toEqual({ count: 4, misfit: null })
})
