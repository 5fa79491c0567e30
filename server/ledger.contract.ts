// What every ledger must keep: order, one act at a time, the exact bytes, and a chain that shows any change.
import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { isRefusal, refuse } from '../reporting/submission/refusal.ts'
import type { ReportEvent } from '../reporting/submission/event.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import type { Entry, Ledger } from './ports.ts'

const report: ReportKey = { regime: 'r', period: '2023-Q3', unit: 'u', deliverable: 'data' }
const bytes = new TextEncoder().encode('exact bytes')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const actor = { account: 'a', name: 'A' }
const at = '2023-09-16T01:00:00.000Z'
const lines = { 'chung-thuc.tu-phap': { 3: 17, 4: 10 }, 'ho-tich.tu-phap': { 3: 0 } }

const saved: Entry = {
  event: { act: 'save', at, actor, sha256, fileName: 'x.xlsx', errors: 0, warnings: 0 },
  file: { bytes, forms: [{ form: 'II.06a', edition: '2020', lines }] },
}
const approved: Entry = { event: { act: 'approve', at, actor, sha256 } }

/** Runs the contract on a ledger; each test asks for a new one. */
export function ledgerContract(open: () => Promise<Ledger>): void {
  test('gives events back in order, and to their own report only', async () => {
    const ledger = await open()
    await ledger.act(report, () => saved)
    await ledger.act(report, (events) => (events.length === 1 ? approved : refuse('notCurrent')))
    await ledger.act({ ...report, unit: 'v' }, (events) => (events.length === 0 ? saved : refuse('notCurrent')))
    expect(await ledger.eventsOf(report)).toEqual([saved.event, approved.event])
    expect((await ledger.eventsIn('r', '2023-Q3')).map((one) => one.report.unit)).toEqual(['u', 'u', 'v'])
    expect(await ledger.eventsIn('r', '2023-Q2')).toEqual([])
  })
  test('keeps the exact bytes and the lines read of them', async () => {
    const ledger = await open()
    await ledger.act(report, () => saved)
    const file = await ledger.file(sha256)
    expect(file && Buffer.from(file.bytes).equals(bytes)).toBe(true)
    expect(file?.reports).toEqual([report])
    expect(await ledger.lines(sha256, 'II.06a')).toEqual(lines)
    expect(await ledger.lines(sha256, 'II.05a')).toBeNull()
    expect(await ledger.file('0'.repeat(64))).toBeNull()
  })
  test('takes the same bytes twice as one file', async () => {
    const ledger = await open()
    await ledger.act(report, () => saved)
    await ledger.act({ ...report, unit: 'v' }, () => saved)
    expect((await ledger.file(sha256))?.reports.map((one) => one.unit)).toEqual(['u', 'v'])
  })
  test('refuses to keep bytes under a name that is not theirs', async () => {
    const ledger = await open()
    const other = { ...saved, event: { ...saved.event, sha256: '1'.repeat(64) } as ReportEvent }
    await expect(ledger.act(report, () => other)).rejects.toThrow('other bytes')
    expect(await ledger.eventsOf(report)).toEqual([])
  })
  test('writes nothing when the act is refused', async () => {
    const ledger = await open()
    expect(isRefusal(await ledger.act(report, () => refuse('notCurrent')))).toBe(true)
    expect(await ledger.eventsOf(report)).toEqual([])
    expect(await ledger.file(sha256)).toBeNull()
  })
  test('does an act once under one key, and refuses the key for anything else', async () => {
    const ledger = await open()
    const once = { account: 'a', key: 'key-1', digest: 'd' }
    const first = await ledger.act(report, () => saved, once)
    const again = await ledger.act(report, () => saved, once)
    expect(!isRefusal(again) && again.event).toEqual(!isRefusal(first) && first.event)
    expect(await ledger.eventsOf(report)).toHaveLength(1)
    const other = await ledger.act(report, () => saved, { ...once, digest: 'e' })
    expect(isRefusal(other) && other.code).toBe('keyReused')
    expect(isRefusal(await ledger.act(report, () => approved, { ...once, account: 'b' }))).toBe(false)
  })
  test('tells what was done under a key without doing anything', async () => {
    const ledger = await open()
    const once = { account: 'a', key: 'key-1', digest: 'd' }
    expect(await ledger.alreadyDone(once)).toBeNull()
    await ledger.act(report, () => saved, once)
    expect(await ledger.alreadyDone(once)).toEqual({ event: saved.event, events: [saved.event] })
    const other = await ledger.alreadyDone({ ...once, digest: 'e' })
    expect(isRefusal(other) && other.code).toBe('keyReused')
    expect(await ledger.alreadyDone({ ...once, account: 'b' })).toBeNull()
  })
  test('numbers a year without gaps or doubles: a number drawn for nothing, or by acts at once, is drawn again', async () => {
    const ledger = await open()
    const drawn: number[] = []
    const draw = (unit: string, year: number, done = true) =>
      ledger.act({ ...report, unit }, async (_events, drawNumber) => {
        const number = await drawNumber(year)
        if (!done) return refuse('notCurrent')
        drawn.push(number)
        return saved
      })
    await draw('u', 2023)
    await draw('u', 2023, false)
    await Promise.all(Array.from({ length: 8 }, (_, at) => draw(`u${at}`, 2023)))
    await draw('v', 2024)
    expect(drawn).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 1])
  })
  test('lets acts follow one another: of twenty at once on one standing, one goes through', async () => {
    const ledger = await open()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => ledger.act(report, (events) => (events.length === 0 ? saved : refuse('notOpen')))),
    )
    expect(outcomes.filter((one) => !isRefusal(one))).toHaveLength(1)
    expect(await ledger.firstMisfit()).toBeNull()
  })
}
