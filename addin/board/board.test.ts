// The collecting office's page without a screen: what it shows after what happened.
import { describe, expect, test } from '@jest/globals'
import type { Coverage } from '../../reporting/consolidation/answer.ts'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { rowsOf, summary } from '../../reporting/compliance/summary.ts'
import type { ComplianceRow, ComplianceTable, Progress } from '../../reporting/compliance/table.ts'
import { refuse } from '../../reporting/submission/refusal.ts'
import type { Offer, Session } from '../../reporting/submission/service.ts'
import type { Bad } from '../bad-answer.ts'
import { createStore } from '../store.ts'
import { createBoardActs, type BoardPorts } from './board-acts.ts'
import { choiceOfRegime, followBoard, gatheringUnit, gatheringUnits, gathers, openingBoard, shownTable } from './board-state.ts'

const session: Session = { account: 'a', name: 'Cán bộ A', unit: 'bac-giang', unitName: 'UBND tỉnh Bắc Giang', permissions: ['consolidate'] }
const window = { from: '2023-06-15', to: '2023-09-14' }
const period = (key: string) => ({ key, label: key, dataWindow: window, open: false })
const offer: Offer = {
  today: '2023-10-05',
  regimes: [
    { id: 'quarterly', name: 'Quý', periods: [period('2023-Q3'), period('2023-Q2')], suggested: '2023-Q3' },
    { id: 'monthly', name: 'Tháng', periods: [period('2023-09')], suggested: '2023-09' },
  ],
  units: [],
}
const row = (unit: string, progress: Progress, signature: ComplianceRow['signature']): ComplianceRow => ({
  ordinal: 1, unit, unitName: unit, deliverable: 'data', deadline: '2023-09-20', state: 'sent', progress, signature, signatureDue: true, note: '', sentAt: null, receipt: null,
})
const table: ComplianceTable = [
  { numeral: 'I', label: 'Sở', rows: [row('so', 'onTime', 'signed'), row('so2', 'late', 'unsigned')] },
  { numeral: 'II', label: 'Huyện', rows: [row('huyen', 'missing', null)] },
]
const answerFor = (key: string): ComplianceAnswer => ({
  regime: 'quarterly', regimeName: 'Quý', period: key, periodLabel: key, title: 'T', takenAt: '2023-10-05T02:00:00Z', deadlines: [], stakes: [], notices: [],
  table, summary: summary(table), trend: { points: [], repeated: [] },
})

function opened(change: Partial<BoardPorts['service']> = {}) {
  const store = createStore(followBoard, openingBoard)
  const downloads: string[] = []
  const asked: string[] = []
  const service: BoardPorts['service'] = {
    session: () => Promise.resolve(session),
    signIn: () => Promise.resolve(session),
    signOut: () => Promise.resolve(),
    offer: () => Promise.resolve(offer),
    compliance: (regime, key) => {
      asked.push(`${regime} ${key}`)
      return Promise.resolve(answerFor(key))
    },
    sourceCell: () => Promise.reject(new Error('nobody followed a number')),
    complianceFile: (_regime, _key, format = 'xlsx') => Promise.resolve({ bytes: new Uint8Array(1), fileName: `bang.${format}` }),
    coverage: () => Promise.resolve({ units: [], forms: [] }),
    freshness: () => Promise.resolve({ made: false, sources: [], numbers: [] }),
    figures: () => Promise.resolve({ sha256: null, forms: [] }),
    consolidate: () => Promise.reject(new Error('tested in gathering.test.ts')),
    trace: () => Promise.reject(new Error('tested in gathering.test.ts')),
    file: () => Promise.reject(new Error('tested in gathering.test.ts')),
    ...change,
  }
  return { store, acts: createBoardActs({ service, store, download: (_bytes, name) => void downloads.push(name) }), asked, downloads }
}

describe('the page', () => {
  test('opens on the suggested period of the first regime, with the whole table', async () => {
    const { store, acts, asked } = opened()
    await acts.start()
    expect(asked).toEqual(['quarterly 2023-Q3'])
    expect(store.get()).toMatchObject({ session, choice: { regime: 'quarterly', period: '2023-Q3' }, busy: false, bad: null })
    expect(shownTable(store.get())).toBe(table)
  })
  test('narrows to what is wanted, any of several, and back', async () => {
    const { store, acts } = opened()
    await acts.start()
    const shown = () => rowsOf(shownTable(store.get())).map((one) => one.unit)
    store.dispatch({ do: 'toggled', concern: 'unsigned' })
    expect(shown()).toEqual(['so2'])
    store.dispatch({ do: 'toggled', concern: 'missing' })
    expect([shown(), store.get().wanted]).toEqual([['so2', 'huyen'], ['missing', 'unsigned']])
    store.dispatch({ do: 'toggled', concern: 'unsigned' })
    expect(shown()).toEqual(['huyen'])
    store.dispatch({ do: 'all' })
    expect(shown()).toEqual(['so', 'so2', 'huyen'])
  })
  test('another regime brings its own period; a filter stays', async () => {
    const { store, acts, asked } = opened()
    await acts.start()
    store.dispatch({ do: 'toggled', concern: 'late' })
    await acts.chooseRegime('monthly')
    expect([asked.at(-1), store.get().wanted]).toEqual(['monthly 2023-09', ['late']])
    expect(choiceOfRegime(offer, 'nowhere', '2023-09')).toBeNull()
  })
  test('a slow answer for a period no longer chosen is dropped, and its figures never stand under the new name', async () => {
    const waiting = new Map<string, (answer: ComplianceAnswer) => void>()
    const { store, acts } = opened({ compliance: (_regime, key) => new Promise((done) => waiting.set(key, done)) })
    const starting = acts.start()
    while (!waiting.has('2023-Q3')) await Promise.resolve()
    const choosing = acts.choosePeriod('2023-Q2')
    expect(store.get().answer).toBeNull()
    waiting.get('2023-Q2')?.(answerFor('2023-Q2'))
    await choosing
    waiting.get('2023-Q3')?.(answerFor('2023-Q3'))
    await starting
    expect(store.get()).toMatchObject({ answer: { period: '2023-Q2' }, busy: false })
  })
  test('hands out the file and says so', async () => {
    const { store, acts, downloads } = opened()
    await acts.start()
    await acts.takeFile()
    await acts.takeFile('docx')
    expect([downloads, store.get().said]).toEqual([['bang.xlsx', 'bang.docx'], 'Đã tải về bang.docx.'])
  })
})

