// The page Đôn đốc without a screen: what it shows after what happened, and what it asks of the server.
import { describe, expect, test } from '@jest/globals'
import type { ComplianceRow, ComplianceTable } from '../../../reporting/compliance/table.ts'
import { refuse } from '../../../reporting/submission/refusal.ts'
import type { Bad } from '../../bad-answer.ts'
import { createStore } from '../../store.ts'
import { createUrgingActs } from './urging-acts.ts'
import type { LogLine, Preview, UrgingService } from './urging-service.ts'
import { behind, followUrging, hasAddressees, openingUrging, receivers, remindedOf } from './urging-state.ts'

const choice = { regime: 'r', period: '2023-09' }
const row = (unit: string, progress: ComplianceRow['progress'], signature: ComplianceRow['signature'] = null): ComplianceRow => ({
  ordinal: 1, unit, unitName: unit, deliverable: 'data', deadline: '2023-09-22', state: 'none', progress, signature, signatureDue: true, note: '', sentAt: null, receipt: null,
})
const table: ComplianceTable = [{ numeral: 'I', label: 'x', rows: [row('a', 'missing'), row('b', 'late', 'signed'), row('c', 'onTime', 'unsigned'), row('d', 'early', 'signed')] }]
const preview: Preview = {
  day: '2023-09-23', mail: true,
  digests: [true, false].map((hasAddress, at) => ({ name: `n${at}`, unit: `u${at}`, unitName: `U${at}`, hasAddress, subject: 's', text: 't', own: [], late: [] })),
}
const line = (number: number, change: Partial<LogLine> = {}): LogLine => ({
  number, name: 'A', unit: 'a', unitName: 'a', day: '2023-09-21', at: `2023-09-2${number}T01:00:00Z`, byName: null,
  reports: [{ ...choice, unit: 'a', deliverable: 'data' }], outcome: 'sent', reason: '', ...change,
})

function opened(change: Partial<UrgingService> = {}) {
  const store = createStore(followUrging, openingUrging)
  const asked: string[] = []
  const ended: Bad[] = []
  const note = <T>(what: string, answer: T): Promise<T> => {
    asked.push(what)
    return Promise.resolve(answer)
  }
  const service: UrgingService = {
    preview: (on) => note(`preview ${on ?? 'today'}`, preview),
    send: () => note('send', [{ name: 'n0', unit: 'u0', unitName: 'U0', reports: 1, outcome: 'sent' as const }]),
    log: () => note('log', [line(1)]),
    letter: (_choice, unsigned) => note(unsigned ? 'letter, unsigned too' : 'letter', { bytes: new Uint8Array(1), fileName: 'x.docx' }),
    ...change,
  }
  const downloads: string[] = []
  return { store, asked, ended, downloads, acts: createUrgingActs({ service, store, download: (_bytes, name) => void downloads.push(name), ended: (bad) => void ended.push(bad) }) }
}

describe('who is behind', () => {
  test('is everyone missing, late or unsigned, or those of one concern; the letter is for others than oneself', () => {
    expect(behind(table, null).map((one) => one.unit)).toEqual(['a', 'b', 'c'])
    expect(behind(table, 'unsigned').map((one) => one.unit)).toEqual(['c'])
    expect([hasAddressees(table, 'x'), hasAddressees([{ numeral: 'I', label: 'x', rows: [row('a', 'missing'), row('c', 'onTime', 'unsigned')] }], 'a')]).toEqual([true, false])
    expect(hasAddressees([{ numeral: 'I', label: 'x', rows: [row('a', 'missing'), row('c', 'onTime', 'unsigned')] }], 'a', true)).toBe(true)
  })
  test('was reminded as often as letters went out to the unit itself', () => {
    const log = [line(1), line(2, { outcome: 'failed' }), line(3, { unit: 'above' }), line(4)]
    expect(remindedOf(log, row('a', 'missing'))).toEqual({ times: 2, last: '2023-09-24T01:00:00Z' })
    expect(remindedOf(log, row('b', 'missing'))).toBeNull()
    expect(remindedOf(log, { unit: 'a', deliverable: 'narrative' })).toBeNull()
  })
})

describe('sending', () => {
  test('looks first, sends once, tells person by person, and reads the record anew', async () => {
    const { store, acts, asked } = opened()
    await acts.open('me', choice)
    expect(asked).toEqual(['preview today', 'log'])
    expect(receivers(preview).reached.map((one) => one.name)).toEqual(['n0'])
    store.dispatch({ do: 'ask', asking: true })
    await acts.send()
    expect(asked).toEqual(['preview today', 'log', 'send', 'log'])
    expect(store.get()).toMatchObject({ asking: false, busy: false, told: [{ outcome: 'sent' }], bad: null })
  })
  test('pressed twice sends once', async () => {
    const { acts, asked } = opened()
    await acts.open('me', choice)
    await Promise.all([acts.send(), acts.send()])
    expect(asked.filter((one) => one === 'send')).toEqual(['send'])
  })
  test('a refusal is shown and the question is over; an ended session asks to sign in again', async () => {
    const { store, acts } = opened({ send: () => Promise.resolve(refuse('mailOff')) })
    await acts.open('me', choice)
    store.dispatch({ do: 'ask', asking: true })
    await acts.send()
    expect(store.get()).toMatchObject({ asking: false, told: null, bad: { code: 'mailOff' } })
    const gone = opened({ preview: () => Promise.resolve(refuse('notSignedIn')) })
    await gone.acts.open('me', choice)
    expect(gone.ended).toMatchObject([{ code: 'notSignedIn' }])
  })
})

test('another person finds nothing of the one before, another period not its record', async () => {
  const { store, acts } = opened()
  await acts.open('me', choice)
  await acts.send()
  store.dispatch({ do: 'opened', account: 'me', choice: { ...choice, period: '2023-10' } })
  expect(store.get()).toMatchObject({ log: null, preview })
  store.dispatch({ do: 'opened', account: 'other', choice })
  expect(store.get()).toEqual({ ...openingUrging, account: 'other', choice })
})

test('an answer for a period that is no longer looked at is dropped', async () => {
  let answer: (told: readonly LogLine[]) => void = () => undefined
  const { store, acts } = opened({ log: () => new Promise((resolve) => (answer = resolve)) })
  const first = acts.open('me', choice)
  await new Promise((done) => setTimeout(done, 0))
  store.dispatch({ do: 'opened', account: 'me', choice: { ...choice, period: '2023-10' } })
  answer([line(1)])
  await first
  expect(store.get().log).toBeNull()
})

test('the letter is handed out under its name', async () => {
  const { store, acts, asked, downloads } = opened()
  await acts.open('me', choice)
  await acts.takeLetter(true)
  expect(downloads).toEqual(['x.docx'])
  expect(asked).toContain('letter, unsigned too')
  expect(store.get().said).toContain('x.docx')
})