describe('putting together', () => {
  const unit = (id: string, kind: 'commune' | 'district' | 'province') => ({ id, name: id, kind, regimes: ['quarterly'] })
  const reach: Offer = { ...offer, units: [unit('xa-a', 'commune'), unit('huyen-a', 'district'), unit('huyen-b', 'district')] }
  test('looks at nothing before it is turned to; then at the own unit, or the first in reach that gathers', async () => {
    const units: string[] = []
    const { store, acts } = opened({ offer: () => Promise.resolve(reach), coverage: ({ unit: id }) => (units.push(id), Promise.resolve({ units: [], forms: [] })) })
    await acts.start()
    expect([units, gatheringUnits(store.get()).map((one) => one.id)]).toEqual([[], ['huyen-a', 'huyen-b']])
    await acts.turnTo('gather')
    await acts.chooseUnit('huyen-b')
    expect([units, gatheringUnit(store.get())]).toEqual([['huyen-a', 'huyen-b'], 'huyen-b'])
    expect(store.get()).toMatchObject({ view: 'gather', gathering: { figures: { sha256: null } } })
  })
  test('another period starts afresh, and a slow answer for the one before is dropped', async () => {
    const waiting: ((coverage: Coverage) => void)[] = []
    const { store, acts } = opened({ offer: () => Promise.resolve(reach), coverage: () => new Promise((done) => waiting.push(done)) })
    await acts.start()
    const turning = acts.turnTo('gather')
    const choosing = acts.choosePeriod('2023-Q2')
    while (waiting.length < 2) await Promise.resolve()
    waiting[0]?.({ units: [], forms: [{ form: 'old', khoan: [] }] })
    await turning
    expect(store.get().gathering.coverage).toBeNull()
    waiting[1]?.({ units: [], forms: [{ form: 'new', khoan: [] }] })
    await choosing
    expect(store.get().gathering.coverage?.forms[0]?.form).toBe('new')
  })
  test('who does not gather comes back to the table', () => {
    const gathering = followBoard({ ...openingBoard, view: 'gather' }, { do: 'signedIn', session: { ...session, permissions: [] } })
    expect([gathering.view, gathers(session), gathers(null)]).toEqual(['progress', true, false])
  })
})

describe('bad news', () => {
  const down: Bad = { kind: 'unreached', why: 'network' }
  test('nobody signed in shows the sign-in, without an alarm; no line says so', async () => {
    const nobody = opened({ session: () => Promise.resolve(refuse('notSignedIn')) })
    await nobody.acts.start()
    expect(nobody.store.get()).toMatchObject({ session: null, signedOut: 'never', bad: null })
    const cut = opened({ session: () => Promise.resolve(down) })
    await cut.acts.start()
    expect(cut.store.get()).toMatchObject({ session: null, bad: down })
  })
  test('a session that ended asks to sign in again and comes back to the same period and filter', async () => {
    let ended = false
    const { store, acts } = opened({ compliance: (_regime, key) => Promise.resolve(ended ? refuse('notSignedIn') : answerFor(key)) })
    await acts.start()
    await acts.choosePeriod('2023-Q2')
    store.dispatch({ do: 'toggled', concern: 'late' })
    ended = true
    await acts.refresh()
    expect(store.get()).toMatchObject({ session: null, signedOut: 'expired', answer: null })
    ended = false
    await acts.signIn('a', 'b')
    expect(store.get()).toMatchObject({ choice: { period: '2023-Q2' }, wanted: ['late'], answer: { period: '2023-Q2' } })
  })
  test('a second step is answered to the form; while something is due nothing else is asked for', async () => {
    const due = { ...session, due: 'secondFactor' as const }
    const { store, acts, asked } = opened({ session: () => Promise.resolve(down), signIn: () => Promise.resolve({ challenge: 'x' }), offer: () => Promise.reject(new Error('not open yet')) })
    expect(await acts.signIn('a', 'b')).toBe('x')
    expect(store.get()).toMatchObject({ session: null, busy: false })
    await acts.enter(due)
    expect([store.get().session, store.get().busy, asked]).toEqual([due, false, []])
  })
  test('signing out leaves nothing behind', async () => {
    const { store, acts } = opened()
    await acts.start()
    await acts.signOut()
    expect(store.get()).toEqual({ ...openingBoard, signedOut: 'left' })
  })
  test('a refused look keeps the page and says why; looking again mends it', async () => {
    let fails = true
    const { store, acts } = opened({ compliance: (_regime, key) => Promise.resolve(fails ? down : answerFor(key)) })
    await acts.start()
    expect(store.get()).toMatchObject({ session, bad: down, answer: null, busy: false })
    fails = false
    await acts.refresh()
    expect(store.get()).toMatchObject({ bad: null, answer: { period: '2023-Q3' } })
  })
})
